"""What an article's abbreviations stand for: "HB" where it first says "Harbour Board (HB)"."""

from __future__ import annotations

import re
from typing import Final

_SHORT: Final = re.compile(r" \((?P<short>[A-Z][A-Za-z&]{1,9})\)")
_SMALL_WORDS: Final = frozenset(("of", "the", "for", "and", "in", "on", "&"))


def abbreviations(text: str) -> dict[str, str]:
    """Return what the article's abbreviations in brackets stand for: "HB" for "Harbour Board (HB)"."""
    return {
        match["short"].casefold(): f"{full}{match.group()}"
        for match in _SHORT.finditer(text)
        if (full := _spelled_out(text, match))
    }


def _spelled_out(text: str, bracket: re.Match[str]) -> str:
    """Return the words before a bracket whose capitals are its letters, "" if there are none."""
    letters = [letter for letter in bracket["short"] if letter.isupper()]
    line = text[text.rfind("\n", 0, bracket.start()) + 1 : bracket.start()]
    words = re.split(r"(?<=\S)(?=\s)", line[-200:])[-3 * len(letters) :]
    for first in range(len(words) - 1, -1, -1):
        capitals = [word.strip()[:1] for word in words[first:] if word.strip() not in _SMALL_WORDS]
        if capitals == letters and words[first].strip() not in _SMALL_WORDS:
            return "".join(words[first:]).strip()
    return ""
