"""Where a text names somebody, found by the name's rarest word, so that many names cost no more than the text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.domain.span import Span

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Occurrences:
    """A text, and where each of its words begins."""

    text: str
    starts: Mapping[str, list[int]]

    def of(self, name: str) -> Iterator[Span]:
        """Yield every place at which the name stands as whole words, in order; none holds a part of another."""
        words = [(len(self.starts.get(found.group(), ())), found) for found in WORD.finditer(name)]
        if not words:
            return
        _, rarest = min(words, key=lambda each: each[0])
        end = 0
        for word in self.starts.get(rarest.group(), ()):
            span = Span(max(0, word - rarest.start()), max(0, word - rarest.start()) + len(name))
            if span.start >= end and self.text.startswith(name, span.start) and self._stands_alone(span):
                yield span
                end = span.end

    def _stands_alone(self, span: Span) -> bool:
        return not (
            _is_of_word(self.text[span.start - 1 : span.start]) or _is_of_word(self.text[span.end : span.end + 1])
        )


def occurrences_in(text: str) -> Occurrences:
    """Return what finds names in this text."""
    starts: defaultdict[str, list[int]] = defaultdict(list)
    for found in WORD.finditer(text):
        starts[found.group()].append(found.start())
    return Occurrences(text, starts)


def _is_of_word(character: str) -> bool:
    return WORD.match(character) is not None
