"""Where sentences begin that the parser misses: behind a dateline ("PORT KARSA, March 14 (NWS) —") and an amount."""

import re
from collections.abc import Iterator

_DASH = r"(?:\s*(?:—|–|--)|\s-(?=\s))\s*"
_PARTS = r"(?:,? (?:[A-Z][\w.]*|\d{1,4}),?){0,6}"
_BRACKET = r"[(/][A-Z][\w .-]{0,30}[)/]"
_CAPITALS = rf"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){{0,3}}{_PARTS}(?:\s?{_BRACKET})?{_DASH}"
_WITH_AGENCY = rf"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}{_PARTS} {_BRACKET}{_DASH}"
DATELINE = re.compile(rf"^(?:{_CAPITALS}|{_WITH_AGENCY})(?=\S)", re.MULTILINE)

# The tokenizer keeps the full stop of "£14m." with its unit, and the parser reads on.
AMOUNT = re.compile(r"\d(?:bn|tn|m|k|km|kg|cm|mm|mph|kph|ft|p)\.[”\"’']? (?=[“\"‘']?[A-Z])")


def amount_ends(text: str) -> Iterator[int]:
    """Yield where a sentence begins behind one that ends with an amount and its unit, in order."""
    yield from (match.end() for match in AMOUNT.finditer(text))


def dateline_ends(text: str) -> Iterator[int]:
    """Yield where the first sentence behind each dateline begins, in order."""
    yield from (match.end() for match in DATELINE.finditer(text))
