"""What an article rests on: everybody it quotes, who relayed it, and documents, data, outlets and unnamed sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import Source, SourceKind
from bot.domain.span import Span
from bot.language.parse.entities import entity_of
from bot.language.sources.gathered import Gathered, merged
from bot.language.sources.grounds import grounds
from bot.language.sources.linked import documents_behind, give_links, link_documents, outward_links
from bot.language.sources.makers import maker_of
from bot.language.sources.naming import DETERMINER, is_proper
from bot.language.sources.occurrences import Occurrences, occurrences_in
from bot.language.sources.phrases import source_in, sources_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain.article import Article
    from bot.language.attribution.found import Found
    from bot.language.parse import Parse

_PRONOUN_WORDS: Final = """
a all both everybody everyone few he her him i it many me most nobody one others q several she some somebody someone
that them these they this those us we which who you
"""
_PRONOUNS: Final = frozenset(_PRONOUN_WORDS.split())
_HEADLINE: Final = re.compile(r"[^\n]*[^\s.!?:;,\"”’']\s*\n")
"""A first line that ends like no sentence."""
_ECHO: Final = 0.5
"""Share of a headline quote's words that make it the same as a quote of the body."""


_PARTITIVE: Final = re.compile(r"(?:\w+ ){1,2}of (?:them|those|these|us|you|whom|it)\b", re.IGNORECASE)


def sources(parse: Parse, quotes: Sequence[Found], article: Article) -> tuple[Source, ...]:
    """Return all sources, those quoted, cited and linked most first, then in the order the article first names them.

    One that only the headline names stands last, and is none at all if the body gives its words to somebody else. The
    article's author and publisher are sources only of what it quotes them with.
    """
    top, text = _headline(parse), occurrences_in(parse.text)
    links = outward_links(article)
    gathered = [
        *_speakers(parse, quotes),
        *_relays(text, quotes),
        *_grounds(parse, quotes),
        *documents_behind(parse, links),
    ]
    link_documents(gathered, links)
    found = merged(gathered, parse.text)
    kept = [each for each in found if not (_only_in(top, each) and _is_echo(parse, quotes, top, each))]
    give_links(parse, kept, links)
    kept.sort(key=lambda each: (_only_in(top, each), -_weight(each), min(each.at, default=top)))
    return tuple(
        _source(text, article, each)
        for each in kept
        if any(quotes[index].spoken for index in each.quotes) or maker_of(each.name, article) is None
    )


def _weight(each: Gathered) -> int:
    """Return how much the article rests on a source: what it says counts most, then what it shows."""
    return 3 * len(set(each.quotes)) + 2 * bool(each.links) + len(each.cited)


def _source(text: Occurrences, article: Article, each: Gathered) -> Source:
    return Source(
        name=each.name,
        kind=each.kind,
        role=each.role,
        mentions=_mentions(text, each),
        quotes=tuple(sorted(set(each.quotes))),
        cited=tuple(sorted(each.cited)),
        links=tuple(each.links),
        named=not each.described and each.kind is not SourceKind.UNNAMED,
        maker=maker_of(each.name, article),
    )


def _headline(parse: Parse) -> Span:
    line = _HEADLINE.match(parse.text)
    return Span(0, line.end() if line else 0)


def _only_in(headline: Span, each: Gathered) -> bool:
    return bool(each.at) and all(headline.holds(span) for span in each.at)


def _is_echo(parse: Parse, quotes: Sequence[Found], headline: Span, each: Gathered) -> bool:
    """Return whether the body has another speaker for what the headline gives to this one."""
    mine = [_lemmas(parse, quotes[index].span) for index in each.quotes]
    bodys = [_lemmas(parse, quote.span) for quote in quotes if quote.speaker and not headline.holds(quote.span)]
    return bool(mine) and all(any(len(words & other) >= _ECHO * len(words) for other in bodys) for words in mine)


def _lemmas(parse: Parse, span: Span) -> set[str]:
    words = parse.doc.char_span(span.start, span.end, alignment_mode="expand")
    return {token.lemma_.lower() for token in words or () if token.is_alpha and not token.is_stop}


def _speakers(parse: Parse, quotes: Sequence[Found]) -> Iterator[Gathered]:
    for index, quote in enumerate(quotes):
        speaker = quote.speaker
        for span in sources_named(parse, speaker.name_at) if speaker else ():
            if speaker is None or _says_nothing(span.of(parse.text)):
                continue
            whole = span == speaker.name_at
            each = source_in(parse, span, speaker.role if whole else None)
            if each is not None:
                mention = speaker.mention
                if whole and mention != span and not _says_nothing(mention.of(parse.text)):
                    each.at.add(mention)
                each.quotes.append(index)
                each.cues |= {quote.cue} if quote.cue else set()
                yield each


def _says_nothing(name: str) -> bool:
    return name.casefold() in _PRONOUNS or not name.strip() or _PARTITIVE.fullmatch(name) is not None


def _relays(text: Occurrences, quotes: Sequence[Found]) -> Iterator[Gathered]:
    """Yield those who passed on what others said; they are quoted with nothing themselves."""
    relayed: dict[str, set[Span]] = {}
    for quote in quotes:
        for name in quote.via:
            everywhere = list(text.of(name))
            beside = [span for span in everywhere if "\n" not in _between(quote.span, span).of(text.text)]
            relayed.setdefault(name, set()).update((beside or everywhere)[:1])
    for name, cited in relayed.items():
        yield Gathered(name, SourceKind.OUTLET, at=set(text.of(name)), cited=cited)


def _between(one: Span, other: Span) -> Span:
    return Span(min(one.end, other.end), max(one.start, other.start, min(one.end, other.end)))


def _grounds(parse: Parse, quotes: Sequence[Found]) -> Iterator[Gathered]:
    said = [span for quote in quotes if quote.speaker for span in (quote.speaker.mention, quote.speaker.name_at)]
    for span in grounds(parse):
        words = parse.doc.char_span(span.start, span.end, alignment_mode="expand")
        if words is None or _says_nothing(span.of(parse.text)):
            continue
        person = entity_of(words.root) if words.root.ent_type_ == "PERSON" else None
        if person is None:
            each = source_in(parse, span, None)
        else:
            role = DETERMINER.sub("", parse.text[span.start : person.start_char]).strip(" ,")
            at = Span(person.start_char, person.end_char)
            each = Gathered(person.text, SourceKind.PERSON, role or None, {at})
        if each is not None:
            each.cited |= {at for at in each.at if not any(at.meets(mention) for mention in said)}
            yield each


def _mentions(text: Occurrences, source: Gathered) -> tuple[Span, ...]:
    """Return every naming, without one that lies inside another, in order."""
    named = source.at.union(*(text.of(name) for name in _names(source)))
    outermost: list[Span] = []
    for span in sorted(named, key=lambda span: (span.start, -span.end)):
        if not outermost or not outermost[-1].holds(span):
            outermost.append(span)
    return tuple(outermost)


def _names(source: Gathered) -> Iterator[str]:
    """Yield the ways the article may name the source: in full, without its article, by surname, abbreviated."""
    yield source.name
    name = DETERMINER.sub("", source.name)
    if source.kind is SourceKind.PERSON and is_proper(name) and " " in name:
        yield name.split()[-1]
    elif source.kind in {SourceKind.ORGANISATION, SourceKind.OUTLET} and name[:1].isupper():
        yield re.sub(r"\s*\([^()]*\)$", "", name)
        yield from re.findall(r"\(([^()]{2,})\)$", name)
