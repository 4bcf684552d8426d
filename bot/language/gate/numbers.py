"""Checks on a written point's figures: every number and date must stand in the sentences it cites."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from bot.language.gate.counted import PERSONS, counted
from bot.language.gate.dated import is_dated
from bot.language.gate.figures import CURRENCIES, Bound, Figure, Unit, figures
from bot.language.gate.implied import converted, is_difference, is_ratio, of_dates, of_words, period_behind
from bot.language.gate.listed import is_as_many_as_listed
from bot.language.gate.measures import rates, unit_behind
from bot.language.gate.moments import Date, Moment, moments, without
from bot.language.gate.rounding import alike, stands_for
from bot.language.gate.verdict import PASS, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.language.gate.cited import Cited
    from bot.language.parse import Parse
    from bot.language.parse.tokens import Doc, Token

_DEFINING: Final = frozenset("nay")
"""Kinds of neighbours that say what a number is for: a noun, an age, a year."""
_OVER: Final = "over"
_NEAR: Final = 12
"""Characters in which the "by" before a figure stands."""
_YEAR: Final = re.compile(r"(?:1\d|20|21)\d\d")
_LOOSE: Final = frozenset({"one", "first"})
"""“One” stands for anybody; beside a noun that is numbered, the next check asks."""


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
        for thing in _decisive(counted(cited.said, figure), home):
            beside = [other for other, things in given if thing in things and _in_order(other) is _in_order(figure)]
            if (
                beside
                and (_is_elsewhere(thing, home) or _is_one(cited, figure, thing))
                and not any(_agree(figure, other) for other in beside)
            ):
                numbers = " and ".join(f"“{other.text}”" for other in beside[:2])
                return Verdict(f"“{figure.text}” is put where the sentences it cites say {numbers}")
    return PASS


def numbers_keep_their_measure(cited: Cited) -> Verdict:
    """Metres stay metres, a month's rent is no week's, and what something rose to is not what it rose by."""
    held = rates(cited.evidence)
    for period, words in rates(cited.point.text).items():
        if held and period not in held:
            return Verdict(f"it says “{words}” where the sentences it cites say “{next(iter(held.values()))}”")
    for figure in _said(cited):
        same = [other for other in _figures(cited.evidence) if _agree(figure, other)]
        unit, units = unit_behind(cited.point.text, figure), {unit_behind(cited.evidence, other) for other in same}
        if unit is not None and units and None not in units and unit not in units:
            return Verdict(f"“{figure.text}” is not counted in {unit}s in the sentences it cites")
        way, ways = _way(cited.said, figure), {_way(cited.grounds, other) for other in same}
        if way is not None and ways and None not in ways and way not in ways:
            return Verdict(f"it says “{way} {figure.text}” where the sentences it cites say “{ways.pop()}”")
    return PASS


def _way(parse: Parse, figure: Figure) -> str | None:
    """Return "from", "to" or "by" where the figure says how far something went."""
    words = parse.doc.char_span(max(0, figure.at.start - _NEAR), figure.at.start, alignment_mode="expand")
    if figure.fraction or (words is not None and any(token.dep_ == "agent" for token in words)):
        return None
    things = counted(parse, figure)
    if any(thing.startswith("n:") for thing in things):
        return None
    return next((thing[2:] for thing in things if thing.startswith("p:")), None)


def _in_order(figure: Figure) -> bool:
    return figure.unit == Unit.ORDINAL


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
        if not is_dated(moment, given, years) and not _ends_before(cited, moment):
            return Verdict(f"“{moment.at.of(cited.point.text)}” does not stand in the sentences it cites")
    return PASS


def _ends_before(cited: Cited, moment: Moment) -> bool:
    """Return whether "before July" stands for the evidence's "before the end of June"."""
    before = cited.point.text[: moment.at.start].casefold()
    if not isinstance(moment, Date) or moment.days or not before.endswith(("before ", "before the start of ")):
        return False
    return any(
        isinstance(other, Date)
        and other.month % 12 + 1 == moment.month
        and cited.evidence[: other.at.start].casefold().endswith("end of ")
        for other in moments(cited.evidence)
    )


def _said(cited: Cited) -> tuple[Figure, ...]:
    return _figures(cited.point.text)


def _figures(text: str) -> tuple[Figure, ...]:
    return figures(without(text, moments(text)))


def _given(cited: Cited) -> tuple[Figure, ...]:
    """Return the figures of the evidence, with those that its dates and counting words imply."""
    evidence = cited.evidence
    return (*_figures(evidence), *of_dates(moments(evidence)), *of_words(evidence))


def _is_given(cited: Cited, figure: Figure, given: tuple[Figure, ...]) -> bool:
    if figure.text.lower() in _LOOSE:
        return True
    counts = counted(cited.said, figure)
    if figure.unit is None:
        in_order = _is_first(cited.point.text, figure)
        given = tuple(
            each for each in given if each.unit != Unit.ORDINAL or in_order or _counts_too(cited, each, counts)
        )
    if figure.unit is None and any(thing.startswith("n:") for thing in counts):
        given = tuple(each for each in given if each.fraction or not _shows_unit(each))
    return any(_any(reading, given) or _is_reckoned(cited, reading, given) for reading in _readings(cited, figure)) or (
        _is_countable(cited, counts) and is_as_many_as_listed(cited, figure)
    )


def _readings(cited: Cited, figure: Figure) -> Iterator[Figure]:
    """Yield the figure, and without its bound where "over" may be a plain preposition: "over five years"."""
    yield figure
    before = cited.point.text[: figure.at.start].rstrip(" £$€")
    over = cited.said.doc.char_span(len(before) - len(_OVER), len(before)) if before.lower().endswith(_OVER) else None
    if figure.bound is Bound.ABOVE and over is not None and over[0].dep_ == "prep":
        yield replace(figure, bound=Bound.EXACT)


def _counts_too(cited: Cited, ordinal: Figure, counts: frozenset[str]) -> bool:
    """Return whether the evidence's "third time" stands for "three times" of the point; "third-best" never does."""
    return bool(ordinal.text) and not counts.isdisjoint(counted(cited.grounds, ordinal))


def _is_first(text: str, figure: Figure) -> bool:
    """Return whether the figure is of the "first two", which the evidence may tell one by one."""
    return text[: figure.at.start].lower().endswith("first ")


def _is_reckoned(cited: Cited, figure: Figure, given: tuple[Figure, ...]) -> bool:
    """Return whether the figure can be reckoned from those given: another period, a share of one, how far it went."""
    period = period_behind(cited.point.text, figure)
    if period is not None and _any(figure, tuple(converted(period, cited.evidence, _figures(cited.evidence)))):
        return True
    return is_ratio(figure, given) or (figure.bound is Bound.EXACT and is_difference(figure, tuple(_changes(cited))))


def _changes(cited: Cited) -> Iterator[tuple[Figure, Figure]]:
    """Yield what the evidence says something went from and to."""
    for one, other in pairwise(_figures(cited.evidence)):
        ways = counted(cited.grounds, one) | counted(cited.grounds, other)
        if {"p:from", "p:to"} <= ways:
            yield one, other


def _is_countable(cited: Cited, counts: frozenset[str]) -> bool:
    """Return whether the point numbers what the evidence lists without a number of its own."""
    numbered = {
        f"n:{token.lemma_.lower()}"
        for figure in _figures(cited.evidence)
        for token in _behind(cited.grounds.doc, figure)
    }
    return bool(counts) and counts.isdisjoint(numbered)


def _behind(doc: Doc, figure: Figure) -> Iterator[Token]:
    """Yield the three words behind a figure, the noun that it counts among them."""
    words = doc.char_span(figure.at.start, figure.at.end, alignment_mode="expand")
    yield from doc[words.end : words.end + 3] if words is not None else ()


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
    if other.fraction and figure.unit == Unit.TIMES:
        return True  # "halved" for "by half"
    return not shown or (figure.fraction and other.unit in (None, Unit.TIMES)) or None in (figure.unit, other.unit)


def _shows_unit(figure: Figure) -> bool:
    return figure.unit in CURRENCIES or figure.unit in (Unit.PERCENT, Unit.POINTS)


def _decisive(things: frozenset[str], home: list[frozenset[str]]) -> list[str]:
    """Return the neighbours to compare: no "to" where a noun tells more, and people are people."""
    nouns = {thing for thing in things if thing.startswith("n:")}
    people = any(not PERSONS.isdisjoint(each) for each in home)
    return sorted(
        thing for thing in things if not (nouns and thing.startswith("p:")) and not (people and thing in PERSONS)
    )


def _is_elsewhere(thing: str, home: list[frozenset[str]]) -> bool:
    """Return whether the number counts another thing wherever the evidence has it; a new number is refused as such."""
    defining = {thing[0], *_DEFINING}
    return bool(home) and all(any(each[0] in defining for each in things) for things in home)


CHECKS: tuple[Callable[[Cited], Verdict], ...] = (
    numbers_are_cited,
    dates_are_cited,
    numbers_count_the_same,
    numbers_keep_their_measure,
    numbers_are_not_repeated,
)
