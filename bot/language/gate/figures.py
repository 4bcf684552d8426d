"""Figures read out of a text: what they are worth, in which unit, and how exactly they are meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import Final

from bot.domain.span import Span
from bot.language.gate.moments import AFTER_ALL_YEARS, CENTURY, FIRST_YEAR
from bot.language.gate.numerals import (
    DIGITS,
    ORDINALS,
    PARTS,
    SCALES,
    SHORT_SCALES,
    SPELLED,
    in_digits,
    in_words,
    last_digit,
)


class Bound(StrEnum):
    """How exactly a figure is meant."""

    EXACT = "exact"
    ABOUT = "about"
    BELOW = "below"
    ABOVE = "above"
    AT_LEAST = "at least"
    AT_MOST = "at most"


class Unit(StrEnum):
    """What a figure itself says it counts; a currency is told by its code instead."""

    PERCENT = "%"
    POINTS = "percentage points"
    ORDINAL = "in order"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and all it may be worth: "5m" is five million or five metres; of "dozens" `most` is the largest."""

    at: Span
    text: str
    values: tuple[float, ...]
    step: float
    unit: str | None = None
    bound: Bound = Bound.EXACT
    most: float | None = None
    fraction: bool = False


_CURRENCIES: Final = {
    "$": "USD", "US$": "USD", "A$": "AUD", "C$": "CAD", "NZ$": "NZD", "HK$": "HKD", "£": "GBP", "€": "EUR", "¥": "JPY",
    "₹": "INR", "USD": "USD", "EUR": "EUR", "GBP": "GBP", "dollar": "USD", "pound": "GBP", "euro": "EUR", "yen": "JPY",
    "rupee": "INR", "sterling": "GBP",
}  # fmt: skip
CURRENCIES: Final = frozenset(_CURRENCIES.values())
_SIGN: Final = r"(?P<sign>(?<![\w.])[-−](?=[£$€\d])|\bminus )?"
_MONEY: Final = r"(?P<money>(?:US|A|C|NZ|HK)?\$|£|€|¥|₹|\b(?:USD|EUR|GBP) ?)?"
_LONG_SCALE: Final = r"(?:[ -](?P<scale>(?:thousand|million|billion|trillion|dozen)\b)| ?(?P<short>k|mn|m|bn|b|tn)\b)?"
_AFTER: Final = (
    r"(?:[ -]?(?P<points>percentage[ -]points?|pp\b)| ?(?P<percent>%)|[ -](?P<cent>per ?cent\b|percent\b)"
    r"|[ -](?P<coin>dollars?|pounds?(?! of| in weight)|euros?|yen|rupees?|pounds? sterling)\b)?"
)
_AMOUNT: Final = re.compile(
    rf"{_SIGN}{_MONEY}(?:(?P<digits>{DIGITS})(?:(?P<order>st|nd|rd|th)\b|{_LONG_SCALE})|(?P<words>{SPELLED})){_AFTER}",
    re.IGNORECASE,
)
_PARTS: Final = "|".join(sorted(PARTS, key=len, reverse=True))
_SHARE: Final = re.compile(
    r"\b(?P<top>a|an|one|two|three|four|five|six|seven|eight|nine)[ -]"
    rf"(?P<part>{_PARTS})\b(?!-| (?:time|man|woman|day|year|place|month|week|quarter|party|term|person|attempt)\b)"
    r"(?! (?:consecutive|straight|successive|running)\b)"
    r"|\b(?P<in>one|two|three|four|five|six|seven|eight|nine|\d{1,3}) (?:in(?! 1[1-9]\d\d| 2\d\d\d)|out of)(?: every)? "
    r"(?P<of>two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|\d{1,4})\b"
    r"(?!,\d|%| per| months| years| days)"
    r"|\b(?<!first )(?<!second )(?<!other )(?P<half>half)\b"
    r"(?!-(?:hour|time|day|year|century)| past|[- ]?(?:hour|brother|sister|term))",
    re.IGNORECASE,
)
_ORDINAL: Final = re.compile(
    rf"\b(?:(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?P<word>{'|'.join(ORDINALS)})\b",
    re.IGNORECASE,
)
_TIMES: Final = re.compile(
    r"\b(?:(?P<two>twice|twofold|doubl(?:e|es|ed|ing))|(?P<three>thrice|threefold|tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing))"
    r"|(?P<four>fourfold|quadrupl(?:e|es|ed|ing))|(?P<part>halv(?:e|es|ed|ing)))\b",
    re.IGNORECASE,
)
_SHORT_YEAR: Final = 2
"""Digits: "24" of "2023-24"."""
_FOLD: Final = {"two": 2.0, "three": 3.0, "four": 4.0, "part": 0.5}
_CROWDS: Final = {"dozens": (24, 240), "scores": (40, 400), "hundreds": (200, 9_999), "thousands": (2e3, 999_999)} | {
    "millions": (2e6, 1e9), "billions": (2e9, 1e12), "trillions": (2e12, 1e15)
}  # fmt: skip
_CROWD: Final = re.compile(rf"\b(?:(?P<tens>tens|hundreds) of )?(?P<crowd>{'|'.join(_CROWDS)})\b(?! on)", re.IGNORECASE)
_RANGE: Final = re.compile(r" ?(?:-|–|—) ?| (?:to|and|or|and up to|to as many as) (?:[£$€])?")
_OVER: Final = (
    r"more than|over|above|upwards of|in excess of|greater than|higher than|beyond|just past|well past"
    r"|exceed(?:s|ed|ing)?|topp?(?:s|ed|ing)?|surpass(?:es|ed|ing)?"
)
_UNDER: Final = r"nearly|almost|close to|(?:just )?(?:under|short of)|below|less than|fewer than|not quite|approaching"
_BEFORE: Final = tuple(
    (bound, re.compile(rf"\b(?:{cues})(?: an?)? ?[£$€]?$", re.IGNORECASE))
    for bound, cues in (
        (Bound.AT_LEAST, r"at least|no fewer than|no less than|a minimum of|as (?:many|much) as|not less than"),
        (Bound.AT_MOST, r"up to|at most|no more than|not more than|a maximum of"),
        (Bound.ABOVE, _OVER),
        (Bound.BELOW, _UNDER),
        (Bound.ABOUT, r"about|around|roughly|some|approximately|an estimated|estimated|or so|circa|in the region of"),
    )
)  # fmt: skip
_NEVER_ABOVE: Final = re.compile(r"\b(?:never|not|n[’']t) (?:ever |once |be |been |go |gone )?\w+(?: than)? ?[£$€]?$")
_BEHIND: Final = re.compile(r"(?P<least> or (?:more|older|over|above)|-plus|\+)|(?P<about>-odd| or so)")


def figures(text: str) -> tuple[Figure, ...]:
    """Return every figure in the text, in order."""
    found: list[Figure] = []
    for read in (_shares, _crowds, _times, _ordinals, _amounts):
        new = list(read(_blanked(text, found)))
        found += new
    return tuple(partial(_bounded, text)(each) for each in _with_ranges(text, sorted(found, key=lambda each: each.at)))


def _blanked(text: str, found: list[Figure]) -> str:
    for each in found:
        text = text[: each.at.start] + "\x00" * len(each.at) + text[each.at.end :]
    return text


def _amounts(text: str) -> Iterator[Figure]:
    for found in _AMOUNT.finditer(text):
        numeral = in_digits(found["digits"]) if found["digits"] else in_words(found["words"])
        sign = -1.0 if found["sign"] else 1.0
        scales = tuple(_scales(found))
        yield Figure(
            at=Span(*found.span()),
            text=found.group().strip(),
            values=tuple(sign * numeral.value * scale for scale in scales),
            step=_step(found, numeral.step) * scales[0],
            unit=_unit(found),
        )


def _step(found: re.Match[str], step: float) -> float:
    """A number before "million" is exact to its last digit, zeros and all: "20 million" is no rounded 19."""
    return min(step, 1.0) if found["scale"] or found["short"] else step


def _scales(found: re.Match[str]) -> Iterator[float]:
    if found["scale"]:
        yield SCALES[found["scale"].lower()]
    elif found["short"]:
        yield SHORT_SCALES[found["short"].lower()]
        if not found["money"]:
            yield 1.0  # "5m" and "3k" are metres and kilometres as well
    else:
        yield 1.0


def _unit(found: re.Match[str]) -> str | None:
    if found["money"]:
        return _CURRENCIES[found["money"].strip().upper()]
    if found["coin"]:
        return _CURRENCIES[found["coin"].lower().split()[0].rstrip("s")]
    if found["points"]:
        return Unit.POINTS
    if found["order"]:
        return Unit.ORDINAL
    return Unit.PERCENT if found["percent"] or found["cent"] else None


def _shares(text: str) -> Iterator[Figure]:
    for found in _SHARE.finditer(text):
        if (
            found["part"]
            and found["part"].lower() in ("second", "quarter", "quarters")
            and found["top"].lower() == "one"
        ):
            continue
        share = _share(found)
        if 0 < share < 1:
            values = (100 * share, share)
            yield Figure(Span(*found.span()), found.group(), values, 1.0, Unit.PERCENT, fraction=True)


def _share(found: re.Match[str]) -> float:
    if found["half"]:
        return 0.5
    if found["part"]:
        return _small(found["top"]) * PARTS[found["part"].lower()]
    return _small(found["in"]) / _small(found["of"])


def _small(word: str) -> float:
    if word.lower() in ("a", "an"):
        return 1.0
    return float(word) if word.isdigit() else in_words(word).value


def _ordinals(text: str) -> Iterator[Figure]:
    for found in _ORDINAL.finditer(text):
        tens = in_words(found["tens"]).value if found["tens"] else 0.0
        yield Figure(Span(*found.span()), found.group(), (tens + ORDINALS[found["word"].lower()],), 1.0, Unit.ORDINAL)


def _times(text: str) -> Iterator[Figure]:
    for found in _TIMES.finditer(text):
        yield Figure(Span(*found.span()), found.group(), (_FOLD[str(found.lastgroup)],), 1.0, Unit.TIMES)


def _crowds(text: str) -> Iterator[Figure]:
    for found in _CROWD.finditer(text):
        least, most = _CROWDS[found["crowd"].lower()]
        if found["tens"]:
            factor = 10 if found["tens"].lower() == "tens" else 100
            least, most = least * factor, least * factor * 10
        yield Figure(Span(*found.span()), found.group(), (float(least),), float(least), most=float(most))


def _with_ranges(text: str, found: list[Figure]) -> Iterator[Figure]:
    """Yield the figures; the first of "12 to 15 per cent" is one of per cent as well, that of "2023-24" is a year."""
    for place, each in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else None
        before = found[place - 1] if place else None
        if after is not None and _is_range(text, each, after):
            yield _like(each, after)
        elif before is not None and _is_range(text, before, each):
            yield _second(before, each)
        else:
            yield each


def _is_range(text: str, first: Figure, second: Figure) -> bool:
    """Return whether two figures are the ends of one range: "£214,000 to 63 households", "in 2021 to 81%" are none."""
    if _RANGE.fullmatch(text[first.at.end : second.at.start]) is None:
        return False
    falls = second.values[0] < first.values[0] and last_digit(second.values[0]) < SCALES["thousand"]
    is_school_year = first.unit is None and len(second.text) == _SHORT_YEAR
    return not (falls and first.values[0] >= FIRST_YEAR and not is_school_year)


def _like(first: Figure, second: Figure) -> Figure:
    unit = first.unit or second.unit
    scale = last_digit(second.values[0])
    scaled = scale if scale >= SCALES["thousand"] and first.values[0] < SCALES["thousand"] <= second.values[0] else 1.0
    values = first.values if scaled == 1.0 else (*first.values, *(first.values[0] * each for each in (1e3, 1e6, 1e9)))
    return replace(first, unit=unit, values=values)


def _second(first: Figure, second: Figure) -> Figure:
    year, short = first.values[0], second.values[0]
    if FIRST_YEAR < year < AFTER_ALL_YEARS and len(second.text) == _SHORT_YEAR:
        return replace(second, values=(short, year - year % CENTURY + short))
    return replace(second, unit=second.unit or (first.unit if first.unit in CURRENCIES else None))


def _bounded(text: str, figure: Figure) -> Figure:
    before, behind = text[max(0, figure.at.start - 30) : figure.at.start], _BEHIND.match(text, figure.at.end)
    bound = next((bound for bound, cue in _BEFORE if cue.search(before)), Bound.EXACT)
    if bound is Bound.ABOVE and _NEVER_ABOVE.search(before):
        bound = Bound.AT_MOST
    if behind is not None and bound is Bound.EXACT:
        bound = Bound.AT_LEAST if behind["least"] else Bound.ABOUT
    return replace(figure, bound=bound)
