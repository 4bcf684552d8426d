"""What stands at which stretches of a text, found by where it stands: many stretches cost no more than the text."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.domain.span import Span

_BLOCK: Final = 64
"""Characters; a name is seldom longer."""
Kept = TypeVar("Kept")


@dataclass(slots=True)
class Places(Generic[Kept]):
    """Stretches of a text, each with what is kept there."""

    _blocks: defaultdict[int, dict[tuple[Span, Kept], None]] = field(default_factory=lambda: defaultdict(dict))
    """In the order they came, each once: the full name of somebody quoted often is where each of the quotes points."""

    def add(self, spans: Iterable[Span], kept: Kept) -> None:
        """Keep something at each of the spans."""
        for span in spans:
            for block in _blocks(span):
                self._blocks[block][span, kept] = None

    def meeting(self, span: Span) -> Iterator[tuple[Span, Kept]]:
        """Yield what is kept at stretches that share a character with the span; a long one may come twice."""
        for block in _blocks(span):
            yield from (each for each in self._blocks.get(block, ()) if each[0].meets(span))


def _blocks(span: Span) -> range:
    return range(span.start // _BLOCK, max(span.end - 1, span.start) // _BLOCK + 1)
