"""Checks on what a written point says "no" to: it denies what its evidence denies, and nothing else.

A word of the point is held against the word of the evidence that it retells (the same root or a word that news writes
for it; of several, the one in the most similar company). Beyond that, denials are counted: a point has no more of them
than its evidence has words that can say "no".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.gate.alike import key, retold
from bot.language.gate.amounts import AMOUNT_CHECKS
from bot.language.gate.certainty import CERTAINTY_CHECKS, predicates
from bot.language.gate.contraries import CONTRARY_CHECKS
from bot.language.gate.events import Event, alike, events, verb_over
from bot.language.gate.likeness import clause, root, roots, sentences
from bot.language.gate.negation import (
    NEGATORS,
    denials,
    denied_by,
    denies,
    is_denied,
    is_emptied,
    lasts,
    negators,
    sounds_negative,
)
from bot.language.gate.opposites import OPPOSITES
from bot.language.gate.verdict import PASS, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.language.gate.cited import Cited
    from bot.language.parse.tokens import Doc, Span, Token

_BRIEF: Final = 2
"""Words of an event so short that what it tells of is said elsewhere: "I will not." """
_PLAINLY: Final = frozenset({"not", "n't", "n’t", "never"})
_TWICE: Final = 2
_SUBORDINATE: Final = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl", "relcl"})
_SHARED: Final = 2
"""Words that an event and a sentence share if the one tells of the other."""
_LESSENING: Final = frozenset({"below", "less", "fewer", "under", "except", "before", "largest", "biggest", "highest"})
"""What in the evidence may stand behind a "not" of the point, besides what sounds negative."""
_LED: Final = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl", "conj"})


def denies_only_what_is_denied(cited: Cited) -> Verdict:
    """A point says "not" only of what its evidence says it of."""
    doc = cited.grounds.doc
    for sentence in sentences(cited.said.doc):
        for negator in negators(sentence):
            head = denied_by(negator)
            if _is_no_denial(negator, cited):
                continue
            if (
                (is_denied(head) and _is_unfounded(head, sentence, doc))
                or (negator.lower_ in _PLAINLY and _is_told_outright(head, sentence, doc))
                or _is_denied_twice(head, sentence, doc)
            ):
                return Verdict(f"it says “{negator.text}” of “{head.text}”, which the article does not")
        for token in predicates(sentence):
            if token.pos_ != "NOUN" and _is_newly_refused(token, sentence, doc):
                return Verdict(f"it denies “{token.text}”, which the article does not")
    return PASS


def _is_told_outright(head: Token, sentence: Span, doc: Doc) -> bool:
    """Return whether what the point denies is told in the evidence in sentences without a word that can say "no"."""
    own = _event(head, sentence).words
    said = {root(token) for token in sentence if token.lower_ not in NEGATORS}
    opposed = OPPOSITES.get(key(head), frozenset())
    told = roots(own)
    every = events(doc)
    near = {event.verb for event in every if len(told & roots(event.words)) >= _SHARED}
    near |= {verb_over(verb.head) for verb in near if verb.dep_ in _LED - {"conj"}}
    near |= {each.verb for each in every if each.verb.dep_ in _SUBORDINATE and verb_over(each.verb.head) in near}
    near |= {each.verb for each in every if len(each.keys) <= _BRIEF}
    return any(len(told & roots(event.words)) >= _SHARED for event in every) and not any(
        (token.lower_ in NEGATORS or root(token) not in said)
        and (sounds_negative(token) or lasts(token) or key(token) in opposed or token.lower_ in _LESSENING)
        for event in every
        if event.verb in near
        for token in event.words
    )


def _is_denied_twice(head: Token, sentence: Span, doc: Doc) -> bool:
    """Return whether two denials stand over a word, and the evidence tells of it with one at most."""
    if len(set(denials(head))) < _TWICE:
        return False
    told = roots(sentence)
    near = [each for each in sentences(doc) if len(told & roots(each)) >= _SHARED]
    return bool(near) and sum(sounds_negative(token) or lasts(token) for each in near for token in each) < _TWICE


def _is_no_denial(negator: Token, cited: Cited) -> bool:
    """Return whether a "no" says nothing is not: "no heavier fine than this", or it is quoted, or a name lacks."""
    if any(at.outer.start <= negator.idx < at.outer.end for at in cited.said.marked):
        return True
    behind = negator.doc[negator.i + 1 : negator.sent.end]
    if negator.lower_ in {"no", "never"} and any(each.tag_ in {"JJR", "RBR"} for each in behind[:2]):
        return any(each.lower_ == "than" for each in behind)
    return negator.lower_ == "without" and denied_by(negator).pos_ == "PROPN"


def _is_newly_refused(token: Token, sentence: Span, doc: Doc) -> bool:
    """Return whether the point has it refused, ruled out or the like, and nobody in the evidence does."""
    if not is_denied(token) or any(sentence.doc[place].lower_ in NEGATORS for place in denials(token)):
        return False
    same = retold(token, doc)
    return (
        bool(same)
        and not any(map(_reads_denied, same))
        and not _is_weighed(same, sentence)
        and not any(sounds_negative(each) and each.lower_ not in NEGATORS for each in doc)
    )


def _is_unfounded(head: Token, sentence: Span, doc: Doc) -> bool:
    same = retold(head, doc)
    if len(_demand(head, sentence, doc)) > len(_supply(head, doc, sentence)) and _is_told(head, same):
        return True
    if same and head.pos_ != "AUX":
        return not any(map(_reads_denied, same)) and not _is_weighed(same, sentence)
    return False


def _is_told(head: Token, same: list[Token]) -> bool:
    """Return whether a denial has to be accounted for: "without" and "no" before a thing may stand for many a word."""
    return bool(same) or head.pos_ in {"VERB", "AUX", "ADJ"}


def _demand(head: Token, sentence: Span, doc: Doc) -> list[Token]:
    """Return what the word's event is denied with, but for the refusals that the evidence has too."""
    theirs = {root(token) for token in doc}
    own = _event(head, sentence).words
    refusing = [token for token in own if denies(token) and root(token) not in theirs]
    return [*_single(negators(own)), *refusing]


def _event(head: Token, sentence: Span) -> Event:
    verb = verb_over(head)
    return next(event for event in events(sentence) if event.verb == verb)


def _near(head: Token, sentence: Span, doc: Doc) -> set[Token]:
    """Return the words of the evidence that tell of what the point denies, with what leads to them or stands alone."""
    own = _event(head, sentence)
    told = events(doc)
    near = {event.verb for event in told if alike(own, event) or len(event.keys) <= _BRIEF}
    near |= {verb_over(each.verb.head) for each in told if each.verb in near and each.verb.dep_ in _LED}
    return {word for event in told if event.verb in near for word in event.words}


def _single(plain: Iterable[Token]) -> list[Token]:
    """Return the negations that undo no other: who does not refuse denies nothing."""
    return [token for token in plain if not denies(denied_by(token))]


def _supply(head: Token, doc: Doc, sentence: Span) -> list[Token]:
    """Return the words of the evidence that may stand behind a denial, but for those that the point has too.

    A "not" before what the point says outright is spent.
    """
    own = {root(token) for token in sentence if token.lower_ not in NEGATORS}
    said = roots(token for token in sentence if not (is_denied(token) or is_emptied(token)))
    near = sorted(_near(head, sentence, doc), key=lambda token: token.i)
    plain = [token for token in _single(negators(near)) if root(denied_by(token)) not in said]
    opposed = frozenset[str]().union(*(OPPOSITES.get(key(denied_by(each)), frozenset()) for each in negators(sentence)))
    return plain + [
        token
        for token in near
        if token.lower_ not in NEGATORS
        and root(token) not in own
        and (sounds_negative(token) or lasts(token) or key(token) in opposed)
    ]


def _reads_denied(token: Token) -> bool:
    """Return whether a word is denied, or what it leads to is: "appears not to work"."""
    return is_denied(token) or any(
        set(denials(child)) - {token.i} for child in token.children if child.dep_ in {"xcomp", "acomp"}
    )


def _is_weighed(same: list[Token], sentence: Span) -> bool:
    """Return whether the evidence says it in a roundabout way ("instead of closing"), which the point does not."""
    own = {root(token) for token in sentence if token.lower_ not in NEGATORS}
    return any(
        _is_asked(token)
        or any((sounds_negative(each) or lasts(each)) and root(each) not in own for each in clause(token) - {token})
        for token in same
    )


def _is_asked(token: Token) -> bool:
    return token.sent.text.rstrip().endswith("?")


def keeps_what_is_denied(cited: Cited) -> Verdict:
    """What the evidence denies, a point does not say outright."""
    doc = cited.grounds.doc
    for sentence in sentences(cited.said.doc):
        for token in predicates(sentence):
            same = retold(token, doc)
            if (
                same
                and all(map(is_denied, same))
                and not (is_denied(token) or _is_compared(token))
                and not _says_otherwise(token, doc)
                and not _keeps_denial(token, same)
            ):
                return Verdict(f"the article denies “{same[0].text}”; the point does not")
    return PASS


def _keeps_denial(token: Token, same: list[Token]) -> bool:
    """Return whether the same denial stands elsewhere in its clause, where the grammar does not lead to the word."""
    if set(denials(token)):
        return False  # it is denied twice over
    deniers = [each.doc[place] for each in same for place in denials(each)]
    if all(each.lower_ == "without" for each in deniers) and any(each.lower_ == "without" for each in token.doc):
        return True
    theirs = {_denied(each) for each in deniers}
    return any(_denied(each) in theirs for each in _around(token) if sounds_negative(each))


def _around(token: Token) -> set[Token]:
    """Return the words of the clause that a word stands in, with what stands before the subjects over it."""
    near = clause(token)
    subjects = [child for each in near for child in each.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return near.union(*({each, *each.lefts} for each in subjects))


def _denied(denial: Token) -> str:
    """Return what tells a denial: what a "not" stands over, else the word itself."""
    return f"not {root(denied_by(denial))}" if denial.lower_ in NEGATORS else root(denial)


def _says_otherwise(token: Token, doc: Doc) -> bool:
    """Return whether a word about it says "no" that the evidence does not say of something else."""
    theirs = {root(each) for each in doc if each.lower_ not in NEGATORS}
    placed = {root(denied_by(each)) for each in negators(doc)}
    return any(
        root(denied_by(each)) not in placed if each.lower_ in NEGATORS else root(each) not in theirs
        for each in _around(token) - {token}
        if sounds_negative(each)
    )


def _is_compared(token: Token) -> bool:
    """Return whether it is what something is more than: "more than expected" is what nobody expected."""
    return any(near.lower_ == "than" for near in (token.head, *token.children))


CHECKS: tuple[Callable[[Cited], Verdict], ...] = (
    denies_only_what_is_denied,
    keeps_what_is_denied,
    *CERTAINTY_CHECKS,
    *CONTRARY_CHECKS,
    *AMOUNT_CHECKS,
)
