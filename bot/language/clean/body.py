"""Which paragraphs of a posted text are the article's body: its heaviest run, and what a box parts from it.

Rather a teaser too many than a lede lost: a short stretch of chrome between two stretches of prose never ends the body.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.language.clean.chrome import Chrome, chrome

_SHORT_GAP = 12
"""Paragraphs. Over a gap that is no longer, one sentence of `_SENTENCE` words is enough to go on."""
_LONG_GAP = 30
_SENTENCE = 12
_STRETCH = 40
"""Words of prose that are needed beyond a longer gap."""
_SUBHEADINGS = 2
"""Plain lines that a gap below may hold. A gap above may hold none, since one of them may be the title."""
_FOOTER = re.compile(r"\ball rights reserved\b|^(?:©|copyright)[^.]*\b(?:19|20)\d\d\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Paragraphs with their weights in words; `items` are the headlines in boxes, `bylines` where bylines stand."""

    lines: Sequence[str]
    weights: Sequence[int]
    items: frozenset[int]
    bylines: frozenset[int]


def body_range(page: Weighed) -> range:
    """Return where the body stands, with the chrome inside it; everything if nothing speaks for an article."""
    run = _heaviest_run(page.weights)
    if not any(page.weights[at] > 0 for at in run):
        return run
    start, stop = run.start, run.stop
    while (before := _next(page, range(start - 1, -1, -1), _may_part_above)) is not None:
        start = before
    while (after := _next(page, range(stop, len(page.lines)), _may_part_below)) is not None:
        stop = after + 1
    return range(start, stop)


def _heaviest_run(weights: Sequence[int]) -> range:
    """Return the run of paragraphs with the greatest sum; all of them if none speaks for an article."""
    best, best_sum = range(len(weights)), 0
    start, running = 0, 0
    for at, each in enumerate(weights):
        if running <= 0:
            start, running = at, 0
        running += each
        if running > best_sum:
            best, best_sum = range(start, at + 1), running
    return best


def _next(page: Weighed, outwards: range, may_part: Callable[[Weighed, Sequence[int]], bool]) -> int | None:
    """Return the next prose outside the body, if what lies between may stand in the middle of an article."""
    size = next((size for size, at in enumerate(outwards) if page.weights[at] > 0), None)
    if size is None or size > _LONG_GAP or not may_part(page, outwards[:size]):
        return None
    beyond = outwards[size:]
    if size <= _SHORT_GAP and page.weights[beyond[0]] >= _SENTENCE:
        return beyond[0]
    return beyond[0] if _prose_from(page, beyond) >= _STRETCH else None


def _prose_from(page: Weighed, beyond: range) -> int:
    """Return the words of the unbroken prose that begins there."""
    words = 0
    for at in beyond:
        if page.weights[at] <= 0:
            break
        words += page.weights[at]
    return words


def _may_part_above(page: Weighed, gap: Sequence[int]) -> bool:
    return _may_part(page, gap) and not _plain(page, gap) and not page.bylines.intersection(gap)


def _may_part_below(page: Weighed, gap: Sequence[int]) -> bool:
    return _may_part(page, gap) and _plain(page, gap) <= _SUBHEADINGS


def _may_part(page: Weighed, gap: Sequence[int]) -> bool:
    return not any(chrome(page.lines[at]) is Chrome.END or _FOOTER.search(page.lines[at]) for at in gap)


def _plain(page: Weighed, gap: Sequence[int]) -> int:
    return sum(chrome(page.lines[at]) is None and at not in page.items | page.bylines for at in gap)
