"""An article from text that is taken exactly as it was given."""

import re

from bot.domain.article import Article
from bot.domain.span import Span, trimmed

HEADLINE_WORDS = 25
LINE = re.compile(r"[^\n]+")


def article_as_given(text: str) -> Article:
    """Return the text as an article, unchanged; every line is a paragraph, the first may be its headline."""
    lines = tuple(
        span for match in LINE.finditer(text) if len(span := trimmed(text, Span(match.start(), match.end()))) > 0
    )
    if len(lines) > 1 and _reads_like_a_headline(lines[0].of(text)):
        return Article(text=text, paragraphs=lines[1:], title=lines[0].of(text), headline=lines[0])
    return Article(text=text, paragraphs=lines)


def _reads_like_a_headline(line: str) -> bool:
    return len(line.split()) <= HEADLINE_WORDS and not line.endswith((".", ":", ",", ";", "”", '"'))
