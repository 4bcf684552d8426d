"""What should be, might have been, cannot be or will be: what is said in a mood that no record settles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.analysis import QuoteType
from bot.language.judgement.lexicon import PERCEPTION

if TYPE_CHECKING:
    from bot.language.judgement.clauses import Clause
    from bot.language.parse.tokens import Token

_MUST: Final = frozenset(("ought", "should", "must"))
_NEED: Final = frozenset(("need", "have"))
_OFFERED_ACTS: Final = """
apply bring buy call choose download drink eat enter find get hire order park pay read reach register rent return
ride stay use visit vote watch
"""
_OFFERED: Final = frozenset(_OFFERED_ACTS.split())
"""What "you can" do because it is offered: to say so is to inform."""
_STATIVE: Final = frozenset(("be", "belong", "contain", "have", "hold", "involve", "know", "live", "own", "remain"))
_WARNINGS: Final = frozenset(("ask", "remind", "warn"))
"""Cues that make an infinitive an advice: "warned them to stay away"."""
_UNTHINKABLE_ACTS: Final = """
accept afford allow approve beat believe blame compare compete condone continue count defeat defend deny depend endure
escape excuse expect explain forget go grow have hide ignore imagine impose judge justify keep let live lose match
measure negotiate overlook overstate permit pretend prevail rely reward risk silence solve stand stress succeed
survive sustain take think tolerate topple trust turn wait walk win wish
"""
_UNTHINKABLE: Final = frozenset(_UNTHINKABLE_ACTS.split())
"""What "cannot" be done in a manner of speaking: nothing but a judgement stands in the way."""


def prescription(clause: Clause) -> tuple[Token, ...]:
    """What should or must be done: "should", "need to", "it is time to", "let us", a command."""
    head, helpers = clause.head, clause.auxiliaries
    for helper in helpers:
        perfect = any(other.lemma_ == "have" for other in helpers)
        if helper.lower_ in _MUST and not (helper.lower_ == "must" and perfect):
            return (helper, head)
    if head.lemma_ in _NEED and head.tag_ != "VBD" and not any(helper.tag_ == "MD" for helper in helpers):
        required = [child for child in head.children if child.dep_ == "xcomp" and _is_infinitive(child)]
        wanted = head.lemma_ == "need" and not _counts(head)
        return (head, *required[:1]) if required or wanted else ()
    if head.lemma_ == "suppose" and "to" in {word.lower_ for word in head.subtree} and clause.type is QuoteType.DIRECT:
        return (head, *[child for child in head.children if child.dep_ == "xcomp"])
    if head.tag_ == "VB" and clause.subject is None and not clause.cue.isdisjoint(_WARNINGS) and _is_infinitive(head):
        return (head,)
    if head.lemma_ == "ought":
        return (head, *[child for child in head.children if child.dep_ == "xcomp"])
    return _time_to(clause) or _command(clause)


def _is_infinitive(head: Token) -> bool:
    return any(child.lower_ == "to" for child in head.lefts)


def _counts(head: Token) -> bool:
    """Return whether the verb's object is a number of things or a sum: "needs nine new beams"."""
    objects = [child for child in head.children if child.dep_ == "dobj"]
    return any(word.like_num for thing in objects for word in (thing, *thing.lefts))


def _time_to(clause: Clause) -> tuple[Token, ...]:
    if clause.head.lemma_ != "be":
        return ()
    times = [token for token in clause.predicates if token.lower_ == "time"]
    return (clause.head, *times) if times and _to_verb(clause.head, times[0]) else ()


def _to_verb(*tokens: Token) -> bool:
    return any(child.tag_ == "VB" for token in tokens for child in token.subtree)


def _command(clause: Clause) -> tuple[Token, ...]:
    head = clause.head
    if head.tag_ != "VB" or clause.subject is not None:
        return ()
    helped = any(child.dep_ in {"aux", "mark"} for child in head.children if child.lower_ not in {"do", "to"})
    helped = helped or any(
        child.dep_ in {"amod", "compound", "det", "poss"} for child in head.lefts
    )  # a noun, mistaken
    return (head,) if not helped and (clause.type is not QuoteType.DIRECT or head.lower_ != "thank") else ()


def what_might_have_been(clause: Clause) -> tuple[Token, ...]:
    """What no record shows because it never happened: "would have been"."""
    helpers = clause.auxiliaries
    modals = [helper for helper in helpers if helper.lower_ in {"would", "could"}]
    if not modals or clause.own:
        return ()
    perfect = any(helper.lower_ in {"have", "'ve", "’ve"} for helper in helpers)
    return (modals[0], clause.head) if perfect else ()


def forecast(clause: Clause) -> tuple[Token, ...]:
    """What nobody has fixed: "will", "would", "could" or "going to" about others or the world."""
    head = clause.head
    modals = [
        helper for helper in clause.auxiliaries if helper.lower_ in {"will", "wo", "'ll", "’ll", "would", "could"}
    ]
    modals = modals or _speculative(clause)
    if modals and not (modals[0].lower_ == "could" and (head.lemma_ in PERCEPTION or _is_negated(head))):
        return (modals[0], head)
    likely = [token for token in (head, *clause.predicates) if token.lower_ in {"likely", "expected"}]
    shifted = head.tag_ == "VBD" and clause.type is QuoteType.DIRECT
    if (
        likely
        and not shifted
        and (likely[0].dep_ == "acomp" or any(child.dep_ == "xcomp" for token in likely for child in token.children))
    ):
        return (likely[0],)
    ahead = head.lower_ == "going" and not clause.own and any(child.dep_ == "xcomp" for child in head.children)
    return (head, *[child for child in head.children if child.dep_ == "xcomp"]) if ahead else ()


def _speculative(clause: Clause) -> list[Token]:
    """Return the "may" or "might" of what may come to be; of what may be so now, it only hedges a claim."""
    if not clause.auxiliaries:
        return []
    hedged = clause.head.lemma_ in _STATIVE or any(helper.lemma_ in {"be", "have"} for helper in clause.auxiliaries)
    permitted = clause.own or clause.head.lemma_ in _OFFERED
    return [] if hedged or permitted else [a for a in clause.auxiliaries if a.lower_ in {"may", "might"}]


def _is_negated(head: Token) -> bool:
    return any(child.dep_ == "neg" for child in head.children)


def impossibility(clause: Clause) -> tuple[Token, ...]:
    """What cannot be done, as a judgement: "we cannot allow", "you can't blame them", "they can never win"."""
    able = [helper for helper in clause.auxiliaries if helper.lower_ in {"ca", "can", "could"}]
    if not able or clause.subject is None or not _is_negated(clause.head):
        return ()
    if able[0].lower_ == "could" and clause.own:
        return ()  # what the speaker could not do, then: a fact
    anybody = clause.subject.lower_ in {"you", "one", "nobody"}
    return (able[0], clause.head) if anybody or clause.head.lemma_ in _UNTHINKABLE else ()


def general_truth(clause: Clause) -> tuple[Token, ...]:
    """What is said of "you" and means anybody: "you never know where he is"."""
    head, subject = clause.head, clause.subject
    if subject is None or subject.lower_ not in {"you", "nobody", "everybody", "everyone"}:
        return ()
    if clause.type is not QuoteType.DIRECT and subject.lower_ == "you":
        return ()
    refused = any(helper.lower_ == "do" for helper in clause.auxiliaries) and any(
        c.dep_ == "neg" for c in head.children
    )
    now = head.tag_ in {"VBP", "VBZ"} or (refused and head.lemma_ not in {"have", "know", "need", "pay"})
    return (subject, head) if now and not any(word.like_num for word in clause.beneath) else ()


def general_possibility(clause: Clause) -> tuple[Token, ...]:
    """What anybody can do or what can come of something, in general: "you can see why", "we can do better"."""
    able = [helper for helper in clause.auxiliaries if helper.lower_ in {"can", "may", "might"}]
    subject = clause.subject
    if clause.head.lemma_ in _OFFERED or any(helper.lemma_ == "have" for helper in clause.auxiliaries):
        return ()
    if not able or subject is None or _is_negated(clause.head):
        return ()
    return (able[0], clause.head) if subject.lower_ in {"you", "one", "this", "that", "it"} else ()
