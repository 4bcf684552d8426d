"""Quotations: what stands between marks, joined with the clause it is part of or given to the cue it belongs to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.span import Span
from bot.language.attribution.case import WORD, Case, NotAQuote
from bot.language.attribution.lead import RULES, same_turn, touching
from bot.language.attribution.reported import Said
from bot.language.attribution.stretches import Stretches
from bot.language.attribution.widening import begun, widened
from bot.language.attribution.works import is_called, is_name, is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.attribution.page import Page
    from bot.language.attribution.reported import Cue
    from bot.language.parse import Marked

FEWEST_WORDS = 3  # FACTS 7: shorter quoted stretches are mostly names, nicknames and scare quotes
COVERED = 0.9
LONGEST_ARTICLE = len("the ")


def quotations(page: Page, cues: Sequence[Cue], said: Sequence[Said]) -> tuple[Said, ...]:
    """Return the reported stretches, widened to the quotations that they share words with, and all others' quotes."""
    spans = Stretches(said)
    last: Said | None = None
    for marks in page.marked:
        case = Case(page, marks, cues, last)
        if is_called(case):
            spans.drop([each for each in spans.meeting(marks.outer) if _is_mostly(each.span, marks.outer)])
            continue
        given = _taken_over(spans, case) or _parted(spans, case) or _joined(spans, marks) or _given(case)
        if given is not None:
            given = begun(case, given)
            spans.drop([each for each in spans.meeting(given.span) if given.span.holds(each.span)])
            spans.add(given)
            last = given
    return _with_the_chains_cue(page, tuple(spans))


def _with_the_chains_cue(page: Page, said: Sequence[Said]) -> tuple[Said, ...]:
    """Give the paragraphs of a quotation that only its last one attributes to the cue of that one."""
    cues = {each.span: each.cue for each in said}
    later: Cue | None = None
    for marks in reversed(page.marked):
        if marks.outer in cues:
            cues[marks.outer] = later = cues[marks.outer] or later
        if not marks.continues:
            later = None
    return tuple(replace(each, cue=cues[each.span]) for each in said)


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


def _parted(spans: Stretches, case: Case) -> Said | None:
    """Part a quotation that is led in from the clause before it: He said it had failed: “It leaks.”."""
    outer = case.marks.outer
    holder = max(spans.meeting(outer), key=lambda each: _shared(each.span, outer), default=None)
    if holder is None or holder.span.start >= case.start - 1 or case.words < FEWEST_WORDS:
        return None
    cue = touching(case)
    if not (case.before.rstrip().endswith(":") or (cue is not None and _is_led_in(case, cue) and not is_title(case))):
        return None
    spans.drop([holder])
    before = _without_lead(case, holder.span.start, cue)
    if len(WORD.findall(before.of(case.page.text))) > 1:
        spans.add(replace(holder, span=before))
    return Said(outer, cue or holder.cue)


def _without_lead(case: Case, start: int, cue: Cue | None) -> Span:
    """Return what goes before the quotation up to the clause that only leads it in."""
    lead = case.start if cue is None or cue.mention is None else min(cue.span.start, cue.mention.start)
    if not start < lead < case.start:
        return Span(start, case.start)
    return Span(start, max(start, case.page.text.rfind(",", start, lead)))


def _is_led_in(case: Case, cue: Cue) -> bool:
    """Return whether a sentence with a capital stands between the marks, and a comma, a dash or the cue before it."""
    head = case.before.rstrip()
    apart = head.endswith((",", " -", "–", "—")) or cue.span.end == case.start - len(case.before) + len(head)
    return apart and _opens_a_sentence(case)


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


def _is_mostly(span: Span, marks: Span) -> bool:
    """Return whether nearly all of the stretch stands between the marks, but for an article before them."""
    return len(span) - _shared(span, marks) <= LONGEST_ARTICLE


def _given(case: Case) -> Said | None:
    """Return the quotation with the cue of the first rule that knows one, or without; None if it is no quote."""
    if case.words < FEWEST_WORDS and not _is_short_answer(case):
        return None
    if is_name(case):
        return None
    try:
        cues = (rule(case) for rule in RULES)
        return widened(case, Said(case.marks.outer, next((cue for cue in cues if cue is not None), None)))
    except NotAQuote:
        return None


def _is_short_answer(case: Case) -> bool:
    """Return whether so few words are a sentence beside its attribution: “We hope,” she said. “No comment.”."""
    british = case.page.text.startswith(",", case.marks.outer.end) and _opens_a_sentence(case)
    return (case.is_sentence or british) and (touching(case) or same_turn(case)) is not None


def _opens_a_sentence(case: Case) -> bool:
    return case.marks.inner.of(case.page.text).lstrip("[ ")[:1].isupper()
