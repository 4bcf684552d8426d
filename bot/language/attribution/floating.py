"""Whose a quotation is that stands as a sentence of its own, without a cue: whoever spoke or acted right before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.span import Span
from bot.language.attribution.case import SENTENCE_ENDS, Case, NotAQuote
from bot.language.attribution.cues import Strength
from bot.language.attribution.issuers import SUBJECTS
from bot.language.attribution.said import Cue
from bot.language.attribution.standing import is_role
from bot.language.attribution.subjects import mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.attribution.page import Page
    from bot.language.parse.tokens import Token

FEWEST_FLOATING = 4  # words
SURELY_SPOKEN = 8  # words; a quotation this long is one even when it is not closed
LINES_BACK = 2
FEWEST_ALONE = 7  # words
SINGLE = "'‘"
ACTS_IN = ("ROOT", "conj")
ASKING = frozenset({"ask", "press", "question"})
THINGS = frozenset({"it", "that", "this", "which"})
PERSONS = frozenset({"he", "she", "who"})


def floating(case: Case) -> Cue | None:
    """Return the cue of a quotation that is a sentence of its own: the last one before, if nobody else comes between.

    On the quotation's line whoever acts in the sentence before it is quoted: The mayor shook her head. “It leaks.”
    """
    if not SENTENCE_ENDS.search(case.before):
        return None
    _refuse_what_nobody_spoke(case)
    if case.marks.inner.of(case.page.text).rstrip().endswith(","):
        return None  # its attribution follows
    last = _last_cue(case)
    if last is not None and last.mention is not None and last.mention.of(case.page.text).lower() in THINGS:
        return None
    between = list(_actors(case, last))
    if not between:
        return last
    return _acted(case.page, between[-1]) if _is_right_before(case, between[-1]) else None


def _refuse_what_nobody_spoke(case: Case) -> None:
    """Raise for irony, and for a heading: a few words in single marks, alone on their line."""
    sure = case.marks.closed or case.marks.continues or case.goes_on or case.words > SURELY_SPOKEN
    if (case.words < FEWEST_FLOATING and not case.is_sentence) or not sure or _is_heading(case):
        raise NotAQuote


def _is_heading(case: Case) -> bool:
    """Return whether single marks hold the whole of a short line, in an article that quotes in double ones."""
    page, outer = case.page, case.marks.outer
    line = Span(page.line_start(case.start), page.line_end(case.start)).of(page.text)
    alone = line.strip() == outer.of(page.text).strip() and case.words < FEWEST_ALONE
    double = any(page.text[each.outer.start] not in SINGLE for each in page.marked)
    return alone and double and line.strip()[:1] in SINGLE and not line.strip().startswith("''")


def _last_cue(case: Case) -> Cue | None:
    """Return the last cue with a speaker, two lines back at most; not what somebody only says that others say."""
    line = case.page.line_of(case.start)
    for cue in case.backwards():
        if case.page.line_of(cue.span.start) < line - LINES_BACK:
            return None
        if cue.mention is not None and case.may_use(cue):
            return _outermost(case, cue)
    return None


def _outermost(case: Case, cue: Cue) -> Cue:
    """Return the cue whose clause holds this one: "The mayor said critics had predicted it" is the mayor's."""
    above = {token.i for token in case.page.tokens[cue.at].ancestors}
    near = case.between(min(above, default=cue.at), cue.at)
    return next((each for each in near if each.at in above and each.mention is not None), cue)


def _actors(case: Case, cue: Cue | None) -> Iterator[Token]:
    """Yield who acts in the sentences between the cue's and the quotation, on the quotation's line if there is none."""
    page = case.page
    start = page.line_start(case.start) if cue is None else page.tokens[cue.at].sent.end_char
    for token in page.tokens[page.token_at(start) : page.token_at(case.start)]:
        if _acts(token) and not page.quoted[token.i] and _is_somebody(page, token):
            yield token


def _acts(token: Token) -> bool:
    verb = token.head
    return token.dep_ in SUBJECTS and verb.dep_ in ACTS_IN and verb.pos_ in ("VERB", "AUX")


def _is_somebody(page: Page, token: Token) -> bool:
    named = page.is_name(token.i) and token.ent_type_ in ("PERSON", "")
    return named or token.lower_ in PERSONS or (token.tag_ == "NN" and is_role(token.lemma_.lower()))


def _is_right_before(case: Case, actor: Token) -> bool:
    """Return whether the actor's sentence is the one right before the quotation, on its line if they answer nothing."""
    page = case.page
    same_line = page.line_of(actor.idx) == page.line_of(case.start)
    rest = Span(actor.sent.end_char, max(actor.sent.end_char, case.start)).of(page.text)
    return not rest.strip() and (same_line or _is_asked(actor))


def _is_asked(actor: Token) -> bool:
    return actor.dep_ == "nsubjpass" and actor.head.lemma_.lower() in ASKING


def _acted(page: Page, actor: Token) -> Cue:
    """Return the verb as the cue: what somebody does, or is asked, right before their words."""
    verb = actor.head
    return Cue(verb.i, page.span(verb.i, verb.i), Strength.SHOWN, actor.i, mention(page, actor))
