"""The beginning of a text that is longer than Sayso reads, and how much of it that is."""

from dataclasses import replace

from bot.domain.article import Article, Cut, Origin
from bot.domain.span import Span

MOST_CHARACTERS = 200_000
"""Four times the longest features of newspapers; 200,000 characters take about 10 seconds and 400 MB."""
_BREAKS = ("\n\n", "\n", ". ", " ")
"""Behind what a text may be cut, the best first."""


def beginning(text: str) -> str:
    """Return the text, if it is too long only up to a paragraph's end, or a sentence's where no paragraph ends."""
    if len(text) <= MOST_CHARACTERS:
        return text
    for mark in _BREAKS:
        at = text.rfind(mark, MOST_CHARACTERS // 2, MOST_CHARACTERS)
        if at >= 0:
            return text[: at + len(mark)].rstrip()
    return text[:MOST_CHARACTERS]


def excerpt(article: Article) -> Article:
    """Return the article, if it is too long only its beginning, which then says so."""
    text = beginning(article.text)
    end = len(text)
    if end == len(article.text):
        return article
    return replace(
        article,
        text=text,
        paragraphs=tuple(Span(span.start, min(span.end, end)) for span in article.paragraphs if span.start < end),
        headline=article.headline if article.headline and article.headline.end <= end else None,
        links=tuple(link for link in article.links if link.at.end <= end),
        origin=_up_to(article.origin, end) if article.origin else None,
        cut=Cut(read=end, whole=article.cut.whole if article.cut else len(article.text)),
    )


def _up_to(origin: Origin, end: int) -> Origin:
    pieces = ((start, posted, min(length, end - start)) for start, posted, length in origin.pieces if start < end)
    return Origin(tuple(pieces))
