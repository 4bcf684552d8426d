"""Pull quotes: paragraphs that say again, word for word, what a longer one says."""

import re
from collections.abc import Sequence

_FEWEST_WORDS = 4
_MOST_WORDS = 60
_MARKS = re.compile(r"[\"'“”„‘’«»]")
_CREDIT = re.compile(r"(?<=[\"”’'»])\s*[–—-]{1,2}\s*[^\"“”‘«»]{2,60}$")
"""Whose words they are, behind a dash."""


def echoes(lines: Sequence[str]) -> frozenset[int]:
    """Return which lines stand, marks aside, inside a longer one; the first, which may be the title, never does."""
    said = [f" {_bare(line)} " for line in lines]
    return frozenset(at for at, words in enumerate(said) if at and _is_short(words) and _is_within(words, said))


def _is_within(words: str, said: Sequence[str]) -> bool:
    sought = words.strip(" .!?,…")
    return any(len(other) > len(words) and re.search(rf"\b{re.escape(sought)}\b", other) for other in said)


def _is_short(words: str) -> bool:
    return _FEWEST_WORDS <= len(words.split()) <= _MOST_WORDS


def _bare(line: str) -> str:
    return " ".join(_MARKS.sub("", _CREDIT.sub("", line)).casefold().split())
