"""Checks on how a written point says it: negation, hedges, comparatives and opposites must be those of its evidence.

A word of the point is held against the same word of the evidence (by its root; of several, the one in the most similar
company). What the point says in other words is not judged here: only a word that is there and turned is a fault.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.gate.amounts import AMOUNT_CHECKS
from bot.language.gate.hedges import hedges, hedging
from bot.language.gate.likeness import carries, clause, company, nearest, root, roots, sentences
from bot.language.gate.negation import NEGATORS, denied_by, is_denied, negators, sounds_negative
from bot.language.gate.opposites import COMPANIONS, OPPOSITES
from bot.language.gate.verdict import PASS, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.tokens import Doc, Span, Token

    from bot.language.gate.cited import Cited

_PREDICATES: Final = frozenset({"VERB", "ADJ", "NOUN"})
_AHEAD: Final = frozenset({"will", "wo", "'ll", "’ll", "would", "shall"})
_AHEAD_OVER: Final = frozenset({"due", "set", "plan", "go", "schedule", "intend", "about", "expect", "hope", "aim"})
_MILD: Final = frozenset({"only", "few", "yet", "than", "rather", "little", "though"})
"""Negative words that plain ones may stand for: "only" for "simply", "too few" for "too small"."""
_CONDITION: Final = frozenset({"if"})
_TENSED: Final = frozenset({"have", "be", "get"})


def denies_only_what_is_denied(cited: Cited) -> Verdict:
    """A point says "not" only of what its evidence says it of."""
    doc = cited.grounds.doc
    for sentence in sentences(cited.said.doc):
        for negator in negators(sentence):
            head = denied_by(negator)
            if is_denied(head) and _is_unfounded(head, sentence, cited):
                return Verdict(f"it says “{negator.text}” of “{head.text}”, which the article does not")
        for token in [] if _denies_alike(sentence, doc) else _predicates(sentence):
            same = nearest(token, doc)
            if token.pos_ == "NOUN" or not same:
                continue
            if is_denied(token) and not any(map(_reads_denied, same)) and not _is_weighed(same, sentence):
                return Verdict(f"it denies “{token.text}”, which the article does not")
    return PASS


def _denies_alike(sentence: Span, doc: Doc) -> bool:
    """Return whether the sentence has all its denials from the evidence, and no "not": "he denied the charge that"."""
    return not negators(sentence) and not _negative(sentence, doc)


def _is_unfounded(head: Token, sentence: Span, cited: Cited) -> bool:
    doc = cited.grounds.doc
    same = nearest(head, doc)
    if same and head.pos_ != "AUX":
        return not any(map(_reads_denied, same)) and not _is_weighed(same, sentence)
    opposites = OPPOSITES.get(root(head), frozenset())
    if any(root(token) in opposites for token in doc):
        return False
    added = [token for token in _negative(sentence, doc) if token.lemma_.lower() not in _MILD]
    return len(added) > len(_negative(_unspent(doc, sentence), sentence))


def _negative(tokens: Iterable[Token], other: Iterable[Token]) -> list[Token]:
    """Return the negative words, without those that the other text has too: these excuse nothing."""
    kept = {root(token) for token in other if token.lower_ not in NEGATORS}
    return [token for token in tokens if sounds_negative([token]) and root(token) not in kept]


def _unspent(doc: Doc, sentence: Span) -> list[Token]:
    """Return the words of the evidence, but not a "not" before what the point says outright."""
    own = roots(token for token in sentence if not is_denied(token))
    spent = {token.i for token in negators(doc) if root(denied_by(token)) in own}
    return [token for token in doc if token.i not in spent]


def _reads_denied(token: Token) -> bool:
    return is_denied(token) or any(is_denied(child) for child in token.children if child.dep_ in {"xcomp", "acomp"})


def _is_weighed(same: list[Token], sentence: Span) -> bool:
    """Return whether the evidence says it in a roundabout way ("instead of closing"), which the point does not."""
    return any(_negative(clause(token) - {token}, sentence) or _is_asked(token) for token in same)


def _is_asked(token: Token) -> bool:
    return token.sent.text.rstrip().endswith("?")


def keeps_what_is_denied(cited: Cited) -> Verdict:
    """What the evidence denies, a point does not say outright."""
    for sentence in sentences(cited.said.doc):
        for token in _predicates(sentence):
            same = nearest(token, cited.grounds.doc)
            if (
                same
                and all(map(is_denied, same))
                and not (is_denied(token) or _is_compared(token))
                and not _negative(clause(token) - {token}, cited.grounds.doc)
            ):
                return Verdict(f"the article denies “{same[0].text}”; the point does not")
    return PASS


def _is_compared(token: Token) -> bool:
    """Return whether it is what something is more than: "more than expected" is what nobody expected."""
    return any(near.lower_ == "than" for near in (token.head, *token.children))


def keeps_hedges(cited: Cited) -> Verdict:
    """What the evidence calls possible, expected, planned or alleged, a point does not say as a fact."""
    every = frozenset(hedge for token in cited.grounds.doc if carries(token) for hedge in hedges(token))
    for sentence in sentences(cited.said.doc):
        for token in [*_predicates(sentence), *_promised(sentence)]:
            same = nearest(token, cited.grounds.doc)
            held = [hedges(each) for each in same]
            if held and all(held) and not hedges(token) - _CONDITION:
                own = frozenset.union(*held)
                there = hedging(clause(token)) - {token.lower_, token.lemma_.lower()}
                if own - _CONDITION:
                    own -= _CONDITION
                elif hedges(token):
                    continue
                if not there & own and not there - every - _plain(cited, same):
                    return Verdict(f"the article hedges “{token.text}” (“{min(own)}”); the point states it as a fact")
    return PASS


def _promised(sentence: Span) -> list[Token]:
    """Return the verbs too light to carry content, but with a "will": "repairs will take six weeks"."""
    verbs = (token for token in sentence if token.pos_ == "VERB" and not carries(token))
    return [verb for verb in verbs if any(child.lower_ in _AHEAD for child in verb.children)]


def _plain(cited: Cited, same: list[Token]) -> frozenset[str]:
    """Return the words that can hedge, but that the point has from its evidence, where they hedge something else."""
    beside = {child.lower_ for each in same for child in each.children}
    return hedging(cited.grounds.doc) - (_AHEAD - beside)


def plans_stay_plans(cited: Cited) -> Verdict:
    """What is still to come in the evidence has not happened in a point."""
    for sentence in sentences(cited.said.doc):
        for token in sentence:
            if token.pos_ != "VERB" or not carries(token) or not _has_happened(token):
                continue
            same = [each for each in nearest(token, cited.grounds.doc) if each.pos_ == "VERB"]
            if same and all(_is_ahead(each) for each in same):
                return Verdict(
                    f"the article says that “{same[0].text}” is still to come; the point that it has happened"
                )
    return PASS


def _has_happened(verb: Token) -> bool:
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(helper.tag_ == "MD" or helper.lower_ == "to" for helper in helpers):
        return False
    if verb.tag_ == "VBD":
        return True
    return verb.tag_ == "VBN" and any(helper.lower_ in {"was", "were", "has", "have", "had"} for helper in helpers)


def _is_ahead(verb: Token) -> bool:
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    perfect = bool(helpers & {"have", "'ve", "’ve"})
    if helpers & _AHEAD and not perfect:
        return True
    leads = verb.head.lemma_.lower() in _AHEAD_OVER and verb.dep_ in {"xcomp", "ccomp"} and verb.head.i < verb.i
    return "to" in helpers and leads


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


def _predicates(sentence: Span) -> list[Token]:
    return [token for token in sentence if token.pos_ in _PREDICATES and carries(token)]


CHECKS: tuple[Callable[[Cited], Verdict], ...] = (
    denies_only_what_is_denied,
    keeps_what_is_denied,
    keeps_hedges,
    plans_stay_plans,
    turns_no_word,
    *AMOUNT_CHECKS,
)
