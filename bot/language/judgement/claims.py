"""What makes a clause a reported claim; each rule returns the words that say so, or none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.language.judgement.because import FIGURES
from bot.language.judgement.lexicon import (
    ATTITUDE_VERBS,
    FEELING_ADJECTIVES,
    HARM,
    MOTIVE_VERBS,
    OWN_BODIES,
    PLANNERS,
    SPEECH_VERBS,
    STATES,
    THOUGHT_VERBS,
    TIMETABLE_VERBS,
    UNPLANNABLE,
)
from bot.language.judgement.weighing import weighed
from bot.language.parse.entities import entity_of

if TYPE_CHECKING:
    from bot.language.judgement.clauses import Clause
    from bot.language.parse.tokens import Token

_TELLING: Final = SPEECH_VERBS | THOUGHT_VERBS
_AHEAD: Final = frozenset(("will", "wo", "'ll", "’ll", "shall", "would"))
_DAY_NAMES: Final = """
monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight noon midnight
january february march april may june july august september october november december
"""
_DAYS: Final = frozenset(_DAY_NAMES.split())
_CLOCK: Final = re.compile(r"\d(?:[ap]\.?m\b|[.:]\d\d)|\b[ap]\.?m\b", re.IGNORECASE)
_PLANNING: Final = frozenset(("aim", "expect", "intend", "plan"))
_VAGUE_VERBS: Final = """
be defend endure fight grow have improve lose overcome prevail protect rally recover rise stand succeed survive thrive
try unite win
"""
_VAGUE: Final = frozenset(_VAGUE_VERBS.split())
"""Verbs that commit nobody to an act that a record could show."""
_VAGUE_WITH_PARTICLE: Final = frozenset(
    (("back", "down"), ("come", "together"), ("carry", "on"), ("give", "in"), ("give", "up"))
)
_ALL_ONE_HAS: Final = frozenset(("all", "best", "everything", "utmost", "whatever"))
_FAR_OFF: Final = frozenset(("century", "decade", "forever", "generation", "hundred", "years"))
"""Nobody's timetable reaches so far."""
_PERHAPS: Final = frozenset(("maybe", "perhaps", "possibly", "probably"))
"""What is fixed is not hedged so."""


_ABLE: Final = frozenset(("can", "could", "would"))
_MEASURES: Final = frozenset(
    ("accommodate", "carry", "contain", "cost", "fit", "hold", "house", "measure", "seat", "sleep", "store", "weigh")
)
"""Verbs that give a size or a price."""
_OTHER_SIDES: Final = frozenset(("critic", "crowd", "enemy", "opponent", "other", "people", "public", "rival", "voter"))
_HELD: Final = frozenset(("concerns", "confidence", "doubts", "faith", "regret", "respect", "sympathy", "trust"))
_INNER: Final = (ATTITUDE_VERBS | MOTIVE_VERBS) - {"pretend", "try"} | {"ask", "believe", "insist"}
"""What goes on in somebody, as those who speak for them tell it."""


def question(clause: Clause) -> tuple[Token, ...]:
    """A question for information asserts nothing, which the guide counts here."""
    return (clause.head,) if clause.closing_mark == "?" else ()


def report_of_others(clause: Clause) -> tuple[Token, ...]:
    """What a third party said or thinks."""
    head, subject = clause.head, clause.subject
    if subject is None or clause.own or head.lemma_ not in _TELLING:
        return ()
    if any(weighed(child) for child in head.rights if child.dep_ == "dobj"):
        return ()  # "was asking fair questions" tells no question
    if subject.lower_ in {"you", "everyone", "everybody"}:
        return ()
    carries = any(child.dep_ in {"ccomp", "xcomp", "dobj", "prep", "dative"} for child in head.children)
    modal = any(helper.tag_ == "MD" for helper in clause.auxiliaries)
    return (head,) if carries and not modal else ()


def measure(clause: Clause) -> tuple[Token, ...]:
    """What was worked out or can be looked up, in figures: "would cost 3 million", "could hold 900"."""
    able = [helper for helper in clause.auxiliaries if helper.lower_ in _ABLE]
    if not able or clause.head.lemma_ not in _MEASURES:
        return ()
    counted = [word for word in clause.words if word.like_num and word.i > clause.head.i]
    return (able[0], clause.head, *counted[:1]) if counted else ()


def report_of_own_side(clause: Clause) -> tuple[Token, ...]:
    """What those for whom the speaker speaks feel, wish or hold: "his client regrets the delay"."""
    head, subject = clause.head, clause.subject
    if not clause.deputy or subject is None or subject.lower_ in {"i", "we", "you", "they"}:
        return ()
    if subject.lemma_.lower() in _OTHER_SIDES:
        return ()
    held = [child for child in head.rights if child.dep_ == "dobj" and child.lower_ in _HELD]
    felt = [word for word in (head, *clause.predicates) if word.lower_ in FEELING_ADJECTIVES]
    if held and head.lemma_ in {"express", "feel", "have"}:
        return (head, held[0])
    return tuple(felt[:1]) or ((head,) if head.lemma_ in _INNER else ())


def pledge(clause: Clause) -> tuple[Token, ...]:
    """An act that the cue itself promises or threatens: "vowed to resign"."""
    head = clause.head
    acting = clause.pledged and head.tag_ == "VB" and clause.subject is None and head.lemma_ not in _VAGUE
    to_act = acting and any(child.lower_ == "to" for child in head.lefts)
    return (head,) if to_act else _own_schedule(clause)


def _own_schedule(clause: Clause) -> tuple[Token, ...]:
    """Return the act that the speaker expects or plans to do, if it has a timetable: "expects to reopen in June"."""
    if not clause.own or clause.head.lemma_ not in _PLANNING:
        return ()
    acts = [child for child in clause.head.children if child.dep_ == "xcomp" and child.tag_ == "VB"]
    fixed = [act for act in acts if act.lemma_ not in _VAGUE and (act.lemma_ in TIMETABLE_VERBS or _is_dated(clause))]
    return (clause.head, *fixed) if fixed else ()


def plan(clause: Clause) -> tuple[Token, ...]:
    """What somebody who controls it has fixed: "we will", "repairs would start", "will be published"."""
    ahead = [helper for helper in clause.auxiliaries if helper.lower_ in _AHEAD]
    if ahead and clause.head.lemma_ == "be":
        return _presence(clause, ahead[0])
    if not ahead or _is_vague(clause.head) or any(child.lower_ in _PERHAPS for child in clause.head.lefts):
        return ()
    if clause.own or clause.pledged:
        return (ahead[0], clause.head)
    return (ahead[0], clause.head) if _is_decided(clause) and not _depends(clause) else ()


def _depends(clause: Clause) -> bool:
    """Return whether what is ahead hangs on something else: "would be blocked unless …"."""
    words = clause.beneath
    return any(word.lower_ == "unless" or (word.lower_ == "if" and word.dep_ == "mark") for word in words)


def _is_vague(head: Token) -> bool:
    if any(child.dep_ == "dobj" and child.lemma_.lower() in _ALL_ONE_HAS for child in head.children):
        return True
    particles = [child.lower_ for child in head.children if child.dep_ == "prt"]
    return head.lemma_ in _VAGUE or any((head.lemma_, particle) in _VAGUE_WITH_PARTICLE for particle in particles)


def _presence(clause: Clause, will: Token) -> tuple[Token, ...]:
    """Return what is fixed to be so: a state, where the speaker will be, what "there will be" on a named day."""
    scheduled = [token for token in clause.predicates if token.lower_ in STATES]
    placed = [child for child in clause.head.rights if child.dep_ in {"advmod", "npadvmod", "prep"}]
    if scheduled or (clause.own and placed and not clause.predicates):
        return (will, *(scheduled or placed)[:1])
    existing = any(child.dep_ == "expl" for child in clause.head.children)
    return (will, *clause.predicates[:1]) if existing and _is_dated(clause) else ()


def _is_decided(clause: Clause) -> bool:
    """Return whether the subject decides about the act, somebody decides about the subject, or it has a timetable."""
    subject, verb = clause.subject, clause.head.lemma_
    if subject is None or (subject.lemma_.lower() in UNPLANNABLE and not _is_own_body(subject)):
        return False
    if any(word.lemma_.lower() in _FAR_OFF for word in clause.beneath if word.ent_type_ == "DATE"):
        return False
    passive = subject.dep_ == "nsubjpass" or any(helper.dep_ == "auxpass" for helper in clause.auxiliaries)
    decided = passive and verb not in HARM
    return decided or subject.lemma_.lower() in PLANNERS or verb in TIMETABLE_VERBS or _is_dated(clause)


def _is_own_body(subject: Token) -> bool:
    return subject.lemma_.lower() in OWN_BODIES and any(child.tag_ == "PRP$" for child in subject.children)


def _is_dated(clause: Clause) -> bool:
    """Return whether a day, a month or an hour is named: "on Friday", "3 May", "6pm"; "next year" is none."""
    words = [token for token in clause.beneath if token.ent_type_ in {"DATE", "TIME"}]
    return any(token.lower_ in _DAYS for token in words) or any(_CLOCK.search(token.text) for token in words)


def fact(clause: Clause) -> tuple[Token, ...]:
    """What makes the clause checkable: its figures and dates, else its verb with "not" or with what it "is"."""
    head = clause.head
    words = clause.beneath if head.pos_ in {"VERB", "AUX"} else tuple(w for w in head.sent if w.i in clause.within)
    if marks := tuple(token for token in words if _is_figure(token)):
        return marks
    negation = [child for child in head.children if child.dep_ == "neg"]
    return (*negation, head, *(clause.predicates[:1] if head.lemma_ == "be" else ()))


def _is_figure(token: Token) -> bool:
    """Return whether the word counts or dates something; "one" mostly stands for somebody, "last year" tells little."""
    if token.like_num:
        return token.lower_ != "one"
    entity = entity_of(token) if token.ent_type_ in FIGURES else None
    exact = entity is not None and any(word.like_num or word.text[0].isupper() for word in entity)
    return exact and not token.is_stop and token.is_alpha
