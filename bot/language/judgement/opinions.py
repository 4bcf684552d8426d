"""What makes a clause an opinion; each rule returns the words that say so, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.analysis import QuoteType
from bot.language.judgement.lexicon import (
    APPEAL_VERBS,
    ATTITUDE_VERBS,
    EVALUATION,
    FEELING_ADJECTIVES,
    JUDGING_ADVERBS,
    JUDGING_NOUNS,
    JUDGING_VERBS,
    LIGHT_VERBS,
    MOTIVE_VERBS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from bot.language.judgement.clauses import Clause

_MUST: Final = frozenset(("ought", "should", "must"))
_NEED: Final = frozenset(("need", "have"))
_SO: Final = frozenset(("deeply", "extremely", "incredibly", "pretty", "quite", "really", "so", "such", "too", "very"))
_SUPERLATIVE: Final = frozenset(("JJS", "RBS"))


def prescription(clause: Clause) -> tuple[Token, ...]:
    """What should or must be done: "should", "need to", "it is time to", "let us", a command."""
    head, helpers = clause.head, clause.auxiliaries
    for helper in helpers:
        perfect = any(other.lemma_ == "have" for other in helpers)
        if helper.lower_ in _MUST and not (helper.lower_ == "must" and perfect):
            return (helper, head)
    if head.lemma_ in _NEED and head.tag_ != "VBD" and not any(helper.tag_ == "MD" for helper in helpers):
        required = [child for child in head.children if child.dep_ == "xcomp" and child.tag_ == "VB"]
        return (head, *required[:1]) if required or head.lemma_ == "need" else ()
    return _time_to(clause) or _command(clause)


def _time_to(clause: Clause) -> tuple[Token, ...]:
    times = [token for token in clause.predicates if token.lower_ == "time"]
    return (clause.head, *times) if clause.head.lemma_ == "be" and times and _to_verb(clause.head, times[0]) else ()


def _to_verb(*tokens: Token) -> bool:
    return any(child.tag_ == "VB" for token in tokens for child in token.subtree)


def _command(clause: Clause) -> tuple[Token, ...]:
    head = clause.head
    helped = any(child.dep_ in {"aux", "mark"} for child in head.children if child.lower_ not in {"do", "to"})
    bare = head.tag_ == "VB" and clause.subject is None and not helped
    return (head,) if bare and (clause.type is not QuoteType.DIRECT or head.lower_ != "thank") else ()


def attitude(clause: Clause) -> tuple[Token, ...]:
    """What the speaker feels, hopes, fears, regrets, thanks or appeals for."""
    head = clause.head
    if clause.own and head.tag_ != "VBN" and head.lemma_ in ATTITUDE_VERBS | APPEAL_VERBS | MOTIVE_VERBS | {"believe"}:
        return (head,)
    feelings = [token for token in (head, *clause.predicates) if token.lower_ in FEELING_ADJECTIVES]
    return (feelings[0],) if feelings else ()


def motive(clause: Clause) -> tuple[Token, ...]:
    """Wishes and cares that are read into others."""
    head = clause.head
    uncaring = head.lemma_ == "care"
    others = clause.type is not QuoteType.INDIRECT or (clause.subject is not None and clause.subject.lower_ == "they")
    return (head,) if not clause.own and head.lemma_ in MOTIVE_VERBS and (uncaring or others) else ()


def what_might_have_been(clause: Clause) -> tuple[Token, ...]:
    """What no record shows because it never happened: "would have been"."""
    helpers = clause.auxiliaries
    modals = [helper for helper in helpers if helper.lower_ in {"would", "could"}]
    perfect = any(helper.lower_ in {"have", "'ve", "’ve"} for helper in helpers)
    return (modals[0], clause.head) if modals and perfect and not clause.own else ()


def evaluation(clause: Clause) -> tuple[Token, ...]:
    """Praise, blame or weight given by the predicate or the main verb itself."""
    for token in clause.predicates:
        if weighed := _weighed(token):
            return weighed
    head = clause.head
    if head.lemma_ in JUDGING_VERBS or head.pos_ not in {"VERB", "AUX"}:
        return _weighed(head) or ((head,) if head.lemma_ in JUDGING_VERBS else ())
    return tuple(child for child in head.children if child.lower_ in JUDGING_ADVERBS)[:1]


def _weighed(token: Token) -> tuple[Token, ...]:
    if token.lemma_.lower() in EVALUATION | JUDGING_NOUNS or token.lower_ in EVALUATION:
        return (token,)
    stressed = [child for child in token.lefts if child.lower_ in _SO and token.pos_ in {"ADJ", "VERB", "NOUN"}]
    judging = [child for child in token.children if _judges(child)]
    if stressed or judging:
        return (*(stressed[:1] or judging[:1]), token)
    return ()


def _judges(modifier: Token) -> bool:
    superlative = any(child.tag_ in _SUPERLATIVE for child in modifier.children)
    word = modifier.lemma_.lower()
    return modifier.dep_ in {"amod", "compound", "conj"} and (
        word in EVALUATION or modifier.lower_ in EVALUATION or superlative
    )


def forecast(clause: Clause) -> tuple[Token, ...]:
    """What nobody has fixed: "will", "would", "could" or "going to" about others or the world."""
    head = clause.head
    modals = [
        helper for helper in clause.auxiliaries if helper.lower_ in {"will", "wo", "'ll", "’ll", "would", "could"}
    ]
    negated = any(child.dep_ == "neg" for child in head.children)
    if modals and not (modals[0].lower_ == "could" and negated):
        return (modals[0], head)
    ahead = head.lower_ == "going" and any(child.dep_ == "xcomp" for child in head.children)
    return (head, *[child for child in head.children if child.dep_ == "xcomp"]) if ahead else ()


def judged_object(clause: Clause) -> tuple[Token, ...]:
    """A judgement carried by the object of a light verb: "did a great job"."""
    if clause.head.lemma_ not in LIGHT_VERBS:
        return ()
    return next(filter(None, map(_weighed, _objects(clause.head))), ())


def _objects(head: Token) -> Iterator[Token]:
    for child in head.children:
        if child.dep_ in {"dobj", "attr"}:
            yield child
            yield from (other for prep in child.children if prep.lower_ == "of" for other in prep.children)


def mere_thought(clause: Clause) -> tuple[Token, ...]:
    """A thought about how things are in general; one about what happened is a hedged claim."""
    if clause.thought is None:
        return ()
    past = any(token.tag_ in {"VBD", "VBN"} for token in (clause.head, *clause.auxiliaries))
    counted = any(token.like_num for token in clause.head.subtree)
    return () if past or counted else (clause.thought, clause.head)


def judging_question(clause: Clause) -> tuple[Token, ...]:
    """A question that answers itself: "what kind of leader does that?"."""
    if not _asks(clause):
        return ()
    words = list(clause.head.subtree)
    kinds = [token for token in words if token.lower_ in {"kind", "dare", "why", "how", "should", "really"}]
    return tuple(kinds[:2]) or next(filter(None, (evaluation(clause), judged_object(clause))), ())


def _asks(clause: Clause) -> bool:
    return clause.head.sent.text.rstrip(" \n\"”’'").endswith("?")
