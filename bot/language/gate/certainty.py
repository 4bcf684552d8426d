"""Checks on how sure a written point is: what its evidence calls possible, planned or alleged is no fact in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.gate.alike import retold
from bot.language.gate.hedges import hedges, hedging
from bot.language.gate.likeness import carries, clause, nearest, sentences
from bot.language.gate.verdict import PASS, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Span, Token

    from bot.language.gate.cited import Cited

_PREDICATES: Final = frozenset({"VERB", "ADJ", "NOUN"})
_AHEAD: Final = frozenset({"will", "wo", "'ll", "’ll", "would", "shall"})
_AHEAD_OVER: Final = frozenset({"due", "set", "plan", "go", "schedule", "intend", "about", "expect", "hope", "aim"})
_CONDITION: Final = frozenset({"if"})


def keeps_hedges(cited: Cited) -> Verdict:
    """What the evidence calls possible, expected, planned or alleged, a point does not say as a fact."""
    every = frozenset(hedge for token in cited.grounds.doc if carries(token) for hedge in hedges(token))
    for sentence in sentences(cited.said.doc):
        for token in [*predicates(sentence), *_promised(sentence)]:
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


def predicates(sentence: Span) -> list[Token]:
    """Return the words of a sentence that say what is or happens."""
    return [token for token in sentence if token.pos_ in _PREDICATES and carries(token)]


CERTAINTY_CHECKS: tuple[Callable[[Cited], Verdict], ...] = (keeps_hedges, plans_stay_plans)
