"""What makes a clause an opinion: its predicate, its object, what it is; each rule returns the words that say so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import QuoteType
from bot.language.judgement.adjectives import EVALUATION
from bot.language.judgement.because import FIGURES
from bot.language.judgement.company import judging_company
from bot.language.judgement.lexicon import JUDGING_VERBS, LIGHT_VERBS, STATES
from bot.language.judgement.weighing import weighed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.judgement.clauses import Clause
    from bot.language.parse.tokens import Token

_POINTERS: Final = frozenset(("it", "that", "these", "this", "those", "you"))
_ASPECTS: Final = frozenset(("aspect", "bit", "lesson", "part", "point", "question", "reason", "thing", "way"))
_PEOPLE: Final = frozenset(("he", "she", "they"))
_TRUTHS: Final = frozenset(("case", "fact", "true"))
_ABSTRACT_ENDINGS: Final = ("ship", "ness", "cy", "ty", "ice", "ism", "dom", "hood", "ance", "ence")
_RAISING: Final = frozenset(("appear", "continue", "happen", "prove", "remain", "seem", "tend"))
_WITHIN: Final = frozenset(("at", "beyond", "in", "of", "out", "to", "under", "without"))


def evaluation(clause: Clause) -> tuple[Token, ...]:
    """Praise, blame or weight given by the predicate or the main verb itself."""
    subject = clause.subject
    named = [child for child in subject.children if child.dep_ == "acomp"] if subject and _is_clause(subject) else []
    for token in (*clause.predicates, *named, *_aspect(clause), *_in_what(clause), *_tends_to_be(clause.head)):
        if weighty := weighed(token):
            return weighty
    head = clause.head
    if head.pos_ not in {"VERB", "AUX"} or _is_fragment(clause):
        return next(filter(None, map(weighed, clause.beneath)), ())
    if head.lemma_ == "seem" and not any(child.dep_ == "dative" for child in head.children):
        return (head, *clause.predicates[:1])
    if head.lower_ in EVALUATION or head.lemma_ in JUDGING_VERBS:
        return (head,)
    return judging_company(head)


def _aspect(clause: Clause) -> Iterator[Token]:
    """Yield the side of a matter that the clause is about: "the *hardest part* was the waiting"."""
    subject = clause.subject
    if clause.head.lemma_ == "be" and subject is not None and subject.lemma_.lower() in _ASPECTS:
        yield subject


def _tends_to_be(head: Token) -> Iterator[Token]:
    """Yield what something tends, proves or appears to be."""
    for being in head.rights if head.lemma_ in _RAISING else ():
        if being.lemma_ == "be" and being.dep_ == "xcomp":
            yield from (child for child in being.rights if child.dep_ in {"acomp", "attr"})


def _in_what(clause: Clause) -> Iterator[Token]:
    """Yield what something is said to be in, of or at: "is at risk", "is of great value", "is to our advantage"."""
    if clause.head.lemma_ in {"be", "seem", "remain", "look"}:
        for child in clause.head.rights:
            if child.dep_ == "prep" and child.lower_ in _WITHIN:
                yield from (thing for thing in child.children if thing.dep_ == "pobj")


def _is_fragment(clause: Clause) -> bool:
    """Return whether the quote's words begin in the middle of a clause: "… consumed by envy"."""
    return clause.head.tag_ in {"VBN", "VBG"} and clause.subject is None and not clause.auxiliaries


def _is_clause(subject: Token) -> bool:
    return subject.dep_ in {"csubj", "csubjpass"}


def judged_object(clause: Clause) -> tuple[Token, ...]:
    """A judgement carried by the object of a light verb: "did a great job"."""
    if clause.head.lemma_ not in LIGHT_VERBS:
        return ()
    return next(filter(None, map(weighed, _objects(clause.head))), ())


def _objects(head: Token) -> Iterator[Token]:
    for child in head.children:
        if child.dep_ in {"dobj", "attr"}:
            yield child
            yield from (other for prep in child.children if prep.lower_ == "of" for other in prep.children)


def characterisation(clause: Clause) -> tuple[Token, ...]:
    """What the speaker says that a thing is ("this is about trust"), unless it tells a figure, a name or a state."""
    head, subject = clause.head, clause.subject
    if subject is None or clause.own or head.lemma_ != "be":
        return ()
    pointing = clause.type is QuoteType.DIRECT and subject.lower_ in _POINTERS | _PEOPLE
    if not pointing and not _is_general(subject):
        return ()
    if head.tag_ == "VBD" or clause.auxiliaries or any(map(_tells, head.children)):
        return ()
    as_what = {"acomp"} if subject.lower_ in _PEOPLE else {"acomp", "attr", "prep"}
    said = [child for child in head.children if child.dep_ in as_what and child.lower_ not in STATES | _TRUTHS]
    return (head, *said[:1]) if said else ()


def _is_general(subject: Token) -> bool:
    """Return whether the subject is no thing but a matter: "Leading is …", "Leadership is …"."""
    bare = subject.tag_ == "NN" and not any(child.dep_ != "amod" for child in subject.children)
    return subject.dep_ == "csubj" or (bare and subject.pos_ == "NOUN" and subject.lower_.endswith(_ABSTRACT_ENDINGS))


def _tells(part: Token) -> bool:
    """Return whether a part of the clause tells a name or a figure; names further down change nothing."""
    near = [part, *part.children, *(word for child in part.lefts for word in child.lefts if word.like_num)]
    beneath = [child for word in near if word.pos_ == "ADP" for child in word.children]
    words = [word for word in (*near, *beneath) if word.lower_ != "one"]
    return any(word.pos_ in {"NUM", "PROPN"} or word.ent_type_ in FIGURES for word in words)


def mere_thought(clause: Clause) -> tuple[Token, ...]:
    """A thought about how things are in general; one about what happened is a hedged claim."""
    if clause.thought is None:
        return ()
    past = any(token.tag_ in {"VBD", "VBN"} for token in (clause.head, *clause.auxiliaries))
    counted = any(token.like_num for token in clause.beneath)
    return () if past or counted else (clause.thought, clause.head)


def afterthought(clause: Clause) -> tuple[Token, ...]:
    """A judgement hung on to a fact: "sold 400 loaves, which is a triumph"; it weighs the same, so it wins."""
    for token in clause.beneath:
        if token.dep_ not in {"relcl", "ccomp", "advcl"}:
            continue
        which = next((child for child in token.lefts if child.lower_ == "which" and child.dep_ == "nsubj"), None)
        if which is not None and which.i and which.nbor(-1).text == ",":
            inner = replace(clause, head=token, own=False)
            if judged := evaluation(inner) or judged_object(inner):
                return judged
    return ()


def exclamation(clause: Clause) -> tuple[Token, ...]:
    """A cry without a figure in it."""
    cried = clause.closing_mark == "!" and not any(token.like_num for token in clause.head.sent)
    return (clause.head,) if cried else ()
