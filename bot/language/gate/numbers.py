"""Checks on a written point's figures: every number and date must stand in the sentences it cites."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import permutations
from typing import Final

from bot.domain.span import Span
from bot.language.gate.cited import Cited
from bot.language.gate.counted import counted
from bot.language.gate.dated import is_dated
from bot.language.gate.figures import CURRENCIES, Bound, Figure, Unit, figures
from bot.language.gate.listed import is_as_many_as_listed
from bot.language.gate.moments import Date, Moment, moments, without
from bot.language.gate.rounding import alike, stands_for
from bot.language.gate.verdict import PASS, Verdict

_COUNTING_WORDS: Final = {
      "one": 1.0, "single": 1.0, "sole": 1.0,   "first": 1.0,
    "both": 2.0, "pair": 2.0, "couple": 2.0, "twin": 2.0, "twins": 2.0, "duo": 2.0, "another": 2.0, "again": 2.0,
    "either": 2.0, "two-way": 2.0, "trio": 3.0, "triplets": 3.0, "quartet": 4.0, "no": 0.0, "none": 0.0, "without": 0.0,
    "nobody": 0.0, "nothing": 0.0, "not": 0.0, "fortnight": 14.0, "decade": 10.0, "decades": 10.0, "century": 100.0,
    "initial": 1.0, "initially": 1.0, "new": 1.0, "début": 1.0, "debut": 1.0, "never": 0.0, "fortnightly": 14.0,
    "opening": 1.0, "inaugural": 1.0, "originally": 1.0, "further": 2.0, "more": 2.0, "next": 2.0, "runner-up": 2.0,
}  # fmt: skip
"""What words of the evidence are worth, where a point may say a number instead."""
_PERIODS: Final = {
    "century": (100.0,), "centuries": (100.0,), "decade": (10.0,), "year": (12.0, 0.1, 52.0), "month": (1 / 12, 4.0),
    "week": (7.0, 0.5), "fortnight": (14.0, 2.0), "day": (24.0, 1 / 7), "hour": (60.0, 1 / 24),
    "minute": (60.0, 1 / 60),
}  # fmt: skip
"""How many of a shorter or longer period one is."""
_PERIOD: Final = re.compile(rf"[ -]({'|'.join(_PERIODS)})", re.IGNORECASE)
_DEFINING: Final = frozenset("nay")
"""Kinds of neighbours that say what a number is for: a noun, an age, a year."""
_YEAR: Final = re.compile(r"(?:1\d|20|21)\d\d")
_LOOSE: Final = frozenset({"one", "first"})
"""“One” stands for anybody; beside a noun that is numbered, the next check asks."""
_NOWHERE: Final = Span(0, 0)


def numbers_are_cited(cited: Cited) -> Verdict:
    """Every number of the point stands in the sentences it cites, in the same unit, rounded truly or not at all."""
    given = _given(cited)
    for figure in _said(cited):
        if not _is_given(cited, figure, given):
            return Verdict(f"“{figure.text}” does not stand in the sentences it cites")
    return PASS


def numbers_count_the_same(cited: Cited) -> Verdict:
    """A number counts what it counts in the evidence: of "12 houses and 40 boats" no "40 houses" are left."""
    given = [(figure, counted(cited.grounds, figure)) for figure in _figures(cited.evidence)]
    for figure in _said(cited):
        home = [things for other, things in given if _agree(figure, other)]
        for thing in sorted(counted(cited.said, figure)):
            beside = [other for other, things in given if thing in things]
            if (
                beside
                and (_is_elsewhere(thing, home) or _is_one(cited, figure, thing))
                and not any(_agree(figure, other) for other in beside)
            ):
                numbers = " and ".join(f"“{other.text}”" for other in beside[:2])
                return Verdict(f"“{figure.text}” is put where the sentences it cites say {numbers}")
    return PASS


def numbers_are_not_repeated(cited: Cited) -> Verdict:
    """A number that the evidence gives once is not given twice: of "22 to 19" no "19 to 19" is made."""
    said = [each for each in _said(cited) if any(sign.isdigit() for sign in each.text)]
    times = Counter(each.values for each in said)
    given = [value for each in _given(cited) for value in set(each.values)]
    for figure in said:
        there = sum(alike(value, figure.values[0]) for value in given)
        if 0 < there < times[figure.values]:
            return Verdict(f"“{figure.text}” stands less often in the sentences it cites")
    return PASS


def _is_one(cited: Cited, figure: Figure, thing: str) -> bool:
    """Return whether "one" stands right before a thing that the evidence does not have one of."""
    behind = cited.point.text[figure.at.end :].lstrip().lower()
    noun = thing.removeprefix("n:")
    single = re.search(rf"\b(?:an?|one|another|each|every|the) {re.escape(noun)}\b", cited.evidence, re.IGNORECASE)
    return figure.text.lower() == "one" and thing.startswith("n:") and behind.startswith(noun) and single is None


def dates_are_cited(cited: Cited) -> Verdict:
    """Every weekday, date, hour and decade of the point stands in the sentences it cites."""
    given = moments(cited.evidence)
    years = [value for figure in _figures(cited.evidence) for value in figure.values]
    for moment in moments(cited.point.text):
        if not is_dated(moment, given, years):
            return Verdict(f"“{moment.at.of(cited.point.text)}” does not stand in the sentences it cites")
    return PASS


def _said(cited: Cited) -> tuple[Figure, ...]:
    return _figures(cited.point.text)


def _figures(text: str) -> tuple[Figure, ...]:
    return figures(without(text, moments(text)))


def _given(cited: Cited) -> tuple[Figure, ...]:
    """Return the figures of the evidence, with those that its dates and counting words imply."""
    evidence = cited.evidence
    found = _figures(evidence)
    return (*found, *_converted(evidence, found), *_of_dates(moments(evidence)), *_of_words(evidence))


def _converted(evidence: str, found: tuple[Figure, ...]) -> Iterator[Figure]:
    """Yield "four decades" as 40 and "24 months" as 2."""
    for figure in found:
        period = _PERIOD.match(evidence, figure.at.end)
        for factor in _PERIODS[period[1].lower()] if period else ():
            yield replace(figure, values=(figure.values[0] * factor,))


def _of_dates(found: tuple[Moment, ...]) -> Iterator[Figure]:
    for date in found:
        if isinstance(date, Date):
            for value in (*date.days, *([date.year] if date.year else [])):
                yield Figure(date.at, str(value), (float(value),), 1.0)


def _of_words(evidence: str) -> Iterator[Figure]:
    words = evidence.lower().replace(",", " ").replace(".", " ").split()
    for value in sorted({_COUNTING_WORDS[word] for word in words if word in _COUNTING_WORDS}):
        yield Figure(at=_NOWHERE, text="", values=(value,), step=1.0, unit=Unit.ORDINAL)


def _is_given(cited: Cited, figure: Figure, given: tuple[Figure, ...]) -> bool:
    if figure.text.lower() in _LOOSE:
        return True
    counts = counted(cited.said, figure)
    if figure.unit is None and any(thing.startswith("n:") for thing in counts):
        given = tuple(each for each in given if each.fraction or not _shows_unit(each))
    return _any(figure, given) or _is_ratio(figure, given) or (bool(counts) and is_as_many_as_listed(cited, figure))


def _any(figure: Figure, given: tuple[Figure, ...]) -> bool:
    return any(_agree(figure, other) for other in given)


def _agree(figure: Figure, other: Figure) -> bool:
    return _units_agree(figure, other) and stands_for(figure, other)


def _units_agree(figure: Figure, other: Figure) -> bool:
    """Return whether the units are the same, or one shows none; order and times are told by the words around."""
    if figure.unit == other.unit:
        return True
    shown = {each.unit for each in (figure, other) if _shows_unit(each)}
    if _shows_unit(figure) and other.unit is None and _YEAR.fullmatch(other.text):
        return False
    if len(shown) > 1:
        return False
    return not shown or (figure.fraction and other.unit in (None, Unit.TIMES)) or None in (figure.unit, other.unit)


def _shows_unit(figure: Figure) -> bool:
    return figure.unit in CURRENCIES or figure.unit in (Unit.PERCENT, Unit.POINTS)


def _is_ratio(figure: Figure, given: tuple[Figure, ...]) -> bool:
    """Return whether "half" or "twice" can be reckoned from two numbers of the evidence."""
    if not figure.fraction and figure.unit != Unit.TIMES:
        return False
    share = figure.values[-1]
    room = 0.05 if figure.bound is not Bound.EXACT else 0.01
    pairs = permutations([each.values[0] for each in given if each.values[0] > 0], 2)
    return any(
        abs(one / other - share) <= room * share and _is_on_its_side(figure.bound, one / other - share)
        for one, other in pairs
    )


def _is_on_its_side(bound: Bound, off: float) -> bool:
    if bound is Bound.ABOVE:
        return off > 0
    return off < 0 if bound is Bound.BELOW else True


def _is_elsewhere(thing: str, home: list[frozenset[str]]) -> bool:
    """Return whether the number counts another thing wherever the evidence has it; a new number is refused as such."""
    defining = {thing[0], *_DEFINING}
    return bool(home) and all(any(each[0] in defining for each in things) for things in home)


CHECKS: tuple[Callable[[Cited], Verdict], ...] = (
    numbers_are_cited,
    dates_are_cited,
    numbers_count_the_same,
    numbers_are_not_repeated,
)
