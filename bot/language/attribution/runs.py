"""Where names stand: the proper nouns that stand together for somebody, titles cut off."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.language.attribution.forenames import is_mans
from bot.language.attribution.roles import LINKING, LONGEST_NAME, PARTY_AND_STATE, is_titled, titled
from bot.language.attribution.surnames import NO_PEOPLE, is_joined
from bot.language.attribution.titles import KIN, TITLES, is_postnominal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.language.attribution.page import Page
    from bot.language.parse.tokens import Token

_PARTICLES = "al ben bin da de del della den der di do dos du el ibn la le ten ter van von zu"
# "Will Hart left", "said Will Hart": no modal governs these.
PAST = ("VBD", "NNP")
PARTICLES = frozenset(_PARTICLES.split())


@dataclass(frozen=True, slots=True)
class Run:
    """Proper nouns that stand together, titles cut off."""

    first: int
    last: int


def name_run(page: Page, head: Token) -> tuple[int, int]:
    """Return the first and last token of the name that ends at `head`, without titles before and letters behind it."""
    first, words = head.i, 1
    while words < LONGEST_NAME and (before := _before(page, first)) is not None:
        first, words = before, words + 1
    for at in range(first, head.i):
        if page.tokens[at].lower_.rstrip(".") in TITLES:
            first = at + 1
    last = head.i
    while last > first and is_postnominal(page.tokens[last].text):
        last -= 1
    return first, last


def surname_start(page: Page, run: Run) -> int:
    """Return the token that the last name begins with: "Al" of "Omar Al-Nahda", "van" of "Jan van der Holm"."""
    first = run.last
    while first > run.first:
        joined = _hyphened(page, first)
        if joined is None and page.tokens[first - 1].lower_ not in PARTICLES:
            break
        first = first - 1 if joined is None else joined
    return max(first, run.first)


def is_single(page: Page, run: Run) -> bool:
    """Return whether the name is one name alone, a first or a last one."""
    return surname_start(page, run) == run.first


def _before(page: Page, at: int) -> int | None:
    """Return where the name's part before the token begins, if one does: over a hyphen or "van der"."""
    joined = _hyphened(page, at)
    if joined is not None:
        return joined
    if at > 0 and _goes_on(page, at - 1, at):
        return at - 1
    first = at
    while first > 1 and page.tokens[first - 1].lower_ in PARTICLES and page.tokens[first - 1].text.islower():
        first -= 1
    return first - 1 if first < at and _goes_on(page, first - 1, first) else None


def _hyphened(page: Page, at: int) -> int | None:
    """Return the part of a name that a hyphen joins to the token: "Ki" before "-moon"."""
    if not is_joined(page.tokens, at):
        return None
    left = page.tokens[at - 2]
    named = left.text[0].isupper() or left.lower_ in PARTICLES
    return at - 2 if named and page.quoted[at - 2] == page.quoted[at] else None


def _goes_on(page: Page, before: int, at: int) -> bool:
    left, right = page.tokens[before], page.tokens[at]
    beside = page.ends[before] + 1 == right.idx and page.text[right.idx - 1] == " "
    if not beside or not left.text[0].isupper() or page.quoted[before] != page.quoted[at]:
        return False
    will = left.tag_ == "MD" and right.ent_iob_ == "I" and left.head.tag_ in PAST
    return page.is_name(before) or is_mans(left.text) is not None or will


def _runs(page: Page) -> Iterator[Run]:
    """Yield the names of people as the model sees them, and the proper names set beside a title."""
    seen: set[int] = set()
    full: set[str] = set()
    places = _places(page)
    for entity in page.entities:
        if entity.label_ != "PERSON":
            continue
        last = entity.end - 1
        while last > entity.start and not page.tokens[last].is_alpha and page.tokens[last].pos_ != "PROPN":
            last -= 1
        run = Run(*name_run(page, page.tokens[last]))
        if page.is_name(last) and not _is_no_person(page, run, places):
            seen.add(last)
            full |= set() if is_single(page, run) else {page.tokens[last].text}
            yield run
    only = page.surnames - full
    for at in sorted(page.names - seen):
        token = page.tokens[at]
        if not _goes_on_behind(page, at):
            run = Run(*name_run(page, token))
            if (
                is_titled(page, run.first)
                or is_kin_alone(page, run)
                or _is_set_beside(token, run)
                or _is_shown_in_full(page, run, only)
                or _opens_a_line_of_speech(page, run)
            ):
                yield run


def _places(page: Page) -> Mapping[str, int]:
    """Return by last word how much oftener the model reads a name as a place's than as a person's."""
    count: dict[str, int] = defaultdict(int)
    for entity in page.entities:
        if entity.label_ in ("GPE", "NORP", "LOC", "PERSON"):
            count[entity[-1].text] += -1 if entity.label_ == "PERSON" else 1
    return count


def _is_no_person(page: Page, run: Run, places: Mapping[str, int]) -> bool:
    """Return whether it is a party and a state ("R-WI") or a place that the model takes for somebody once."""
    place = places.get(page.tokens[run.last].text, 0) > 0 and not is_titled(page, run.first)
    return place or PARTY_AND_STATE.fullmatch(page.span(run.first, run.last).of(page.text)) is not None


def _goes_on_behind(page: Page, at: int) -> bool:
    return at + 1 < len(page.tokens) and page.is_name(at + 1) and _before(page, at + 1) == at


def is_kin_alone(page: Page, run: Run) -> bool:
    """Return whether a first name alone stands beside a relative: "his brother, Khalil", "her son Jan"."""
    if not is_single(page, run):
        return False
    head, token = page.tokens[run.last].head, page.tokens[run.last]
    beside = token.dep_ == "appos" and head.lower_ in KIN and not page.quoted[token.i]
    return beside or (token.i > 0 and page.is_name(token.i) and page.tokens[token.i - 1].lower_ in KIN)


def _is_set_beside(token: Token, run: Run) -> bool:
    """Return whether two or more proper nouns stand in apposition to a common noun: "the agent, Jane Roe"."""
    person = token.head.pos_ == "NOUN" and token.ent_type_ not in ("ORG", "GPE", "LOC", "WORK_OF_ART")
    return token.dep_ == "appos" and run.last > run.first and (person or titled(token.head))


def _is_shown_in_full(page: Page, run: Run, only: frozenset[str]) -> bool:
    """Return whether a last name that the article shows to be one stands behind others.

    Behind what is no first name for sure it must be one of the last names that the model never sees in full (`only`).
    """
    last = page.tokens[run.last]
    shown = last.text in page.surnames and not is_single(page, run) and last.ent_type_ not in NO_PEOPLE
    told_of = last.dep_ in ("compound", "amod", "nmod")  # "Top Roe adviser" names nobody
    return shown and not told_of and (last.text in only or is_mans(page.tokens[run.first].text) is not None)


def _opens_a_line_of_speech(page: Page, run: Run) -> bool:
    """Return whether the name and a colon open a line, as in a transcript."""
    colon = run.last + 1 < len(page.tokens) and page.tokens[run.last + 1].text == ":"
    return colon and run.last > run.first and page.line_start(page.tokens[run.first].idx) == page.tokens[run.first].idx


def everywhere(page: Page) -> Iterator[Run]:
    """Yield every place where a name stands that is surely one somewhere, in order."""
    runs = [*_runs(page)]
    sure = {
        tuple(token.text for token in page.tokens[run.first : run.last + 1])
        for run in runs
        if run.last > run.first and (run.first == 0 or page.tokens[run.first - 1].lower_ not in LINKING)
    }
    lasts = {run.last: run for run in runs}
    by_last: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in sorted(sure, key=len, reverse=True):
        by_last[words[-1]].append(words)
    for at, token in enumerate(page.tokens):
        known = by_last.get(token.text)
        run = (_known_at(page, token, known) if known else None) or lasts.get(at)
        if run is not None:
            yield run


def _known_at(page: Page, token: Token, known: Sequence[tuple[str, ...]]) -> Run | None:
    """Return the known name that ends at the token, or its last name alone.

    A place may have run into it for the model: "Ambassador to Syria Jane Roe" names Jane Roe.
    """
    for words in known:
        first = token.i + 1 - len(words)
        if first >= 0 and tuple(each.text for each in page.tokens[first : token.i + 1]) == words:
            return Run(first, token.i)
    before = page.tokens[token.i - 1] if token.i else None
    run = Run(*name_run(page, token))
    alone = before is None or before.pos_ != "PROPN" or before.lower_.rstrip(".") in TITLES or is_single(page, run)
    return Run(run.first if is_single(page, run) else token.i, token.i) if page.is_name(token.i) and alone else None
