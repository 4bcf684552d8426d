"""Whom "he" and "she" stand for: the nearest person before who spoke or acted, unless the article says otherwise.

The method. Candidates are those who spoke under a cue before and the subjects named before, a few lines back at most.
The later line counts more; in one line, who spoke or is the subject of a main clause counts more than the subject of
a clause inside it; of those, the later. Whoever the article shows to be of the other sex is passed over: by titles,
kin, or a first name that only men or only women bear. If nobody is left, it is the one person who fits of those named
in the last two lines, in whatever part of the sentence, or else the last who spoke and fits. Somebody described stands
for the description ("a former aide … he said"). Two people joined by "and" who both fit leave the pronoun as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language.attribution.issuers import SUBJECTS
from bot.language.attribution.names import FAR, Person, holder
from bot.language.attribution.subjects import mention
from bot.language.attribution.titles import TITLES, is_male, is_postnominal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain.analysis import Speaker
    from bot.language.attribution.names import Mention, People
    from bot.language.attribution.page import Page
    from bot.language.parse.tokens import Token

HE = frozenset({"he", "his", "him"})
SHE = frozenset({"she", "her"})
FARTHEST = 600  # tokens; a line may be a whole article
LINES_BACK = 4
FURTHEST = 10  # lines back to whoever spoke last
RECENT = 50  # cues
MAIN = ("ROOT", "conj", "parataxis", "ccomp", "dep")
NO_PERSONS = frozenset({"ORG", "GPE", "LOC", "NORP", "FAC", "DATE", "PRODUCT", "EVENT"})
# Nouns for one person that are no titles: whoever they describe may be meant by a pronoun.
_SOMEBODY = """
    activist adviser advisor aide author boy campaigner citizen colleague critic diplomat driver employee expert
    executive founder friend girl historian investigator journalist man neighbour neighbor organiser organizer parent
    passenger patient politician pollster reporter researcher resident scientist shopper soldier source staffer
    strategist student supporter survivor veteran victim volunteer voter witness woman worker writer
"""
SOMEBODY = frozenset(_SOMEBODY.split()) | TITLES


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
    first = max(page.token_at(page.lines[max(0, page.line_of(head.idx) - LINES_BACK)]), head.i - FARTHEST)
    places = _acting(page, named, first, head, heard)
    for place in sorted(places, reverse=True):
        if _fits(places[place], male=male) and not page.quoted[place.at]:
            return None if _may_be_another(page, named, place.at, places[place], male=male) else places[place]
    return _only_one_near(page, named, head, male=male) or _last_heard(page, head, heard, male=male)


def _acting(page: Page, named: People, first: int, head: Token, heard: Sequence[Heard]) -> dict[_Place, Person]:
    """Return those who spoke or are the subject of something before, by where they stand."""
    places: dict[_Place, Person] = {}
    for each in named.between(first, head.i - 1):
        if _is_subject(page, each):
            places[_place(page, each.last, acts=not _is_spoken_of(page, each))] = each.person
    for noun in page.tokens[first : head.i]:
        described = _described(page, named, noun)
        if described is not None:
            places[_place(page, noun.i, acts=True)] = described
    for told in heard[-RECENT:]:
        person = _somebody(page, told)
        if person is not None and first <= told.at < head.i:
            places[_place(page, told.at, acts=True)] = person
    return places


def _somebody(page: Page, told: Heard) -> Person | None:
    """Return who spoke: the person, or one for a name the article gives once or a description of somebody."""
    if told.person is not None or told.plural:
        return told.person
    token = page.tokens[told.at]
    described = token.pos_ == "NOUN" and token.lower_ in SOMEBODY
    body = token.ent_type_ in NO_PERSONS or any(child.lower_ == "the" for child in token.children)
    if not described and (not page.is_name(told.at) or body):
        return None
    return Person(told.speaker.name, told.speaker.name_at, (), is_male([token.lower_]))


def _described(page: Page, named: People, noun: Token) -> Person | None:
    """Return whom a subject without a name describes: "the mayor" who is named elsewhere, "a witness"."""
    acts = noun.dep_ in ("nsubj", "nsubjpass") and noun.head.dep_ in ("ROOT", "conj")
    if noun.tag_ != "NN" or not acts or noun.lower_ not in SOMEBODY or page.quoted[noun.i]:
        return None
    at = mention(page, noun)
    unnamed = any(child.lower_ in ("a", "an", "another", "one") for child in noun.children)
    described = Person(at.of(page.text), at, (), is_male([noun.lower_])) if unnamed else None
    called = holder(named, noun)
    near = called is not None and any(each.person == called for each in named.between(noun.i - FAR, noun.i))
    return called if near else described


def _only_one_near(page: Page, named: People, head: Token, *, male: bool) -> Person | None:
    first = page.token_at(page.lines[max(0, page.line_of(head.idx) - 1)])
    near = [each for each in named.between(first, head.i - 1) if not page.quoted[each.first]]
    fitting = {each.person.at.start: each.person for each in near if _fits(each.person, male=male)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _last_heard(page: Page, head: Token, heard: Sequence[Heard], *, male: bool) -> Person | None:
    line = page.line_of(head.idx)
    for told in reversed(heard[-RECENT:]):
        person = _somebody(page, told)
        if line - page.line_of(page.tokens[told.at].idx) > FURTHEST:
            return None
        if person is not None and _fits(person, male=male):
            return person
    return None


def _fits(person: Person, *, male: bool) -> bool:
    return person.male in (None, male)


def _place(page: Page, at: int, *, acts: bool) -> _Place:
    return _Place(page.line_of(page.tokens[at].idx), acts, at)


def _is_subject(page: Page, each: Mention) -> bool:
    token = _head(page.tokens[each.last])
    acts = token.dep_ in SUBJECTS or (token.dep_ == "appos" and token.head.dep_ in SUBJECTS)
    return acts and not page.quoted[token.i]


def _head(token: Token) -> Token:
    """Return the letters behind a name if they head it for the parser: "Jr." of "Joseph Roe Jr."."""
    return token.head if token.head.i == token.i + 1 and is_postnominal(token.head.text) else token


def _is_spoken_of(page: Page, each: Mention) -> bool:
    """Return whether the person acts only in a clause inside another's: "The mayor said Jane Roe was ill"."""
    token = _head(page.tokens[each.last])
    verb = (token.head if token.dep_ == "appos" else token).head
    while verb.dep_ in ("conj", "aux", "auxpass"):
        verb = verb.head
    return verb.dep_ not in MAIN or (verb.dep_ == "ccomp" and verb.head.i < token.i)


def _may_be_another(page: Page, named: People, at: int, person: Person, *, male: bool) -> bool:
    """Return whether somebody joined by "and" fits the pronoun as well."""
    return any(
        other.person is not person and _fits(other.person, male=male) and other.person.male == person.male
        for other in _joined(page, named, at)
    )


def _joined(page: Page, named: People, at: int) -> Iterator[Mention]:
    token = page.tokens[at]
    for other in token.conjuncts:
        yield from (each for each in named.between(other.left_edge.i, other.i) if each.last == other.i)
