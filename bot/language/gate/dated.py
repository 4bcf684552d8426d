"""Whether a day, date, hour or decade of a point is one that its evidence gives."""

from collections.abc import Iterable, Sequence

from bot.language.gate.moments import AFTER_ALL_YEARS, CENTURY, HALF_DAY, Date, Decade, Hour, Moment, Weekday

_YOUNGEST = 10
"""Years; who is younger is in no decade of life."""


def is_dated(moment: Moment, given: Sequence[Moment], numbers: Iterable[float]) -> bool:
    """Return whether the evidence gives this moment; `numbers` are its other figures, years among them."""
    if isinstance(moment, Weekday):
        return any(isinstance(other, Weekday) and other.day == moment.day for other in given)
    if isinstance(moment, Hour):
        return any(isinstance(other, Hour) and _is_same_hour(moment, other) for other in given)
    if isinstance(moment, Decade):
        return _is_same_decade(moment, given, numbers)
    return _is_same_date(moment, [other for other in given if isinstance(other, Date)], set(numbers))


def _is_same_hour(hour: Hour, other: Hour) -> bool:
    if hour.sure and other.sure:
        return hour.minutes == other.minutes
    return hour.minutes % HALF_DAY == other.minutes % HALF_DAY


def _is_same_decade(decade: Decade, given: Sequence[Moment], numbers: Iterable[float]) -> bool:
    """A year or an age within the decade will do."""
    starts = {other.start for other in given if isinstance(other, Decade)}
    years = {*numbers, *(other.year for other in given if isinstance(other, Date) and other.year)}
    within = {int(year) // 10 * 10 for year in years if _YOUNGEST <= year < AFTER_ALL_YEARS}
    return any(_meets(decade.start, other) for other in starts | within)


def _meets(decade: int, other: int) -> bool:
    return decade == other if (decade < CENTURY) is (other < CENTURY) else decade % CENTURY == other % CENTURY


def _is_same_date(date: Date, given: Sequence[Date], numbers: set[float]) -> bool:
    """Return whether one date of the evidence bears out all that this one says; a year may stand apart from its day."""
    return any(
        date.month == other.month
        and (not date.days or set(date.days) <= set(other.days))
        and (date.year is None or date.year == other.year or (other.year is None and date.year in numbers))
        for other in given
    ) or _is_put_together(date, given)


def _is_put_together(date: Date, given: Sequence[Date]) -> bool:
    """A range (“from 3 to 5 March”) may be told of "3 March to 5 March"."""
    inside = [other for other in given if other.month == date.month and date.year in (None, other.year)]
    return len(date.days) > 1 and set(date.days) <= {day for other in inside for day in other.days}
