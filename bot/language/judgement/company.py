"""What a verb stands with and judges by: set phrases, adverbs of praise and blame, superlatives, too much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.judgement.adjectives import EVALUATION
from bot.language.judgement.lexicon import INJURY, JUDGING_ADVERBS, JUDGING_PHRASES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.language.parse.tokens import Token

_STRENGTHS: Final = frozenset(("finest", "gravest", "greatest", "hardest", "strongest", "weakest"))
_PLAIN_ADVERBS_WORDS: Final = """
absolutely actually clearly completely critically directly effectively equally fairly genuinely hardly hastily highly
immensely largely lately likely mainly merely mostly nearly newly normally personally politely positively possibly
probably quickly quietly readily really significantly simply slowly specially strictly substantially successfully
supposedly truly typically ultimately urgently usually vastly violently
"""
_OPENING: Final = frozenset(verb for verb, _ in JUDGING_PHRASES)
_FAR: Final = 6
"""How far behind its verb "too much" still belongs to it."""
_PLAIN_ADVERBS: Final = frozenset(_PLAIN_ADVERBS_WORDS.split())
"""Made of judging adjectives, but telling degree, certainty or manner."""


def judging_company(head: Token) -> tuple[Token, ...]:
    """Return a verb with what makes it judge: "makes sense", "is among the worst", "asks too much"."""
    if best := _among_the_best(head):
        return best
    if head.lemma_ in _OPENING:
        for word in _company(head):
            if (head.lemma_, word.lemma_.lower()) in JUDGING_PHRASES:
                return (head, word)
    adverbs = () if head.lemma_ in INJURY else head.children
    judging = tuple(child for child in adverbs if child.dep_ == "advmod" and _is_judging_adverb(child))[:1]
    return judging or _too_much(head)


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
    if head.lemma_ != "be":
        return ()
    among = [child for child in head.children if child.lower_ == "among"]
    placed = [word for child in among for thing in child.children for word in (thing, *thing.children)]
    return tuple(word for word in placed if word.tag_ == "JJS" and word.lower_ in EVALUATION | _STRENGTHS)[:1]


def _too_much(head: Token) -> tuple[Token, ...]:
    """Return what is said to be not enough or too much: "is not doing enough", "asks too much", "came too late"."""
    enough = [child for child in head.rights if child.lower_ == "enough" and child.dep_ in {"advmod", "dobj"}]
    if enough and any(child.dep_ == "neg" for child in head.children):
        return (head, enough[0])
    near = head.doc[head.i : min(head.right_edge.i + 1, head.i + _FAR)]
    for word in near:
        if word.lower_ == "too" and word.i + 1 < word.sent.end and word.nbor().tag_ in {"JJ", "RB"}:
            return (word, word.nbor())
    return ()
