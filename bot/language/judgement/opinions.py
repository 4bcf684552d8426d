"""What makes a clause an opinion; each rule returns the words that say so, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.analysis import QuoteType
from bot.language.judgement.because import FIGURES
from bot.language.judgement.lexicon import (
    DAMAGE_VERBS,
    EVALUATION,
    INJURY,
    JUDGING_ADVERBS,
    JUDGING_NOUNS,
    JUDGING_PHRASES,
    JUDGING_VERBS,
    KINDS_OF_EVENT,
    LIGHT_VERBS,
    NOTHING,
    PERCEPTION,
    STATES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from bot.language.judgement.clauses import Clause

_MUST: Final = frozenset(("ought", "should", "must"))
_NEED: Final = frozenset(("need", "have"))
_SO: Final = frozenset(("deeply", "extremely", "incredibly", "pretty", "quite", "really", "so", "such", "too", "very"))
_POINTERS: Final = frozenset(("it", "that", "these", "this", "those", "you"))
_PEOPLE: Final = frozenset(("he", "she", "they"))
_TRUTHS: Final = frozenset(("case", "fact", "true"))
_SOMETHING: Final = frozenset(("anything", "everything", "nothing", "something"))
_STRENGTHS: Final = frozenset(("finest", "gravest", "greatest", "hardest", "strongest", "weakest"))
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
        wanted = head.lemma_ == "need" and not _counts(head)
        return (head, *required[:1]) if required or wanted else ()
    if head.lemma_ == "ought":
        return (head, *[child for child in head.children if child.dep_ == "xcomp"])
    return _time_to(clause) or _command(clause)


def _counts(head: Token) -> bool:
    """Return whether the verb's object is a number of things or a sum: "needs nine new beams"."""
    objects = [child for child in head.children if child.dep_ == "dobj"]
    return any(word.like_num for thing in objects for word in (thing, *thing.lefts))


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


def what_might_have_been(clause: Clause) -> tuple[Token, ...]:
    """What no record shows because it never happened: "would have been"."""
    helpers = clause.auxiliaries
    modals = [helper for helper in helpers if helper.lower_ in {"would", "could"}]
    perfect = any(helper.lower_ in {"have", "'ve", "’ve"} for helper in helpers)
    return (modals[0], clause.head) if modals and perfect and not clause.own else ()


def evaluation(clause: Clause) -> tuple[Token, ...]:
    """Praise, blame or weight given by the predicate or the main verb itself."""
    subject = clause.subject
    named = [child for child in subject.children if child.dep_ == "acomp"] if subject and _is_clause(subject) else []
    for token in (*clause.predicates, *named):
        if weighed := _weighed(token):
            return weighed
    head = clause.head
    if head.pos_ not in {"VERB", "AUX"}:
        return next(filter(None, map(_weighed, head.subtree)), ())
    if head.lower_ in EVALUATION or head.lemma_ in JUDGING_VERBS:
        return (head,)
    return _among_the_best(head) or _judging_company(head)


def _judging_company(head: Token) -> tuple[Token, ...]:
    """Return a verb with what makes it judge: "makes sense"; an adverb of blame or praise."""
    for child in head.children:
        if (head.lemma_, child.lemma_.lower()) in JUDGING_PHRASES:
            return (head, child)
    adverbs = () if head.lemma_ in INJURY else head.children
    return tuple(child for child in adverbs if child.lower_ in JUDGING_ADVERBS)[:1]


def _among_the_best(head: Token) -> tuple[Token, ...]:
    """Return a superlative that a thing is put among: "is among the worst"."""
    among = [child for child in head.children if head.lemma_ == "be" and child.lower_ == "among"]
    placed = [word for child in among for thing in child.children for word in (thing, *thing.children)]
    return tuple(word for word in placed if word.tag_ == "JJS" and word.lower_ in EVALUATION | _STRENGTHS)[:1]


def _is_clause(subject: Token) -> bool:
    return subject.dep_ in {"csubj", "csubjpass"}


def _weighed(token: Token) -> tuple[Token, ...]:
    refusal = next((child for child in token.lefts if child.lower_ == "no"), None)
    if refusal is not None and token.lower_ in NOTHING:
        return (refusal, token)
    if token.lower_ in _SOMETHING and token.i + 1 < token.sent.end and token.nbor().lower_ in EVALUATION:
        return (token, token.nbor())
    kind = token.lemma_.lower() in KINDS_OF_EVENT and any(child.dep_ == "compound" for child in token.lefts)
    if not kind and (token.lemma_.lower() in EVALUATION | JUDGING_NOUNS or token.lower_ in EVALUATION):
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
    perceived = head.lemma_ in PERCEPTION or negated
    if modals and not (modals[0].lower_ == "could" and perceived):
        return (modals[0], head)
    likely = [token for token in (head, *clause.predicates) if token.lower_ in {"likely", "expected"}]
    if likely and head.tag_ != "VBD" and any(child.dep_ == "xcomp" for token in likely for child in token.children):
        return (likely[0],)
    ahead = head.lower_ == "going" and not clause.own and any(child.dep_ == "xcomp" for child in head.children)
    return (head, *[child for child in head.children if child.dep_ == "xcomp"]) if ahead else ()


def figurative_harm(clause: Clause) -> tuple[Token, ...]:
    """Harm that a thing pointed at does just now: "it's killing the town"."""
    head, subject = clause.head, clause.subject
    now = head.tag_ in {"VBG", "VBP", "VBZ"} and clause.type is QuoteType.DIRECT
    pointed = subject is not None and subject.lower_ in {"it", "that", "this"}
    harmed = [child for child in head.children if child.dep_ == "dobj" and not child.like_num]
    return (head, *harmed[:1]) if now and pointed and harmed and head.lemma_ in DAMAGE_VERBS else ()


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


def characterisation(clause: Clause) -> tuple[Token, ...]:
    """What the speaker says that a thing is ("this is about trust"), unless it tells a figure, a name or a state."""
    head, subject = clause.head, clause.subject
    if (
        clause.type is not QuoteType.DIRECT
        or subject is None
        or clause.own
        or subject.lower_ not in _POINTERS | _PEOPLE
    ):
        return ()
    if head.lemma_ != "be" or head.tag_ == "VBD" or clause.auxiliaries or any(map(_tells, head.children)):
        return ()
    as_what = {"acomp"} if subject.lower_ in _PEOPLE else {"acomp", "attr", "prep"}
    said = [child for child in head.children if child.dep_ in as_what and child.lower_ not in STATES | _TRUTHS]
    return (head, *said[:1]) if said else ()


def _tells(part: Token) -> bool:
    """Return whether a part of the clause tells a name or a figure; names further down change nothing."""
    near = [part, *part.children]
    beneath = [child for word in near if word.pos_ == "ADP" for child in word.children]
    return any(word.pos_ in {"NUM", "PROPN"} or word.ent_type_ in FIGURES for word in (*near, *beneath))


def mere_thought(clause: Clause) -> tuple[Token, ...]:
    """A thought about how things are in general; one about what happened is a hedged claim."""
    if clause.thought is None:
        return ()
    past = any(token.tag_ in {"VBD", "VBN"} for token in (clause.head, *clause.auxiliaries))
    counted = any(token.like_num for token in clause.head.subtree)
    return () if past or counted else (clause.thought, clause.head)


def judging_question(clause: Clause) -> tuple[Token, ...]:
    """A question that answers itself: "what kind of leader does that?"."""
    if clause.closing_mark != "?":
        return ()
    words = list(clause.head.subtree)
    kinds = [token for token in words if token.lower_ in {"kind", "dare", "why", "how", "should", "really"}]
    return tuple(kinds[:2]) or next(filter(None, (evaluation(clause), judged_object(clause))), ())


def exclamation(clause: Clause) -> tuple[Token, ...]:
    """A cry without a figure in it."""
    sentence = clause.head.sent
    return (clause.head,) if clause.closing_mark == "!" and not any(token.like_num for token in sentence) else ()
