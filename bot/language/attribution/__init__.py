"""Who said what: every quote of an article with its speaker, its cue and who relayed it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.analysis import QuoteType
from bot.domain.span import Span
from bot.language.attribution.cues import Strength
from bot.language.attribution.found import Found
from bot.language.attribution.headline import borne_out
from bot.language.attribution.interviews import answers
from bot.language.attribution.page import page_of
from bot.language.attribution.quotes import quotations
from bot.language.attribution.reported import reported
from bot.language.attribution.shape import shaped
from bot.language.attribution.transcripts import lines_of_speech, questions
from bot.language.attribution.voices import Voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.language.attribution.page import Page
    from bot.language.attribution.reported import Cue, Said
    from bot.language.parse import Parse

__all__ = ["Found", "attributions"]


def attributions(parse: Parse, headline: Span | None) -> tuple[Found, ...]:
    """Return the article's quotes, in order, without overlaps; a headline's cues are not those of the body's quotes."""
    page = page_of(parse, headline)
    cues, said = reported(page)
    asked = questions(page)
    spoken = [*lines_of_speech(page)] or answers(page)
    known = quotations(page, cues, (*said, *spoken))
    stretches = _apart(each for each in known if not any(line.holds(each.span) for line in asked))
    return tuple(_numbered(page, _found(page, stretches)))


def _apart(said: Iterable[Said]) -> Iterator[Said]:
    """Yield the stretches in order, each cut where one before it ends."""
    end = 0
    for each in sorted(said, key=lambda each: (each.span.start, -each.span.end)):
        if each.span.end > end:
            yield replace(each, span=Span(max(end, each.span.start), each.span.end))
            end = each.span.end


def _found(page: Page, stretches: Iterable[Said]) -> Iterator[tuple[Found, Cue | None]]:
    voices = Voices(page)
    end = 0
    for each in stretches:
        speaker, via = voices.of(each.cue)
        if page.headline is not None and page.headline.holds(each.span):
            speaker = borne_out(page, each.cue, speaker)
        for span, kind in shaped(page, each.span):
            if span.start >= end and len(span) > 0:
                cue = each.cue.span if each.cue else None
                yield Found(span, kind, speaker, cue, via, utterance=0, spoken=_is_spoken(each.cue, kind)), each.cue
                end = span.end


def _is_spoken(cue: Cue | None, kind: QuoteType) -> bool:
    return kind is QuoteType.DIRECT or cue is None or (cue.strength >= Strength.SHOWN and not cue.unsaid)


def _numbered(page: Page, found: Iterable[tuple[Found, Cue | None]]) -> Iterator[Found]:
    """Number the utterances: parts on one line with one cue are one, and so are the paragraphs of one quotation."""
    number, last = -1, None
    continuing = {each.inner.start for each in page.marked if each.continues}
    for each, cue in found:
        line = page.line_of(each.span.start)
        same = last is not None and cue is not None and last[0] == cue
        if not (same and last is not None and (last[1] == line or _reopens(page, each.span, continuing))):
            number += 1
        last = (cue, line)
        yield replace(each, utterance=number)


def _reopens(page: Page, span: Span, continuing: set[int]) -> bool:
    return any(start in continuing for start in range(page.line_start(span.start), span.start + 1))
