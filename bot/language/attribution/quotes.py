"""Quotations: what stands between marks, joined with the clause it is part of or given to the cue it belongs to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.span import Span
from bot.language.attribution.lead import RULES, WORD, Case, NotAQuote, touching
from bot.language.attribution.reported import Said
from bot.language.attribution.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.attribution.page import Page
    from bot.language.attribution.reported import Cue
    from bot.language.parse import Marked

FEWEST_WORDS = 3  # FACTS 7: shorter quoted stretches are mostly names, nicknames and scare quotes
SMALL_WORD = 4  # letters; titles may keep these small: “The Year of the Flood”
LONGEST_TITLE = 8  # words
COVERED = 0.9


def quotations(page: Page, cues: Sequence[Cue], said: Sequence[Said]) -> tuple[Said, ...]:
    """Return the reported stretches, widened to the quotations that they share words with, and all others' quotes."""
    spans = Stretches(said)
    last: Said | None = None
    for marks in page.marked:
        case = Case(page, marks, cues, last)
        given = _taken_over(spans, case) or _joined(spans, marks) or _given(case)
        if given is not None:
            spans.add(given)
            last = given
    return tuple(spans)


def _taken_over(spans: Stretches, case: Case) -> Said | None:
    """Give a quotation to the cue that touches it, where the parser made it another cue's clause."""
    outer = case.marks.outer
    sharing = spans.meeting(outer)
    holder = max(sharing, key=lambda each: _shared(each.span, outer), default=None)
    if holder is None or holder.span.start < outer.start - 1:
        return None
    cue = touching(case)
    if cue is None or cue is holder.cue:
        return None
    spans.drop(each for each in sharing if each.span.start >= outer.start - 1)
    return Said(outer, cue)


def _joined(spans: Stretches, marks: Marked) -> Said | None:
    """Return the clause that shares most with the quotation, widened to it, in place of those it covers."""
    sharing = spans.meeting(marks.outer)
    if not sharing:
        return None
    best = max(sharing, key=lambda each: _shared(each.span, marks.outer))
    covered = [each for each in sharing if _shared(each.span, marks.outer) >= COVERED * len(each.span)]
    spans.drop([best, *(each for each in covered if each is not best)])
    wide = Span(min(best.span.start, marks.outer.start), max(best.span.end, marks.outer.end))
    return replace(best, span=wide)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _given(case: Case) -> Said | None:
    """Return the quotation with the cue of the first rule that knows one, or without; None if it is no quote."""
    if case.words < FEWEST_WORDS or _is_title(case):
        return None
    try:
        cues = (rule(case) for rule in RULES)
        return Said(case.marks.outer, next((cue for cue in cues if cue is not None), None))
    except NotAQuote:
        return None


def _is_title(case: Case) -> bool:
    """Return whether the marks hold the name of a work, a show or a law: every longer word is capitalised."""
    inner = case.marks.inner.of(case.page.text)
    words = [word for word in WORD.findall(inner) if len(word) > SMALL_WORD]
    capitalised = bool(words) and all(word[0].isupper() or word[0].isdigit() for word in words)
    spoken = inner.rstrip().endswith(("!", "?")) or case.before.rstrip().endswith(":")
    return capitalised and case.words <= LONGEST_TITLE and not spoken and touching(case) is None
