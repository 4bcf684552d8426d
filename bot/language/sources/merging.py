"""One source under its many names: a surname, "the ministry", "HB", "a ministry spokesman" mean who was named."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import SourceKind
from bot.language.sources.abbreviations import abbreviations
from bot.language.sources.gathered import BODIES, WRITTEN, Gathered, is_lone_noun
from bot.language.sources.known import Known, key_of
from bot.language.sources.naming import bare, is_bare_noun, is_proper

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_SPEAKS_FOR: Final = re.compile(
    r"(?:(?:an?|the|one|another) )?(?:(?P<before>.+?)(?:['’]s?)? )?spokes(?:man|woman|person|people)"
    r"(?: (?:for|of|at|from) (?P<behind>.+))?",
    re.IGNORECASE,
)


def merged(gathered: Iterable[Gathered], text: str) -> list[Gathered]:
    """Return one entry a source: the fullest name, the first role, all mentions, quotes and links."""
    known = Known()
    spelled_out = abbreviations(text)
    named = (_in_full(each, spelled_out) for each in gathered)
    for each, number in sorted(zip(named, count(), strict=False), key=lambda pair: (*_order(pair[0]), pair[1])):
        key = known.called(each)
        same = known.by_key.get(key)
        if same is not None and _other_document(each, same):
            key, same = f"{key} {number}", None
        if same is not None:
            known.take(key, each)
        elif each.quotes or each.links or not _refers_back(each):
            known.add(key, each)
    return list(_without_spokespeople(list(known.by_key.values())))


def _in_full(each: Gathered, spelled_out: Mapping[str, str]) -> Gathered:
    full = spelled_out.get(bare(each.name))
    return replace(each, name=full, described=False) if full and each.kind is not SourceKind.PERSON else each


def _order(each: Gathered) -> tuple[bool, bool, int]:
    """Return what puts names before descriptions that point back to them, and long names before short ones."""
    back = each.name.casefold().startswith(("the ", "these ", "those ", "both ")) and not is_proper(each.name)
    anything = back and bare(each.name).split()[-1:] == ["document"]
    return anything, back or is_lone_noun(each), -len(bare(each.name).split())


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
    bodies = Known()
    for each in found:
        if each.kind in BODIES:
            bodies.add(key_of(each.name), each)
    for each in found:
        body = _body_behind(each, bodies)
        if body is None:
            yield each
        else:
            body.take(replace(each, role=None))


def _body_behind(each: Gathered, bodies: Known) -> Gathered | None:
    name = spoken_for(each.name) if each.kind is SourceKind.UNNAMED else None
    if not name:
        return None
    back = name if name.casefold().startswith("the ") else f"the {name}"
    return bodies.by_key.get(key_of(name)) or next(bodies.described_as(back), None)
