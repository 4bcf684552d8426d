"""Does a paragraph run on in sentences, or is it a heading, a menu, a list's item."""

import re

_COMMON = """
the a an of to in and that is was were for on with as by at from it he she they his her their its be been has have had
not but or who which said says will would this these those after before when while than into over about more also
i you we my our your if so what there all one no do did are can could
"""
FUNCTION_WORDS = frozenset(_COMMON.split())
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]*\d]*$|[\"”»]$")
_SHORTEST = 3
_LONG = 20
_ENOUGH = 0.2
"""Share of function words from which 20 words without a full stop are running text; menus have under 0.1."""


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, without the marks around them."""
    return [word for each in text.casefold().split() if (word := each.strip("\"'“”‘’«»()[]{}.,;:!?…–—-*"))]


def is_prose(paragraph: str) -> bool:
    """Return whether a paragraph reads as one or more sentences."""
    words = words_of(paragraph)
    if len(words) < _SHORTEST:
        return False
    common = sum(word in FUNCTION_WORDS for word in words)
    if _SENTENCE_END.search(paragraph):
        return common > 0 or len(words) > _SHORTEST
    return len(words) >= _LONG and common >= _ENOUGH * len(words)
