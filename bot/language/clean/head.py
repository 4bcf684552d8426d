"""What stands over an article: who wrote it, when, and which line is its title."""

import re
from collections.abc import Sequence

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
_PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "della", "der", "di", "du", "el", "ibn", "la", "le", "van", "von", "y"}
)
_DATE_TOKENS = """
january february march april may june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
am pm a.m p.m gmt utc bst cet cest est edt et pst pdt ist published updated posted modified last on at ago
sec secs second seconds min mins minute minutes hour hours hr hrs day days week weeks month months year years
today yesterday read h m d
"""
_DATE_WORDS = frozenset(_DATE_TOKENS.split())
_NEVER_A_NAME = _DATE_WORDS - {"jan", "mar", "april", "may", "june", "august", "sun"}
_NUMBER = re.compile(r"[\d:./+-]+(?:st|nd|rd|th|am|pm|h|m|d|z)?|\d{4}-\d\d-\d\dt[\d:.+z-]+")
_BYLINE_WORDS = 14
_NAME_WORDS = range(2, 6)
_TITLE_WORDS = range(2, 36)
_CERTAIN_WORDS = 5
_LONGEST = 300
_NOT_A_TITLE = re.compile(r"(?<![.…])\.$|[,;:]$|^[•*·›»>|]|[|›»>].*[|›»>]")


def byline(paragraph: str) -> str | None:
    """Return the names in a paragraph that is nothing but a byline, else None."""
    if len(paragraph.split()) > _BYLINE_WORDS or len(paragraph) > _LONGEST:
        return None
    credited = _WRITTEN_BY.match(paragraph)
    rest = paragraph[credited.end() :] if credited else paragraph
    names, *others = _PARTS.split(rest.strip(" |•·–—-"))
    if not _are_names(names):
        return None
    return names if credited or (others and all(_is_role_or_date(part) for part in others)) else None


def is_name(line: str) -> bool:
    """Return whether a line may be one person's name and nothing else."""
    words = line.split()
    return len(words) in _NAME_WORDS and all(map(_is_name_word, words)) and words[0][0].isupper()


def is_date_line(line: str) -> bool:
    """Return whether a line says nothing but when: "Published 3 May 2026, 10:30 GMT", "5 min read"."""
    tokens = [word for each in re.split(r"[\s|•·,()–—]+", line.casefold()) if (word := each.strip(".:-"))]
    dated = [bool(_NUMBER.fullmatch(token)) for token in tokens]
    return any(dated) and all(known or token in _DATE_WORDS for known, token in zip(dated, tokens, strict=True))


def is_title_like(paragraph: str) -> bool:
    """Return whether a paragraph has the form of a title."""
    if len(paragraph.split()) not in _TITLE_WORDS or len(paragraph) > _LONGEST:
        return False
    return not _NOT_A_TITLE.search(paragraph) and not is_date_line(paragraph)


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


def _is_name_word(word: str) -> bool:
    plain = word.casefold()
    if plain in _PARTICLES:
        return True
    letters = word.strip(".").replace("'", "").replace("’", "").replace("-", "").replace(".", "")
    return word[0].isupper() and letters.isalpha() and plain not in FUNCTION_WORDS and plain not in _NEVER_A_NAME


def _is_role_or_date(part: str) -> bool:
    return is_date_line(part) or bool(_ROLE.search(part))
