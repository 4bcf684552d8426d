"""Which of the article's links point at which of its sources.

A link is a source's if its words meet a mention of the source, or name a document; or if its words name nothing
("said", "found", an address written out) and stand in a sentence that cites one source alone.
"""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING, Final

from bot.domain.article import Hyperlink
from bot.domain.span import Span
from bot.language.attribution.nouns import DATA, DOCUMENTS
from bot.language.attribution.standing import kind_of_source
from bot.language.links import leads_elsewhere, safe_address, written_out
from bot.language.sources.gathered import WRITTEN, Gathered
from bot.language.sources.grounds import phrase_of
from bot.language.sources.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.domain.article import Article
    from bot.language.parse import Parse
    from bot.language.parse.tokens import Span as Tokens

MOST_LINKS = 3
"""Links that one source keeps; the first ones."""
_NAMES: Final = frozenset(("PROPN", "NOUN", "NUM"))
_ABOUT_THE_PAGE: Final = frozenset(("advertisement", "article", "blog", "site", "story", "video", "website"))
"""What a link may be called that leads to more reading, and to nothing the article rests on."""


def outward_links(article: Article) -> tuple[Hyperlink, ...]:
    """Return the links that lead away from the article's site, and the addresses written out in its text."""
    written = (
        Hyperlink(Span(start, start + len(url)), safe)
        for start, url in written_out(article.text)
        if (safe := safe_address(url))
    )
    known = {link.at: link for link in (*written, *article.links) if leads_elsewhere(link.url, article.url)}
    return tuple(known[at] for at in sorted(known))


def documents_behind(parse: Parse, links: Sequence[Hyperlink]) -> Iterator[Gathered]:
    """Yield the documents and data sets that links name: "a [report]" found what the article says."""
    if not links:
        return
    by_root = {chunk.root.i: chunk for chunk in parse.doc.noun_chunks}
    for link in links:
        chunk = next((by_root[token.i] for token in _tokens(parse, link) if token.i in by_root), None)
        if chunk is not None and _is_written(chunk):
            at = phrase_of(chunk, parse.text)
            kind = kind_of_source(chunk)
            if kind is not None and "\n" not in at.of(parse.text):
                yield Gathered(at.of(parse.text), kind, at={at}, cited={at}, links=[link.url])


def link_documents(gathered: Iterable[Gathered], links: Sequence[Hyperlink]) -> None:
    """Add to documents and data the links on their very words: two studies at two addresses are two."""
    places: Places[int] = Places()
    for number, link in enumerate(links):
        places.add((link.at,), number)
    for each in gathered:
        if each.kind in WRITTEN:
            met = sorted({number for span in each.at for _, number in places.meeting(span)})
            each.links += (url for url in dict.fromkeys(links[number].url for number in met) if url not in each.links)


def give_links(parse: Parse, sources: Sequence[Gathered], links: Sequence[Hyperlink]) -> None:
    """Add to each source the links that point at it."""
    if not links:
        return
    pointed = _Pointed(parse, sources)
    for link in links:
        source = pointed.at_by(link)
        if source is not None and link.url not in source.links and len(source.links) < MOST_LINKS:
            source.links.append(link.url)


class _Pointed:
    """Whose names and cues stand where."""

    def __init__(self, parse: Parse, sources: Sequence[Gathered]) -> None:
        self._parse = parse
        self._sources = sources
        self._names: Places[int] = Places()
        self._cues: Places[int] = Places()
        for place, each in enumerate(sources):
            self._names.add(each.at, place)
            self._cues.add(each.cues, place)
        self._starts = [sentence.start for sentence in parse.sentences]

    def at_by(self, link: Hyperlink) -> Gathered | None:
        """Return the source that a link points at: by name, by the verb that lets it speak, or alone in a sentence."""
        named = min(((len(span), place) for span, place in self._names.meeting(link.at)), default=None)
        if named is not None:  # the fewest words, if one name lies in another
            return self._sources[named[1]]
        spoken = min((place for _, place in self._cues.meeting(link.at)), default=None)
        return self._alone_in_sentence(link) if spoken is None else self._sources[spoken]

    def _alone_in_sentence(self, link: Hyperlink) -> Gathered | None:
        bare_address = link.at.of(self._parse.text).casefold().startswith("http")
        if not bare_address and any(token.pos_ in _NAMES for token in _tokens(self._parse, link)):
            return None
        place = max(bisect(self._starts, link.at.start) - 1, 0)
        sentence = next((each for each in self._parse.sentences[place : place + 2] if each.meets(link.at)), None)
        if sentence is None:
            return None
        named = {place for _, place in self._names.meeting(sentence)}
        return self._sources[named.pop()] if len(named) == 1 else None


def _tokens(parse: Parse, link: Hyperlink) -> Tokens:
    words = parse.doc.char_span(link.at.start, link.at.end, alignment_mode="expand")
    return words if words is not None else parse.doc[:0]


def _is_written(chunk: Tokens) -> bool:
    noun = chunk.root.lemma_.lower()
    return noun in (DOCUMENTS | DATA) - _ABOUT_THE_PAGE and chunk.root.pos_ in {"NOUN", "PROPN"}
