"""The check on opposites: a point does not hold one where its evidence holds the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.gate.alike import are_alike, forms
from bot.language.gate.events import events
from bot.language.gate.likeness import company, listed, root, root_of, roots
from bot.language.gate.negation import is_denied, is_emptied
from bot.language.gate.opposites import COMPANIONS, OPPOSITES
from bot.language.gate.verdict import PASS, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.language.gate.cited import Cited
    from bot.language.parse.tokens import Doc, Token

_TELLING: Final = frozenset({"VERB", "NOUN", "ADJ", "ADV"})
_DEALS: Final = frozenset(
    map(root_of, ("buy", "sell", "acquire", "lend", "borrow", "send", "give", "receive", "win", "beat", "lose"))
)
_FALLING: Final = listed("short apart through ill sick asleep silent foul victim out behind")
_WAYS: Final = listed("up down")
_SIDES: Final = listed("for against")
_BOUNDS: Final = listed("more less fewer over under above below most least")
_PARTS: Final = listed("half third quarter fifth tenth thirds quarters dozen")
_PLACES: Final = listed("first last left right top bottom front rear earlier later")


def turns_no_word(cited: Cited) -> Verdict:
    """A point does not hold the opposite of a word that its evidence uses of the same thing."""
    doc = cited.grounds.doc
    for token in cited.said.doc:
        for opposite in _turned(token, doc):
            return Verdict(f"it says “{token.text}” where the article says “{opposite.text}”")
    return PASS


def _turned(token: Token, doc: Doc) -> Iterator[Token]:
    """Yield the words of the evidence that the word is the opposite of, if it has no ground of its own there."""
    opposites = _of(token, OPPOSITES)
    if not opposites or _is_name(token) or _is_set_phrase(token):
        return
    grounds = [each for each in doc if forms(each) & _of(token, COMPANIONS)]
    for each in doc:
        if not forms(each) & opposites or _is_name(each) or _is_set_phrase(each) or not _is_of_one_sort(token, each):
            continue
        shared = _nearness(token, each)
        if _bounds(token) and each.lower_ not in _BOUNDS:
            continue
        if (shared < 1 and grounds and token.pos_ == "NOUN") or _is_of_another_thing(token, each, doc):
            continue  # it shares nothing with the opposite, and another word may be the one retold
        if shared < 1 and token.pos_ not in {"VERB", "NOUN", "ADJ"}:
            continue
        alike = _is_none(token) == _is_none(each) and not _is_other_side(token, each)
        both = token.pos_ == "NOUN" and any(forms(one) & opposites for one in token.doc)
        if alike and not (grounds and both) and not any(_is_ground(token, one, shared) for one in grounds):
            yield each


def _is_ground(token: Token, one: Token, shared: float) -> bool:
    """Return whether a word of the evidence may be the one that the point has; for a thing, less company is enough."""
    return _nearness(token, one) >= (min(shared, 1) if token.pos_ == "NOUN" else shared)


def _bounds(token: Token) -> bool:
    """Return whether it only bounds a number, which the checks on numbers hold: "less than half", "40 or more"."""
    if token.lower_ not in _BOUNDS:
        return False
    before = token.nbor(-1) if token.i else token
    behind = token.nbor() if token.i + 1 < len(token.doc) else token
    if before.lower_ == "or":
        return True
    after = token.doc[token.i + 2 : token.i + 4]
    return behind.lower_ in {"than", "of"} and any(each.like_num or each.lower_ in _PARTS for each in after)


def _is_of_another_thing(token: Token, other: Token, doc: Doc) -> bool:
    """Return whether two verbs are of two things, both of which the evidence has: losses fell while revenue rose."""
    mine, theirs = _things(token), _things(other)
    if not mine or not theirs or mine & theirs:
        return False
    beside = roots(next(event.words for event in events(other.sent) if other in event.words))
    return any(root(each) in mine for each in doc) and beside.isdisjoint(mine)


def _things(verb: Token) -> frozenset[str]:
    """Return what a verb is of: its object or, where it has none, its subject, if that is a thing and no name."""
    if verb.pos_ != "VERB":
        return frozenset()
    objects = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    things = objects or [child for child in verb.children if child.dep_ == "nsubj"]
    return roots(each for each in things if each.pos_ == "NOUN")


def _is_other_side(token: Token, other: Token) -> bool:
    """Return whether the two tell of one deal from its two sides: what she sold was bought by him."""
    if _is_compared(token) is not _is_compared(other) and token.pos_ == "ADJ":
        return True  # "smaller than they had hoped for": they had hoped for a larger one
    if not forms(token) & _DEALS:
        return False
    if _is_passive(token) is not _is_passive(other) and not any(
        c.dep_ == "agent" for c in (*token.children, *other.children)
    ):
        return bool(_patients(token) & _patients(other))  # who was given it received it
    doers, theirs = _doers(token), _doers(other)
    return bool(doers and theirs) and not doers & theirs


def _is_compared(token: Token) -> bool:
    return token.tag_ in {"JJR", "RBR"} and any(
        each.lower_ == "than" for each in token.doc[token.i + 1 : token.sent.end]
    )


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ == "nsubjpass" for child in verb.children)


def _patients(verb: Token) -> frozenset[str]:
    subjects = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return roots(word for each in subjects for word in (each, *each.lefts))


def _doers(token: Token) -> frozenset[str]:
    """Return who does it: the subject, or the one behind "by" or before "'s"."""
    by = [pobj for child in token.children if child.dep_ == "agent" for pobj in child.children]
    owners = [child for child in token.children if child.dep_ in {"nsubj", "poss"}]
    return roots(word for each in by or owners for word in (each, *each.lefts))


def _of(token: Token, table: dict[str, frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*(table.get(form, frozenset()) for form in forms(token)))


def _nearness(one: Token, other: Token) -> float:
    """Return how much company two words share; of two that share as much, the nearer is of the same part of speech."""
    return len(company(one) & company(other)) + (one.pos_ == other.pos_) / 2


def _is_none(token: Token) -> bool:
    """Return whether it is denied, or there is none of it: "no rise"."""
    return is_denied(token) or is_emptied(token)


def _is_of_one_sort(one: Token, other: Token) -> bool:
    """Return whether two words stand in such places that the one can deny the other: "against it", "was for it"."""
    if "ADP" in {one.pos_, other.pos_} and not {one.lower_, other.lower_} & _WAYS:
        return one.pos_ == other.pos_ and _is_about_one_thing(one, other)
    if one.lower_ in _PLACES and other.lower_ in _PLACES:
        return are_alike(one.head, other.head) or bool(company(one) & company(other))
    return one.pos_ == other.pos_ or {one.pos_, other.pos_} <= _TELLING or bool({one.lower_, other.lower_} & _WAYS)


def _is_about_one_thing(one: Token, other: Token) -> bool:
    """Return whether two prepositions have the same noun behind them, or "for" and "against" the same verb before."""
    behind, there = roots(one.children), roots(other.children)
    return bool(behind & there) or (one.lower_ in _SIDES and root(one.head) == root(other.head))


def _is_set_phrase(token: Token) -> bool:
    """Return whether a word does not mean itself: "falls short", "fell ill"."""
    if token.lower_ == "close" and token.i + 1 < len(token.doc):
        return token.nbor().lower_ in {"to", "by"}
    return token.lemma_ == "fall" and any(child.lower_ in _FALLING for child in token.children)


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" or token.ent_type_ in {"PERSON", "ORG", "GPE", "LOC", "FAC", "WORK_OF_ART"}


CONTRARY_CHECKS: tuple[Callable[[Cited], Verdict], ...] = (turns_no_word,)
