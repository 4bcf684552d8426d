"""Sentences, by nupunkt within each line, and never split inside quotation marks (FACTS 6)."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bot.domain.span import Span, trimmed
from bot.language.parse.marks import Marked

LINE = re.compile(r"[^\n]+")


def sentences(text: str, marked: Sequence[Marked]) -> tuple[Span, ...]:
    """Return the sentences of `text`, trimmed, in order; a quotation and what introduces it stay together."""
    spans = (span for line in LINE.finditer(text) for span in _in_line(text, Span(line.start(), line.end()), marked))
    return tuple(kept for span in spans if len(kept := trimmed(text, span)) > 0)


def _in_line(text: str, line: Span, marked: Sequence[Marked]) -> Iterator[Span]:
    from nupunkt import sent_spans  # noqa: PLC0415 - loads a model, and `sayso --help` must not wait for it

    start = line.start
    for _, cut in sent_spans(line.of(text)):
        end = _out_of_marks(text, line.start + cut, marked)
        if end is not None and end > start:
            yield Span(start, end)
            start = end
    if start < line.end:
        yield Span(start, line.end)


def _out_of_marks(text: str, cut: int, marked: Sequence[Marked]) -> int | None:
    """Return the cut, moved behind the closing mark it stands before, or None if it would split a quotation."""
    before = bisect_left(marked, cut, key=lambda each: each.outer.start)
    if not before or cut >= marked[before - 1].outer.end:
        return cut
    end = marked[before - 1].outer.end
    return None if any(map(str.isalnum, text[cut:end])) else end
