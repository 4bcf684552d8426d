"""A wrong number in a point → the one that its evidence has for the same thing."""

import re
from typing import Final

_SPELLED: Final = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    "|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_FIGURE: Final = re.compile(
    rf"(?<![\w.,])(?P<sign>[$£€]?)(?P<number>\d+(?:[.,]\d+)*|(?:{_SPELLED})\b(?!-))"
    r"(?P<unit>\s?%|(?:[ -](?:per cent|[^\W\d_]+))?)",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"1\d{3}|20\d\d")
_FUNCTION_WORDS: Final = """
a an and as at but by for from had has have in is it of on or that the to was were with
"""
_NO_UNITS: Final = frozenset(_FUNCTION_WORDS.split())


def refigured(text: str, evidence: str) -> str:
    """Return the text with each number that the evidence lacks replaced, where just one number of it fits.

    A number fits if it has the same unit and sign and the text does not have it already; a year fits a year.
    """
    given = {found["number"].casefold(): _sort(found) for found in _FIGURE.finditer(evidence)}
    known = {found["number"].casefold() for found in _FIGURE.finditer(text)}
    for found in reversed(list(_FIGURE.finditer(text))):
        if found["number"].casefold() in given:
            continue
        fitting = [number for number, sort in given.items() if sort == _sort(found) and number not in known]
        if len(fitting) == 1 and _sort(found) is not None:
            number = fitting[0].capitalize() if found["number"].istitle() else fitting[0]
            text = text[: found.start("number")] + number + text[found.end("number") :]
    return text


def _sort(found: re.Match[str]) -> tuple[str, str] | None:
    """Return what a number counts, None if it does not say so."""
    unit = found["unit"].strip(" -").casefold().removesuffix("s")
    if unit in {"per cent", "percent"}:
        unit = "%"
    if unit and unit not in _NO_UNITS:
        return found["sign"], unit
    if found["sign"]:
        return found["sign"], ""
    return ("", "year") if _YEAR.fullmatch(found["number"]) else None
