"""Questions that judge, and how they show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.judgement.opinions import evaluation, judged_object

if TYPE_CHECKING:
    from bot.language.judgement.clauses import Clause
    from bot.language.parse.tokens import Token

_CHALLENGES: Final = frozenset(("dare", "kind", "mind", "possibly", "really", "seriously", "should", "sort"))
_MEASURES: Final = frozenset(("big", "far", "high", "large", "long", "many", "much", "often", "old", "soon"))


_TURNS: Final = (
    "how many more", "how much longer", "how much more", "since when", "is this what", "is that what", "what more",
    "what else do", "do they expect", "do you expect", "who do they think", "who do you think you", "what is the point",
    "what 's the point", "who needs", "who cares", "where is the justice", "what are they thinking", "what next",
    "n't it time", "what good is", "what use is", "what 's not to", "how on earth", "why on earth", "what on earth",
    "what the hell", "who the hell", "where does it end", "when will they learn", "when will we learn",
)  # fmt: skip
"""Turns of phrase that no answer is wanted to."""


def judging_question(clause: Clause) -> tuple[Token, ...]:
    """A question that answers itself: "what kind of leader does that?"."""
    if clause.closing_mark != "?":
        return ()
    words = list(clause.beneath)
    if turn := _turn(clause):
        return turn
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


def _turn(clause: Clause) -> tuple[Token, ...]:
    words = tuple(clause.words)
    told = " ".join(word.lower_.replace("’", "'") for word in clause.head.sent)
    return words[:1] if any(f" {turn} " in f" {told} " for turn in _TURNS) else ()


def _is_told(clause: Clause) -> bool:
    """Return whether a question is put in the order of a statement, as disbelief is: "And we pay for that?"."""
    subject = clause.subject
    inverted = subject is None or any(helper.i < subject.i for helper in (clause.head, *clause.auxiliaries))
    asking = any(word.tag_ in {"WP", "WRB", "WDT", "WP$"} for word in clause.beneath)
    return not inverted and not asking


def _asks_measure(how: Token) -> bool:
    """Return whether "how" asks for a figure or a way: "how many", "how long"."""
    return how.lower_ == "how" and how.i + 1 < len(how.doc) and how.nbor().lower_ in _MEASURES
