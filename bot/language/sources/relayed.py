"""Who passed on what others said: outlets that are quoted with nothing themselves."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import SourceKind
from bot.language.sources.gathered import Gathered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain.span import Span
    from bot.language.attribution.found import Found
    from bot.language.parse import Parse
    from bot.language.sources.occurrences import Occurrences

_EVENTS: Final = frozenset(("Conference", "Convention", "Dialogue", "Festival", "Forum", "Summit", "Symposium"))
"""Where somebody is heard, and what passes nothing on."""

_OFFICES: Final = frozenset(("Commission", "Council", "Court", "Department", "Government", "Ministry", "Police"))
"""What publishes something of its own and is no outlet."""


def relays(parse: Parse, quotes: Sequence[Found], where: Occurrences) -> Iterator[Gathered]:
    """Yield each relay once, cited where it stands in the paragraph of what it passed on."""
    names = (name for quote in quotes for name in quote.via if _EVENTS.isdisjoint(name.split()))
    found = {name: tuple(where.of(name)) for name in dict.fromkeys(names)}
    if not found:
        return
    breaks = [at for at, character in enumerate(parse.text) if character == "\n"]
    by_line = {(name, bisect(breaks, span.start)): span for name in found for span in reversed(found[name])}
    cited: dict[str, set[Span]] = {name: set() for name in found}
    for quote in quotes:
        lines = bisect(breaks, quote.span.start), bisect(breaks, quote.span.end - 1)
        for name in found.keys() & quote.via:
            beside = {by_line[name, line] for line in lines if (name, line) in by_line}
            cited[name] |= {min(beside)} if beside else set()
    for name, spans in found.items():
        kind = SourceKind.OUTLET if _OFFICES.isdisjoint(name.split()) else SourceKind.ORGANISATION
        yield Gathered(name, kind, at=set(spans), cited=cited[name] or set(spans[:1]))
