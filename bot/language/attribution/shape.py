"""The exact stretch of a quote and its true type: direct only if every word is quoted, indirect only if none is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.analysis import QuoteType
from bot.domain.span import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.language.attribution.page import Page
    from bot.language.parse import Marked

# What may open a reported clause and is not part of what was said.
OPENER = re.compile(r"[\s,;:–—-]*(?:that\s+|But\s+|And\s+|Yet\s+|So\s+)?[\s,;:–—-]*")
# "She said on Thursday they would wait": the day she spoke on, unless what follows cannot begin a clause.
DAY = re.compile(
    r"(?:on |late |early |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
    r"(?= (?:that|he|she|it|they|we|I|you|there|the|an?|his|her|its|their|our|my|no|[A-Z]\w+)\b)(?: that\b)? "
)
CLOSER = re.compile(r"[\s,;:.–—-]*$")
REST_OF_WORD = re.compile(r"\w*(?:['’](?!s\b)\w+)?")
GRAMMAR = frozenset({"the", "a", "an", "that"})
MARKS = "“”„‟«»\"'‘’`"


def shaped(page: Page, span: Span) -> Iterator[tuple[Span, QuoteType]]:
    """Yield the quote or quotes that a reported stretch holds, each on one line, without loose marks at its ends."""
    span = _on_one_line(page, span)
    marked = page.marks_in(span)
    loose = _tight(page, span, marked)
    inside = [part for each in marked if _has_words(page, part := _common(each.inner, span))]
    if inside and all(_says_nothing(page, gap) for gap in _gaps(loose, marked)):
        yield from ((_words(page, part), QuoteType.DIRECT) for part in inside)
    elif not inside:
        yield _whole(page, _balanced(page, _bare(page, loose))), QuoteType.INDIRECT
    else:
        yield _whole(page, _balanced(page, loose)), QuoteType.MIXED


def _on_one_line(page: Page, span: Span) -> Span:
    span = trimmed(page.text, span)
    return Span(span.start, max(span.start, min(span.end, page.line_end(span.start))))


def _tight(page: Page, span: Span, marked: Sequence[Marked]) -> Span:
    """Trim what is not said at both ends, and take in the whole of a mark that the stretch begins or ends with."""
    start, end = span.start, span.end
    opener = OPENER.match(page.text, start, end)
    if opener is not None and not any(each.outer.start <= start < each.outer.end for each in marked):
        start = _past_the_day(page, opener.end(), end)
    closer = CLOSER.search(page.text[start:end])
    if closer is not None and not any(each.outer.start < end <= each.outer.end for each in marked):
        end = start + closer.start()
    for each in marked:
        if each.outer.start < start <= each.inner.start:
            start = each.outer.start
        if each.inner.end <= end < each.outer.end:
            end = each.outer.end
    return Span(start, max(start, end))


def _past_the_day(page: Page, start: int, end: int) -> int:
    """Return where the words begin after a day that stands in the middle of a sentence, right behind the cue."""
    behind_a_word = page.text[:start].rstrip(" ")[-1:].isalnum()
    day = DAY.match(page.text, start, end) if behind_a_word else None
    return day.end() if day else start


def _gaps(span: Span, marked: Sequence[Marked]) -> Iterator[Span]:
    """Yield what of the stretch stands outside quotation marks."""
    at = span.start
    for each in marked:
        if each.outer.start > at:
            yield Span(at, min(each.outer.start, span.end))
        at = max(at, each.outer.end)
    if at < span.end:
        yield Span(at, span.end)


def _common(one: Span, other: Span) -> Span:
    start = max(one.start, other.start)
    return Span(start, max(start, min(one.end, other.end)))


def _has_words(page: Page, span: Span) -> bool:
    return any(map(str.isalnum, span.of(page.text)))


def _says_nothing(page: Page, gap: Span) -> bool:
    """An article or a joining word outside the marks is the writer's grammar: The “[Chinese] army is ready”."""
    return not _has_words(page, gap) or gap.of(page.text).strip(" ,;:").lower() in GRAMMAR


def _balanced(page: Page, span: Span) -> Span:
    """Return the stretch with the bracket that closes one opened in it."""
    words = span.of(page.text)
    lacking = words.count("(") == words.count(")") + 1
    return Span(span.start, span.end + 1) if lacking and page.text[span.end : span.end + 1] == ")" else span


def _whole(page: Page, span: Span) -> Span:
    """Return the stretch with the rest of the word it stops in: "as those who do|n’t"."""
    rest = REST_OF_WORD.match(page.text, span.end)
    inside = rest is not None and len(span) > 0 and page.text[span.end - 1].isalnum()
    return Span(span.start, rest.end()) if rest is not None and inside else span


def _words(page: Page, span: Span) -> Span:
    """Return the quoted words without the comma that leads on to their attribution."""
    span = trimmed(page.text, span)
    return trimmed(page.text, Span(span.start, span.end - 1)) if span.of(page.text).endswith(",") else span


def _bare(page: Page, span: Span) -> Span:
    """Return reported words without a stray mark at either end; an apostrophe is kept."""
    start, end = span.start, span.end
    while start < end and page.text[start] in MARKS and not page.text[start + 1 : start + 2].isalnum():
        start += 1
    while end > start and page.text[end - 1] in MARKS and not page.text[end - 2 : end - 1].isalnum():
        end -= 1
    return trimmed(page.text, Span(start, end))
