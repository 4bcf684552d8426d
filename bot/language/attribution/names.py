"""The people an article names: each with the fullest name it gives, where that stands, and the title it gives them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.language.attribution.forenames import is_mans
from bot.language.attribution.roles import is_titled, roles_around
from bot.language.attribution.runs import Run, everywhere, is_kin_alone, is_single
from bot.language.attribution.titles import is_kin, is_male, role_head

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bot.domain.span import Span
    from bot.language.attribution.page import Page
    from bot.language.parse.tokens import Token

FAR = 150  # tokens; of several ambassadors "the ambassador" is one named this near
FAR_OFTENER = 3
POINTING = frozenset({"these", "those", "the", "this", "that", "such"})


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the article names, `often` in full; `roles` are their titles, `male` is None where it does not say."""

    name: str
    at: Span
    roles: tuple[str, ...]
    male: bool | None
    often: int = 1


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person's name, whole or in part, stands: tokens `first` to `last`."""

    first: int
    last: int
    person: Person


@dataclass(frozen=True, slots=True)
class People:
    """Everybody named, by last and by first name, and every place they are named at, in order."""

    by_surname: Mapping[str, tuple[Person, ...]]
    by_forename: Mapping[str, tuple[Person, ...]]
    mentions: tuple[Mention, ...]
    holders: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    """The mentions, in order, of those with a role, by its noun."""

    def between(self, first: int, last: int) -> Sequence[Mention]:
        """Return the mentions that begin at the tokens `first` to `last`."""
        start = bisect_left(self.mentions, first, key=lambda each: each.first)
        return self.mentions[start : bisect_right(self.mentions, last, key=lambda each: each.first)]


def people(page: Page) -> People:
    """Return the people named outside and inside quotations, with the fullest name given for each."""
    runs = list(everywhere(page))
    full: dict[str, list[Run]] = defaultdict(list)
    alone: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        single = is_single(page, run)
        if single:
            alone[_key(page, run)].append(run)
        if not single or is_kin_alone(page, run):
            full[_key(page, run)].append(run)
    by_surname = {surname: tuple(_persons(page, group, alone[surname])) for surname, group in full.items()}
    by_forename = _by_forename(by_surname)
    by_surname |= _known_by_one_name(page, runs, {*by_surname, *by_forename})
    named = People(by_surname, by_forename, ())
    mentions = [Mention(run.first, run.last, person) for run in runs for person in _owners(page, run, named)]
    return with_mentions(named, mentions)


def with_mentions(named: People, mentions: Iterable[Mention]) -> People:
    """Return the people with the places where they are named."""
    holders: dict[str, list[Mention]] = defaultdict(list)
    mentions = tuple(mentions)
    for each in mentions:
        for noun in dict.fromkeys(map(role_head, each.person.roles)):
            holders[noun].append(each)
    return replace(named, mentions=mentions, holders={noun: tuple(those) for noun, those in holders.items()})


def _by_forename(by_surname: Mapping[str, tuple[Person, ...]]) -> dict[str, tuple[Person, ...]]:
    found: dict[str, tuple[Person, ...]] = defaultdict(tuple)
    for person in (each for group in by_surname.values() for each in group):
        words = person.name.lower().split()
        if len(words) > 1:
            found[words[0]] += (person,)
    return found


def _known_by_one_name(page: Page, runs: Sequence[Run], known: set[str]) -> dict[str, tuple[Person, ...]]:
    """Return those whom the article never names in full: "President Roe", "Mr Roe", "Bob"."""
    alone: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        if is_single(page, run) and _key(page, run) not in known:
            alone[_key(page, run)].append(run)
    return {key: (_person(page, group, group),) for key, group in alone.items()}


def _key(page: Page, run: Run) -> str:
    return page.tokens[run.last].lower_


def _persons(page: Page, runs: list[Run], alone: list[Run]) -> Iterator[Person]:
    """Yield one person for each first name that goes with a last name; `alone` is where that stands by itself."""
    groups: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        groups[page.tokens[run.first].lower_].append(run)
    for group in groups.values():
        yield _person(page, group, [*group, *alone] if len(groups) == 1 else group)


def _person(page: Page, runs: Sequence[Run], called: Sequence[Run]) -> Person:
    """Return whom the runs name; what they are called elsewhere may tell whether it is a man or a woman."""
    best = max(runs, key=lambda run: (run.last - run.first, _with_title(page, run), -run.first))
    roles = tuple(dict.fromkeys(role for run in runs for role in roles_around(page, run.first, run.last)))
    at = page.span(best.first - _with_title(page, best), best.last)
    male = _called_male(page, runs if is_kin(roles) else called, roles)
    if male is None:
        male = is_mans(page.tokens[best.first].text)
    return Person(at.of(page.text), at, roles, male, len(runs))


def _with_title(page: Page, run: Run) -> bool:
    """Return whether a title belongs to a name that is never given in full: "President Roe", "Mr Roe"."""
    return is_single(page, run) and is_titled(page, run.first) and page.tokens[run.first - 1].text[0].isupper()


def _owners(page: Page, run: Run, named: People) -> Iterator[Person]:
    same = named.by_surname.get(_key(page, run), ())
    if is_single(page, run):
        owner = bearer(page, page.tokens[run.first], same or named.by_forename.get(_key(page, run), ()))
        yield from () if owner is None else (owner,)
        return
    yield from (person for person in same if person.name.split()[0].lower() == page.tokens[run.first].lower_)


def bearer(page: Page, token: Token, same: Sequence[Person]) -> Person | None:
    """Return whom a last name alone stands for among those who bear it, if it can only be one.

    Not a firm ("Smith & Sons"), not a woman for "Mr Smith", and not a relative before the article introduces them.
    """
    if token.i + 1 < len(page.tokens) and page.tokens[token.i + 1].text == "&":
        return None
    called = _called_male(page, [Run(token.i, token.i)], ())
    fitting = [
        person
        for person in same
        if None in (called, person.male) or called == person.male
        if token.idx >= person.at.start or not is_kin(person.roles)
    ]
    own = [person for person in fitting if not is_kin(person.roles)]
    if len(fitting) == 1:
        return fitting[0]
    return own[0] if len(own) == 1 else _principal(own)


def _principal(same: Sequence[Person]) -> Person | None:
    """Return the one whom the article names in full far oftener than the others with that last name."""
    ranked = sorted(same, key=lambda each: -each.often)
    clear = len(ranked) > 1 and ranked[0].often >= FAR_OFTENER * ranked[1].often
    return ranked[0] if clear else None


def _called_male(page: Page, runs: Sequence[Run], roles: Sequence[str]) -> bool | None:
    before = {page.tokens[at].lower_ for run in runs for at in range(max(0, run.first - 1), run.first)}
    return is_male([*before, *roles])


def holder(named: People, head: Token) -> Person | None:
    """Return whom the article calls "the ambassador": the one named last before, else the first after."""
    if not any(child.lower_ in POINTING for child in head.children) or head.pos_ not in ("NOUN", "PROPN"):
        return None
    holders = named.holders.get(head.lower_, ())
    before = bisect_left(holders, head.i, key=lambda each: each.first)
    found = holders[max(before - 1, 0)] if holders else None
    if found is None or abs(head.i - found.first) <= FAR:
        return None if found is None else found.person
    return None if any(each.person != found.person for each in holders) else found.person
