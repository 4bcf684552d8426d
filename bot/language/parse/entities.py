"""The named entity that a word belongs to; `Doc.ents` and `Span.ents` read the whole text each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def entity_of(token: Token) -> Span | None:
    """Return the entity with all of its words, or None if the word is in none."""
    if not token.ent_type_:
        return None
    doc, first, end = token.doc, token.i, token.i + 1
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return doc[first:end]
