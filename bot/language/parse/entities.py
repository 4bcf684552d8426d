"""The named entity that a word belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.language.parse.tokens import Span, Token


def entity_of(token: Token) -> Span | None:
    """Return the entity with all of its words, or None if the word is in none."""
    entity = token.entity
    return entity and token.doc[entity.start : entity.end]
