"""Whether a number of a point is that of the things which its evidence lists one by one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.gate.cited import Cited
    from bot.language.gate.figures import Figure
    from bot.language.parse.tokens import Doc, Token

FEWEST, MOST = 2, 12
_TIMES: Final = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b"
_OF_THINGS: Final = re.compile(rf"(?: (?!{_TIMES})[a-z]\w*)? (?!{_TIMES})[a-z]")
"""What can be listed: no stretch of time, and nothing that is only numbered ("article two")."""
_LISTED: Final = frozenset({"NOUN", "PROPN", "PRON"})


def is_as_many_as_listed(cited: Cited, figure: Figure) -> bool:
    """Return whether the evidence lists as many things, joined by commas and "and", or names as many people."""
    (number, *others) = figure.values
    if others or figure.unit is not None or not FEWEST <= number <= MOST:
        return False
    if _OF_THINGS.match(cited.point.text, figure.at.end) is None:
        return False
    doc = cited.grounds.doc
    return number in {*_lists(doc), _people(doc)}


def _lists(doc: Doc) -> Iterator[int]:
    """Yield the length of every list in the text."""
    for token in doc:
        if token.dep_ != "conj" and token.pos_ in _LISTED and (length := _length(token)) > 1:
            yield length


def _length(first: Token) -> int:
    """Return how many things are joined to the first; each hangs on the one before it."""
    return 1 + sum(_length(child) for child in first.children if child.dep_ == "conj")


def _people(doc: Doc) -> int:
    return len({entity[-1].text for entity in doc.ents if entity.label_ == "PERSON"})
