"""Who said what: every quote of an article with its speaker, its cue and who relayed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.analysis import QuoteType, Speaker
from bot.domain.span import Span, trimmed
from bot.language.attribution.found import Found
from bot.language.attribution.page import Page, page_of
from bot.language.attribution.quotes import quotations
from bot.language.attribution.reported import Said, reported

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.language.parse import Parse


def attributions(parse: Parse, headline: Span | None) -> tuple[Found, ...]:
    """Return the article's quotes, in order and without overlaps."""
    page = page_of(parse)
    cues, said = reported(page)
    out = []
    for n, each in enumerate(_apart(quotations(page, cues, said))):
        sp = each.cue and each.cue.mention
        out.append(
            Found(
                each.span,
                _type(page, each.span),
                sp and Speaker(sp.of(page.text), sp, sp),
                each.cue and each.cue.span,
                (),
                n,
            )
        )
    return tuple(out)


def _apart(said: Iterable[Said]) -> Iterator[Said]:
    end = 0
    for each in sorted(said, key=lambda each: (each.span.start, -each.span.end)):
        if each.span.end <= end:
            continue
        if each.span.start < end:
            each = Said(Span(end, each.span.end), each.cue)
        end = each.span.end
        yield each


def _type(page, span):
    al = [i for i in range(span.start, span.end) if page.text[i].isalnum()]
    n = sum(any(m.inner.start <= i < m.inner.end for m in page.marked if m.outer.meets(span)) for i in al)
    return QuoteType.DIRECT if al and n == len(al) else QuoteType.MIXED if n else QuoteType.INDIRECT
