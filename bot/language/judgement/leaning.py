"""Small signs, weighed together where no rule decides: which way a quote leans that neither judges nor counts aloud.

The weights were fitted on the tuning sets (tests/eval/labels.py) and rounded to halves, so that a person can weigh
them again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.analysis import QuoteType
from bot.language.judgement.adjectives import judges
from bot.language.judgement.lexicon import ARGUING_CUES, JUDGING_NOUNS, JUDGING_VERBS, TELLING_CUES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Token

    from bot.language.judgement.clauses import Clause

    Sign = Callable[[Clause], tuple[Token, ...]]

ENOUGH: Final = 2.5
"""Weight from which the signs make an opinion."""
_OFTEN: Final = 2
"""A sign counts no more often than this."""
_ABSOLUTE_WORDS: Final = """
absolutely actually all always any anything certainly clearly completely entire entirely ever every everybody everyone
everything exactly forever fully indeed just maybe merely mere never nobody nothing obviously only perhaps really rather
simply so such somehow surely too totally truly ultimately very whole
"""
_ABSOLUTES: Final = frozenset(_ABSOLUTE_WORDS.split())
_MATTER_WORDS: Final = """
appetite approach argument attitude belief culture debate desire direction effort essence fact focus freedom hunger idea
kind matter meaning moment narrative need notion path point possibility potential power principle priority promise
reality reason rhetoric right role sense side sort spirit stake theme thing truth value vision way will
"""
_MATTERS: Final = frozenset(_MATTER_WORDS.split())
"""What people talk of who talk of no one thing."""
_COMPARING: Final = frozenset(("JJR", "JJS", "RBR", "RBS"))


def leaning(clauses: Sequence[Clause]) -> tuple[float, tuple[Token, ...]]:
    """Return the weight of a quote's signs of opinion, less those of a claim, and the words that weigh most."""
    weight = 0.0
    words: list[Token] = []
    for worth, sign in SIGNS:
        seen = {token.i: token for clause in clauses for token in sign(clause)}
        weight += worth * min(_OFTEN, len(seen))
        words += seen.values() if worth >= 1 else ()
    return weight, tuple(sorted(words, key=lambda word: word.i))


def _judging_words(clause: Clause) -> tuple[Token, ...]:
    return tuple(word for word in clause.head.subtree if _judges(word))


def _judges(word: Token) -> bool:
    noun = word.pos_ == "NOUN" and word.lemma_.lower() in JUDGING_NOUNS
    verb = word.pos_ == "VERB" and word.lemma_ in JUDGING_VERBS
    return noun or verb or (word.pos_ == "ADJ" and judges(word))


def _matters(clause: Clause) -> tuple[Token, ...]:
    return tuple(word for word in clause.head.subtree if word.lemma_.lower() in _MATTERS)


def _absolutes(clause: Clause) -> tuple[Token, ...]:
    return tuple(word for word in clause.head.subtree if word.lower_ in _ABSOLUTES)


def _comparisons(clause: Clause) -> tuple[Token, ...]:
    return tuple(word for word in clause.head.subtree if word.tag_ in _COMPARING)


def _conditions(clause: Clause) -> tuple[Token, ...]:
    return tuple(word for word in clause.head.subtree if word.lower_ in {"if", "unless"})


def _present(clause: Clause) -> tuple[Token, ...]:
    return (clause.head,) if clause.head.tag_ in {"VBP", "VBZ"} and not clause.own else ()


def _pointing(clause: Clause) -> tuple[Token, ...]:
    subject = clause.subject
    pointed = subject is not None and subject.lower_ in {"it", "that", "these", "this", "those", "what"}
    return (clause.head,) if pointed else ()


def _arguing(clause: Clause) -> tuple[Token, ...]:
    return () if ARGUING_CUES.isdisjoint(clause.cue) else (clause.head,)


def _picked_words(clause: Clause) -> tuple[Token, ...]:
    return (clause.head,) if clause.type is QuoteType.MIXED else ()


def _telling(clause: Clause) -> tuple[Token, ...]:
    return () if TELLING_CUES.isdisjoint(clause.cue) else (clause.head,)


def _past(clause: Clause) -> tuple[Token, ...]:
    helped = any(helper.tag_ == "VBD" for helper in clause.auxiliaries)
    return (clause.head,) if clause.head.tag_ == "VBD" or helped else ()


def _own(clause: Clause) -> tuple[Token, ...]:
    return (clause.head,) if clause.own else ()


def _done_to(clause: Clause) -> tuple[Token, ...]:
    return tuple(helper for helper in clause.auxiliaries if helper.dep_ == "auxpass")


def _figures(clause: Clause) -> tuple[Token, ...]:
    return tuple(word for word in clause.head.subtree if word.like_num and word.lower_ != "one")


SIGNS: Final[tuple[tuple[float, Sign], ...]] = (
    (1.0, _judging_words),
    (1.0, _matters),
    (0.5, _absolutes),
    (0.5, _comparisons),
    (0.5, _conditions),
    (0.5, _present),
    (0.5, _pointing),
    (0.5, _arguing),
    (0.5, _picked_words),
    (-0.5, _past),
    (-0.5, _own),
    (-0.5, _done_to),
    (-0.5, _figures),
    (-1.0, _telling),
)
"""What each sign is worth: above nought it speaks for an opinion, below for a claim."""
