"""Whom "he" and "she" stand for: the nearest person before who spoke or acted, unless the article says otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language.attribution.issuers import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from bot.domain.analysis import Speaker
    from bot.language.attribution.names import Mention, People, Person
    from bot.language.attribution.page import Page

HE = frozenset({"he", "his", "him"})
SHE = frozenset({"she", "her"})
LINES_BACK = 4
RECENT = 50  # cues


@dataclass(frozen=True, slots=True)
class Heard:
    """Who was found to have spoken so far: the token of the mention, who it was, and who relayed the words."""

    at: int
    speaker: Speaker
    plural: bool
    person: Person | None = None
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class _Place:
    """Where somebody was named; later lines weigh more, and in one line who acts weighs more than who is spoken of."""

    line: int
    acts: bool
    at: int


def by_pronoun(page: Page, named: People, head: Token, heard: Sequence[Heard]) -> Person | None:
    """Return the person, a few lines back at most; None for "Jane Roe and Kim Holm" if it may be either."""
    male = head.lower_ in HE
    first = page.token_at(page.lines[max(0, page.line_of(head.idx) - LINES_BACK)])
    mentions = [each for each in named.between(first, head.i - 1) if _is_subject(page, each)]
    places = {_place(page, each.last, acts=not _is_spoken_of(page, each)): each.person for each in mentions}
    for each in reversed(heard[-RECENT:]):
        if each.person is not None:
            places[_place(page, each.at, acts=True)] = each.person
    for place in sorted(places, reverse=True):
        fits = places[place].male in (None, male) and not page.quoted[place.at]
        if fits and first <= place.at < head.i:
            return None if _may_be_another(page, named, place.at, places[place], male=male) else places[place]
    return None


def _place(page: Page, at: int, *, acts: bool) -> _Place:
    return _Place(page.line_of(page.doc[at].idx), acts, at)


def _is_subject(page: Page, each: Mention) -> bool:
    token = page.doc[each.last]
    acts = token.dep_ in SUBJECTS or (token.dep_ == "appos" and token.head.dep_ in SUBJECTS)
    return acts and not page.quoted[token.i]


def _is_spoken_of(page: Page, each: Mention) -> bool:
    """Return whether the person is the subject of what somebody else says: "The mayor said Jane Roe was ill"."""
    token = page.doc[each.last]
    subject = token.head if token.dep_ == "appos" else token
    return subject.head.dep_ == "ccomp" and subject.head.head.i < subject.i


def _may_be_another(page: Page, named: People, at: int, person: Person, *, male: bool) -> bool:
    """Return whether somebody joined by "and" fits the pronoun as well."""
    return person.male is None and any(
        other.person is not person and other.person.male in (None, male) for other in _joined(page, named, at)
    )


def _joined(page: Page, named: People, at: int) -> Iterator[Mention]:
    token = page.doc[at]
    for other in token.conjuncts:
        yield from (each for each in named.between(other.left_edge.i, other.i) if each.last == other.i)
