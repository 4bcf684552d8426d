"""A body's bytes without their compression, and never more of them than the budget allows."""

import zlib
from typing import Protocol

from bot.web.trouble import too_big, unreadable

_GZIP = 16 + zlib.MAX_WBITS
_GZIP_MARK = b"\x1f\x8b"
_ZLIB_METHOD = 8  # RFC 1950: the low four bits of a zlib stream's first byte


class Inflater(Protocol):
    """Undoes one body's compression, piece by piece."""

    def feed(self, chunk: bytes) -> bytes:
        """Return what this piece of the body says; raise `PasteInstead` past the budget or if it is broken."""
        ...


def inflater(encoding: str, budget: int) -> Inflater:
    """Return what undoes this Content-Encoding; `budget` is in bytes after decompression."""
    match encoding.strip().lower():
        case "" | "identity":
            return _Plain(budget)
        case "gzip" | "x-gzip":
            return _Deflated(budget, _GZIP)
        case "deflate":
            return _Deflated(budget, None)
        case _:
            raise unreadable()


class _Plain:
    def __init__(self, budget: int) -> None:
        self._left = budget

    def feed(self, chunk: bytes) -> bytes:
        self._left -= len(chunk)
        if self._left < 0:
            raise too_big()
        return chunk


class _Deflated:
    """`window` is zlib's wbits; None tells zlib from raw deflate by the first byte, since servers send either."""

    def __init__(self, budget: int, window: int | None) -> None:
        self._left = budget
        self._window = window
        self._stream: zlib._Decompress | None = None

    def feed(self, chunk: bytes) -> bytes:
        plain = bytearray()
        while chunk:
            stream = self._stream or self._begun(chunk)
            plain += self._unpacked(stream, chunk)
            chunk = self._next_member(stream)
        return bytes(plain)

    def _begun(self, chunk: bytes) -> "zlib._Decompress":
        window = self._window
        if window is None:
            window = zlib.MAX_WBITS if chunk[0] & 0x0F == _ZLIB_METHOD else -zlib.MAX_WBITS
        self._stream = zlib.decompressobj(window)
        return self._stream

    def _unpacked(self, stream: "zlib._Decompress", chunk: bytes) -> bytes:
        try:
            plain = stream.decompress(chunk, self._left + 1)
        except zlib.error as error:
            raise unreadable() from error
        self._left -= len(plain)
        if self._left < 0:
            raise too_big()
        return plain

    def _next_member(self, stream: "zlib._Decompress") -> bytes:
        # gzip allows several members in a row; what follows the last one may also be padding
        rest = stream.unused_data
        if self._window is None or not rest.startswith(_GZIP_MARK):
            return b""
        self._stream = None
        return rest
