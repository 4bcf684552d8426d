"""The people an article names: each with the fullest name it gives, where that stands, and the title it gives them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from bot.domain.span import Span
    from bot.language.attribution.page import Page

# Words before a name that are no part of it. They also tell a man from a woman where the article does.
MALE = frozenset(
    ("mr", "sir", "lord", "king", "prince", "congressman", "chairman", "businessman", "spokesman", "actor")
)
FEMALE = frozenset(
    ("mrs", "ms", "miss", "dame", "lady", "queen", "princess", "congresswoman", "chairwoman", "spokeswoman", "actress")
)
_TITLES = """
    dr prof professor sen senator senators rep representative gov governor president minister premier chancellor
    ambassador secretary judge justice general gen colonel col captain capt lt lieutenant sgt sergeant major officer
    pope cardinal bishop archbishop rev reverend imam rabbi mayor councillor councilman councilwoman sheriff chief
    director commissioner speaker leader candidate nominee attorney lawyer coach dean editor pastor treasurer architect
    inspector detective constable superintendent economist engineer fisherman analyst doctor nurse teacher warden
"""
FORMS_OF_ADDRESS = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady"))  # no role by themselves
TITLES = MALE | FEMALE | frozenset(_TITLES.split())
LONGEST_NAME = 5  # tokens
LONGEST_ROLE = 12  # tokens
AROUND = ("relcl", "advcl", "acl", "appos", "punct", "conj", "cc")
LINKING = frozenset({"of", "for", "to", "in", "from", "with", "by", "at", "on", "against", "about"})


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
        if run.last > run.first:
            full[_key(page, run)].append(run)
    by_surname = {surname: tuple(_persons(page, group, runs)) for surname, group in full.items()}
    mentions = tuple(Mention(run.first, run.last, person) for run in runs for person in _owners(page, run, by_surname))
    return People(by_surname, mentions)


def name_run(page: Page, head: Token) -> tuple[int, int]:
    """Return the first and last token of the name that ends at `head`, without titles before it."""
    first = head.i
    while first > 0 and head.i - first < LONGEST_NAME and _goes_on(page, first - 1, first):
        first -= 1
    for at in range(first, head.i):
        if page.doc[at].lower_.rstrip(".") in TITLES:
            first = at + 1
    return first, head.i


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
            if _is_titled(page, run) or _is_set_beside(token, run) or _opens_a_line_of_speech(page, run):
                yield run


def _goes_on_behind(page: Page, at: int) -> bool:
    return at + 1 < len(page.doc) and page.doc[at + 1].pos_ == "PROPN" and _goes_on(page, at, at + 1)


def _is_titled(page: Page, run: _Run) -> bool:
    return run.first > 0 and page.doc[run.first - 1].lower_.rstrip(".") in TITLES


def _is_set_beside(token: Token, run: _Run) -> bool:
    """Return whether two or more proper nouns stand in apposition to a common noun: "the agent, Jane Roe"."""
    person = token.head.pos_ == "NOUN" and token.ent_type_ not in ("ORG", "GPE", "LOC", "WORK_OF_ART")
    return token.dep_ == "appos" and run.last > run.first and (person or _titled(token.head))


def _opens_a_line_of_speech(page: Page, run: _Run) -> bool:
    """Return whether the name and a colon open a line, as in a transcript."""
    colon = run.last + 1 < len(page.doc) and page.doc[run.last + 1].text == ":"
    return colon and run.last > run.first and page.line_start(page.doc[run.first].idx) == page.doc[run.first].idx


def _titled(token: Token) -> bool:
    return token.lower_ in TITLES


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
        yield Person(
            name=_text(page, best),
            at=page.span(best.first, best.last),
            roles=tuple(dict.fromkeys(role for run in group for role in _roles(page, run))),
            male=_male(page, named if len(groups) == 1 else group),
        )


def _owners(page: Page, run: _Run, by_surname: Mapping[str, tuple[Person, ...]]) -> Iterator[Person]:
    same = by_surname.get(_key(page, run), ())
    if run.last == run.first:
        yield from same[:1] if len(same) == 1 else ()
        return
    yield from (person for person in same if person.name.split()[0].lower() == page.doc[run.first].lower_)


def _male(page: Page, runs: list[_Run]) -> bool | None:
    before = {page.doc[at].lower_.rstrip(".") for run in runs for at in range(max(0, run.first - 1), run.first)}
    if bool(before & MALE) == bool(before & FEMALE):
        return None
    return bool(before & MALE)


def _roles(page: Page, run: _Run) -> Iterator[str]:
    """Yield the titles set around one mention: "Mayor Jane Roe", "the mayor, Jane Roe", "Jane Roe, the mayor"."""
    head = page.doc[run.last]
    yield from _role(page, _phrase_start(head, run), run.first - 1)
    if head.dep_ == "appos" and head.head.i < run.first:
        yield from _role(page, head.head.left_edge.i, run.first - 1)
    if _is_titled(page, run) and not _ends_no_role(page.doc[run.first - 1]):
        yield page.doc[run.first - 1].text
    for child in head.children:
        if child.dep_ == "appos" and child.pos_ in ("NOUN", "PROPN"):
            yield from _role(page, child.left_edge.i, _end(child))


def _phrase_start(head: Token, run: _Run) -> int:
    """Return where the noun phrase begins that the name ends, also past a place: "Ambassador to Syria Jane Roe"."""
    top = head
    while top.dep_ in ("pobj", "prep") and top.head.i < run.first and top.i - top.head.i <= LONGEST_NAME:
        top = top.head
    return min(head.left_edge.i, top.left_edge.i if _titled(top) else head.i)


def _end(token: Token) -> int:
    cut = [child.left_edge.i - 1 for child in token.children if child.i > token.i and child.dep_ in AROUND]
    return min([token.right_edge.i, *cut])


def _role(page: Page, first: int, last: int) -> Iterator[str]:
    while last >= first and _ends_no_role(page.doc[last]):
        last -= 1
    while first <= last and _opens_no_role(page.doc[first]):
        first += 1
    if not 0 <= last - first < LONGEST_ROLE or page.doc[last].lower_ in LINKING:
        return
    words = page.span(first, last)
    noun = any(page.doc[at].pos_ in ("NOUN", "PROPN") for at in range(first, last + 1))
    if noun and "\n" not in words.of(page.text) and not any(page.quoted[first : last + 1]):
        yield words.of(page.text)


def _opens_no_role(token: Token) -> bool:
    """Return whether a role cannot begin here: "the mayor", "its spokeswoman" are a mayor and a spokeswoman."""
    return token.is_space or token.pos_ in ("DET", "CCONJ", "PUNCT") or token.tag_ == "PRP$"


def _ends_no_role(token: Token) -> bool:
    return token.is_space or token.is_punct or token.lower_.rstrip(".") in FORMS_OF_ADDRESS
