"""Which cue leads a quotation in or out.

`RULES` are asked in order; the first that knows a quotation's cue decides. A rule answers None when it does not apply.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.domain.span import Span
from bot.language.attribution.case import SENTENCE_ENDS, Case, NotAQuote
from bot.language.attribution.colons import after_colon
from bot.language.attribution.cues import Strength
from bot.language.attribution.floating import FEWEST_FLOATING, floating
from bot.language.attribution.reported import cue_of
from bot.language.attribution.said import Cue
from bot.language.attribution.standing import is_role
from bot.language.attribution.subjects import mention, subject

if TYPE_CHECKING:
    from bot.language.attribution.page import Page

# Between the parts of one turn stands only the end of its attribution: “X,” he said. “Y.”
TURN_GOES_ON = re.compile(r'[^"“”]{0,80}[.,;:]\s*')
LEADS_IN = re.compile(r"\s*,\s*|[^.!?\"“”]{0,80}:\s*")
NEAR = 25  # tokens from the closing mark to a cue whose long subject begins there
FAR = 200  # tokens; no sentence worth the name is longer
REACH = 5
EMPTY_VERBS = frozenset({"be", "have", "do"})

Rule = Callable[[Case], Cue | None]


def touching(case: Case) -> Cue | None:
    """Return the cue right beside the marks, a comma or a colon between: “X,” said Y · Y said, “X”."""
    return _right_behind(case) or right_before(case)


def _right_behind(case: Case) -> Cue | None:
    page, outer = case.page, case.marks.outer
    inner = case.marks.inner.of(page.text).rstrip()
    if not inner.endswith((",", "?", "!", "—", "-")) and page.text[outer.end : outer.end + 1] != ",":
        return None
    first = page.token_at(outer.end)
    first += first < len(page.tokens) and page.tokens[first].is_space
    if first >= len(page.tokens) or page.line_of(page.tokens[first].idx) != page.line_of(case.start):
        return None
    if _opens_a_sentence(page, first, inner):
        return None
    near = (cue for cue in case.between(first, first + NEAR) if cue.strength is Strength.SPOKEN)
    return next((cue for cue in near if _begins_at(page, cue, first)), None)


def _opens_a_sentence(page: Page, at: int, inner: str) -> bool:
    """After “…?” a capital tells that a new sentence begins; proper names tell nothing."""
    return not inner.endswith(",") and page.tokens[at].pos_ == "PRON" and page.tokens[at].is_title


def _begins_at(page: Page, cue: Cue, first: int) -> bool:
    """Return whether the attribution, verb or speaker first, begins at that token."""
    if cue.mention is None or page.line_of(cue.span.start) != page.line_of(page.tokens[first].idx):
        return False
    if any(page.quoted[first : cue.at]):
        return False
    speaker = page.token_at(cue.mention.start)
    return cue.at <= first + 1 or first <= speaker <= first + 1


def right_before(case: Case) -> Cue | None:
    """Return the cue that leads the marks in: Y said, “X”."""
    page = case.page
    line = page.line_start(case.start)
    for cue in case.backwards():
        if cue.span.start < line:
            return None
        if cue.span.end <= case.start and cue.strength is Strength.SPOKEN:
            return cue if LEADS_IN.fullmatch(page.text[cue.span.end : case.start]) else None
    return None


def reopened(case: Case) -> Cue | None:
    """Return the cue of the paragraph before, whose quotation was not closed."""
    return case.last.cue if case.last is not None and case.marks.continues else None


def same_turn(case: Case) -> Cue | None:
    """Return the cue of the part before: “X,” he said. “Y.”."""
    last = case.last
    if last is None or last.cue is None or case.page.line_of(last.span.start) != case.page.line_of(case.start):
        return None
    between = Span(last.span.end, max(last.span.end, case.start))
    spoken = between.holds(last.cue.span)
    return last.cue if spoken and TURN_GOES_ON.fullmatch(between.of(case.page.text)) else None


def beside(case: Case) -> Cue | None:
    """Return the surest, then nearest cue in a sentence that the quotation touches."""
    page, outer = case.page, case.marks.outer
    first, last = page.token_at(outer.start), page.token_at(outer.end - 1) + 1
    line = page.line_of(outer.start)
    near = [
        (cue.mention is None, -cue.strength, min(abs(cue.at - first), abs(cue.at - last)), cue.at, cue)
        for cue in case.between(first - FAR, last + FAR)
        if page.line_of(cue.span.start) == line
        and not _sentence_begins(page, last + 1, cue.at)
        and not _sentence_begins(page, cue.at + 1, first - 2)
        and not _leads_another(case, cue)
    ]
    return min(near, key=lambda each: each[:-1])[-1] if near else None


def _sentence_begins(page: Page, first: int, last: int) -> bool:
    """Return whether a sentence begins between two tokens near each other, however long the sentences are."""
    return any(page.tokens[at].is_sent_start for at in range(first, last + 1))


def _leads_another(case: Case, cue: Cue) -> bool:
    """Return whether the cue, in a sentence behind this quotation, leads the next one in: “X.” She added: “Y.”."""
    page = case.page
    sentence = page.tokens[cue.at].sent.start_char
    if sentence < case.marks.inner.end or not SENTENCE_ENDS.search(page.text[case.start : sentence]):
        return False
    following = bisect_right(page.marked, cue.span.end, key=lambda each: each.outer.start)
    if following == len(page.marked) or page.line_of(page.marked[following].outer.start) != page.line_of(
        cue.span.start
    ):
        return False
    return LEADS_IN.fullmatch(page.text[cue.span.end : page.marked[following].outer.start]) is not None


def for_whom(case: Case) -> Cue | None:
    """Return the phrase that opens the sentence and tells whose view is quoted: For Jane Roe, a nurse, “…”."""
    page = case.page
    opening = page.tokens[page.token_at(case.start)].sent[0]
    if opening.text != "For" or case.words < FEWEST_FLOATING or not case.before.rstrip().endswith(","):
        return None
    whose = next((child for child in opening.children if child.dep_ == "pobj"), None)
    if whose is None or page.quoted[whose.i] or page.line_of(whose.idx) != page.line_of(case.start):
        return None
    if whose.ent_type_ not in {"PERSON", "ORG", "NORP", "GPE"} and not is_role(whose.lemma_.lower()):
        return None
    return Cue(opening.i, page.span(opening.i, opening.i), Strength.SHOWN, whose.i, mention(page, whose))


def embedded(case: Case) -> Cue | None:
    """Return the verb that tells who used words set into a sentence: "The mayor dismissed “a storm in a teacup”"."""
    if case.words < FEWEST_FLOATING and not case.is_sentence:
        raise NotAQuote
    page = case.page
    verb = page.doc[page.token_at(case.start) : page.token_at(case.marks.outer.end - 1) + 1].root.head
    for _ in range(REACH):
        if (verb.pos_ in ("VERB", "AUX") and not page.quoted[verb.i]) or verb.head.i == verb.i:
            break
        verb = verb.head
    if verb.pos_ not in ("VERB", "AUX") or page.quoted[verb.i] or verb.lemma_.lower() in EMPTY_VERBS:
        return None
    return cue_of(page, verb, Strength.SHOWN) if subject(verb) is not None else None


RULES: tuple[Rule, ...] = (reopened, touching, same_turn, beside, after_colon, for_whom, floating, embedded)
