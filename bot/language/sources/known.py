"""The sources named so far, found by how a later mention may call them: a surname, "the ministry", "the official"."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import SourceKind
from bot.language.attribution.nouns import COMPANIES
from bot.language.attribution.titles import role_head
from bot.language.sources.gathered import BODIES, WRITTEN, Gathered, is_lone_noun
from bot.language.sources.naming import bare, described_head, is_proper, points_back, role_words, without_bracket
from bot.language.sources.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_OWN: Final = re.compile(r"(?:the|its|their|his|her)\s", re.IGNORECASE)
_WITH_ROLES: Final = frozenset((SourceKind.PERSON, SourceKind.UNNAMED, *BODIES))
_STUDIES: Final = frozenset(("analysis", "paper", "report", "research", "review", "study", "survey"))
_FAR: Final = 1 << 30


@dataclass(slots=True)
class Known:
    """Sources by their keys, in the order they came, and the words that lead to them."""

    by_key: dict[str, Gathered] = field(default_factory=dict)
    _order: dict[str, int] = field(default_factory=dict)
    _places: Places[str] = field(default_factory=Places)
    _ends: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _by_word: defaultdict[tuple[str, str], dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    """Keys by a word and what it is of the name: its first or last word, its head noun, or its role's."""
    _written: dict[str, None] = field(default_factory=dict)
    _companies: dict[str, None] = field(default_factory=dict)

    def add(self, key: str, each: Gathered) -> None:
        """Keep a source of its own."""
        self.by_key[key] = each
        self._order[key] = len(self._order)
        self._index(key, each)

    def take(self, key: str, each: Gathered) -> None:
        """Add a mention to the source that it means."""
        self.by_key[key].take(each)
        self._index(key, each)

    def called(self, each: Gathered) -> str:
        """Return the key of the same source under a fuller name; the name's own key if there is none."""
        key = key_of(each.name)
        overlapping = self._overlapping(each)
        if key in self.by_key and not (each.kind in WRITTEN and overlapping):
            return key
        meant = overlapping or self._pointed_at(each)
        if meant or " " in key:
            return next(iter([*meant, *self._longer(key, each)]), key)
        return next(iter([*self._fuller(key, each), *self._opening(key, each)]), key)

    def _index(self, key: str, each: Gathered) -> None:
        self._places.add(each.at, key)
        for span in each.at:
            insort(self._ends[key], span.end)
        known = self.by_key[key]
        if known.kind in WRITTEN:
            self._written[key] = None
        words = key.split() or [""]
        if known.kind in BODIES and len(words) > 1 and words[-1].rstrip(".") in COMPANIES:
            self._companies[key] = None
        self._by_word["first", words[0]][key] = None
        self._by_word["last", words[-1]][key] = None
        self._by_word["head", described_head(without_bracket(known.name))][key] = None
        if known.role:
            self._by_word["role", role_head(" ".join(role_words(known.role)))][key] = None

    def _sorted(self, keys: Iterable[str]) -> list[str]:
        return sorted(dict.fromkeys(keys), key=lambda key: self._order[key])

    def _overlapping(self, each: Gathered) -> list[str]:
        """Return what shares words of the article; a document does so with its maker, who is another."""
        met = (key for span in each.at for _, key in self._places.meeting(span))
        return self._sorted(key for key in met if (each.kind in WRITTEN) is (self.by_key[key].kind in WRITTEN))

    def _pointed_at(self, each: Gathered) -> list[str]:
        """Return whom a description means, the last named before it first: "the official", "its director"."""
        name = each.name.casefold() if is_lone_noun(each) else each.name
        back = self._sorted([*self._in_role(each), *self._described_as(name), *self._only_company(each)])
        alike = (key for key in self._written_alike(each) if self._distance(key, each) < _FAR)
        return sorted(back or self._sorted(alike), key=lambda key: self._distance(key, each))

    def described_as(self, name: str) -> Iterator[Gathered]:
        """Yield what "the official" or "the Elm researchers" can mean."""
        return (self.by_key[key] for key in self._sorted(self._described_as(name)))

    def _described_as(self, name: str) -> Iterator[str]:
        head = (bare(name).split() or [""])[-1]
        for key in self._by_word.get(("head", head), {}):
            if points_back(name, without_bracket(self.by_key[key].name)):
                yield key

    def _only_company(self, each: Gathered) -> Iterator[str]:
        """Yield what "the company" is where one name alone is a company's: "Karsa Lines"."""
        if each.name.casefold() in {"the company", "the firm"}:
            yield from self._companies if len(self._companies) == 1 else ()

    def _written_alike(self, each: Gathered) -> Iterator[str]:
        """Yield what "the same document", or "the 2019 paper" of "a 2019 study by …", can mean."""
        *told_apart, head = bare(each.name).split() or [""]
        marks = set(told_apart) - {"same"}
        if each.kind not in WRITTEN or not each.name.casefold().startswith(("the ", "this ", "that ")):
            return
        alike = {head} if marks else set()
        alike |= _STUDIES if head in _STUDIES and marks else set()
        by_head = [self._written] if head == "document" else [self._by_word.get(("head", each), {}) for each in alike]
        for key in (key for keys in by_head for key in keys):
            if self.by_key[key].kind in WRITTEN and marks <= set(bare(self.by_key[key].name).split()):
                yield key

    def _in_role(self, each: Gathered) -> Iterator[str]:
        """Yield whose role it is: "its director", "the Florida senator" of "Florida Sen."."""
        words = role_words(bare(each.name))
        if words and each.kind in _WITH_ROLES and _OWN.match(each.name) and not is_proper(each.name):
            for key in self._by_word.get(("role", words[-1]), {}):
                if set(words) <= set(role_words(self.by_key[key].role or "")):
                    yield key

    def _distance(self, key: str, later: Gathered) -> int:
        """Return how far before the later mention the source stands last; one that comes after it is the farthest."""
        start, ends = min(later.at).start, self._ends[key]
        before = bisect_right(ends, start)
        return start - ends[before - 1] if before else _FAR

    def _longer(self, key: str, each: Gathered) -> Iterator[str]:
        """Yield what goes by more words: "a poll" for "a poll by the Elm Institute", "Red Hats" for "Old Red Hats"."""
        if each.kind in WRITTEN:
            heads = self._by_word.get(("head", key.rsplit(maxsplit=1)[-1]), {})
            yield from self._sorted(other for other in heads if other.startswith(f"{key} "))
        elif is_proper(each.name):
            tails = self._sorted(self._by_word.get(("last", key.rsplit(maxsplit=1)[-1]), {}))
            yield from (other for other in tails if other.endswith(f" {key}") and _is_of_sort(each, self.by_key[other]))

    def _fuller(self, key: str, each: Gathered) -> Iterator[str]:
        """Yield whose last name it can be: of the same kind, or a person's."""
        for other in self._sorted(self._by_word.get(("last", key), {})):
            fuller = self.by_key[other]
            surname = fuller.kind is SourceKind.PERSON and is_proper(fuller.name) and is_proper(each.name)
            if other != key and (surname or fuller.kind is each.kind):
                yield other

    def _opening(self, key: str, each: Gathered) -> Iterator[str]:
        """Yield which body goes by the first word of its name: "Karsa" for "Karsa Lines"."""
        if is_proper(each.name) and not is_lone_noun(each) and each.kind in BODIES:
            for other in self._sorted(self._by_word.get(("first", key), {})):
                if other != key and self.by_key[other].kind in BODIES:
                    yield other


def _is_of_sort(each: Gathered, other: Gathered) -> bool:
    """Return whether both are people, or both are bodies or groups."""
    if other.kind in WRITTEN or not is_proper(other.name):
        return False
    return (each.kind is SourceKind.PERSON) is (other.kind is SourceKind.PERSON)


def key_of(name: str) -> str:
    """Return what stands for a source: its name without articles, titles and an abbreviation in brackets."""
    return without_bracket(bare(name))
