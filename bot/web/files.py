"""What kind of file some bytes are, told by their beginning first and their name second."""

from enum import StrEnum
from pathlib import PurePosixPath

from bot.domain.errors import UnsupportedFile

LARGEST = 8_000_000  # bytes
_PDF_MARK = b"%PDF-"
_PDF_MARK_WITHIN = 1_024  # readers accept some bytes before the mark
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head")
_BY_SUFFIX = {
    ".txt": "text",
    ".text": "text",
    "": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
}


class FileKind(StrEnum):
    """A kind of file that Sayso reads."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"


def kind_of(name: str, body: bytes) -> FileKind:
    """Return the kind of a file; raise `UnsupportedFile` if it is too big, empty or of a kind that cannot be read."""
    if len(body) > LARGEST:
        message = "This file is over 8 MB, which is too big to read. Paste the article's text here instead."
        raise UnsupportedFile(message, reason="file_too_big")
    if not body.strip():
        message = "This file is empty."
        raise UnsupportedFile(message, reason="file_empty")
    if _PDF_MARK in body[:_PDF_MARK_WITHIN]:
        return FileKind.PDF
    known = _BY_SUFFIX.get(PurePosixPath(name.lower()).suffix)
    if known is None or known == FileKind.PDF:
        raise unsupported()
    looks_like_html = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:20].lower().startswith(_HTML_STARTS)
    return FileKind.HTML if looks_like_html else FileKind(known)


def unsupported() -> UnsupportedFile:
    """Return the error that names the kinds of file that can be read."""
    return UnsupportedFile(
        "Sayso reads .txt, .md, .html and .pdf files, and this is none of them. Paste the article's text here instead.",
        reason="file_kind",
    )
