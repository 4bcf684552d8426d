"""Is a paragraph site chrome, and how much does it speak for being an article's."""

from enum import Enum

from bot.language.clean.boxes import opens_box
from bot.language.clean.head import byline, is_date_line
from bot.language.clean.phrases import (
    BLURB,
    BOX_INSIDE,
    BOX_OPENING,
    CREDIT_ENDING,
    END_LINE,
    SMALL_LINE,
    SMALL_OPENING,
)
from bot.language.clean.prose import is_prose


class Chrome(Enum):
    """What sort of chrome a paragraph is; the value is its weight in words."""

    SMALL = -5
    """A line that may stand in the middle of an article: a date, a credit, an advertisement's heading."""
    BOX = -12
    """A box that interrupts: cookies, a newsletter, a subscription."""
    END = -300
    """What follows is no longer the article: comments and their form."""


_LINE_WORDS = 14
_OPENING_WORDS = 28
_BOX_WORDS = 70
_BLURB_WORDS = 45
_LONGEST = 700
"""Characters; above, no table is asked, so that a hostile line cannot stall one."""
_PLAIN = -4
"""A heading, a menu's entry, a list's item: four short ones in a row outweigh a short sentence."""
_BLURB_WEIGHT = -8
_MARKS_AROUND = " \t:.…»›→>|•·*–—-"


def chrome(paragraph: str) -> Chrome | None:
    """Return what sort of chrome a paragraph is, or None if it may belong to an article."""
    if len(paragraph) > _LONGEST:
        return None
    words = len(paragraph.split())
    line = paragraph.strip(_MARKS_AROUND)
    if words <= _OPENING_WORDS and END_LINE.fullmatch(line):
        return Chrome.END
    if words <= _BOX_WORDS and (BOX_OPENING.match(line) or BOX_INSIDE.search(line)):
        return Chrome.BOX
    if words <= _OPENING_WORDS and (SMALL_OPENING.match(line) or CREDIT_ENDING.search(line)):
        return Chrome.SMALL
    return Chrome.SMALL if words <= _LINE_WORDS and _is_small_line(paragraph, line) else None


def weight(paragraph: str) -> int:
    """Return how much a paragraph speaks for being an article's, in words; never zero."""
    if found := chrome(paragraph):
        return found.value
    words = len(paragraph.split())
    if words <= _BLURB_WORDS and BLURB.match(paragraph):
        return _BLURB_WEIGHT
    return words if is_prose(paragraph) else _PLAIN


def _is_small_line(paragraph: str, line: str) -> bool:
    listed = bool(SMALL_LINE.fullmatch(line)) or opens_box(line)
    return not line or listed or is_date_line(line) or byline(paragraph) is not None
