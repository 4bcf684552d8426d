"""Long texts, parsed piece by piece: time and memory then grow with the text, and no endless sentence stalls a rule.

An article of ordinary length is one piece, so its parse is the model's own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

LONGEST_PIECE = 8_000  # characters, a long report; twice as much costs the model a tenth more a character
LONGEST_RUN = 2_000  # characters without a full stop; no writer's sentence is as long
BREAKS = ("\n", ". ", "! ", "? ", "” ", " ")  # where a piece may end, the best first
RUN = re.compile(r"[^.!?…\n]+")


def pieces(text: str) -> Iterator[str]:
    """Yield the text in pieces of bounded length, each ended at a line's, else a sentence's, else a word's end."""
    start = 0
    while len(text) - start > LONGEST_PIECE:
        end = _end(text, start, start + LONGEST_PIECE)
        yield text[start:end]
        start = end
    yield text[start:]


def endless(text: str) -> Iterator[int]:
    """Yield where a sentence that goes on and on is broken, after a blank where there is one."""
    for run in RUN.finditer(text):
        at = run.start()
        while run.end() - at > LONGEST_RUN:
            blank = text.rfind(" ", at + LONGEST_RUN // 2, at + LONGEST_RUN)
            at = blank + 1 if blank > 0 else at + LONGEST_RUN
            yield at


def joined(docs: Sequence[Doc]) -> Doc:
    """Return the pieces' parses as one, character for character."""
    if len(docs) == 1:
        return docs[0]
    from spacy.tokens import Doc  # noqa: PLC0415 - costs a second, and `sayso --help` must not wait for it

    return Doc.from_docs(list(docs), ensure_whitespace=False)


def _end(text: str, start: int, limit: int) -> int:
    """Return where the piece ends: behind the last good break in its second half, else at its limit."""
    for mark in BREAKS:
        found = text.rfind(mark, start + LONGEST_PIECE // 2, limit)
        if found >= 0:
            return found + len(mark)
    return limit
