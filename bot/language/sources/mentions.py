"""Everywhere that an article names a source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.analysis import SourceKind
from bot.language.sources.gathered import BODIES
from bot.language.sources.naming import DETERMINER, is_proper, without_bracket

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.domain.span import Span
    from bot.language.sources.gathered import Gathered
    from bot.language.sources.occurrences import Occurrences


def mentions(where: Occurrences, source: Gathered) -> tuple[Span, ...]:
    """Return every naming, without one that lies inside another, in order."""
    named = source.at.union(*(where.of(name) for name in _names(source)))
    outermost: list[Span] = []
    for span in sorted(named, key=lambda span: (span.start, -span.end)):
        if not outermost or not outermost[-1].holds(span):
            outermost.append(span)
    return tuple(outermost)


def _names(source: Gathered) -> Iterator[str]:
    """Yield the ways the article may name the source: in full, without its article, by surname, abbreviated."""
    yield source.name
    name = DETERMINER.sub("", source.name)
    if source.kind is SourceKind.PERSON and is_proper(name) and " " in name:
        yield name.split()[-1]
    elif source.kind in BODIES and name[:1].isupper():
        yield without_bracket(name)
        yield from re.findall(r"\(([^()]{2,})\)$", name)
