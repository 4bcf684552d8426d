"""A text in which every character knows where it was posted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from bot.domain.article import Origin
from bot.domain.span import Span

PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Posted:
    """A stretch of what was posted; `at[i]` is where character `i` of `text` stood, in characters, rising."""

    text: str
    at: tuple[int, ...]

    def cut(self, start: int, end: int) -> "Posted":
        """Return the characters from `start` up to `end`."""
        return Posted(self.text[start:end], self.at[start:end])

    def with_spaces_for(self, breaks: Sequence[Span]) -> "Posted":
        """Return the same with one space for each of these line breaks, standing where its first white space did."""
        ends = [0, *(offset for found in breaks for offset in (found.start, found.end)), len(self.text)]
        lines = [self.cut(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True)]
        spaces = [(self.at[self._first_space(found)],) for found in breaks]
        kept = [lines[0].at, *chain.from_iterable(zip(spaces, (line.at for line in lines[1:]), strict=True))]
        return Posted(" ".join(line.text for line in lines), tuple(chain.from_iterable(kept)))

    def _first_space(self, span: Span) -> int:
        return next(offset for offset in range(span.start, span.end) if self.text[offset].isspace())


def assembled(paragraphs: Sequence[Posted]) -> tuple[str, tuple[Span, ...], Origin]:
    """Return the paragraphs as one text, where each stands in it, and how the text maps back."""
    text = PARAGRAPH_BREAK.join(paragraph.text for paragraph in paragraphs)
    spans: list[Span] = []
    start = 0
    for paragraph in paragraphs:
        spans.append(Span(start, start + len(paragraph.text)))
        start = spans[-1].end + len(PARAGRAPH_BREAK)
    pieces = chain.from_iterable(_pieces(span.start, each.at) for span, each in zip(spans, paragraphs, strict=True))
    return text, tuple(spans), Origin(tuple(pieces))


def _pieces(start: int, at: tuple[int, ...]) -> Iterable[tuple[int, int, int]]:
    """Return the unbroken stretches of a paragraph that begins at `start`, as `Origin` keeps them."""
    jumps = [index for index, (here, there) in enumerate(pairwise(at), 1) if there != here + 1]
    for first, last in pairwise([0, *jumps, len(at)]):
        if first < last:
            yield (start + first, at[first], last - first)
