"""Lead-ins that end with a colon: The mayor wrote: “…” · Jane Roe, a nurse: “…” · Roe's answer was short: “…”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.domain.span import Span
from bot.language.attribution.cues import NOUNS, Strength
from bot.language.attribution.phrases import OWN_VOICE
from bot.language.attribution.reported import cue_of
from bot.language.attribution.said import Cue
from bot.language.attribution.standing import is_role
from bot.language.attribution.subjects import subject

if TYPE_CHECKING:
    from bot.language.attribution.case import Case
    from bot.language.attribution.page import Page

NAME_LEADS = re.compile(
    r"(?:[A-Z]?[a-z’' ]{2,40}, )?((?:[A-Z][\w.'’-]*[ ]){1,4}[A-Z][\w'’-]*)(?:[,(][^.!?:\n]{0,60})?:"
)
INVERTED = re.compile(r"^(?:Said|Says|Wrote|Asked) ")
PEOPLE = frozenset({"he", "she", "they"})
SAYINGS = NOUNS | {
    "advice",
    "answer",
    "comment",
    "message",
    "motto",
    "question",
    "reply",
    "response",
    "verdict",
    "word",
}


def after_colon(case: Case) -> Cue | None:
    """Return the last verb of a lead-in that ends with a colon, on the same line or one of its own."""
    page = case.page
    head = page.text[: case.start].rstrip()
    if not head.endswith(":"):
        return None
    start = page.line_start(len(head) - 1)
    verbs = [
        token
        for token in page.tokens[page.token_at(start) : page.token_at(len(head) - 1)]
        if token.pos_ == "VERB" and not page.quoted[token.i]
    ]
    if verbs:
        return cue_of(page, verbs[-1], Strength.SHOWN)
    colon = len(head) - 1
    return _possessed_lead(page, start, colon) or _blunt_lead(page, start, colon) or _named_lead(page, start, colon)


def _possessed_lead(page: Page, start: int, colon: int) -> Cue | None:
    """Return the noun of a lead-in that is somebody's: Roe's answer was short: “…”."""
    for token in page.tokens[page.token_at(start) : page.token_at(colon)]:
        owner = next(
            (child for child in token.children if child.dep_ == "poss" and child.lower_ not in OWN_VOICE), None
        )
        if owner is not None and token.lemma_.lower() in SAYINGS and not page.quoted[token.i]:
            whose = page.span(min(owner.left_edge.i, owner.i), owner.i)
            return Cue(token.i, page.span(token.i, token.i), Strength.SPOKEN, owner.i, whose)
    return None


def _blunt_lead(page: Page, start: int, colon: int) -> Cue | None:
    """Return the copula of a lead-in that tells how somebody was: The minister was blunt: “…”."""
    for token in page.tokens[page.token_at(start) : page.token_at(colon)]:
        head = subject(token) if token.pos_ == "AUX" and not page.quoted[token.i] else None
        if head is not None and (head.lower_ in PEOPLE or head.ent_type_ == "PERSON" or is_role(head.lemma_.lower())):
            return cue_of(page, token, Strength.SHOWN)
    return None


def _named_lead(page: Page, start: int, colon: int) -> Cue | None:
    """Return the colon as the cue of a lead-in without a verb: Jane Roe, a nurse: “…”."""
    name = NAME_LEADS.match(page.text, start, colon + 1)
    if name is None:
        return None
    head = page.token_at(name.end(1) - 1)
    if page.tokens[head].pos_ != "PROPN":
        return None
    start = name.end(1) - len(INVERTED.sub("", name[1], count=1))
    return Cue(page.token_at(colon), Span(colon, colon + 1), Strength.SPOKEN, head, Span(start, name.end(1)))
