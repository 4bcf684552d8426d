"""A body's bytes without their compression, and never more of them than the budget allows."""

import zlib
from typing import Protocol

from bot.web.trouble import too_big, unreadable

_GZIP = 16 + zlib.MAX_WBITS
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
        self._stream = None if window is None else zlib.decompressobj(window)

    def feed(self, chunk: bytes) -> bytes:
        if not chunk:
            return b""
        if self._stream is None:
            zlib_headed = chunk[0] & 0x0F == _ZLIB_METHOD
            self._stream = zlib.decompressobj(zlib.MAX_WBITS if zlib_headed else -zlib.MAX_WBITS)
        try:
            plain = self._stream.decompress(chunk, self._left + 1)
        except zlib.error as error:
            raise unreadable() from error
        self._left -= len(plain)
        if self._left < 0:
            raise too_big()
        return plain + self._next_member()

    def _next_member(self) -> bytes:
        # gzip allows several members in a row; what is left after the last one may also be padding
        if self._stream is None or self._window is None or not self._stream.unused_data.startswith(b"\x1f\x8b"):
            return b""
        rest = self._stream.unused_data
        self._stream = zlib.decompressobj(self._window)
        return self.feed(rest)
