"""Figures that a text gives without writing them: "both" is two, "four decades" are 40 years, from 412 to 388 is 24."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Final

from bot.domain.span import Span
from bot.language.gate.figures import Bound, Figure, Unit
from bot.language.gate.moments import Date, Moment
from bot.language.gate.rounding import alike

_CARDINAL: Final = {
    "both": 2.0, "pair": 2.0, "couple": 2.0, "twin": 2.0, "twins": 2.0, "duo": 2.0, "either": 2.0, "two-way": 2.0,
    "one": 1.0, "single": 1.0, "sole": 1.0, "trio": 3.0, "triplets": 3.0, "quartet": 4.0, "no": 0.0, "none": 0.0,
    "without": 0.0, "between": 2.0,
    "neither": 2.0, "mutual": 2.0, "bilateral": 2.0,
    "nobody": 0.0, "nothing": 0.0, "not": 0.0, "never": 0.0, "fortnight": 14.0, "decade": 10.0,
    "decades": 10.0, "century": 100.0, "fortnightly": 14.0, "duopoly": 2.0, "solo": 1.0, "lone": 1.0, "twice": 2.0,
    "half-dozen": 6.0, "septet": 7.0, "sextet": 6.0, "quintet": 5.0, "runners-up": 2.0, "twofold": 2.0,
}  # fmt: skip
"""What words of the evidence are worth, where a point may say a number instead."""
_ORDINAL: Final = {
    "first": 1.0, "initial": 1.0, "initially": 1.0, "new": 1.0, "début": 1.0, "debut": 1.0, "opening": 1.0,
    "inaugural": 1.0, "originally": 1.0, "another": 2.0, "again": 2.0, "further": 2.0, "more": 2.0, "next": 2.0,
    "runner-up": 2.0, "re-elected": 2.0, "half-time": 2.0, "also": 2.0, "other": 2.0, "latest": 2.0,
}  # fmt: skip
"""What words of the evidence are worth, where a point may say which in order."""
_IN_ONE: Final = {
    "century": {"year": 100, "decade": 10}, "decade": {"year": 10}, "year": {"month": 12, "week": 52, "day": 365},
    "month": {"week": 4, "day": 30}, "fortnight": {"week": 2, "day": 14}, "week": {"day": 7}, "day": {"hour": 24},
    "hour": {"minute": 60}, "minute": {"second": 60},
}  # fmt: skip
"""How many of a shorter period one has."""
PERIODS: Final = rf"{'|'.join(_IN_ONE)}|second|night|quarter"
"""Stretches of time, as a pattern."""
_ONE_MORE: Final = re.compile(r"\b(?:an?|one|per|each|every|the (?:past|last|next|previous|coming)) $", re.IGNORECASE)
_PERIOD: Final = re.compile(rf"\b({'|'.join(_IN_ONE)}|second)s?\b", re.IGNORECASE)
_BEHIND: Final = re.compile(r"[ -](?:\w+ )?$")
_LONGEST_GAP: Final = 12
"""Characters between a number and its period: "24 more months"."""
_NOWHERE: Final = Span(0, 0)


def of_words(evidence: str) -> Iterator[Figure]:
    """Yield what the counting words of the evidence are worth."""
    words = set(evidence.lower().replace(",", " ").replace(".", " ").split())
    for table, unit in ((_CARDINAL, None), (_ORDINAL, Unit.ORDINAL), (_CARDINAL, Unit.ORDINAL)):
        for value in sorted({table[word] for word in words & table.keys()}):
            yield Figure(at=_NOWHERE, text="", values=(value,), step=1.0, unit=unit)


def of_dates(found: Iterable[Moment]) -> Iterator[Figure]:
    """Yield the days and the years of dates."""
    for date in found:
        if isinstance(date, Date):
            for value in (*date.days, *([date.year] if date.year else [])):
                yield Figure(date.at, str(value), (float(value),), 1.0)


def period_behind(text: str, figure: Figure) -> str | None:
    """Return the period that a figure counts: "year" of "40 years"."""
    found = _PERIOD.search(text, figure.at.end, figure.at.end + _LONGEST_GAP)
    if found is None or _BEHIND.fullmatch(text[figure.at.end : found.start()]) is None:
        return None
    return found[1].lower()


def converted(period: str, evidence: str, found: Iterable[Figure]) -> Iterator[Figure]:
    """Yield the evidence's stretches of time in another period: in years, "four decades" as 40."""
    for figure in found:
        other = period_behind(evidence, figure)
        if other is not None and (factor := _factor(other, period)) is not None:
            yield replace(figure, values=(figure.values[0] * factor,))
    for each in _PERIOD.finditer(evidence):
        factor = _factor(each[1].lower(), period)
        if factor is not None and _ONE_MORE.search(evidence, 0, each.start()):
            yield Figure(Span(*each.span()), each.group(), (factor,), 1.0)


def _factor(given: str, wanted: str) -> float | None:
    down, up = _IN_ONE.get(given, {}).get(wanted), _IN_ONE.get(wanted, {}).get(given)
    return float(down) if down else 1 / up if up else None


def is_ratio(figure: Figure, given: Iterable[Figure]) -> bool:
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


def is_difference(figure: Figure, changes: Sequence[tuple[Figure, Figure]]) -> bool:
    """Return whether the figure is how far one of these changes goes: by 24, from 412 to 388."""
    return any(
        alike(abs(start.values[0] - end.values[0]), value) and figure.unit in (start.unit, end.unit, None)
        for start, end in changes
        for value in figure.values
    )
