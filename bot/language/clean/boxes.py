"""Boxes of links amid an article: a heading such as "Most read" and the headlines under it."""

import re
from collections.abc import Sequence

from bot.language.clean.phrases import WIDGET_LINE

_MARKS_AROUND = " \t:,.…»›→>|•·*–—-"
_HEADING = 60
_MOST_ITEMS = 12
_ITEM_WORDS = 24
_QUESTION_WORDS = 14
_NUMBERED = re.compile(r"\d{1,2}[.)]?\s+\S")
_FULL_STOP = re.compile(r"[.!…:][\"'”’»)\]]*$")


def link_items(lines: Sequence[str]) -> frozenset[int]:
    """Return which lines are headlines of other articles: those under a box's heading, up to the next sentence."""
    items: set[int] = set()
    left = 0
    for at, line in enumerate(lines):
        if opens_box(line):
            left = _MOST_ITEMS
        elif left and _is_item(line):
            items.add(at)
            left -= 1
        else:
            left = 0
    return frozenset(items)


def opens_box(line: str) -> bool:
    """Return whether a line is the heading of a box of links."""
    return (
        len(line) <= _HEADING
        and not line.endswith(".")
        and WIDGET_LINE.fullmatch(line.strip(_MARKS_AROUND)) is not None
    )


def _is_item(line: str) -> bool:
    words = len(line.split())
    if line.endswith("?"):
        return words <= _QUESTION_WORDS
    return words <= _ITEM_WORDS and (_NUMBERED.match(line) is not None or not _FULL_STOP.search(line))
