"""Analysis → Reply: what is shown, and in which order."""

import re
from urllib.parse import urlsplit

from bot.domain.analysis import Analysis, Made, QuoteType, Source
from bot.domain.article import Article
from bot.domain.errors import SaysoError
from bot.domain.inquiry import File, Link, Material
from bot.domain.reply import Digest, Heading, Notice, QuoteList, SourceLine, SourceList
from bot.domain.span import Span
from bot.language.standalone import after_dateline
from bot.pipeline.authorship import authorship
from bot.pipeline.voices import all_voices, key_voices

TITLE_CHARACTERS = 90  # of a title made from the first words of an article that has none
TITLE_STOP = re.compile(r"(?<=[a-z]{3})\.$")  # some houses end a headline like a sentence


def compose(analysis: Analysis) -> Digest:
    """Return the reply to an analysis."""
    return Digest(
        heading=_heading(analysis),
        authorship=authorship(analysis),
        points=tuple(" ".join(point.text.split()) for point in analysis.points),
        voices=key_voices(analysis),
        sources=_source_lines(analysis),
        engine=analysis.engine,
        refused=len(analysis.refused),
        quotes_found=len({quote.utterance for quote in analysis.quotes if quote.spoken}),
        extracted=sum(point.made is Made.EXTRACTED for point in analysis.points),
        shortfall=analysis.shortfall,
    )


def source_list(analysis: Analysis) -> SourceList:
    """Return all sources of an analysis as a reply of their own."""
    heading = _heading(analysis)
    return SourceList(
        title=heading.title,
        url=heading.url,
        sources=_source_lines(analysis),
        byline=heading.byline,
        site=heading.site,
    )


def quote_list(analysis: Analysis) -> QuoteList:
    """Return all that is spoken in an article as a reply of its own, in the article's order."""
    return QuoteList(heading=_heading(analysis), voices=all_voices(analysis))


def notice(material: Material, error: SaysoError) -> Notice:
    """Return one honest line about what could not be read."""
    return Notice(subject=named(material), text=error.message)


def _heading(analysis: Analysis) -> Heading:
    article = analysis.article
    return Heading(
        title=TITLE_STOP.sub("", article.title or "") or _first_words(article),
        kind=analysis.kind,
        url=article.url,
        byline=article.byline,
        site=article.site,
        cut=article.cut,
    )


def _first_words(article: Article) -> str:
    """Return the opening of an article without a title: its first paragraph behind the dateline, cut at a word."""
    first = article.paragraphs[0] if article.paragraphs else Span(0, len(article.text))
    opening = " ".join(after_dateline(article, first).of(article.text)[: 4 * TITLE_CHARACTERS].split())
    if len(opening) <= TITLE_CHARACTERS:
        return TITLE_STOP.sub("", opening) or "Untitled"
    return opening[: TITLE_CHARACTERS + 1].rsplit(" ", 1)[0][:TITLE_CHARACTERS] + "…"


def times_quoted(analysis: Analysis, source: Source) -> int:
    """Return how many utterances a source is quoted with; one that its attribution splits counts once."""
    return len(_utterances(analysis, source))


def times_paraphrased(analysis: Analysis, source: Source) -> int:
    """Return how many of a source's utterances the article gives in its own words alone."""
    return sum(types == {QuoteType.INDIRECT} for types in _utterances(analysis, source).values())


def _utterances(analysis: Analysis, source: Source) -> dict[int, set[QuoteType]]:
    types: dict[int, set[QuoteType]] = {}
    for quote in (analysis.quotes[number] for number in source.quotes):
        if quote.spoken:
            types.setdefault(quote.utterance, set()).add(quote.type)
    return types


def _source_lines(analysis: Analysis) -> tuple[SourceLine, ...]:
    return tuple(
        SourceLine(
            name=source.name,
            kind=source.kind,
            role=source.role,
            mentions=len(source.mentions),
            quotes=times_quoted(analysis, source),
            paraphrased=times_paraphrased(analysis, source),
            cited=len(source.cited),
            links=source.links,
            named=source.named,
            maker=source.maker,
        )
        for source in analysis.sources
    )


def named(material: Material) -> str:
    """Return what to call what was posted, before its title is known."""
    if isinstance(material, Link):
        return urlsplit(material.url).hostname or material.url
    if isinstance(material, File):
        return material.name
    return "this text"
