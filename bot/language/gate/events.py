"""The events of a text: what each verb tells, with the words that belong to it and to no other verb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.language.gate.alike import ALIKE, key
from bot.language.gate.likeness import carries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.language.parse.tokens import Doc, Span, Token

_HELPING: Final = frozenset({"aux", "auxpass", "amod", "compound"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_SHARING: Final = frozenset({"xcomp", "conj", "advcl", "pcomp"})


@dataclass(frozen=True, slots=True)
class Event:
    """A verb, its own words, and what they are found by; a subject that it shares with the verb over it counts too."""

    verb: Token
    words: tuple[Token, ...]
    keys: frozenset[str]


def events(text: Doc | Span) -> list[Event]:
    """Return the events of a text, one for each verb that is no helper."""
    held: dict[Token, list[Token]] = {}
    for token in text:
        held.setdefault(verb_over(token), []).append(token)
    return [Event(verb, tuple(words), _keys([*words, *_shared(verb)])) for verb, words in held.items()]


def verb_over(token: Token) -> Token:
    """Return the verb whose event a word belongs to; the word over all, where there is no verb."""
    while not _tells(token) and token.head != token:
        token = token.head
    return token


def alike(one: Event, other: Event) -> int:
    """Return how many words of an event the other retells."""
    return sum(bool(other.keys & (ALIKE.get(each, frozenset()) | {each})) for each in one.keys)


def _tells(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} and token.dep_ not in _HELPING


def _shared(verb: Token) -> Iterable[Token]:
    """Return the words of the subject that a verb shares with the verb over it, and the noun that it tells of."""
    while verb.dep_ in _SHARING and not any(child.dep_ in _SUBJECTS for child in verb.children):
        over = verb_over(verb.head)
        if over == verb:
            break
        verb = over
    shared = [word for child in verb.children if child.dep_ in _SUBJECTS for word in (child, *child.lefts)]
    return [*shared, verb.head, *verb.head.lefts] if verb.dep_ in {"relcl", "acl"} else shared


def _keys(words: Iterable[Token]) -> frozenset[str]:
    return frozenset(key(word) for word in words if carries(word))
