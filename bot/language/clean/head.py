"""What stands over an article: who wrote it, when, and which line is its title."""

import re
from collections.abc import Sequence

from bot.language.clean.label import is_labelled
from bot.language.clean.naming import DATE_WORDS, is_name
from bot.language.clean.prose import FUNCTION_WORDS, words_of

_WRITTEN_BY = re.compile(
    r"(?:(?:written|words|story|report|reported|analysis|opinion)\s+)?by:?\s+|author:\s+", re.IGNORECASE
)
_PARTS = re.compile(r"\s*[|•·–—]\s*|\s+-\s+|,\s+|\s+(?=for The\b)|\s+(?=in [A-Z])")
_AND = re.compile(r"(,?\s+and\s+|\s+&\s+)")
_ROLE = re.compile(
    r"\b(writer|reporter|correspondent|editor|staff|columnist|contributor|journalist|producer|bureau|desk)s?\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\d:./+-]+(?:st|nd|rd|th|am|pm|h|m|d|z)?|\d{4}-\d\d-\d\dt[\d:.+z-]+")
_BYLINE_WORDS = 14
_TITLE_WORDS = range(2, 36)
_CERTAIN_WORDS = 5
_LONGEST = 300
_TWO_SENTENCES_WORDS = 16
_SENTENCE_BREAK = re.compile(r"[a-z]{3}[.!?][\"”’']?\s+[\"“‘']?[A-Z]")
_FULL_STOP = re.compile(r"(?<![.…])\.[”’\"']?$|(?<![.…])[”’]\.$")
_NOT_A_TITLE = re.compile(r"[,;:]$|^[•*·›»>|]|[|›»>].*[|›»>]")
_LONGER_WORD = re.compile(r"[^\W\d_]{3,}")
_CAPITALISED = 0.9
"""Share of a headline's own words that begin with a capital where a house writes it so."""
_FEWEST_CAPITALISED = 4
_EDITORS = re.compile(r"(?:the )?(?:[A-Z][\w&.'’-]* ){0,4}(?:editorial board|editors|editorial staff)", re.IGNORECASE)


def byline(paragraph: str) -> str | None:
    """Return the names in a paragraph that is nothing but a byline, else None."""
    if len(paragraph.split()) > _BYLINE_WORDS or len(paragraph) > _LONGEST:
        return None
    credited = _WRITTEN_BY.match(paragraph)
    rest = paragraph[credited.end() :] if credited else paragraph
    names, *others = _PARTS.split(rest.strip(" |•·–—-"))
    if not _are_names(names) and not (credited and _EDITORS.fullmatch(names)):
        return None
    return names if credited or (others and all(_is_role_or_date(part) for part in others)) else None


def is_date_line(line: str) -> bool:
    """Return whether a line says nothing but when: "Published 3 May 2026, 10:30 GMT", "5 min read"."""
    tokens = [word for each in re.split(r"[\s|•·,()–—]+", line.casefold()) if (word := each.strip(".:-"))]
    dated = [bool(_NUMBER.fullmatch(token)) for token in tokens]
    return any(dated) and all(known or token in DATE_WORDS for known, token in zip(dated, tokens, strict=True))


def is_title_like(paragraph: str) -> bool:
    """Return whether a paragraph has the form of a title."""
    if len(paragraph.split()) not in _TITLE_WORDS or len(paragraph) > _LONGEST:
        return False
    if (
        not is_labelled(paragraph)
        and len(paragraph.split()) >= _TWO_SENTENCES_WORDS
        and _SENTENCE_BREAK.search(paragraph)
    ):
        return False
    ends_as_sentence = _FULL_STOP.search(paragraph) is not None and not is_headline_cased(paragraph)
    shaped = not ends_as_sentence and not _NOT_A_TITLE.search(paragraph)
    return (is_labelled(paragraph) or shaped) and not is_date_line(paragraph)


def is_headline_cased(line: str) -> bool:
    """Return whether nearly every word has a capital, so that a full stop behind them ends no plain sentence."""
    words = [found.group() for found in _LONGER_WORD.finditer(line) if found.group().casefold() not in FUNCTION_WORDS]
    capitalised = sum(word[0].isupper() for word in words)
    return capitalised >= max(_FEWEST_CAPITALISED, _CAPITALISED * len(words))


def title_among(candidates: Sequence[str], body: Sequence[str]) -> int | None:
    """Return which candidate is the title: the one that shares most words with the body, of equals the shortest."""
    known = _content_words(" ".join(body))
    ranked = [
        (len(_content_words(line) & known), -len(line), -index)
        for index, line in enumerate(candidates)
        if is_title_like(line) and (_content_words(line) & known or len(line.split()) >= _CERTAIN_WORDS)
    ]
    return -max(ranked)[2] if ranked else None


def _content_words(text: str) -> set[str]:
    return {word for word in words_of(text) if word not in FUNCTION_WORDS}


def _are_names(text: str) -> bool:
    return all(is_name(name) for name in _AND.split(text)[::2])


def _is_role_or_date(part: str) -> bool:
    return is_date_line(part) or bool(_ROLE.search(part))
