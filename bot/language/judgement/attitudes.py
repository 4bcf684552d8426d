"""What somebody feels, wishes or means: the speaker's own attitudes, and those read into others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.analysis import QuoteType
from bot.language.judgement.lexicon import (
    APPEAL_VERBS,
    ATTITUDE_VERBS,
    FEELING_ADJECTIVES,
    GOOD_DEEDS,
    MOTIVE_VERBS,
    UNDERSTANDING,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from bot.language.judgement.clauses import Clause

_OWN_STATES: Final = frozenset(("believe", "care", "crave", "want"))
_ONLY: Final = frozenset(("just", "merely", "only", "purely", "simply", "solely"))
_NOBODY: Final = frozenset(("nobody", "none", "noone"))
_CAN_NOT: Final = frozenset(("abide", "bear", "stand", "tolerate"))


def attitude(clause: Clause) -> tuple[Token, ...]:
    """What the speaker feels, hopes, fears, regrets, thanks or appeals for."""
    head = clause.head
    past = head.tag_ in {"VBD", "VBN"}
    if head.lemma_ == "miss" and past:
        return ()
    inner = head.lemma_ in ATTITUDE_VERBS | _OWN_STATES or (head.lemma_ in APPEAL_VERBS and not past and _begs(head))
    passive = any(helper.dep_ == "auxpass" for helper in head.lefts)
    if clause.own and not passive and inner and (head.tag_ != "VBN" or clause.auxiliaries):
        return (head,)
    if heart := _unbearable(clause) or _good_will(clause) or _side_taken(clause) or _heartfelt_reason(clause):
        return heart
    said_of = clause.predicates if head.tag_ in {"VBD", "VBG"} else (head, *clause.predicates)
    feelings = [token for token in said_of if token.lower_ in FEELING_ADJECTIVES and not _held_back(clause, token)]
    return (feelings[0],) if feelings else ()


def _unbearable(clause: Clause) -> tuple[Token, ...]:
    """Return what the speaker cannot stand."""
    able = any(helper.lower_ in {"ca", "can", "could"} for helper in clause.auxiliaries)
    refused = any(child.dep_ == "neg" for child in clause.head.children)
    return (clause.head,) if clause.own and able and refused and clause.head.lemma_ in _CAN_NOT else ()


def _good_will(clause: Clause) -> tuple[Token, ...]:
    """Return the speaker's reason of the heart: doing good to no one in particular ("went there to help people")."""
    if not clause.own or clause.auxiliaries:
        return ()
    for act in clause.head.rights:
        goods = [child for child in act.children if child.dep_ == "dobj" and child.tag_ == "NNS"]
        if act.tag_ == "VB" and act.lemma_ in GOOD_DEEDS and goods and not any(good.n_lefts for good in goods):
            return (act, goods[0])
    return ()


def _side_taken(clause: Clause) -> tuple[Token, ...]:
    """Return the side that the speaker takes: "I'm for it", "we are against the road"."""
    sides = [child for child in clause.head.rights if child.dep_ == "prep" and child.lower_ in {"against", "for"}]
    return (clause.head, *sides[:1]) if clause.own and clause.head.lemma_ == "be" and sides else ()


def _heartfelt_reason(clause: Clause) -> tuple[Token, ...]:
    """Return the speaker's own wish or feeling that is given as the reason: "went because I wanted to help"."""
    if not clause.own:
        return ()
    for reason in clause.head.rights:
        because = any(child.lower_ == "because" for child in reason.lefts)
        mine = any(child.dep_ == "nsubj" and child.lower_ in {"i", "we"} for child in reason.lefts)
        if reason.dep_ == "advcl" and because and mine and reason.lemma_ in ATTITUDE_VERBS | _OWN_STATES:
            return (clause.head, reason)
    return ()


def _begs(head: Token) -> bool:
    """Return whether an appeal is to somebody; "would appeal" and "plead guilty" are steps in a court."""
    if head.lemma_ == "plead" and any(child.dep_ == "acomp" or child.lower_ == "guilty" for child in head.rights):
        return False
    return head.lemma_ != "appeal" or any(child.lower_ in {"for", "to"} for child in head.rights)


def _held_back(clause: Clause, feeling: Token) -> bool:
    """Return whether a feeling tells what others did or left undone: "staff were afraid to speak"."""
    past = clause.head.tag_ == "VBD" and clause.head.lemma_ == "be"
    return past and not clause.own and any(child.dep_ == "xcomp" for child in feeling.children)


def motive(clause: Clause) -> tuple[Token, ...]:
    """Wishes and cares that are read into others, and what they are said not to understand."""
    head = clause.head
    if clause.own:
        return ()
    if seen := _sole_purpose(head) or _no_understanding(clause) or _read_reason(head) or _meant(clause):
        return seen
    uncaring = head.lemma_ == "care"
    others = clause.type is not QuoteType.INDIRECT or (clause.subject is not None and clause.subject.lower_ == "they")
    if head.lemma_ == "feel" and others and any(child.dep_ == "ccomp" for child in head.children):
        return (head,)
    return (head,) if head.lemma_ in MOTIVE_VERBS and (uncaring or others) else ()


def _read_reason(head: Token) -> tuple[Token, ...]:
    """Return an act with the wish or feeling read into those who did it: "walked out because they were scared"."""
    for reason in (child for child in head.rights if child.dep_ == "advcl"):
        because = any(child.lower_ == "because" for child in reason.lefts)
        reasons = (reason, *reason.conjuncts)
        subjects = [child.lower_ for each in reasons for child in each.lefts if child.dep_ == "nsubj"]
        theirs = not {"he", "she", "they"}.isdisjoint(subjects)
        felt = [word for each in reasons for word in (each, *each.children) if _is_inner(word)]
        if because and theirs and felt:
            return (head, felt[0])
    return ()


def _is_inner(word: Token) -> bool:
    return word.lower_ in FEELING_ADJECTIVES or word.lemma_ in MOTIVE_VERBS


def _meant(clause: Clause) -> tuple[Token, ...]:
    """Return what something is said to be meant to do."""
    head = clause.head
    acts = [child for child in head.rights if child.dep_ == "xcomp" and child.tag_ == "VB"]
    passive = any(helper.dep_ == "auxpass" for helper in head.lefts)
    return (head, acts[0]) if passive and acts and head.lemma_ in {"aim", "calculate", "mean"} else ()


def _sole_purpose(head: Token) -> tuple[Token, ...]:
    """Return an act with its only purpose: "came only to make trouble"."""
    for purpose in head.rights:
        if purpose.tag_ == "VB" and purpose.dep_ in {"advcl", "xcomp"} and any(c.lower_ == "to" for c in purpose.lefts):
            before = {purpose.left_edge.lower_, purpose.left_edge.nbor(-1).lower_}
            if not _ONLY.isdisjoint(before):
                return (head, purpose)
    return ()


def _no_understanding(clause: Clause) -> tuple[Token, ...]:
    """Return what others are said not to take in now: "nobody there understands farming"."""
    head, subject = clause.head, clause.subject
    if head.lemma_ not in UNDERSTANDING or head.tag_ == "VBD" or any(c.lower_ == "did" for c in head.lefts):
        return ()
    refused = any(child.dep_ == "neg" for child in head.children)
    return (head,) if refused or (subject is not None and subject.lower_ in _NOBODY) else ()
