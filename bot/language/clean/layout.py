"""Paragraphs of a posted text, whether its lines are paragraphs or were wrapped by a mail program or a PDF."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.span import Span
from bot.language.clean.posted import Posted

_LINE_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
# What a chat's own markup puts around a line: quote bars, heading signs, small print, bold and italics.
_LINE_MARKUP = re.compile(r"(?:(?:>{1,3}|#{1,3}|-#)\s+)+")
_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{2,3})(?=[^\s*_])(?P<words>[^*_]*[^\s*_])(?P=mark)")
_NARROWEST = 40
_WIDEST = 100
_EARLIEST = 0.6
_PROOF = 3
"""Wrapped lines that go on in lower case before a text counts as wrapped; fewer happen by chance."""


def paragraphs(posted: Posted) -> list[Posted]:
    """Return the non-empty paragraphs in order; a wrapped one is whole again, with a space for each line break."""
    blocks = _blocks(_lines(posted))
    wrapped = sum(_goes_on_in_lower_case(posted, block) for block in blocks) >= _PROOF
    return [
        _joined(posted, group)
        for block in blocks
        for group in (_wrapped_groups(posted, block) if wrapped else [[line] for line in block])
    ]


def _lines(posted: Posted) -> list[Span]:
    """Return where the lines stand, without markup and white space; a blank one is an empty span."""
    edges = [0, *(edge for found in _LINE_BREAK.finditer(posted.text) for edge in found.span()), len(posted.text)]
    return [_bare(posted.text, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _bare(text: str, start: int, end: int) -> Span:
    start, end = _stripped(text, start, end)
    while True:
        if markup := _LINE_MARKUP.match(text, start, end):
            start, end = _stripped(text, markup.end(), end)
        elif emphasis := _EMPHASIS.fullmatch(text, start, end):
            start, end = emphasis.span("words")
        else:
            return Span(start, end)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _blocks(lines: Sequence[Span]) -> list[list[Span]]:
    blocks: list[list[Span]] = [[]]
    for line in lines:
        if len(line):
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _goes_on_in_lower_case(posted: Posted, block: Sequence[Span]) -> int:
    width = max(len(line) for line in block)
    return sum(_is_wrap(posted, one, two, width) and posted.text[two.start].islower() for one, two in pairwise(block))


def _is_wrap(posted: Posted, one: Span, two: Span, width: int) -> bool:
    """Return whether the next line's first word did not fit: the test of a text wrapped greedily at `width`."""
    first_word = two.of(posted.text).split(maxsplit=1)[0]
    return _NARROWEST <= width <= _WIDEST and len(one) + 1 + len(first_word) > width


def _goes_on(posted: Posted, one: Span, two: Span, width: int) -> bool:
    """Return whether a line was wrapped early (by hand, or by a program that counts otherwise)."""
    mid_sentence = posted.text[two.start].islower() and posted.text[one.end - 1] not in ".!?:"
    return _NARROWEST <= width <= _WIDEST and mid_sentence and len(one) >= _EARLIEST * width


def _wrapped_groups(posted: Posted, block: Sequence[Span]) -> list[list[Span]]:
    width = max(len(line) for line in block)
    groups = [[block[0]]]
    for one, two in pairwise(block):
        if _is_wrap(posted, one, two, width) or _goes_on(posted, one, two, width):
            groups[-1].append(two)
        else:
            groups.append([two])
    return groups


def _joined(posted: Posted, lines: Sequence[Span]) -> Posted:
    first = lines[0].start
    breaks = [Span(one.end - first, two.start - first) for one, two in pairwise(lines)]
    return posted.cut(first, lines[-1].end).with_spaces_for(breaks)
