"""Checks on how sure a written point is: what its evidence calls possible, planned or alleged is no fact in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.gate.alike import are_alike, retold
from bot.language.gate.events import Event, alike, events, verb_over
from bot.language.gate.hedges import CONDITIONS, DOUBTS, MODALS, hedges, hedging, of_one_kind
from bot.language.gate.likeness import carries, clause, listed, nearest, root, root_of, sentences
from bot.language.gate.negation import is_denied
from bot.language.gate.verdict import PASS, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.language.gate.cited import Cited
    from bot.language.parse.tokens import Doc, Span, Token

_PREDICATES: Final = frozenset({"VERB", "ADJ", "NOUN"})
_AHEAD: Final = frozenset({"will", "wo", "'ll", "’ll", "would", "shall"})
_AHEAD_OVER: Final = frozenset({"due", "set", "plan", "go", "schedule", "intend", "about", "expect", "hope", "aim"})
_CONDITION: Final = frozenset({"if"})
_SURELY: Final = frozenset({"will", "wo", "'ll", "’ll", "shall"})
_WISHES: Final = frozenset({"hope", "want", "wish", "seek", "consider", "propose", "threaten", "aim"})
"""What somebody wants, and so nothing that surely will be."""
_SURE: Final = listed(
    "certain certainly definite definitely sure surely undoubtedly inevitable inevitably prove proves proved"
)
_SHOWN: Final = listed("show demonstrate establish confirm bound guarantee doubt evident clear conclusive proof must")
"""What may stand behind a word that is sure."""
_ENOUGH: Final = 2
"""Words that two events share, so that the one surely retells the other."""


def keeps_hedges(cited: Cited) -> Verdict:
    """What the evidence calls possible, expected, planned or alleged, a point does not say as a fact."""
    doc = cited.grounds.doc
    every = frozenset(hedge for token in doc if carries(token) for hedge in hedges(token))
    for sentence in sentences(cited.said.doc):
        for token in [*predicates(sentence), *_promised(sentence)]:
            same = retold(token, doc)
            held = [hedges(each) for each in same]
            if held and all(held):
                own = frozenset.union(*held)
                if not _is_hedged(token, own, every, _plain(cited, same)):
                    return Verdict(f"the article hedges “{token.text}” (“{min(own)}”); the point states it as a fact")
        for event in events(sentence):
            if {event.verb.lemma_.lower(), event.verb.lower_} & DOUBTS:
                continue  # it is a hedge itself: "seemed to ignore"
            same, own = _doubted(event, sentence, doc)
            if own and not _is_hedged(event.verb, own, every, _plain(cited, same)):
                return Verdict(
                    f"the article hedges what “{event.verb.text}” tells (“{min(own)}”); the point states it as a fact"
                )
    return PASS


def _is_hedged(token: Token, own: frozenset[str], every: frozenset[str], plain: frozenset[str]) -> bool:
    """Return whether the point hedges a word that its evidence hedges with `own`."""
    said = hedges(token) - _CONDITION
    if said and not (own & MODALS and said <= own - MODALS):
        return True
    if not own - _CONDITION:
        return bool(hedges(token)) or _has_condition(token)
    words = _own_words(token) if _is_promised(token) else clause(token)
    if token.pos_ == "NOUN":
        words = {*words, *token.subtree}
    there = hedging(words) - {token.lower_, token.lemma_.lower()} - said
    theirs = own - _CONDITION
    if any(of_one_kind(each, hedge) for each in there for hedge in theirs):
        return True
    return any(not any(of_one_kind(each, hedge) for hedge in every | plain) for each in there)


def _has_condition(token: Token) -> bool:
    return any(word.lower_ in CONDITIONS for word in token.sent)


def _is_promised(token: Token) -> bool:
    """Return whether a verb says outright what will be."""
    return any(child.lower_ in _SURELY for child in token.children)


def _own_words(token: Token) -> tuple[Token, ...]:
    return next(event.words for event in events(token.sent) if event.verb == verb_over(token))


def _doubted(event: Event, sentence: Span, doc: Doc) -> tuple[list[Token], frozenset[str]]:
    """Return the verbs that the evidence tells the same event with, and the doubts over them, if over all of them."""
    told = events(doc)
    most = max((_likeness(event, each) for each in told), default=0.0)
    near = [each for each in told if _likeness(event, each) == most]
    if most < _ENOUGH or any(_likeness(other, each) > most for other in events(sentence) for each in near):
        return [], frozenset()
    wanted = DOUBTS | _WISHES if _is_promised(event.verb) else DOUBTS
    doubts = [hedges(each.verb) & wanted for each in near]
    return [each.verb for each in near], frozenset.union(*doubts) if all(doubts) else frozenset()


def _likeness(one: Event, other: Event) -> float:
    return alike(one, other) + 1.5 * are_alike(one.verb, other.verb)


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


def adds_no_certainty(cited: Cited) -> Verdict:
    """A point calls nothing certain or proved that its evidence does not."""
    theirs = {root(token) for token in cited.grounds.doc if token.lower_ not in _SURE or not is_denied(token)}
    for token in cited.said.doc:
        if _is_sure(token) and not any(root_of(word) in theirs for word in _SURE | _SHOWN):
            return Verdict(f"it says “{token.text}”, and the article is not that sure")
    return PASS


def _is_sure(token: Token) -> bool:
    sure = token.lower_ in _SURE and not (token.lower_ in {"certain", "sure"} and token.dep_ == "amod")
    return sure and token.ent_type_ == "" and not is_denied(token)


CERTAINTY_CHECKS: tuple[Callable[[Cited], Verdict], ...] = (keeps_hedges, plans_stay_plans, adds_no_certainty)
