"""What a command was given: files, links and standard input, read within limits."""

import sys
from pathlib import Path
from typing import BinaryIO, Final

from bot.domain.errors import OperatorMustFix, UnsupportedFile
from bot.domain.inquiry import File, Link, Material

MOST_BYTES: Final = 20_000_000
READABLE: Final = frozenset({".txt", ".md", ".html", ".htm", ".pdf"})


def text_lines(path: Path) -> list[str]:
    """Return the lines; bytes that are no UTF-8 stay marked, so that each line can be judged by itself."""
    try:
        content = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        message = f"Cannot read {path}: {why(error)}."
        raise OperatorMustFix(message, reason="file") from error
    return content.decode("utf-8-sig", "surrogateescape").split("\n")


def material_of(source: str) -> Material:
    """Return a link, a file or standard input; raise `OperatorMustFix` for a file that cannot be read."""
    if source.startswith(("http://", "https://")):
        return Link(source)
    if source == "-":
        return File("standard input", _within_limit(sys.stdin.buffer, "Standard input"))
    try:
        with Path(source).open("rb") as file:
            return File(Path(source).name, _within_limit(file, source))
    except OSError as error:
        hint = "" if Path(source).suffix in READABLE else " A link begins with https://."
        message = f"Cannot read {source}: {why(error)}.{hint}"
        raise OperatorMustFix(message, reason="file") from error


def _within_limit(file: BinaryIO, name: str) -> bytes:
    """Return all of a file; raise `UnsupportedFile` at the limit, so that an endless one takes no more memory."""
    content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        message = f"{name} is over {MOST_BYTES // 1_000_000} MB, more than any article. Cut it down to the article."
        raise UnsupportedFile(message, reason="file_too_big")
    return content


def why(error: OSError) -> str:
    """Return what the system says of it, to stand inside a sentence."""
    return str(error.strerror or error).lower()
