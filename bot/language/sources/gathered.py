"""One source under its many names: a surname, "the ministry", "HB", "a ministry spokesman" mean who was named."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import SourceKind
from bot.language.sources.naming import bare, is_bare_noun, is_proper, points_back

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bot.domain.span import Span

_BODIES: Final = frozenset((SourceKind.ORGANISATION, SourceKind.OUTLET))
WRITTEN: Final = frozenset((SourceKind.DOCUMENT, SourceKind.DATA_SET))
_SPEAKS_FOR: Final = re.compile(
    r"(?:(?:an?|the|one|another) )?(?:(?P<before>.+?)(?:['’]s?)? )?spokes(?:man|woman|person|people)"
    r"(?: (?:for|of|at|from) (?P<behind>.+))?",
    re.IGNORECASE,
)
_SHORT: Final = re.compile(r" \((?P<short>[A-Z][A-Za-z&]{1,9})\)")
_OWN: Final = re.compile(r"(?:the|its|their|his|her)\s", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(r"\s*\([^()]*\)$")
_SMALL_WORDS: Final = frozenset(("of", "the", "for", "and", "in", "on", "&"))


@dataclass(slots=True)
class Gathered:
    """One source while its mentions, quotes and links are still coming in; `described` if the article names nobody."""

    name: str
    kind: SourceKind
    role: str | None = None
    at: set[Span] = field(default_factory=set)
    quotes: list[int] = field(default_factory=list)
    cited: set[Span] = field(default_factory=set)
    cues: set[Span] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    described: bool = False

    def take(self, other: Gathered) -> None:
        """Take over all that is known of the same source under another name."""
        self.at |= other.at
        self.cited |= other.cited
        self.cues |= other.cues
        self.quotes += other.quotes
        self.links += (url for url in other.links if url not in self.links)
        self.role = self.role or other.role
        self.kind = SourceKind.OUTLET if other.kind is SourceKind.OUTLET else self.kind
        self.described = self.described and other.described


def merged(gathered: Iterable[Gathered], text: str) -> list[Gathered]:
    """Return one entry a source: the fullest name, the first role, all mentions, quotes and links."""
    by_key: dict[str, Gathered] = {}
    spelled_out = _abbreviations(text)
    named = (_in_full(each, spelled_out) for each in gathered)
    for each, number in sorted(zip(named, count(), strict=False), key=lambda pair: (*_order(pair[0]), pair[1])):
        key = _known_as(each, by_key)
        known = by_key.get(key)
        if known is not None and _other_document(each, known):
            key, known = f"{key} {number}", None
        if known is not None:
            known.take(each)
        elif each.quotes or each.links or not _refers_back(each):
            by_key[key] = each
    return list(_without_spokespeople(list(by_key.values())))


def _abbreviations(text: str) -> dict[str, str]:
    """Return what the article's abbreviations in brackets stand for: "HB" for "Harbour Board (HB)"."""
    return {
        match["short"].casefold(): f"{full}{match.group()}"
        for match in _SHORT.finditer(text)
        if (full := _spelled_out(text, match))
    }


def _spelled_out(text: str, bracket: re.Match[str]) -> str:
    """Return the words before a bracket whose capitals are its letters, "" if there are none."""
    letters = [letter for letter in bracket["short"] if letter.isupper()]
    line = text[text.rfind("\n", 0, bracket.start()) + 1 : bracket.start()]
    words = re.split(r"(?<=\S)(?=\s)", line[-200:])[-3 * len(letters) :]
    for first in range(len(words) - 1, -1, -1):
        capitals = [word.strip()[:1] for word in words[first:] if word.strip() not in _SMALL_WORDS]
        if capitals == letters and words[first].strip() not in _SMALL_WORDS:
            return "".join(words[first:]).strip()
    return ""


def _in_full(each: Gathered, spelled_out: Mapping[str, str]) -> Gathered:
    full = spelled_out.get(bare(each.name))
    return replace(each, name=full, described=False) if full and each.kind is not SourceKind.PERSON else each


def _order(each: Gathered) -> tuple[bool, int]:
    """Return what puts names before descriptions that point back to them, and long names before short ones."""
    back = each.name.casefold().startswith(("the ", "these ", "those ")) and not is_proper(each.name)
    return back or _lone_noun(each), -len(bare(each.name).split())


def _lone_noun(each: Gathered) -> bool:
    """Return whether a body goes by a noun alone: "the Ministry", which may be any ministry named in full."""
    return each.kind is SourceKind.ORGANISATION and each.name.casefold().startswith("the ") and is_bare_noun(each.name)


def _key(name: str) -> str:
    return _IN_BRACKETS.sub("", bare(name))


def _known_as(each: Gathered, by_key: Mapping[str, Gathered]) -> str:
    """Return the key of the same source under a fuller name: a surname's person, "the report", an abbreviation."""
    key = _key(each.name)
    overlapping = [other for other, source in by_key.items() if _overlap(each, source)]
    if key in by_key and not (each.kind in WRITTEN and overlapping):
        return key
    back = [other for other, source in by_key.items() if _points_back(each, source)]
    if overlapping or back or " " in key:
        return next(iter(overlapping + sorted(back, key=lambda other: _distance(by_key[other], each))), key)
    fuller = [other for other, source in by_key.items() if other.endswith(f" {key}") and _may_be(each, source)]
    bodies = [other for other, source in by_key.items() if other.startswith(f"{key} ") and _may_open(each, source)]
    return next(iter(fuller + bodies), key)


def _overlap(each: Gathered, source: Gathered) -> bool:
    """Return whether two names share words of the article; a document does so with its maker, who is another."""
    same_sort = (each.kind in WRITTEN) is (source.kind in WRITTEN)
    return same_sort and any(a.meets(b) for a in source.at for b in each.at)


def _points_back(each: Gathered, source: Gathered) -> bool:
    """Return whether a description means the source: "the official", or "the newspaper" for one that is a newspaper."""
    if source.role and source.role == bare(each.name) and _OWN.match(each.name):
        return True
    name = each.name.casefold() if _lone_noun(each) else each.name
    return points_back(name, _IN_BRACKETS.sub("", source.name))


def _distance(source: Gathered, later: Gathered) -> int:
    """Return how far before the later mention the source stands last; one that comes after it is the farthest."""
    start = min(later.at).start
    return min((start - span.end for span in source.at if span.end <= start), default=1 << 30)


def _may_be(each: Gathered, fuller: Gathered) -> bool:
    """Return whether the short name can be the fuller one's: of the same kind, or a person's last name."""
    surname = fuller.kind is SourceKind.PERSON and is_proper(fuller.name) and is_proper(each.name)
    return surname or fuller.kind is each.kind


def _may_open(each: Gathered, fuller: Gathered) -> bool:
    """Return whether a body goes by the first word of its name: "Karsa" for "Karsa Lines"."""
    return is_proper(each.name) and not _lone_noun(each) and each.kind in _BODIES and fuller.kind in _BODIES


def _other_document(each: Gathered, known: Gathered) -> bool:
    """Return whether two documents go by the same words and are two: they lie at different addresses."""
    written = each.kind in WRITTEN and known.kind in WRITTEN
    return written and bool(each.links and known.links) and not set(each.links) & set(known.links)


def _refers_back(each: Gathered) -> bool:
    """Return whether the name alone says nothing: "these sources", "the filing", "records"."""
    return is_bare_noun(each.name) and each.kind in {SourceKind.UNNAMED, SourceKind.GROUP} | WRITTEN


def spoken_for(name: str) -> str | None:
    """Return whom a nameless spokesman speaks for, in the article's words: "a spokeswoman for Karsa Lines"."""
    match = _SPEAKS_FOR.fullmatch(name)
    return (match["behind"] or match["before"]) if match else None


def _without_spokespeople(found: Sequence[Gathered]) -> Iterator[Gathered]:
    """Yield the sources; an unnamed spokesman is the body he speaks for, if that is a source itself."""
    bodies = [each for each in found if each.kind in _BODIES]
    for each in found:
        body = _body_behind(each, bodies)
        if body is None:
            yield each
        else:
            body.take(replace(each, role=None))


def _body_behind(each: Gathered, bodies: Iterable[Gathered]) -> Gathered | None:
    name = spoken_for(each.name) if each.kind is SourceKind.UNNAMED else None
    if not name:
        return None
    return next((body for body in bodies if _is_called(name, body)), None)


def _is_called(name: str, body: Gathered) -> bool:
    back = name if name.casefold().startswith("the ") else f"the {name}"
    return _key(body.name) == _key(name) or points_back(back, _IN_BRACKETS.sub("", body.name))
