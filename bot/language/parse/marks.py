"""What stands between quotation marks: curly, straight, mixed, « », British single marks, reopened and unclosed ones.

A quotation never crosses a line. One that is not closed runs to the end of its line; when the next line opens with a
mark again, it goes on there (the newspaper rule for quotations of several paragraphs). A single mark says less, so one
that is not closed opens something only where the next line opens with one again. Marks inside an open quotation belong
to what is quoted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from bot.domain.span import Span

OPENING_ONLY = frozenset("“„‟«")
TYPED = {"''": "''", "``": "''"}  # a double mark typed as two single ones
DOUBLE_CLOSING = {
    "“": ("”", '"', "“"),
    "„": ("“", "”", '"'),
    "‟": ("”", '"'),
    "«": ("»",),
    '"': ('"', "”"),
    "”": ("”", '"'),
    "''": ("''",),
}
SINGLE_CLOSING = {"‘": "’", "'": "'", "‚": "‘’"}
MARK = re.compile("|".join(map(re.escape, [*TYPED, *DOUBLE_CLOSING, *SINGLE_CLOSING])))
CLOSING = {mark: re.compile(f"(?={'|'.join(map(re.escape, close))})") for mark, close in DOUBLE_CLOSING.items()}
LONGEST_SINGLE = 1_500  # characters; apostrophes make any later closing mark a guess
SENTENCE_OPENERS = frozenset('[(…“"')
REOPENS = re.compile(r"(?<=\s)['‘](?=\w)")  # another quotation begins, so the one before has closed
LINE = re.compile(r"[^\n]+")
LEFT_OPEN = re.compile(r"(?:(?<=\n)|(?<=[:,] )|(?<![\s\S]))['‘](?=[A-Z\[(…])")
# Letters left out at the start of a word, and years: their mark opens nothing ('em, ’til, '90s).
ELISION = re.compile(r"(?:em|til|till|cause|bout|twas|tis|n|round|cos|ere)\b|\d\ds?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marked:
    """A quotation: `outer` with its marks, `inner` without; `continues` when it reopens the one of the line before."""

    outer: Span
    inner: Span
    closed: bool
    continues: bool = False
    single: bool = False


def marked(text: str) -> tuple[Marked, ...]:
    """Return every quotation in `text`, in order; none holds another."""
    found: list[Marked] = []
    runs_on = False
    lines = [line for line in LINE.finditer(text) if line.group().strip()]
    for line, following in zip_longest(lines, lines[1:]):
        here = list(_in_line(text, line.start(), line.end(), runs_on=runs_on))
        if following is not None and _opens_single(text, following) and not (here and not here[-1].closed):
            here += _left_open(text, here[-1].outer.end if here else line.start(), line, runs_on=runs_on)
        runs_on = bool(here) and not here[-1].closed
        found += here
    return tuple(found)


def _in_line(text: str, start: int, end: int, *, runs_on: bool) -> Iterator[Marked]:
    after = start
    while (found := MARK.search(text, after, end)) is not None:
        at, width = found.start(), len(found.group())
        mark = TYPED.get(found.group(), found.group())
        after = found.end()
        close = _closing(text, at, end, mark) if _opens(text, at, start, mark) else None
        if close is None:
            continue
        yield Marked(
            outer=Span(at, min(close + width, end)),
            inner=Span(at + width, close),
            closed=close < end,
            continues=runs_on and not text[start:at].strip(),
            single=mark in SINGLE_CLOSING,
        )
        after = close + width


def _opens_single(text: str, line: re.Match[str]) -> bool:
    at = line.end() - len(line.group().lstrip())
    return text[at] in SINGLE_CLOSING and _opens(text, at, at, text[at])


def _left_open(text: str, start: int, line: re.Match[str], *, runs_on: bool) -> Iterator[Marked]:
    """Yield what a single mark leaves open to the line's end: all of the line, or what a colon or comma leads in."""
    opening = LEFT_OPEN.search(text, start, line.end())
    if opening is None or ELISION.match(text, opening.end()) is not None:
        return
    yield Marked(
        outer=Span(opening.start(), line.end()),
        inner=Span(opening.end(), line.end()),
        closed=False,
        continues=runs_on and not text[line.start() : opening.start()].strip(),
        single=True,
    )


def _opens(text: str, at: int, line: int, mark: str) -> bool:
    """A mark opens at the start of a word; after a digit it is an inch or a foot, inside a word an apostrophe."""
    before = text[at - 1] if at > line else " "
    after = text[at + len(mark) : at + len(mark) + 1]
    if mark in OPENING_ONLY:
        return True
    if mark in SINGLE_CLOSING:
        word = not before.isalnum() and (after.isalnum() or after in SENTENCE_OPENERS) and after != ""
        return word and ELISION.match(text, at + 1) is None
    return mark in DOUBLE_CLOSING and not before.isalnum() and after != "" and not after.isspace()


def _closing(text: str, at: int, end: int, mark: str) -> int | None:
    """Return where the quotation opened at `at` closes, `end` if it never does, None if the mark opened nothing."""
    if mark in SINGLE_CLOSING:
        return _closing_single(text, at, end)
    for close in CLOSING[mark].finditer(text, at + len(mark), end):
        if _closes(text, close.start(), end):
            return close.start()
    # A straight or backward mark inside a word says too little to let it run on.
    return end if mark in OPENING_ONLY or not text[at - 1 : at].strip() else None


def _closes(text: str, at: int, end: int) -> bool:
    """A straight mark between a blank and a word opens again; one that opens closes only at the end of a word."""
    goes_on = at + 1 < end and text[at + 1].isalnum()
    if text[at] == "“":
        return not (goes_on or text[at - 1].isspace() or text[at + 1 : at + 2] in SENTENCE_OPENERS)
    return text[at] in "”»" or not (goes_on and text[at - 1].isspace())


def _closing_single(text: str, at: int, end: int) -> int | None:
    """Return the likeliest closing single mark: apostrophes and the plural's possessive are not."""
    near = min(end, at + LONGEST_SINGLE)
    marks = SINGLE_CLOSING[text[at]]
    sure = re.compile(rf"(?:(?<=[,.?!…])[{marks}](?!\w)|(?<=\S)[{marks}](?=[,.;:)?!\n]|$))").search(text, at + 2, near)
    likely = re.compile(rf"(?<=[^\ss])[{marks}](?!\w)").search(text, at + 2, near)
    if sure is None or likely is None:
        close = sure or likely
        return None if close is None else close.start()
    opens_again = REOPENS.search(text, likely.end(), sure.start()) is not None
    return min(likely.start(), sure.start()) if opens_again else sure.start()
