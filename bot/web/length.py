"""How much text an article may have: some; of a book, the beginning."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.domain.article import Article, Cut
from bot.domain.errors import NotAnArticle
from bot.language.excerpt import beginning, excerpt

_FEWEST_WORDS = 20
_FEWEST_LETTERS = 160
"""Below both there is too little; not every script puts blanks between words."""
_WORD = re.compile(r"\w+")


def of_readable_length(article: Article) -> Article:
    """Return the article, cut at a paragraph if it is too long; raise `NotAnArticle` if it has hardly any words."""
    words = _WORD.findall(article.text)
    if len(words) < _FEWEST_WORDS and sum(map(len, words)) < _FEWEST_LETTERS:
        message = "There is too little text here to read as an article."
        raise NotAnArticle(message, reason="too_short")
    return excerpt(article)


def read_within_reach(text: str, read: Callable[[str], Article]) -> Article:
    """Return what `read` makes of a text, of a too long one of its beginning only: cleaning megabytes takes minutes."""
    part = beginning(text)
    article = read(part)
    return article if part is text else replace(article, cut=Cut(read=len(part), whole=len(text)))
