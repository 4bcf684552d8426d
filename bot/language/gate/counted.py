"""What a figure counts, by grammar: the noun it stands before, the verb it is subject or object of, from, to or by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bot.language.gate.figures import Figure
    from bot.language.parse import Parse
    from bot.language.parse.tokens import Token

_INSIDE: Final = frozenset({"nummod", "quantmod", "compound", "advmod", "amod", "punct", "nmod"})
_DIRECTION: Final = re.compile(
    r"(?<!according )(?<!close )(?<!closer )(?<!nearer )(?<!next )(?<!due )(?<!thanks )(?<!up )(?<!compared )"
    r"\b(from|to|by)(?: (?:about|around|nearly|almost|over|more than|just over|an?))? [£$€]?\Z",
    re.IGNORECASE,
)
_OF_MORE: Final = re.compile(
    r" (?:of|in|out of) (?:the |its |their |all )*[£$€]?(?:\d|\w+ (?:hundred|thousand|million))"
)
_OF_WHICH: Final = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|most|all|none|some)) (?:of|in|out of) "
    r"(?:the |its |their |all )*\Z",
    re.IGNORECASE,
)
_AGE_BEFORE: Final = re.compile(r"\b(?:aged|age|turned|turning) \Z", re.IGNORECASE)
_AGE_BEHIND: Final = re.compile(r"[ -]years?[ -]old")
_AFTER_NAME: Final = re.compile(r"[^\W\d_a-z]\w+, \Z")
_YEAR_BEFORE: Final = re.compile(r"\b(?:in|since|until|during|by|from|early|late|mid) \Z", re.IGNORECASE)
_YEAR_BEHIND: Final = re.compile(r"(?:[,.;:)”]| (?:after|and|when|that|to|by|on|at|with|because|but|for|in|over)\b|\Z)")
_YEAR_DIGITS: Final = 4
_UNITS: Final = frozenset(
    [
        "per",
        "cent",
        "percent",
        "percentage",
        "point",
        "%",
        "$",
        "£",
        "€",
        "dollar",
        "pound",
        "euro",
        "yen",
        "rupee",
        "million",
        "billion",
        "trillion",
        "thousand",
        "hundred",
        "dozen",
        "half",
        "third",
        "quarter",
        "m",
        "mn",
        "bn",
        "b",
        "tn",
        "k",
        "p",
        "pence",
        "number",
        "figure",
        "total",
    ]
)
"""Nouns that are part of the figure, not what it counts."""
_PEOPLE: Final = frozenset(["people", "person", "one", "other", "man", "woman"])
PERSONS: Final = frozenset(
    {"n:people", "n:person", "n:other", "n:man", "n:woman", "n:victim", "n:resident", "n:passenger"}
)
"""Neighbours that may stand for one another: "killed 12 people and hurt 40 others"."""
_BESIDE: Final = frozenset({"nsubj", "nsubjpass", "dobj"})


def counted(parse: Parse, figure: Figure) -> frozenset[str]:
    """Return what stands beside the figure: "n:boat", "v:die", "p:from"; nothing where grammar does not say."""
    place = _place(parse.text, figure)
    if place is not None:
        return frozenset({place})
    head = _head(parse, figure)
    if head is None or _OF_MORE.match(parse.text, figure.at.end) or _OF_WHICH.search(parse.text[: figure.at.start]):
        return frozenset()
    thing = _thing(head)
    beside = {f"n:{thing}"} if thing else set()
    direction = _DIRECTION.search(parse.text[max(0, figure.at.start - 30) : figure.at.start])
    if direction is not None:
        beside.add(f"p:{direction.group(1).lower()}")
    if (not thing or thing in _PEOPLE) and head.dep_ in _BESIDE:
        beside.add(f"v:{head.head.lemma_.lower()}")
    return frozenset(beside)


def _place(text: str, figure: Figure) -> str | None:
    """Return "a:age" or "y:year" for a bare number that can be nothing else by what stands around it."""
    if figure.unit is not None or not figure.text.isdigit():
        return None
    before, behind = text[: figure.at.start], text[figure.at.end :]
    if _AGE_BEFORE.search(before) or _AGE_BEHIND.match(behind):
        return "a:age"
    if _AFTER_NAME.search(before) and behind[:1] in (",", "."):
        return "a:age"
    if len(figure.text) == _YEAR_DIGITS and _YEAR_BEFORE.search(before) and _YEAR_BEHIND.match(behind):
        return "y:year"
    return None


def _head(parse: Parse, figure: Figure) -> Token | None:
    """Return the noun that the figure stands before, else its own last word."""
    words = parse.doc.char_span(figure.at.start, figure.at.end, alignment_mode="expand")
    if words is None or not len(words):
        return None
    token = words.root
    while token.dep_ in _INSIDE and token.head.i != token.i and (
        token.i in range(words.start, words.end) or token.lemma_.lower() in _UNITS or token.like_num
    ):  # fmt: skip
        if token.head.pos_ not in ("NOUN", "PROPN", "NUM", "SYM", "ADJ"):
            break
        token = token.head
    return token


def _thing(head: Token) -> str | None:
    """Return the noun counted; of "40 per cent of boats" it is "boat"."""
    lemma = head.lemma_.lower().rstrip(".")
    if head.pos_ in ("NOUN", "PROPN") and lemma not in _UNITS and not lemma[0].isdigit():
        return lemma
    for child in head.children:
        if child.lower_ == "of" and child.i > head.i:
            return next((each.lemma_.lower() for each in child.children if each.dep_ == "pobj"), None)
    return None
