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
    from bot.language.judgement.clauses import Clause
    from bot.language.parse.tokens import Token

_FELT: Final = ATTITUDE_VERBS | {"believe", "care", "crave", "want"}
_WOULD: Final = frozenset(("would", "'d", "’d"))
_HABITS: Final = frozenset(("always", "every", "often", "sometimes", "usually", "when", "whenever"))
_GIVING_UP: Final = frozenset(("begin", "cease", "continue", "keep", "start", "stop"))
_ONLY: Final = frozenset(("just", "merely", "only", "purely", "simply", "solely"))
_NOBODY: Final = frozenset(("nobody", "none", "noone"))
_NEAR: Final = 2
_DRIVES: Final = frozenset(("blind", "consume", "fuel", "grip", "motivate", "obsess", "poison", "riddle", "taint"))
_CAN_NOT: Final = frozenset(("abide", "bear", "stand", "tolerate"))


def attitude(clause: Clause) -> tuple[Token, ...]:
    """What the speaker feels, hopes, fears, regrets, thanks or appeals for."""
    head = clause.head
    past = head.tag_ in {"VBD", "VBN"}
    if head.lemma_ == "miss" and past:
        return ()
    inner = head.lemma_ in _FELT or (head.lemma_ in APPEAL_VERBS and not past and _begs(head))
    passive = any(helper.dep_ == "auxpass" for helper in head.lefts)
    if clause.own and head.lemma_ in _GIVING_UP:
        felt = [act for act in head.rights if act.dep_ == "xcomp" and act.lemma_ in _FELT]
        return (head, felt[0]) if felt else ()
    if clause.own and not passive and inner and (head.tag_ != "VBN" or clause.auxiliaries):
        return (head,)
    if heart := _unbearable(clause) or _good_will(clause) or _side_taken(clause) or _heartfelt_reason(clause):
        return heart
    said_of = clause.predicates if head.tag_ in {"VBD", "VBG"} else (head, *clause.predicates)
    feelings = [token for token in said_of if token.lower_ in FEELING_ADJECTIVES and not _held_back(clause, token)]
    return (feelings[0],) if feelings else ()


def own_wish(clause: Clause) -> tuple[Token, ...]:
    """What the speaker would do or have: "I'd go tonight", "I would rather walk"; habits and refusals are acts."""
    would = [helper for helper in clause.auxiliaries if helper.lower_ in _WOULD and helper.tag_ == "MD"]
    first = clause.subject is not None and clause.subject.lower_ in {"i", "we"}
    if not would or not first:
        return ()
    perfect = any(helper.lemma_ == "have" for helper in clause.auxiliaries)
    habit = any(word.lower_ in _HABITS for word in clause.words)
    refused = any(child.dep_ == "neg" for child in clause.head.children)
    before = clause.head.doc[clause.head.head.i : clause.head.i]
    backshifted = len(before) and before[0].tag_ == "VBD" and not any(word.is_quote for word in before)
    quoted = clause.type is not QuoteType.INDIRECT and not backshifted
    return (would[0], clause.head) if quoted and not (perfect or habit or refused) else ()


def _unbearable(clause: Clause) -> tuple[Token, ...]:
    """Return what the speaker cannot stand."""
    if not clause.own or clause.head.lemma_ not in _CAN_NOT:
        return ()
    able = any(helper.lower_ in {"ca", "can", "could"} for helper in clause.auxiliaries)
    refused = any(child.dep_ == "neg" for child in clause.head.children)
    return (clause.head,) if able and refused else ()


def _good_will(clause: Clause) -> tuple[Token, ...]:
    """Return the speaker's reason of the heart: doing good to no one in particular ("went there to help people")."""
    if not clause.own or clause.auxiliaries:
        return ()
    for act in clause.head.rights:
        if act.tag_ != "VB" or act.lemma_ not in GOOD_DEEDS:
            continue
        goods = [child for child in act.children if child.dep_ == "dobj" and child.tag_ == "NNS"]
        if goods and not any(good.lefts for good in goods):
            return (act, goods[0])
    return ()


def _side_taken(clause: Clause) -> tuple[Token, ...]:
    """Return the side that the speaker takes: "I'm for it", "we are against the road"."""
    if not clause.own or clause.head.lemma_ != "be" or clause.predicates:
        return ()
    sides = [child for child in clause.head.rights if child.dep_ == "prep" and child.lower_ in {"against", "for"}]
    beside = [side for side in sides if side.i - clause.head.i <= _NEAR and not _tells_time(side)]
    return (clause.head, beside[0]) if beside else ()


def _tells_time(preposition: Token) -> bool:
    return any(child.ent_type_ in {"DATE", "TIME"} for child in preposition.children)


def _heartfelt_reason(clause: Clause) -> tuple[Token, ...]:
    """Return the speaker's own wish or feeling that is given as the reason: "went because I wanted to help"."""
    if not clause.own:
        return ()
    for reason in (child for child in clause.head.rights if child.dep_ == "advcl"):
        because = any(child.lower_ == "because" for child in reason.lefts)
        mine = any(child.dep_ == "nsubj" and child.lower_ in {"i", "we"} for child in reason.lefts)
        if because and mine and reason.lemma_ in _FELT:
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
    if (
        seen := _driven(head)
        or _sole_purpose(head)
        or _no_understanding(clause)
        or _read_reason(head)
        or _meant(clause)
    ):
        return seen
    uncaring = head.lemma_ == "care"
    crowd = clause.subject is not None and (clause.subject.lower_ == "they" or clause.subject.tag_ in {"NNS", "NNPS"})
    others = clause.type is not QuoteType.INDIRECT or (crowd and not (head.lemma_ == "try" and head.tag_ == "VBD"))
    if head.lemma_ == "feel" and others and any(child.dep_ == "ccomp" for child in head.children):
        return (head,)
    return (head,) if head.lemma_ in MOTIVE_VERBS and (uncaring or others) else ()


def _read_reason(head: Token) -> tuple[Token, ...]:
    """Return an act with the wish or feeling read into those who did it: "walked out because they were scared"."""
    for reason in (child for child in head.rights if child.dep_ == "advcl"):
        if not any(child.lower_ == "because" for child in reason.lefts):
            continue
        reasons = (reason, *reason.conjuncts)
        subjects = [child.lower_ for each in reasons for child in each.lefts if child.dep_ == "nsubj"]
        theirs = not {"he", "she", "they"}.isdisjoint(subjects)
        felt = [word for each in reasons for word in (each, *each.children) if _is_inner(word)]
        if theirs and felt:
            return (head, felt[0])
    return ()


def _is_inner(word: Token) -> bool:
    return word.lower_ in FEELING_ADJECTIVES or word.lemma_ in MOTIVE_VERBS


def _meant(clause: Clause) -> tuple[Token, ...]:
    """Return what something is said to be meant to do."""
    head = clause.head
    if head.lemma_ not in {"aim", "calculate", "mean"}:
        return ()
    acts = [child for child in head.rights if child.dep_ == "xcomp" and child.tag_ == "VB"]
    passive = any(helper.dep_ == "auxpass" for helper in head.lefts)
    return (head, acts[0]) if passive and acts else ()


def _driven(head: Token) -> tuple[Token, ...]:
    """Return what people are said to be driven by: "consumed by envy", "blinded by greed"."""
    if head.lemma_ not in _DRIVES or head.tag_ != "VBN":
        return ()
    by = [child for child in head.rights if child.lower_ in {"by", "with"}]
    drives = [child for word in by for child in word.children if child.dep_ == "pobj" and child.pos_ == "NOUN"]
    return (head, drives[0]) if drives else ()


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
