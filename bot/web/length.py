"""How much text an article may have: some, and not a book's."""

import re

from bot.domain.article import Article
from bot.domain.errors import NotAnArticle

MOST_CHARACTERS = 150_000
"""Three times the longest features of newspapers; 220,000 characters take 19 seconds and 1 GB."""
_FEWEST_WORDS = 20
_FEWEST_CHARACTERS = 200
"""Below both there is too little; not every script puts blanks between words."""
_LONGEST_SENTENCE = 10_000
"""Characters; a sentence of 110,000 takes the parser 30 seconds."""
_STOP = re.compile(r"[.!?…。！？।؟\n]")


def of_readable_length(article: Article) -> Article:
    """Return the article; raise `NotAnArticle` if it has hardly any words, too many, or a sentence without end."""
    text = article.text
    if len(text.split()) < _FEWEST_WORDS and len(text) < _FEWEST_CHARACTERS:
        message = "There is too little text here to read as an article."
        raise NotAnArticle(message, reason="too_short")
    refuse_book(text)
    if max(map(len, _STOP.split(text))) > _LONGEST_SENTENCE:
        message = f"This text has no full stop in {_LONGEST_SENTENCE:,} characters, so it cannot be read as an article."
        raise NotAnArticle(message, reason="endless_sentence")
    return article


def refuse_book(text: str) -> None:
    """Raise `NotAnArticle` for a text that is longer than any article."""
    if len(text) > MOST_CHARACTERS:
        length = f"This text has {len(text):,} characters, and Sayso reads up to {MOST_CHARACTERS:,}."
        message = f"{length} Cut it down to one article."
        raise NotAnArticle(message, reason="too_long")
