"""What makes a clause a reported claim; each rule returns the words that say so, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.judgement.lexicon import (
    HARM,
    PLANNERS,
    SPEECH_VERBS,
    STATES,
    THOUGHT_VERBS,
    TIMETABLE_VERBS,
    UNPLANNABLE,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from bot.language.judgement.clauses import Clause

_AHEAD: Final = frozenset(("will", "wo", "'ll", "’ll", "shall", "would"))
_FIGURES: Final = frozenset(("CARDINAL", "DATE", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"))
_DAY_NAMES: Final = """
monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight noon midnight
january february march april may june july august september october november december
"""
_DAYS: Final = frozenset(_DAY_NAMES.split())
_NOBODYS: Final = frozenset(("be", "have", "lose", "succeed", "win"))


def question(clause: Clause) -> tuple[Token, ...]:
    """A question for information asserts nothing, which the guide counts here."""
    asks = clause.head.sent.text.rstrip(" \n\"”’'").endswith("?")
    return (clause.head,) if asks else ()


def report_of_others(clause: Clause) -> tuple[Token, ...]:
    """What a third party said or thinks."""
    head, subject = clause.head, clause.subject
    if subject is None or clause.own or head.lemma_ not in SPEECH_VERBS | THOUGHT_VERBS:
        return ()
    carries = any(child.dep_ in {"ccomp", "xcomp", "dobj", "prep", "dative"} for child in head.children)
    modal = any(helper.tag_ == "MD" for helper in clause.auxiliaries)
    return (head,) if carries and not modal and subject.lower_ not in {"you", "everyone", "everybody"} else ()


def plan(clause: Clause) -> tuple[Token, ...]:
    """What somebody who controls it has fixed: "we will", "repairs would start", "will be published"."""
    ahead = [helper for helper in clause.auxiliaries if helper.lower_ in _AHEAD]
    subject = clause.subject
    if ahead and clause.head.lemma_ == "be":
        scheduled = next((token for token in clause.predicates if token.lower_ in STATES), None)
        return (ahead[0], scheduled) if scheduled else ()
    if not ahead or clause.head.lemma_ in _NOBODYS:
        return ()
    if clause.own or clause.pledged:
        return (ahead[0], clause.head)
    if subject is None or subject.lemma_.lower() in UNPLANNABLE:
        return ()
    decided = subject.dep_ == "nsubjpass" and clause.head.lemma_ not in HARM
    decided = decided or subject.lemma_.lower() in PLANNERS or _is_dated(clause)
    return (ahead[0], clause.head) if decided or clause.head.lemma_ in TIMETABLE_VERBS else ()


def _is_dated(clause: Clause) -> bool:
    """Return whether a day or a month is named: "on Friday", "3 May"; "next year" is none."""
    return any(token.ent_type_ in {"DATE", "TIME"} and token.lower_ in _DAYS for token in clause.head.subtree)


def fact(clause: Clause) -> tuple[Token, ...]:
    """What makes the clause checkable: its figures and dates, else its verb with "not" or with what it "is"."""
    head = clause.head
    words = list(head.subtree) if head.pos_ in {"VERB", "AUX"} else list(head.sent)
    dates = [token for token in words if token.ent_type_ in _FIGURES and not token.is_stop and token.is_alpha]
    marks = [token for token in words if token.like_num] + dates
    if marks:
        return (head, *marks)
    negation = [child for child in head.children if child.dep_ == "neg"]
    return (*negation, head, *(clause.predicates[:1] if head.lemma_ == "be" else ()))
