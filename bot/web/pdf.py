"""A PDF as an article: its lines joined to paragraphs, without running heads and page numbers. Runs in a worker."""

import io
import struct
import zlib
from dataclasses import replace

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from bot.domain.article import Article
from bot.domain.errors import UnsupportedFile
from bot.language.clean import article_from_paste
from bot.web.length import read_within_reach
from bot.web.pdflines import paragraphs_of

_MOST_PAGES = 100
_LEAST_TEXT = 200  # characters; below it a PDF is taken for pictures of pages
# What pypdf lets through on broken files, besides its own errors.
_BROKEN = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


def article_from_pdf(body: bytes) -> Article:
    """Return the PDF's article; raise `UnsupportedFile` if it cannot be read."""
    try:
        pages, title = _pages(body)
    except (DependencyError, FileNotDecryptedError) as error:
        raise _locked() from error
    except _BROKEN as error:
        raise _broken() from error
    text = "\n\n".join(paragraphs_of(pages))
    if len(text) < _LEAST_TEXT:
        raise _without_text()
    article = read_within_reach(text, article_from_paste)
    if not article.paragraphs:  # characters that nobody sees
        raise _without_text()
    named = article.title or (title if title and title.casefold() in text.casefold() else None)
    return replace(article, title=named, origin=None)


def _pages(body: bytes) -> tuple[list[str], str | None]:
    """Return each page's text in reading order, and the title in the file's own data."""
    reader = PdfReader(io.BytesIO(body), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):  # many are locked with an empty password
        raise _locked()
    if len(reader.pages) > _MOST_PAGES:
        message = f"This PDF has more than {_MOST_PAGES} pages. Paste the article's text here instead."
        raise UnsupportedFile(message, reason="pdf_too_long")
    title = reader.metadata.title if reader.metadata is not None else None
    return [page.extract_text() for page in reader.pages], title


def _without_text() -> UnsupportedFile:
    return UnsupportedFile(
        "This PDF holds pictures of pages or hardly any text. Paste the article's text here instead.",
        reason="pdf_without_text",
    )


def _locked() -> UnsupportedFile:
    return UnsupportedFile(
        "This PDF is locked with a password. Paste the article's text here instead.", reason="pdf_locked"
    )


def _broken() -> UnsupportedFile:
    return UnsupportedFile(
        "This PDF is broken and cannot be read. Paste the article's text here instead.", reason="pdf_broken"
    )
