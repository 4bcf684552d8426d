"""Which words of a point attribute what it tells, and whom they name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.attribution.cues import NOUNS, VERBS
from bot.language.gate.claims import PRONOUNS
from bot.language.gate.likeness import listed
from bot.language.gate.named import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

_STANCES: Final = listed("""
    accuse advocate aim anticipate appeal apologise apologize applaud approve attack attribute back blame caution
    challenge commit concern consider consult criticise criticize critique defend demand deny describe disagree dismiss
    dispute doubt encourage endorse expect express favour favor fault focus hail intend invite liken like link oppose
    pin plan point portray praise prefer present question quote rebuke recommend regard regret reject request resist
    rule seek see set speak stress support talk thank tie tout urge use value view voice want welcome wish word compare
    assess conclude consider reckon find identify put defend justify mourn pay raise remember react outline detail
    """)
"""What speakers do besides speaking that carries their view: "Falk wants the pool closed"."""
_ATTRIBUTING: Final = frozenset(VERBS) | _STANCES
_VIEWS: Final = NOUNS | listed("""
    account accord analysis advice answer appeal assessment belief call comment criticism demand estimate evidence
    expectation fear figure finding forecast hope interview judgement judgment letter opinion plan poll prediction
    proposal remark reply research response study survey testimony theory view word according per
    """)
_SPEAKING: Final = frozenset({"nsubj", "agent", "prep", "poss", "pobj", "nsubjpass"})
_RELATIVE: Final = frozenset({"WDT", "WP"})


def attributes(token: Token) -> bool:
    """Return whether it is a word of speaking, thinking or holding a view."""
    lemma = token.lemma_.lower()
    relations = {child.dep_ for child in token.children}
    if lemma == "tell" and "nsubjpass" in relations and "agent" not in relations:
        return False  # "he was told to go" names who hears it
    return (token.pos_ in {"VERB", "AUX"} and lemma in _ATTRIBUTING) or lemma in _VIEWS


def is_stance(token: Token) -> bool:
    """Return whether it is what speakers do besides speaking, which others do as well: "members backed the deal"."""
    lemma = token.lemma_.lower()
    return lemma not in VERBS and lemma not in _VIEWS


def by_pronoun(token: Token) -> bool:
    """Return whether it is "he said" or "she warned": whom that means, the checks on names ask."""
    speaks = token.lemma_.lower() in VERBS
    return speaks and any(child.dep_ == "nsubj" and child.lower_ in PRONOUNS for child in token.children)


def subjects(attributing: Iterable[Token]) -> set[str]:
    """Return the words of whoever does the speaking."""
    found: set[str] = set()
    for token in attributing:
        for child in token.children:
            if child.dep_ in _SPEAKING and child.tag_ not in _RELATIVE and not _is_elsewhere(child):
                within = {
                    below
                    for each in child.children
                    if is_stance(token) and each.dep_ == "prep"
                    for below in each.subtree
                }
                found |= words_of(
                    " ".join(word.text for word in child.subtree if child.dep_ != "nsubj" or word not in within)
                )
    return found


def _is_elsewhere(token: Token) -> bool:
    """Return whether it tells when or where, not who: "in May"."""
    return token.dep_ == "prep" and token.lower_ not in {"by", "from", "of", "to"}
