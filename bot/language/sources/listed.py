"""What an article rests on: everybody it quotes, who relayed it, and documents, data, outlets and unnamed sources."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import Source, SourceKind
from bot.domain.span import Span
from bot.language.attribution.nouns import BODIES, OUTLETS
from bot.language.attribution.titles import role_head
from bot.language.parse.entities import entity_of
from bot.language.sources.gathered import Gathered
from bot.language.sources.grounds import grounds
from bot.language.sources.linked import documents_behind, give_links, link_documents, outward_links
from bot.language.sources.makers import maker_of
from bot.language.sources.mentions import mentions
from bot.language.sources.merging import merged
from bot.language.sources.naming import DETERMINER
from bot.language.sources.occurrences import Occurrences, occurrences_in
from bot.language.sources.phrases import source_in, sources_named
from bot.language.sources.places import Places
from bot.language.sources.relayed import relays

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain.article import Article
    from bot.language.attribution.found import Found
    from bot.language.parse import Parse
    from bot.language.parse.tokens import Span as Tokens

_PRONOUN_WORDS: Final = """
a all both everybody everyone few he her him i it many me most nobody one others q several she some somebody someone
that them these they this those us we what which who you
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
    top = _headline(parse)
    where = occurrences_in(parse.text)
    links = outward_links(article)
    gathered = [
        *_speakers(parse, quotes),
        *relays(parse, quotes, where),
        *_grounds(parse, quotes),
        *documents_behind(parse, links),
    ]
    link_documents(gathered, links)
    found = merged(gathered, parse.text)
    echoed = _Echoes(parse, quotes, top)
    kept = [
        each
        for each in found
        if _gives_something(quotes, each) and not (_only_in(top, each) and (not each.quotes or echoed.by(each)))
    ]
    give_links(parse, kept, links)
    kept.sort(key=lambda each: (_only_in(top, each), -_weight(each), min(each.at, default=top)))
    return tuple(
        _source(where, article, each)
        for each in kept
        if any(quotes[index].spoken for index in each.quotes) or maker_of(each.name, article) is None
    )


def _gives_something(quotes: Sequence[Found], each: Gathered) -> bool:
    """Return whether the article takes anything from a source; it may only think for people whom it does not name."""
    nameless = each.described or each.kind in {SourceKind.GROUP, SourceKind.UNNAMED}
    spoke = any(quotes[index].spoken for index in each.quotes) or (bool(each.quotes) and not nameless)
    return spoke or bool(each.cited or each.links)


def _weight(each: Gathered) -> int:
    """Return how much the article rests on a source: what it says counts most, then what it shows."""
    return 3 * len(set(each.quotes)) + 2 * bool(each.links) + len(each.cited)


def _source(where: Occurrences, article: Article, each: Gathered) -> Source:
    return Source(
        name=each.name,
        kind=each.kind,
        role=None if each.role and each.role in each.name else each.role,
        mentions=mentions(where, each),
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


@dataclass(frozen=True, slots=True)
class _Echoes:
    """What the body gives to its speakers, of what the headline gives to somebody."""

    parse: Parse
    quotes: Sequence[Found]
    headline: Span

    def by(self, each: Gathered) -> bool:
        """Return whether the body has another speaker for all that the headline gives to this one."""
        mine = [self._lemmas(self.quotes[index].span) for index in each.quotes]
        bodys = [self._lemmas(quote.span) for quote in self.quotes if mine and self._is_of_body(quote)]
        return bool(mine) and all(any(len(words & other) >= _ECHO * len(words) for other in bodys) for words in mine)

    def _is_of_body(self, quote: Found) -> bool:
        return quote.speaker is not None and not self.headline.holds(quote.span)

    def _lemmas(self, span: Span) -> set[str]:
        words = self.parse.doc.char_span(span.start, span.end, alignment_mode="expand")
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


def _person(parse: Parse, span: Span, words: Tokens) -> Gathered | None:
    """Return the person whose name a phrase holds; "the magazine Brick Week" holds none, whatever the model says."""
    name = entity_of(words.root)
    if name is None or name.label_ != "PERSON":
        return None
    role = DETERMINER.sub("", parse.text[span.start : name.start_char]).strip(" ,")
    head = role_head(role)
    if head in OUTLETS or head in BODIES:
        return None
    return Gathered(name.text, SourceKind.PERSON, role or None, {Span(name.start_char, name.end_char)})


def _grounds(parse: Parse, quotes: Sequence[Found]) -> Iterator[Gathered]:
    said: Places[None] = Places()
    said.add(
        (span for quote in quotes if quote.speaker for span in (quote.speaker.mention, quote.speaker.name_at)), None
    )
    for span in grounds(parse):
        words = parse.doc.char_span(span.start, span.end, alignment_mode="expand")
        if words is None or _says_nothing(span.of(parse.text)):
            continue
        each = _person(parse, span, words) or source_in(parse, span, None)
        if each is not None:
            each.cited |= {at for at in each.at if next(said.meeting(at), None) is None}
            yield each
