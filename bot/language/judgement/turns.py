"""Which paragraphs of an article are a speaker's and not the article's own: a transcript, an interview, a speech."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bot.domain.article import Article

_LABEL: Final = re.compile(r"(?:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})\s?: ")
"""The name at the beginning of a turn in a transcript."""
_INTRODUCTION: Final = re.compile(
    r"\b(?:full|complete|edited) (?:text|transcript)\b|\b(?:text|transcript) of (?:the|his|her|an?)\b", re.IGNORECASE
)
_SPEECH: Final = re.compile(
    r"\b(?:speech|address|remarks|statement|sermon|eulogy|lecture|testimony|message)\b", re.IGNORECASE
)
_FEWEST_TURNS: Final = 3
_YOU: Final = re.compile(r"\byou(?:rs?|['’]\w+)?\b", re.IGNORECASE)
_LONGEST_QUESTION: Final = 60  # words


def turns(article: Article) -> frozenset[int]:
    """Return which paragraphs are a speaker's: the turns of a transcript, or a speech below what introduces it."""
    if article.paragraphs and _INTRODUCTION.search(article.paragraphs[0].of(article.text)):
        return frozenset(range(1, len(article.paragraphs)))
    return _labelled(article) or asked_and_answered(article)


def is_speech(article: Article) -> bool:
    """Return whether the article is one speaker's words below what introduces them."""
    if not article.paragraphs:
        return False
    first = article.paragraphs[0].of(article.text)
    announced = _INTRODUCTION.search(first) is not None and _SPEECH.search(first) is not None
    return announced and not _labelled(article) and not asked_and_answered(article)


def asked_and_answered(article: Article) -> frozenset[int]:
    """Return the paragraphs from the first question on where questions to a "you" and answers alternate."""
    texts = [paragraph.of(article.text) for paragraph in article.paragraphs]
    asking = {at for at, text in enumerate(texts) if text.endswith("?") and len(text.split()) <= _LONGEST_QUESTION}
    answered = [at for at in sorted(asking) if 0 < at < len(texts) - 1 and at + 1 not in asking]
    addressed = sum(_YOU.search(texts[at]) is not None for at in answered)
    if len(answered) < _FEWEST_TURNS or 2 * addressed < len(answered):
        return frozenset()
    return frozenset(range(answered[0], len(texts)))


def _labelled(article: Article) -> frozenset[int]:
    labelled = {
        at: found.group()
        for at, paragraph in enumerate(article.paragraphs)
        if (found := _LABEL.match(article.text, paragraph.start, paragraph.end))
    }
    often = Counter(labelled.values())
    is_transcript = len(labelled) >= _FEWEST_TURNS and max(often.values()) > 1
    return frozenset(labelled) if is_transcript else frozenset()
