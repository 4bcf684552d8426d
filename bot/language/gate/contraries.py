"""The check on opposites: a point does not hold one where its evidence holds the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.gate.likeness import company, root
from bot.language.gate.negation import is_denied
from bot.language.gate.opposites import COMPANIONS, OPPOSITES
from bot.language.gate.verdict import PASS, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Doc, Token

    from bot.language.gate.cited import Cited


def turns_no_word(cited: Cited) -> Verdict:
    """A point does not hold the opposite of a word that its evidence uses of the same thing."""
    doc = cited.grounds.doc
    for token in cited.said.doc:
        for opposite in _turned(token, doc):
            return Verdict(f"it says “{token.text}” where the article says “{opposite.text}”")
    return PASS


def _turned(token: Token, doc: Doc) -> Iterator[Token]:
    """Yield the words of the evidence that the word is the opposite of, if it has no ground of its own there."""
    own = root(token)
    opposites = OPPOSITES.get(own)
    if not opposites or _is_name(token):
        return
    found = [each for each in doc if root(each) in opposites and not _is_name(each)]
    grounds = [each for each in doc if root(each) in COMPANIONS[own]]
    beside = company(token)
    for each in found:
        shared = len(beside & company(each))
        alike = is_denied(token) == is_denied(each)
        same_kind = token.pos_ == each.pos_ or {token.pos_, each.pos_} <= {"VERB", "NOUN", "ADJ"}
        if alike and same_kind and all(len(beside & company(one)) < shared for one in grounds):
            yield each


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" or token.ent_type_ in {"PERSON", "ORG", "GPE", "LOC", "FAC", "WORK_OF_ART"}


CONTRARY_CHECKS: tuple[Callable[[Cited], Verdict], ...] = (turns_no_word,)
