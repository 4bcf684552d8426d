"""Quotations: what stands between marks, joined with the clause it is part of or given to the cue it belongs to.

`RULES` are asked in order; the first that knows a quotation's cue decides. A rule answers None when it does not apply.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.domain.span import Span
from bot.language.attribution.cues import Strength
from bot.language.attribution.reported import Cue, Said
from bot.language.attribution.subjects import mention, speaker_of, subject

if TYPE_CHECKING:
    from bot.language.attribution.page import Page
    from bot.language.parse import Marked

WORD = re.compile(r"\w+(?:['’]\w+)?")
# Between the parts of one turn stands only the end of its attribution: “X,” he said. “Y.”
TURN_GOES_ON = re.compile(r'[^"“”]{0,80}[.,;:]\s*')
SENTENCE_ENDS = re.compile(r"(?:^|[.!?…][\"”’)]?)\s*$")
COLON = re.compile(r":\s*$")
FEWEST_WORDS = 3  # FACTS 7: shorter quoted stretches are mostly names, titles and scare quotes
FEWEST_FLOATING = 4
SURELY_SPOKEN = 8  # words; a quotation this long is one even when it is not closed
LINES_BACK = 2
COVERED = 0.9
REACH = 5
EMPTY_VERBS = frozenset({"be", "have", "do"})


@dataclass(frozen=True, slots=True)
class Case:
    """One quotation to attribute: the marks, every cue of the article, and what was attributed last."""

    page: Page
    marks: Marked
    cues: Sequence[Cue]
    last: Said | None

    @property
    def start(self) -> int:
        """Where the opening mark stands."""
        return self.marks.outer.start

    @property
    def before(self) -> str:
        """The words of the line before the quotation."""
        return self.page.text[self.page.line_start(self.start) : self.start]

    @property
    def words(self) -> int:
        """How many words are quoted."""
        return len(WORD.findall(self.marks.inner.of(self.page.text)))


class NotAQuote(Exception):  # noqa: N818 - an answer, not an error
    """These marks hold a name, a title or somebody's irony."""


Rule = Callable[[Case], Cue | None]


def quotations(page: Page, cues: Sequence[Cue], said: Sequence[Said]) -> tuple[Said, ...]:
    """Return the reported stretches, widened to the quotations that they share words with, and all others' quotes."""
    spans = list(said)
    last: Said | None = None
    for marks in page.marked:
        joined = _joined(spans, marks)
        if joined is not None:
            last = joined
            continue
        given = _given(Case(page, marks, cues, last))
        if given is not None:
            spans.append(given)
            last = given
    return tuple(spans)


def _joined(spans: list[Said], marks: Marked) -> Said | None:
    """Widen the clause that shares most with the quotation, drop those it covers, and return it."""
    sharing = [at for at, each in enumerate(spans) if each.span.meets(marks.outer)]
    if not sharing:
        return None
    best = max(sharing, key=lambda at: _shared(spans[at].span, marks.outer))
    chosen = spans[best]
    wide = Span(min(chosen.span.start, marks.outer.start), max(chosen.span.end, marks.outer.end))
    spans[best] = replace(chosen, span=wide)
    for at in reversed(sharing):
        if at != best and _shared(spans[at].span, marks.outer) >= COVERED * len(spans[at].span):
            del spans[at]
    return replace(chosen, span=wide)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _given(case: Case) -> Said | None:
    if case.words < FEWEST_WORDS:
        return None
    for rule in RULES:
        try:
            cue = rule(case)
        except NotAQuote:
            return None
        if cue is not None:
            return Said(case.marks.outer, cue)
    return Said(case.marks.outer, None)


def reopened(case: Case) -> Cue | None:
    """The next paragraph of a quotation that was not closed."""
    return case.last.cue if case.last is not None and case.marks.continues else None


def same_turn(case: Case) -> Cue | None:
    """The second part: “X,” he said. “Y.”"""
    last = case.last
    if last is None or last.cue is None or case.page.line_of(last.span.start) != case.page.line_of(case.start):
        return None
    between = Span(last.span.end, max(last.span.end, case.start))
    spoken = between.holds(last.cue.span)
    return last.cue if spoken and TURN_GOES_ON.fullmatch(between.of(case.page.text)) else None


def beside(case: Case) -> Cue | None:
    """The nearest cue in a sentence that the quotation touches."""
    page, outer = case.page, case.marks.outer
    first, last = page.token_at(outer.start), page.token_at(max(outer.start, outer.end - 1)) + 1
    line = page.line_of(outer.start)
    near = [
        (cue.mention is None, min(abs(cue.at - first), abs(cue.at - last)), cue.at, cue)
        for cue in case.cues
        if page.line_of(cue.span.start) == line
        and page.doc[cue.at].sent.start <= last
        and page.doc[cue.at].sent.end >= first - 1
    ]
    return min(near)[-1] if near else None


def after_colon(case: Case) -> Cue | None:
    """A lead-in: “telling the paper: …”, or a line of its own that ends with a colon."""
    page = case.page
    head = page.text[: case.start].rstrip()
    if not head.endswith(":"):
        return None
    start = page.line_start(len(head) - 1)
    verbs = [
        token
        for token in page.doc[page.token_at(start) : page.token_at(len(head) - 1)]
        if token.pos_ == "VERB" and not page.quoted[token.i]
    ]
    if not verbs:
        return None
    return _cue_at(page, verbs[-1].i)


def floating(case: Case) -> Cue | None:
    """A sentence of its own: it goes on with whoever spoke last, at most two lines before."""
    if not SENTENCE_ENDS.search(case.before):
        return None
    sure = case.marks.closed or case.marks.continues or case.words > SURELY_SPOKEN
    if case.words < FEWEST_FLOATING or not sure:
        raise NotAQuote
    line = case.page.line_of(case.start)
    earlier = [
        cue
        for cue in case.cues
        if cue.span.start < case.start
        and cue.mention is not None
        and case.page.line_of(cue.span.start) >= line - LINES_BACK
    ]
    return earlier[-1] if earlier else None


def embedded(case: Case) -> Cue | None:
    """Words set into a sentence whose verb tells who used them: "The mayor dismissed “a storm in a teacup”"."""
    if case.words < FEWEST_FLOATING:
        raise NotAQuote
    page = case.page
    first = page.token_at(case.start)
    root = page.doc[first : page.token_at(case.marks.outer.end - 1) + 1].root
    verb = root.head
    for _ in range(REACH):
        if (verb.pos_ in ("VERB", "AUX") and not page.quoted[verb.i]) or verb.head.i == verb.i:
            break
        verb = verb.head
    if verb.pos_ not in ("VERB", "AUX") or page.quoted[verb.i] or verb.lemma_.lower() in EMPTY_VERBS:
        return None
    return _cue_at(page, verb.i) if subject(verb) is not None else None


def _cue_at(page: Page, at: int) -> Cue:
    head = speaker_of(page, page.doc[at])
    return Cue(
        at=at,
        span=page.span(at, at),
        strength=Strength.SHOWN,
        speaker=None if head is None else head.i,
        mention=None if head is None else mention(page, head),
    )


RULES: tuple[Rule, ...] = (reopened, same_turn, beside, after_colon, floating, embedded)
