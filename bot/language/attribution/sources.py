"""What an article rests on: everybody it quotes, who relayed it, and documents, outlets and unnamed sources."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import Source, SourceKind
from bot.domain.span import Span
from bot.language.attribution.grounds import grounds
from bot.language.attribution.standing import kind_of_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.language.attribution.found import Found
    from bot.language.parse import Parse

_PRONOUN_WORDS: Final = """
both everybody everyone he her him i it me nobody one others she some somebody someone that them these they this those
us we which who you
"""
_PRONOUNS: Final = frozenset(_PRONOUN_WORDS.split())
_DETERMINER: Final = re.compile(r"^(?:(?:the|a|an|his|her|its|our|their|this|that|these|those)\s+)+", re.IGNORECASE)
_TITLE: Final = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Sen|Rep|Gov|Prof)\.?\s+")
_POSSESSIVE: Final = re.compile(r"['’]s?$")


@dataclass(slots=True)
class _Gathered:
    """One source while its mentions and quotes are still coming in."""

    name: str
    kind: SourceKind
    role: str | None = None
    at: set[Span] = field(default_factory=set)
    quotes: list[int] = field(default_factory=list)


def sources(parse: Parse, quotes: Sequence[Found]) -> tuple[Source, ...]:
    """Return all sources, the most quoted first, then in the order the article first names them."""
    gathered = _merged([*_speakers(parse, quotes), *_relays(parse, quotes), *_grounds(parse)])
    finished = [
        Source(each.name, each.kind, each.role, _mentions(parse.text, each), tuple(sorted(set(each.quotes))))
        for each in gathered
    ]
    return tuple(sorted(finished, key=lambda source: (-len(source.quotes), min(source.mentions, default=Span(0, 0)))))


def _speakers(parse: Parse, quotes: Sequence[Found]) -> Iterator[_Gathered]:
    for index, quote in enumerate(quotes):
        speaker = quote.speaker
        if speaker is None or speaker.name.casefold() in _PRONOUNS or not speaker.name.strip():
            continue
        at = {speaker.name_at}
        if speaker.mention.of(parse.text).casefold() not in _PRONOUNS:
            at.add(speaker.mention)
        yield _Gathered(speaker.name, _kind(parse, speaker.name_at), speaker.role, at, [index])


def _relays(parse: Parse, quotes: Sequence[Found]) -> Iterator[_Gathered]:
    """Yield those who passed on what others said; they are quoted with nothing themselves."""
    for name in dict.fromkeys(name for quote in quotes for name in quote.via):
        yield _Gathered(name, SourceKind.OUTLET, at=set(_occurrences(parse.text, name)))


def _grounds(parse: Parse) -> Iterator[_Gathered]:
    for span in grounds(parse):
        words = parse.doc.char_span(span.start, span.end, alignment_mode="expand")
        if words is None or span.of(parse.text).casefold() in _PRONOUNS:
            continue
        person = next((entity for entity in words.ents if entity.label_ == "PERSON" and words.root in entity), None)
        if person is None:
            yield _Gathered(span.of(parse.text), kind_of_source(words), at={span})
        else:
            role = _DETERMINER.sub("", parse.text[span.start : person.start_char]).strip(" ,")
            yield _Gathered(person.text, SourceKind.PERSON, role or None, {Span(person.start_char, person.end_char)})


def _kind(parse: Parse, span: Span) -> SourceKind:
    words = parse.doc.char_span(span.start, span.end, alignment_mode="expand")
    return kind_of_source(words) if words else SourceKind.PERSON


def _merged(gathered: Iterable[_Gathered]) -> list[_Gathered]:
    """Return one entry a source: the fullest name, the first role, all mentions and quotes."""
    by_key: dict[str, _Gathered] = {}
    ordered = sorted(zip(gathered, count(), strict=False), key=lambda pair: (-len(_key(pair[0].name).split()), pair[1]))
    for each, _ in ordered:
        known = by_key.get(_known_as(each, by_key))
        if known is None:
            if each.quotes or not _refers_back(each):
                by_key[_key(each.name)] = each
            continue
        known.at |= each.at
        known.quotes += each.quotes
        known.role = known.role or each.role
        known.kind = SourceKind.OUTLET if each.kind is SourceKind.OUTLET else known.kind
    return list(by_key.values())


def _known_as(each: _Gathered, by_key: dict[str, _Gathered]) -> str:
    """Return the key of the same source under a fuller name: a surname's person, "the report", an abbreviation."""
    key = _key(each.name)
    if key in by_key or " " in key:
        return key
    fuller = [other for other, source in by_key.items() if source.kind is each.kind and other.endswith(f" {key}")]
    bodies = [other for other, source in by_key.items() if f"({each.name})" in source.name]
    return next(iter(fuller + bodies), key)


def _refers_back(each: _Gathered) -> bool:
    """Return whether the name alone says nothing: "these sources", "the filing", "records"."""
    key = _key(each.name)
    return " " not in key and each.kind in {SourceKind.UNNAMED, SourceKind.DOCUMENT, SourceKind.GROUP}


def _key(name: str) -> str:
    return _POSSESSIVE.sub("", _TITLE.sub("", _DETERMINER.sub("", name.strip()))).casefold()


def _mentions(text: str, source: _Gathered) -> tuple[Span, ...]:
    """Return every naming, without one that lies inside another, in order."""
    named = source.at.union(*(_occurrences(text, name) for name in _names(source)))
    outermost: list[Span] = []
    for span in sorted(named, key=lambda span: (span.start, -span.end)):
        if not outermost or not outermost[-1].holds(span):
            outermost.append(span)
    return tuple(outermost)


def _names(source: _Gathered) -> Iterator[str]:
    """Yield the ways the article may name the source: in full, without its article, by surname, abbreviated."""
    yield source.name
    bare = _DETERMINER.sub("", source.name)
    if source.kind is SourceKind.PERSON and bare[:1].isupper() and " " in bare:
        yield bare.split()[-1]
    elif source.kind in {SourceKind.ORGANISATION, SourceKind.OUTLET} and bare[:1].isupper():
        yield re.sub(r"\s*\([^()]*\)$", "", bare)
        yield from re.findall(r"\(([^()]{2,})\)$", bare)


def _occurrences(text: str, name: str) -> Iterator[Span]:
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text) if name else ():
        yield Span(match.start(), match.end())
