"""In what a figure is measured: the unit behind it, per which period, and whether something went from, to or by it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.language.gate.implied import PERIODS

if TYPE_CHECKING:
    from bot.language.gate.figures import Figure

_UNITS: Final = """
    metre meter m | kilometre kilometer km | centimetre centimeter cm | millimetre millimeter mm | mile mi
    foot feet ft | inch inches | yard | gram gramme g | kilogram kilogramme kilo kg | tonne ton t
    pound lb lbs | ounce oz | litre liter | gallon | barrel | pint | acre | hectare ha | degree | watt
    kilowatt kW | megawatt MW | gigawatt GW | volt | knot | second | minute | hour | day | week | fortnight
    month | year | decade | century centuries | night | season | quarter | block | storey story | carat | byte
    bit
"""
_UNIT_OF: Final = {
    name: line.split()[0]
    for line in (part.strip() for row in _UNITS.strip().splitlines() for part in row.split("|"))
    if line
    for name in line.split()
}
_BEHIND: Final = re.compile(
    r"[ -]?(?:(?:square|cubic|more|further|long|full|whole|consecutive|straight|working|nautical) )?(?P<unit>[^\W\d_]+)"
)
_RATE: Final = re.compile(
    rf"\b(?:an?|per|each|every|once an?|twice an?) (?P<period>{PERIODS})\b"
    r"(?! (?:ago|later|earlier|before|after|on|from|of|when))"
    r"|\b(?P<adjective>hourly|daily|weekly|fortnightly|monthly|quarterly|yearly|annual|annually|nightly)\b",
    re.IGNORECASE,
)
_ADJECTIVES: Final = {
    "hourly": "hour", "daily": "day", "weekly": "week", "fortnightly": "fortnight", "monthly": "month",
    "quarterly": "quarter", "yearly": "year", "annual": "year", "annually": "year", "nightly": "night",
}  # fmt: skip
_TIED: Final = re.compile(
    r"(?:[\d.,%]|\b(?:once|twice|times?|euros?|dollars?|pounds?|crowns?|pence|cents?))\W*(?:\w+\W+){0,3}$"
)
_EVERY: Final = re.compile(
    r"(?:every|each|per)\b|hourly|daily|weekly|fortnightly|monthly|yearly|nightly", re.IGNORECASE
)


def unit_behind(text: str, figure: Figure) -> str | None:
    """Return the unit of measure that stands behind the figure: "kilometre" of "40 km"."""
    found = _BEHIND.match(text, figure.at.end)
    if found is None:
        return None
    word = found["unit"]
    return _UNIT_OF.get(word) or _UNIT_OF.get(word.lower().removesuffix("s")) or _UNIT_OF.get(word.lower())


def rates(text: str) -> dict[str, str]:
    """Return the periods that something is counted per, each with the words that say so: "a week", "daily"."""
    found: dict[str, str] = {}
    for each in _RATE.finditer(text):
        period = _ADJECTIVES[each["adjective"].lower()] if each["adjective"] else each["period"].lower()
        if _EVERY.match(each.group()) or _TIED.search(text[max(0, each.start() - 40) : each.start()]):
            found.setdefault(period, each.group())
    return found
