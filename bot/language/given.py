"""An article from text that is taken exactly as it was given."""

import re

from bot.domain.article import Article
from bot.domain.span import Span, trimmed
from bot.language.clean.label import is_label, is_labelled, is_salutation

HEADLINE_WORDS = 25
LINE = re.compile(r"[^\n]+")


def article_as_given(text: str) -> Article:
    """Return the text as an article, unchanged; every line is a paragraph, except a label and a headline."""
    lines = tuple(
        span for match in LINE.finditer(text) if len(span := trimmed(text, Span(match.start(), match.end()))) > 0
    )
    section = lines[0].of(text) if len(lines) > 1 and is_label(lines[0].of(text)) else None
    lines = lines if section is None else lines[1:]
    if len(lines) > 1 and _reads_like_a_headline(lines[0].of(text)):
        return Article(text=text, paragraphs=lines[1:], title=lines[0].of(text), headline=lines[0], section=section)
    return Article(text=text, paragraphs=lines, section=section)


def _reads_like_a_headline(line: str) -> bool:
    if len(line.split()) > HEADLINE_WORDS or is_salutation(line):
        return False
    return is_labelled(line) or not line.endswith((".", ":", ",", ";", "”", '"'))
