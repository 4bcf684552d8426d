"""Days, months, dates, hours and decades as English writes them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.domain.span import Span

_DAYS: Final = "monday tuesday wednesday thursday friday saturday sunday"
_SHORT_DAYS: Final = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
DAYS: Final = {day: number for number, day in enumerate(_DAYS.split())} | _SHORT_DAYS
_MONTHS: Final = "january february march april may june july august september october november december"
MONTHS: Final = (
    {month: number for number, month in enumerate(_MONTHS.split(), 1)}
    | {month[:3]: number for number, month in enumerate(_MONTHS.split(), 1)}
    | {"sept": 9}
)
CALENDAR: Final = frozenset(f"{_DAYS} {_MONTHS} sept".split())
"""Names of days and months, which are no names of anybody."""
_DECADES: Final = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

_MONTH: Final = (
    r"(?P<month{0}>January|February|March|April|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?|May)"
)
_DAY: Final = r"(?P<day{0}>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year{0}>1\d{{3}}|20\d\d|21\d\d)"
_OTHER_DAY: Final = r"(?:(?:st|nd|rd|th)?(?:-|–| to | and | or |, )(?P<last{0}>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)?"
_DATE: Final = re.compile(
    rf"\b{_DAY}{_OTHER_DAY}(?: of)? {_MONTH}\b(?:,? {_YEAR}\b)?".format("1")
    + rf"|\b{_MONTH} {_DAY}{_OTHER_DAY}\b(?![,.]?\d)(?:,? {_YEAR}\b)?".format("2")
    + rf"|\b{_MONTH}\b,?(?: of)? {_YEAR}\b".format("3").replace("(?P<day3>", "(?:")
    + r"|\b(?P<month4>January|February|March|April|June|July|August|September|October|November|December)\b"
    + r"|(?:(?<=[Ii]n )|(?<=of )|(?<=since )|(?<=by )|(?<=until )|(?<=last )|(?<=next )|(?<=this )|(?<=early )"
    + r"|(?<=late )|(?<=mid-)|(?<=from )|(?<=to )|(?<=and )|(?<=during )|(?<=before )|(?<=after ))(?P<month5>May)\b"
)
_WEEKDAY: Final = re.compile(
    r"\b(?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Weds?|Thur?s?|Fri)s?\b"
)
_HALF_DAY: Final = r"(?: ?(?P<half>[ap])\.?m\b\.?)"
_CLOCK: Final = re.compile(
    rf"\b(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?{_HALF_DAY}"
    rf"|\b(?P<opening>\d{{1,2}})(?=(?: to |-|–| and | until )\d{{1,2}}(?:[:.][0-5]\d)? ?[ap]\.?m\b)"
    r"|\b(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)\b"
    r"|\b(?P<oclock>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o[’']clock"
    r"|\b(?P<word>noon|midday|midnight)\b",
    re.IGNORECASE,
)
_HOURS: Final = "twelve one two three four five six seven eight nine ten eleven twelve"
_HOUR_WORDS: Final = {word: number for number, word in enumerate(_HOURS.split())}
_DECADE: Final = re.compile(
    rf"\b(?P<full>1\d\d0|20\d0)[’']?s\b|(?<!\w)[’'‘]?(?P<short>\d0)[’']?s\b|\b(?P<word>{'|'.join(_DECADES)})\b",
    re.IGNORECASE,
)
_NEAR_DAY: Final = re.compile(r"\b(?:yesterday|tomorrow|tonight)\b", re.IGNORECASE)
HALF_DAY: Final = 12 * 60
"""Minutes."""
CENTURY: Final = 100
FIRST_YEAR, AFTER_ALL_YEARS = 1_000, 2_200
"""What four digits may be as a year."""
_NOON: Final = 12


@dataclass(frozen=True, slots=True)
class Date:
    """A day, a month, a year, as far as the text gives them."""

    at: Span
    month: int
    days: tuple[int, ...] = ()
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day in minutes; `sure` when the text says which half of the day."""

    at: Span
    minutes: int
    sure: bool


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years, or ten years of somebody's life: `start` is 1990, or 90 where no century is given."""

    at: Span
    start: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday as 0; "yesterday" and its like by their word."""

    at: Span
    day: int | str


Moment = Date | Hour | Decade | Weekday


def moments(text: str) -> tuple[Moment, ...]:
    """Return every day, date, hour and decade that the text names."""
    return (*_dates(text), *_hours(text), *_decades(text), *_weekdays(text))


def without(text: str, found: tuple[Moment, ...]) -> str:
    """Return the text, as long as it was, with blanks for those moments."""
    for each in found:
        text = text[: each.at.start] + " " * len(each.at) + text[each.at.end :]
    return text


def _dates(text: str) -> Iterator[Date]:
    for found in _DATE.finditer(text):
        given = {name.rstrip("12345"): value for name, value in found.groupdict().items() if value}
        days = tuple(int(given[name]) for name in ("day", "last") if name in given)
        year = int(given["year"]) if "year" in given else None
        yield Date(Span(*found.span()), MONTHS[given["month"].lower().rstrip(".")], days, year)


def _hours(text: str) -> Iterator[Hour]:
    for found in _CLOCK.finditer(text):
        at = Span(*found.span())
        if found["word"]:
            yield Hour(at, 0 if found["word"].lower() == "midnight" else HALF_DAY, sure=True)
        elif found["opening"]:
            yield Hour(at, int(found["opening"]) % 12 * 60, sure=False)
        elif found["oclock"]:
            hour = _HOUR_WORDS.get(found["oclock"].lower()) or int(_digits(found["oclock"]))
            yield Hour(at, hour % 12 * 60, sure=False)
        elif found["hour24"]:
            hour, minute = int(found["hour24"]), int(found["minute24"])
            yield Hour(at, hour * 60 + minute, sure=hour > _NOON or found["hour24"].startswith("0"))
        else:
            afternoon = HALF_DAY * (found["half"].lower() == "p")
            yield Hour(at, int(found["hour"]) % 12 * 60 + int(found["minute"] or 0) + afternoon, sure=True)


def _digits(written: str) -> str:
    return written if written.isdigit() else "0"


def _decades(text: str) -> Iterator[Decade]:
    for found in _DECADE.finditer(text):
        written = found["full"] or found["short"]
        yield Decade(Span(*found.span()), int(written) if written else _DECADES[found["word"].lower()])


def _weekdays(text: str) -> Iterator[Weekday]:
    for found in _WEEKDAY.finditer(text):
        word = found["day"].lower()
        yield Weekday(Span(*found.span()), DAYS[word] if word in DAYS else DAYS[word[:3]])
    for found in _NEAR_DAY.finditer(text):
        yield Weekday(Span(*found.span()), found.group().lower())
