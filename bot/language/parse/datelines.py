"""Datelines: "PORT KARSA, March 14 (NWS) —" opens a paragraph and is no part of its first sentence."""

import re
from collections.abc import Iterator

_DASH = r"(?:\s*(?:—|–|--)|\s-(?=\s))\s*"
_PARTS = r"(?:,? (?:[A-Z][\w.]*|\d{1,4}),?){0,6}"
_BRACKET = r"[(/][A-Z][\w .-]{0,30}[)/]"
_CAPITALS = rf"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){{0,3}}{_PARTS}(?:\s?{_BRACKET})?{_DASH}"
_WITH_AGENCY = rf"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}{_PARTS} {_BRACKET}{_DASH}"
DATELINE = re.compile(rf"^(?:{_CAPITALS}|{_WITH_AGENCY})(?=\S)", re.MULTILINE)


def dateline_ends(text: str) -> Iterator[int]:
    """Yield where the first sentence behind each dateline begins, in order."""
    yield from (match.end() for match in DATELINE.finditer(text))
