"""Bytes of unknown encoding as text."""

import codecs

from charset_normalizer import from_bytes
from w3lib.encoding import html_body_declared_encoding, read_bom, resolve_encoding

_SAMPLE = 50_000
# The encodings that browsers know (WHATWG Encoding Standard), by Python's names. Python knows others that are no text
# ("base64"), cost quadratic time ("punycode") or always fail ("undefined").
_OF_THE_WEB = frozenset(
    {
        *(f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
        *(f"cp{page}" for page in (866, 874, 932, 949, *range(1250, 1259))),
        *("big5", "big5hkscs", "euc_jp", "euc_kr", "gb18030", "gb2312", "gbk", "iso2022_jp", "shift_jis"),
        *("koi8-r", "koi8-u", "mac-cyrillic", "mac-roman", "utf-16-be", "utf-16-le", "utf-16"),
    }
)


def decoded(body: bytes, declared: str | None = None) -> str:
    """Return the text of `body`, which never fails; `declared` is the charset that came with it, if any.

    A byte order mark decides; then UTF-8 if it fits, for text in another encoding hardly ever is valid UTF-8; then what
    the sender declares, what the page declares, and what the bytes look like.
    """
    encoding, mark = read_bom(body)
    if encoding is not None and mark is not None:
        return body[len(mark) :].decode(encoding, errors="replace")
    utf8 = _as_utf8(body)
    if utf8 is not None:
        return utf8
    named = declared or html_body_declared_encoding(body)
    return body.decode(_known(named) or _guessed(body), errors="replace")


def _as_utf8(body: bytes) -> str | None:
    if b"\x00" in body:  # UTF-16 of plain English is valid UTF-8, full of zeros
        return None
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        # a body cut off amid its last character is still UTF-8
        return body[: error.start].decode("utf-8") if error.start >= len(body) - 3 and error.start > 0 else None


def _known(encoding: str | None) -> str | None:
    """Return Python's name of what browsers take this encoding for (Latin-1 is read as Windows-1252)."""
    resolved = resolve_encoding(encoding) if encoding else None
    if resolved is None:
        return None
    name = codecs.lookup(resolved).name
    return name if name in _OF_THE_WEB else None


def _guessed(body: bytes) -> str:
    best = from_bytes(body[:_SAMPLE]).best()
    return "cp1252" if best is None else best.encoding
