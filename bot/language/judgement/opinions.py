"""What makes a clause an opinion; each rule returns the words that say so, or none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import QuoteType
from bot.language.judgement.adjectives import EVALUATION, judges, judges_as_predicate
from bot.language.judgement.because import FIGURES
from bot.language.judgement.lexicon import (
    FEELING_ADJECTIVES,
    INJURY,
    JUDGING_ADVERBS,
    JUDGING_NOUNS,
    JUDGING_PHRASES,
    JUDGING_VERBS,
    KINDS_OF_EVENT,
    LIGHT_VERBS,
    NOTHING,
    STATES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from bot.language.judgement.clauses import Clause

_SO: Final = frozenset(
    """
    absolutely completely deeply entirely extremely fairly incredibly overly pretty quite really so such too totally
    utterly very
    """.split()
)
_POINTERS: Final = frozenset(("it", "that", "these", "this", "those", "you"))
_PEOPLE: Final = frozenset(("he", "she", "they"))
_TRUTHS: Final = frozenset(("case", "fact", "true"))
_SOMETHING: Final = frozenset(("anything", "everything", "nothing", "something"))
_STRENGTHS: Final = frozenset(("finest", "gravest", "greatest", "hardest", "strongest", "weakest"))
_CHALLENGES: Final = frozenset(("dare", "kind", "mind", "possibly", "really", "seriously", "should", "sort"))
_MEASURES: Final = frozenset(("big", "far", "high", "large", "long", "many", "much", "often", "old", "soon"))
_MEASURABLE: Final = frozenset(
    """
    biggest closest coldest deepest earliest eldest fastest first furthest heaviest highest hottest last largest latest
    least longest lowest most narrowest nearest newest northernmost oldest poorest richest shortest smallest tallest
    wettest widest youngest
    """.split()
)
"""Superlatives that a measurement settles."""
_ABSTRACT_ENDINGS: Final = ("ship", "ness", "cy", "ty", "ice", "ism", "dom", "hood", "ance", "ence")
_PLAIN_ADVERBS: Final = frozenset(
    """
    absolutely actually clearly completely critically directly effectively equally fairly genuinely hardly highly
    immensely largely lately likely mainly merely mostly nearly newly normally personally politely positively possibly
    probably quickly quietly readily really significantly simply slowly specially strictly substantially successfully
    supposedly truly typically ultimately urgently usually vastly violently
    """.split()
)
"""Made of judging adjectives, but telling degree, certainty or manner."""
_RAISING: Final = frozenset(("appear", "continue", "happen", "prove", "remain", "seem", "tend"))
_WITHIN: Final = frozenset(("at", "beyond", "in", "of", "out", "to", "under", "without"))
_SUPERLATIVE: Final = frozenset(("JJS", "RBS"))


def evaluation(clause: Clause) -> tuple[Token, ...]:
    """Praise, blame or weight given by the predicate or the main verb itself."""
    subject = clause.subject
    named = [child for child in subject.children if child.dep_ == "acomp"] if subject and _is_clause(subject) else []
    for token in (*clause.predicates, *named, *_in_what(clause), *_tends_to_be(clause.head)):
        if weighed := _weighed(token):
            return weighed
    head = clause.head
    if head.pos_ not in {"VERB", "AUX"} or _is_fragment(clause):
        return next(filter(None, map(_weighed, head.subtree)), ())
    if head.lemma_ == "seem" and not any(child.dep_ == "dative" for child in head.children):
        return (head, *clause.predicates[:1])
    if head.lower_ in EVALUATION or head.lemma_ in JUDGING_VERBS:
        return (head,)
    return _among_the_best(head) or _judging_company(head) or _too_much(head)


def _tends_to_be(head: Token) -> Iterator[Token]:
    """Yield what something tends, proves or appears to be."""
    for being in head.rights:
        if head.lemma_ in _RAISING and being.lemma_ == "be" and being.dep_ == "xcomp":
            yield from (child for child in being.rights if child.dep_ in {"acomp", "attr"})


def _too_much(head: Token) -> tuple[Token, ...]:
    """Return what is said to be not enough or too much: "is not doing enough", "asks too much", "came too late"."""
    refused = any(child.dep_ == "neg" for child in head.children)
    for child in head.rights:
        if child.lower_ == "enough" and refused and child.dep_ in {"advmod", "dobj"}:
            return (head, child)
        excess = [word for word in child.lefts if word.lower_ == "too"]
        if excess and child.dep_ in {"advmod", "dobj"}:
            return (excess[0], child)
    return ()


def _in_what(clause: Clause) -> Iterator[Token]:
    """Yield what something is said to be in, of or at: "is at risk", "is of great value", "is to our advantage"."""
    if clause.head.lemma_ in {"be", "seem", "remain", "look"}:
        for child in clause.head.rights:
            if child.dep_ == "prep" and child.lower_ in _WITHIN:
                yield from (thing for thing in child.children if thing.dep_ == "pobj")


def _is_fragment(clause: Clause) -> bool:
    """Return whether the quote's words begin in the middle of a clause: "… consumed by envy"."""
    return clause.head.tag_ in {"VBN", "VBG"} and clause.subject is None and not clause.auxiliaries


def _judging_company(head: Token) -> tuple[Token, ...]:
    """Return a verb with what makes it judge: "makes sense"; an adverb of blame or praise."""
    for word in _company(head):
        if (head.lemma_, word.lemma_.lower()) in JUDGING_PHRASES:
            return (head, word)
    adverbs = () if head.lemma_ in INJURY else head.children
    return tuple(child for child in adverbs if child.dep_ == "advmod" and _is_judging_adverb(child))[:1]


def _company(head: Token) -> Iterator[Token]:
    """Yield the words that stand with a verb, and what its prepositions govern: "has its *head* in the *sand*"."""
    for child in head.children:
        yield child
        beneath = [child] if child.dep_ in {"prep", "advmod"} else []
        for prep in beneath:
            nested = [word for word in prep.children if word.dep_ == "prep"]
            yield from (word for each in (prep, *nested) for word in each.children if word.dep_ == "pobj")


def _is_judging_adverb(adverb: Token) -> bool:
    """Return whether an adverb judges how something is done; one set before the clause ("Sadly, …") only frames it."""
    word = adverb.lower_
    if adverb.i + 1 < len(adverb.doc) and adverb.nbor().text == "," and adverb.i < adverb.head.i:
        return word == "hopefully"
    if word in {"better", "best", "worse", "worst"} and adverb.tag_ in {"RBR", "RBS"}:
        return True
    made_of = (word.removesuffix("ly"), word.removesuffix("y") + "e", f"{word.removesuffix('ily')}y")
    made = word.endswith("ly") and word not in _PLAIN_ADVERBS and not EVALUATION.isdisjoint(made_of)
    return made or word in JUDGING_ADVERBS


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
    if not kind and (token.lemma_.lower() in JUDGING_NOUNS or _is_judgement(token)):
        return (token,)
    never = any(word.lower_ == "never" for word in token.head.lefts)
    if never and token.tag_ in {"JJR", "RBR"}:
        return (token,)
    stressed = [child for child in token.lefts if child.lower_ in _SO and token.pos_ in {"ADJ", "VERB", "NOUN"}]
    if token.pos_ == "ADJ" and token.dep_ == "acomp":
        stressed += [child for child in token.lefts if child.lower_ in {"how", "less", "more", "rather"}]
    judging = [child for child in token.children if _judges(child)]
    if stressed or judging:
        return (*(stressed[:1] or judging[:1]), token)
    return ()


def _is_judgement(token: Token) -> bool:
    measured = any(child.like_num or child.dep_ == "npadvmod" for child in token.children)
    felt = token.lower_ in FEELING_ADJECTIVES
    said_of = token.dep_ in {"acomp", "ccomp", "oprd", "conj"} and not measured and not felt
    return judges_as_predicate(token) if said_of else judges(token)


def _judges(modifier: Token) -> bool:
    superlative = any(child.tag_ in _SUPERLATIVE for child in modifier.children)
    extreme = modifier.tag_ == "JJS" and modifier.lower_ not in _MEASURABLE
    real = modifier.lower_ in {"real", "true"}
    return modifier.dep_ in {"amod", "compound", "conj"} and (judges(modifier) or superlative or extreme or real)


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
    near = [part, *part.children]
    beneath = [child for word in near if word.pos_ == "ADP" for child in word.children]
    words = [word for word in (*near, *beneath) if word.lower_ != "one"]
    return any(word.pos_ in {"NUM", "PROPN"} or word.ent_type_ in FIGURES for word in words)


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
    kinds = [token for token in words if token.lower_ in _CHALLENGES]
    for token in words:
        past = any(helper.lower_ in {"did", "had", "was", "were"} for helper in token.head.lefts)
        if token.lower_ in {"why", "how"} and not (past or _asks_measure(token)):
            kinds.append(token)
    if clause.subject is not None and clause.subject.lower_ in {"you", "who", "anyone", "anybody"}:
        kinds += [helper for helper in clause.auxiliaries if helper.lower_ in {"would", "could", "can"}]
    if not kinds and _is_told(clause):
        kinds = [clause.head]
    return tuple(kinds[:2]) or next(filter(None, (evaluation(clause), judged_object(clause))), ())


def _is_told(clause: Clause) -> bool:
    """Return whether a question is put in the order of a statement, as disbelief is: "And we pay for that?"."""
    subject = clause.subject
    inverted = subject is None or any(helper.i < subject.i for helper in (clause.head, *clause.auxiliaries))
    asking = any(word.tag_ in {"WP", "WRB", "WDT", "WP$"} for word in clause.head.subtree)
    return not inverted and not asking


def _asks_measure(how: Token) -> bool:
    """Return whether "how" asks for a figure or a way: "how many", "how long"."""
    return how.lower_ == "how" and how.i + 1 < len(how.doc) and how.nbor().lower_ in _MEASURES


def afterthought(clause: Clause) -> tuple[Token, ...]:
    """A judgement hung on to a fact: "sold 400 loaves, which is a triumph"; it weighs the same, so it wins."""
    for token in clause.head.subtree:
        which = next((child for child in token.lefts if child.lower_ == "which" and child.dep_ == "nsubj"), None)
        if token.dep_ in {"relcl", "ccomp", "advcl"} and which is not None and which.i and which.nbor(-1).text == ",":
            inner = replace(clause, head=token, own=False)
            if judged := evaluation(inner) or judged_object(inner):
                return judged
    return ()


def exclamation(clause: Clause) -> tuple[Token, ...]:
    """A cry without a figure in it."""
    sentence = clause.head.sent
    return (clause.head,) if clause.closing_mark == "!" and not any(token.like_num for token in sentence) else ()
