"""Reporting phrases that are no verb: "according to", "in the words of", the clause of a noun ("the claim that …")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.attribution.cues import Strength
from bot.language.attribution.said import Cue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from bot.language.attribution.page import Page

CLAUSES = ("relcl", "advcl", "acl", "ccomp")
REBUTTING = frozenset({"reject", "deny", "dismiss", "dispute", "rebut", "refute"})


def according(page: Page, token: Token) -> Iterator[tuple[Cue, set[int]]]:
    """Yield the rest of the sentence: "According to the report, …"."""
    if token.i + 1 >= len(page.doc) or page.doc[token.i + 1].lower_ != "to":
        return
    to = page.doc[token.i + 1]
    source = next((child for child in to.children if child.dep_ in ("pobj", "pcomp")), None)
    if source is None or page.line_of(source.idx) != page.line_of(token.idx):
        return
    last = _end_of_source(source)
    cue = Cue(
        at=token.i,
        span=page.span(token.i, to.i),
        strength=Strength.SPOKEN,
        speaker=source.i,
        mention=page.span(min(source.left_edge.i, source.i), last),
    )
    yield cue, _accorded(page, token, source, last)


def _end_of_source(source: Token) -> int:
    last = source.right_edge.i
    for child in source.children:
        if child.dep_ in CLAUSES:
            last = min(last, max(source.i, child.left_edge.i - 1))
    while last > source.i and (source.doc[last].is_punct or source.doc[last].is_space):
        last -= 1
    return last


def _accorded(page: Page, token: Token, source: Token, last: int) -> set[int]:
    """Return what is told: all that follows a phrase that opens the sentence, else what goes before it."""
    sentence = token.sent
    if token.i == sentence.start:
        return set(range(max(last, min(source.right_edge.i, sentence.end - 1)) + 1, sentence.end))
    head = token.head
    inner = head.i != token.i and head.pos_ in ("VERB", "AUX") and head.dep_ not in ("ROOT", "conj")
    words = under(head) if inner else set(range(sentence.start, sentence.end))
    set_in = last + 1 < len(page.doc) and page.doc[last + 1].text == "," and page.doc[token.i - 1].text == ","
    after = max(last, source.right_edge.i)  # "according to the report, which the board has read": it is not told
    return {at for at in words if at < token.i or (set_in and at > after)}


def noun_clause(page: Page, noun: Token) -> Iterator[tuple[Cue, set[int]]]:
    """Yield the clause of a reporting noun: "his claim that …"."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    for child in noun.children:
        if child.dep_ in ("acl", "ccomp") and any(x.lower_ == "that" and x.dep_ == "mark" for x in child.children):
            cue = Cue(
                at=noun.i,
                span=page.span(noun.i, noun.i),
                strength=Strength.SPOKEN,
                speaker=None if owner is None else owner.i,
                mention=None if owner is None else page.span(owner.left_edge.i, owner.i),
                unsaid=owner is None and noun.head.lemma_ in REBUTTING,
            )
            yield cue, under(child)


def under(token: Token) -> set[int]:
    """Return the places of the words that the token governs, its own among them."""
    return {each.i for each in token.subtree}
