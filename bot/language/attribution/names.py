"""The people an article names: each with the fullest name it gives, where that stands, and the title it gives them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language.attribution.roles import LINKING, LONGEST_NAME, is_titled, roles_around, titled
from bot.language.attribution.titles import (
    KIN,
    TITLES,
    is_kin,
    is_male,
    is_postnominal,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from bot.domain.span import Span
    from bot.language.attribution.page import Page


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the article names; `roles` are the titles it gives them, `male` is None where it does not say."""

    name: str
    at: Span
    roles: tuple[str, ...]
    male: bool | None


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person's name, whole or in part, stands: tokens `first` to `last`."""

    first: int
    last: int
    person: Person


@dataclass(frozen=True, slots=True)
class People:
    """Everybody named, by last name, and every place they are named at, in order."""

    by_surname: Mapping[str, tuple[Person, ...]]
    mentions: tuple[Mention, ...]

    def between(self, first: int, last: int) -> Sequence[Mention]:
        """Return the mentions that begin at the tokens `first` to `last`."""
        start = bisect_left(self.mentions, first, key=lambda each: each.first)
        return self.mentions[start : bisect_right(self.mentions, last, key=lambda each: each.first)]


@dataclass(frozen=True, slots=True)
class _Run:
    """Proper nouns that stand together, titles cut off."""

    first: int
    last: int


def people(page: Page) -> People:
    """Return the people named outside and inside quotations, with the fullest name given for each."""
    runs = list(_everywhere(page))
    full: dict[str, list[_Run]] = defaultdict(list)
    for run in runs:
        if run.last > run.first or _is_kin_alone(page, run):
            full[_key(page, run)].append(run)
    by_surname = {surname: tuple(_persons(page, group, runs)) for surname, group in full.items()}
    mentions = tuple(Mention(run.first, run.last, person) for run in runs for person in _owners(page, run, by_surname))
    return People(by_surname, mentions)


def name_run(page: Page, head: Token) -> tuple[int, int]:
    """Return the first and last token of the name that ends at `head`, without titles before and letters behind it."""
    first = head.i
    while first > 0 and head.i - first < LONGEST_NAME and _goes_on(page, first - 1, first):
        first -= 1
    for at in range(first, head.i):
        if page.doc[at].lower_.rstrip(".") in TITLES:
            first = at + 1
    last = head.i
    while last > first and is_postnominal(page.doc[last].text):
        last -= 1
    return first, last


def _goes_on(page: Page, before: int, at: int) -> bool:
    left, right = page.doc[before], page.doc[at]
    beside = left.idx + len(left) + 1 == right.idx and page.text[right.idx - 1] == " "
    return left.pos_ == "PROPN" and beside and left.text[0].isupper() and page.quoted[before] == page.quoted[at]


def _runs(page: Page) -> Iterator[_Run]:
    """Yield the names of people as the model sees them, and the proper names set beside a title."""
    seen: set[int] = set()
    for entity in page.doc.ents:
        last = entity.end - 1
        while last > entity.start and not page.doc[last].is_alpha and page.doc[last].pos_ != "PROPN":
            last -= 1
        if entity.label_ == "PERSON" and page.doc[last].pos_ == "PROPN":
            seen.add(last)
            yield _Run(*name_run(page, page.doc[last]))
    for token in page.doc:
        if token.pos_ == "PROPN" and token.i not in seen and not _goes_on_behind(page, token.i):
            run = _Run(*name_run(page, token))
            if (
                is_titled(page, run.first)
                or _is_kin_alone(page, run)
                or _is_set_beside(token, run)
                or _opens_a_line_of_speech(page, run)
            ):
                yield run


def _goes_on_behind(page: Page, at: int) -> bool:
    return at + 1 < len(page.doc) and page.doc[at + 1].pos_ == "PROPN" and _goes_on(page, at, at + 1)


def _is_kin_alone(page: Page, run: _Run) -> bool:
    """Return whether a first name alone stands beside a relative: "his brother, Khalil", "her son Jan"."""
    if run.last > run.first:
        return False
    head, token = page.doc[run.last].head, page.doc[run.last]
    beside = token.dep_ == "appos" and head.lower_ in KIN and not page.quoted[token.i]
    return beside or (token.i > 0 and token.pos_ == "PROPN" and page.doc[token.i - 1].lower_ in KIN)


def _is_set_beside(token: Token, run: _Run) -> bool:
    """Return whether two or more proper nouns stand in apposition to a common noun: "the agent, Jane Roe"."""
    person = token.head.pos_ == "NOUN" and token.ent_type_ not in ("ORG", "GPE", "LOC", "WORK_OF_ART")
    return token.dep_ == "appos" and run.last > run.first and (person or titled(token.head))


def _opens_a_line_of_speech(page: Page, run: _Run) -> bool:
    """Return whether the name and a colon open a line, as in a transcript."""
    colon = run.last + 1 < len(page.doc) and page.doc[run.last + 1].text == ":"
    return colon and run.last > run.first and page.line_start(page.doc[run.first].idx) == page.doc[run.first].idx


def _everywhere(page: Page) -> Iterator[_Run]:
    """Yield every place where a name stands that is surely one somewhere, in order."""
    runs = [*_runs(page)]
    sure = {
        tuple(token.text for token in page.doc[run.first : run.last + 1])
        for run in runs
        if run.last > run.first and (run.first == 0 or page.doc[run.first - 1].lower_ not in LINKING)
    }
    lasts = {run.last: run for run in runs}
    by_last: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(sure, key=len, reverse=True):
        by_last[words[-1]].append(words)
    for token in page.doc:
        run = _at(page, token, by_last) or lasts.get(token.i)
        if run is not None:
            yield run


def _at(page: Page, token: Token, by_last: Mapping[str, list[tuple[str, ...]]]) -> _Run | None:
    """Return the known name that ends at the token, or its last name alone.

    A place may have run into it for the model: "Ambassador to Syria Jane Roe" names Jane Roe.
    """
    known = by_last.get(token.text, [])
    for words in known:
        first = token.i + 1 - len(words)
        if first >= 0 and tuple(each.text for each in page.doc[first : token.i + 1]) == words:
            return _Run(first, token.i)
    before = page.doc[token.i - 1] if token.i else None
    alone = before is None or before.pos_ != "PROPN" or before.lower_.rstrip(".") in TITLES
    return _Run(token.i, token.i) if known and token.pos_ == "PROPN" and alone else None


def _text(page: Page, run: _Run) -> str:
    return page.span(run.first, run.last).of(page.text)


def _key(page: Page, run: _Run) -> str:
    return page.doc[run.last].lower_


def _persons(page: Page, runs: list[_Run], every: list[_Run]) -> Iterator[Person]:
    """Yield one person for each first name that goes with a last name; the longest form is the name."""
    groups: dict[str, list[_Run]] = defaultdict(list)
    for run in runs:
        groups[page.doc[run.first].lower_].append(run)
    for group in groups.values():
        best = max(group, key=lambda run: (run.last - run.first, -run.first))
        named = [*group, *(run for run in every if run.first == run.last and _key(page, run) == _key(page, best))]
        roles = tuple(dict.fromkeys(role for run in group for role in roles_around(page, run.first, run.last)))
        yield Person(
            name=_text(page, best),
            at=page.span(best.first, best.last),
            roles=roles,
            male=_male(page, named if len(groups) == 1 and not is_kin(roles) else group, roles),
        )


def _owners(page: Page, run: _Run, by_surname: Mapping[str, tuple[Person, ...]]) -> Iterator[Person]:
    same = by_surname.get(_key(page, run), ())
    if run.last == run.first:
        owner = bearer(page, page.doc[run.first], same)
        yield from () if owner is None else (owner,)
        return
    yield from (person for person in same if person.name.split()[0].lower() == page.doc[run.first].lower_)


def bearer(page: Page, token: Token, same: Sequence[Person]) -> Person | None:
    """Return whom a last name alone stands for among those who bear it, if it can only be one.

    Not a firm ("Smith & Sons"), not a woman for "Mr Smith", and not a relative before the article introduces them.
    """
    if token.i + 1 < len(page.doc) and page.doc[token.i + 1].text == "&":
        return None
    called = _male(page, [_Run(token.i, token.i)], ())
    fitting = [
        person
        for person in same
        if None in (called, person.male) or called == person.male
        if token.idx >= person.at.start or not is_kin(person.roles)
    ]
    own = [person for person in fitting if not is_kin(person.roles)]
    return fitting[0] if len(fitting) == 1 else own[0] if len(own) == 1 else None


def _male(page: Page, runs: Sequence[_Run], roles: Sequence[str]) -> bool | None:
    before = {page.doc[at].lower_ for run in runs for at in range(max(0, run.first - 1), run.first)}
    return is_male([*before, *roles])
