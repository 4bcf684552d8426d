"""Whether a sentence can be understood alone, and whose voice it is in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Final

from bot.domain.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from bot.domain.article import Article
    from bot.language.parse import Parse

_PRONOUNS: Final = frozenset({"he", "she", "it", "they", "this", "that", "these", "those"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl"})
_NAMING: Final = frozenset({"NOUN", "PROPN"})
_TIMES: Final = frozenset({"DATE", "TIME"})
_LABEL: Final = re.compile(r"(?:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})\s?: ")
"""The name at the beginning of a turn in a transcript."""
_INTRODUCTION: Final = re.compile(
    r"\b(?:full|complete|edited) (?:text|transcript)\b|\b(?:text|transcript) of (?:the|his|her|an?)\b", re.IGNORECASE
)
_FEWEST_TURNS: Final = 3
_DATELINE: Final = re.compile(
    r"[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+){0,3}"
    r"(?:,? (?:[A-Z]|\d)[^\n—–]{1,40}?)?"
    r"(?: \([^)\n]{2,40}\))?(?: /[^/\n]{2,20}/)?"
    r" (?:[—–-]|--) (?=\S)"
)
"""A town in capitals, its country and the date, the agency, a dash."""


def dangles(parse: Parse, sentence: Span) -> bool:
    """Return whether the sentence is about a "he" or an "it" that it does not name beforehand."""
    tokens = _tokens(parse, sentence)
    subject = next((token for token in tokens if token.dep_ in _SUBJECTS and _is_main(token)), None)
    if subject is None or subject.lower_ not in _PRONOUNS:
        return False
    before = (token for token in tokens if token.i < subject.i)
    return not any(token.pos_ in _NAMING and token.ent_type_ not in _TIMES for token in before)


def turns(article: Article) -> frozenset[int]:
    """Return which paragraphs are a speaker's: the turns of a transcript, or a speech below what introduces it."""
    if article.paragraphs and _INTRODUCTION.search(article.paragraphs[0].of(article.text)):
        return frozenset(range(1, len(article.paragraphs)))
    labelled = {
        at: found.group()
        for at, paragraph in enumerate(article.paragraphs)
        if (found := _LABEL.match(article.text, paragraph.start, paragraph.end))
    }
    often = Counter(labelled.values())
    is_transcript = len(labelled) >= _FEWEST_TURNS and max(often.values()) > 1
    return frozenset(labelled) if is_transcript else frozenset()


def after_dateline(article: Article, sentence: Span) -> Span:
    """Return the sentence without the place and date that may stand before a report's first words."""
    opens = any(paragraph.start == sentence.start for paragraph in article.paragraphs[:3])
    found = _DATELINE.match(article.text, sentence.start, sentence.end) if opens else None
    return Span(found.end(), sentence.end) if found else sentence


def _tokens(parse: Parse, sentence: Span) -> list[Token]:
    first = bisect_left(parse.doc, sentence.start, key=lambda token: token.idx)
    last = bisect_left(parse.doc, sentence.end, key=lambda token: token.idx)
    return list(parse.doc[first:last])


def _is_main(token: Token) -> bool:
    return bool(token.head.dep_ == "ROOT" or token.head.head.dep_ == "ROOT")
