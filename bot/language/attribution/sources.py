"""What an article rests on: everybody it quotes, who relayed it, and documents, outlets and unnamed sources."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import Source, SourceKind
from bot.domain.span import Span
from bot.language.attribution.grounds import grounds
from bot.language.attribution.naming import DETERMINER, bare, has_age, is_bare_noun, is_proper, named, points_back
from bot.language.attribution.occurrences import occurrences_in
from bot.language.attribution.standing import kind_of_source
from bot.language.parse.entities import entity_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Span as Tokens

    from bot.language.attribution.found import Found
    from bot.language.attribution.occurrences import Occurrences
    from bot.language.parse import Parse

_PRONOUN_WORDS: Final = """
a all both everybody everyone few he her him i it many me most nobody one others q several she some somebody someone
that them these they this those us we which who you
"""
_PRONOUNS: Final = frozenset(_PRONOUN_WORDS.split())
_HEADLINE: Final = re.compile(r"[^\n]*[^\s.!?:;,\"”’']\s*\n")
"""A first line that ends like no sentence."""
_POINTING: Final = re.compile(r"(?:the|these|those|this|that)\s", re.IGNORECASE)
_ECHO: Final = 0.5
"""Share of a headline quote's words that make it the same as a quote of the body."""


@dataclass(slots=True)
class _Gathered:
    """One source while its mentions and quotes are still coming in."""

    name: str
    kind: SourceKind
    role: str | None = None
    at: set[Span] = field(default_factory=set)
    quotes: list[int] = field(default_factory=list)


def sources(parse: Parse, quotes: Sequence[Found]) -> tuple[Source, ...]:
    """Return all sources, the most quoted first, then in the order the article first names them.

    One that only the headline names stands last, and is none at all if the body gives its words to somebody else.
    """
    top = _headline(parse)
    text = occurrences_in(parse.text)
    gathered = _merged([*_speakers(parse, quotes), *_relays(text, quotes), *_grounds(parse)])
    kept = [each for each in gathered if not (_only_in(top, each) and _is_echo(parse, quotes, top, each))]
    kept.sort(key=lambda each: (_only_in(top, each), -len(set(each.quotes)), min(each.at, default=Span(0, 0))))
    return tuple(
        Source(each.name, each.kind, each.role, _mentions(text, each), tuple(sorted(set(each.quotes)))) for each in kept
    )


def _headline(parse: Parse) -> Span:
    line = _HEADLINE.match(parse.text)
    return Span(0, line.end() if line else 0)


def _only_in(headline: Span, each: _Gathered) -> bool:
    return bool(each.at) and all(headline.holds(span) for span in each.at)


def _is_echo(parse: Parse, quotes: Sequence[Found], headline: Span, each: _Gathered) -> bool:
    """Return whether the body has another speaker for what the headline gives to this one."""
    mine = [_lemmas(parse, quotes[index].span) for index in each.quotes]
    bodys = [_lemmas(parse, quote.span) for quote in quotes if quote.speaker and not headline.holds(quote.span)]
    return bool(mine) and all(any(len(words & other) >= _ECHO * len(words) for other in bodys) for words in mine)


def _lemmas(parse: Parse, span: Span) -> set[str]:
    words = parse.doc.char_span(span.start, span.end, alignment_mode="expand")
    return {token.lemma_.lower() for token in words or () if token.is_alpha and not token.is_stop}


def _speakers(parse: Parse, quotes: Sequence[Found]) -> Iterator[_Gathered]:
    for index, quote in enumerate(quotes):
        speaker = quote.speaker
        if speaker is None or _says_nothing(speaker.name):
            continue
        shown = named(parse, speaker.name_at)
        role = speaker.role or shown.role
        kind = _kind(parse, shown.at, role)
        at = {shown.at}
        if speaker.mention != speaker.name_at and speaker.mention.of(parse.text).casefold() not in _PRONOUNS:
            at.add(speaker.mention)
        if kind is not None:
            yield _Gathered(shown.at.of(parse.text), kind, role, at, [index])


def _says_nothing(name: str) -> bool:
    return name.casefold() in _PRONOUNS or not name.strip()


def _relays(text: Occurrences, quotes: Sequence[Found]) -> Iterator[_Gathered]:
    """Yield those who passed on what others said; they are quoted with nothing themselves."""
    for name in dict.fromkeys(name for quote in quotes for name in quote.via):
        yield _Gathered(name, SourceKind.OUTLET, at=set(text.of(name)))


def _grounds(parse: Parse) -> Iterator[_Gathered]:
    for span in grounds(parse):
        words = parse.doc.char_span(span.start, span.end, alignment_mode="expand")
        if words is None or _says_nothing(span.of(parse.text)):
            continue
        person = _person(words)
        if person is None:
            shown = named(parse, span)
            kind = _kind(parse, shown.at, shown.role)
            if kind is not None:
                yield _Gathered(shown.at.of(parse.text), kind, shown.role, {shown.at})
        else:
            role = DETERMINER.sub("", parse.text[span.start : person.start_char]).strip(" ,")
            yield _Gathered(person.text, SourceKind.PERSON, role or None, {Span(person.start_char, person.end_char)})


def _person(words: Tokens) -> Tokens | None:
    """Return the person whom the phrase names in its head, with all words of the name."""
    entity = entity_of(words.root)
    inside = entity is not None and words.start <= entity.start and entity.end <= words.end
    return entity if entity is not None and inside and entity.label_ == "PERSON" else None


def _kind(parse: Parse, span: Span, role: str | None) -> SourceKind | None:
    words = parse.doc.char_span(span.start, span.end, alignment_mode="expand")
    return (
        kind_of_source(words, role)
        if words and not (is_proper(span.of(parse.text)) and has_age(parse.text, span))
        else SourceKind.PERSON
    )


def _merged(gathered: Iterable[_Gathered]) -> list[_Gathered]:
    """Return one entry a source: the fullest name, the first role, all mentions and quotes."""
    by_key: dict[str, _Gathered] = {}
    ordered = sorted(zip(gathered, count(), strict=False), key=lambda pair: (*_order(pair[0]), pair[1]))
    for each, _ in ordered:
        known = by_key.get(_known_as(each, by_key))
        if known is None:
            if each.quotes or not _refers_back(each):
                by_key[bare(each.name)] = each
            continue
        known.at |= each.at
        known.quotes += each.quotes
        known.role = known.role or each.role
        known.kind = SourceKind.OUTLET if each.kind is SourceKind.OUTLET else known.kind
    return list(by_key.values())


def _order(each: _Gathered) -> tuple[bool, int]:
    """Return what puts names before descriptions that point back to them, and long names before short ones."""
    back = each.name.casefold().startswith(("the ", "these ", "those ")) and not is_proper(each.name)
    return back, -len(bare(each.name).split())


def _known_as(each: _Gathered, by_key: dict[str, _Gathered]) -> str:
    """Return the key of the same source under a fuller name: a surname's person, "the report", an abbreviation."""
    key = bare(each.name)
    if key in by_key:
        return key
    overlapping = [other for other, source in by_key.items() if any(a.meets(b) for a in source.at for b in each.at)]
    pointing = _POINTING.match(each.name)
    back = [other for other, source in by_key.items() if _points_back(each, source)] if pointing else []
    if overlapping or back or " " in key:
        return next(iter(overlapping + sorted(back, key=lambda other: _distance(by_key[other], each))), key)
    fuller = [other for other, source in by_key.items() if other.endswith(f" {key}") and _may_be(each, source)]
    bodies = [other for other, source in by_key.items() if f"({each.name})" in source.name]
    return next(iter(fuller + bodies), key)


def _points_back(each: _Gathered, source: _Gathered) -> bool:
    """Return whether a description means the source: "the official", or "the newspaper" for one that is a newspaper."""
    called = bool(source.role) and source.role == bare(each.name) and each.name.casefold().startswith("the ")
    return called or points_back(each.name, source.name)


def _distance(source: _Gathered, later: _Gathered) -> int:
    """Return how far before the later mention the source stands last; one that comes after it is the farthest."""
    start = min(later.at).start
    return min((start - span.end for span in source.at if span.end <= start), default=1 << 30)


def _may_be(each: _Gathered, fuller: _Gathered) -> bool:
    """Return whether the short name can be the fuller one's: of the same kind, or a person's last name."""
    surname = fuller.kind is SourceKind.PERSON and is_proper(fuller.name) and is_proper(each.name)
    return surname or fuller.kind is each.kind


def _refers_back(each: _Gathered) -> bool:
    """Return whether the name alone says nothing: "these sources", "the filing", "records"."""
    return is_bare_noun(each.name) and each.kind in {SourceKind.UNNAMED, SourceKind.DOCUMENT, SourceKind.GROUP}


def _mentions(text: Occurrences, source: _Gathered) -> tuple[Span, ...]:
    """Return every naming, without one that lies inside another, in order."""
    named = source.at.union(*(text.of(name) for name in _names(source)))
    outermost: list[Span] = []
    for span in sorted(named, key=lambda span: (span.start, -span.end)):
        if not outermost or not outermost[-1].holds(span):
            outermost.append(span)
    return tuple(outermost)


def _names(source: _Gathered) -> Iterator[str]:
    """Yield the ways the article may name the source: in full, without its article, by surname, abbreviated."""
    yield source.name
    name = DETERMINER.sub("", source.name)
    if source.kind is SourceKind.PERSON and is_proper(name) and " " in name:
        yield name.split()[-1]
    elif source.kind in {SourceKind.ORGANISATION, SourceKind.OUTLET} and name[:1].isupper():
        yield re.sub(r"\s*\([^()]*\)$", "", name)
        yield from re.findall(r"\(([^()]{2,})\)$", name)
