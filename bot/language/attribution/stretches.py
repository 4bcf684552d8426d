"""Reported stretches of an article, found again by place without looking at all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.domain.span import Span
    from bot.language.attribution.said import Said

BLOCK = 1_000  # characters


class Stretches:
    """A growing set of stretches; `meeting` costs what lies near, so that long articles take linear time."""

    def __init__(self, said: Iterable[Said]) -> None:
        self._all: dict[int, Said] = {}
        self._blocks: dict[int, list[int]] = {}
        self._next = 0
        for each in said:
            self.add(each)

    def __iter__(self) -> Iterator[Said]:
        return iter(self._all.values())

    def add(self, said: Said) -> None:
        """Take in one more stretch."""
        key = self._next
        self._next += 1
        self._all[key] = said
        for block in range(said.span.start // BLOCK, said.span.end // BLOCK + 1):
            self._blocks.setdefault(block, []).append(key)

    def meeting(self, span: Span) -> list[Said]:
        """Return those that share a character with `span`, in the order they were added."""
        near = {
            key
            for block in range(span.start // BLOCK, span.end // BLOCK + 1)
            for key in self._blocks.get(block, ())
            if key in self._all and self._all[key].span.meets(span)
        }
        return [self._all[key] for key in sorted(near)]

    def drop(self, gone: Iterable[Said]) -> None:
        """Forget those stretches."""
        for each in gone:
            for key in self._blocks.get(each.span.start // BLOCK, ()):
                if self._all.get(key) is each:
                    del self._all[key]
                    break
