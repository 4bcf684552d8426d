"""One source while its mentions, quotes and links are still coming in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import SourceKind
from bot.language.sources.naming import is_bare_noun

if TYPE_CHECKING:
    from bot.domain.span import Span

BODIES: Final = frozenset((SourceKind.ORGANISATION, SourceKind.OUTLET))
WRITTEN: Final = frozenset((SourceKind.DOCUMENT, SourceKind.DATA_SET))


@dataclass(slots=True)
class Gathered:
    """Where a source stands and what it gives; `described` if the article names nobody."""

    name: str
    kind: SourceKind
    role: str | None = None
    at: set[Span] = field(default_factory=set)
    quotes: list[int] = field(default_factory=list)
    cited: set[Span] = field(default_factory=set)
    cues: set[Span] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    described: bool = False

    def take(self, other: Gathered) -> None:
        """Take over all that is known of the same source under another name; a body that relays is an outlet."""
        self.at |= other.at
        self.cited |= other.cited
        self.cues |= other.cues
        self.quotes += other.quotes
        self.links += (url for url in other.links if url not in self.links)
        self.role = self.role or other.role
        outlet = other.kind is SourceKind.OUTLET and self.kind is not SourceKind.PERSON
        self.kind = SourceKind.OUTLET if outlet else self.kind
        self.described = self.described and other.described


def is_lone_noun(each: Gathered) -> bool:
    """Return whether a body goes by a noun alone: "the Ministry", which may be any ministry named in full."""
    return each.kind is SourceKind.ORGANISATION and each.name.casefold().startswith("the ") and is_bare_noun(each.name)
