"""Several sources in one phrase: "police and two witnesses" are two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.span import Span

if TYPE_CHECKING:
    from bot.language.parse.tokens import Span as Tokens
    from bot.language.parse.tokens import Token

_JOINED: Final = re.compile(r"(?:\s*,)?\s+(?:and|or|as well as|along with)\s*$|\s*,\s*$")
_OWN_WORDS: Final = frozenset(("det", "nummod", "poss"))


def each_of(words: Tokens) -> tuple[Span, ...]:
    """Return the parts of a phrase, in order; one that names a single thing ("Marsh & Lee") is its only part."""
    starts = [words.start, *sorted(_first(other) for other in words.root.conjuncts if _stands_alone(words, other))]
    ends = [*starts[1:], words.end]
    parts = []
    for start, end in zip(starts, ends, strict=True):
        tokens = words.doc[start:end]
        shown = _JOINED.sub("", tokens.text)
        parts.append(Span(tokens.start_char, tokens.start_char + len(shown)))
    return tuple(parts)


def is_listed_with(head: Token, first: Token) -> bool:
    """Return whether a noun goes on a list that the first one opens: "the council, the mayor and two witnesses"."""
    words = first.doc[min(first.left_edge.i, head.left_edge.i) : head.i + 1]
    return head in first.conjuncts and head.i > first.i and _stands_alone(words, head)


def _first(noun: Token) -> int:
    return noun.left_edge.i


def _stands_alone(words: Tokens, other: Token) -> bool:
    """Return whether a noun behind "and" is a source of its own: it has its own article or name, or none has any."""
    root, doc = words.root, words.doc
    if not words.start < _first(other) <= other.i < words.end or other.pos_ not in {"NOUN", "PROPN"}:
        return False
    before = doc[words.start : _first(other)].text_with_ws
    same_name = all(word.ent_iob_ == "I" for word in doc[min(root.i, other.i) + 1 : max(root.i, other.i) + 1])
    marked = any(child.dep_ in _OWN_WORDS for child in other.lefts)
    plain = not any(child.dep_ in _OWN_WORDS for child in root.lefts)
    return _JOINED.search(before) is not None and not same_name and (marked or plain or other.pos_ == "PROPN")
