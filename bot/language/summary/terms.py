"""What a stretch of text is about: its words without those that every text has."""

import re
from collections import Counter
from typing import Final

WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_COMMON: Final = """
a about after again all also am an and any are as at be because been before being between both but by can could did do
does down during each few for from further had has have he her here hers him his how i if in into is it its just may me
more most my no nor not now of off on once only or other our out over own said same say says she should so some such
than that the their them then there these they this those through to too under until up us very was we were what when
where which while who whom why will with would you your
"""
_STOP: Final = frozenset(_COMMON.split())


def terms(text: str) -> Counter[str]:
    """Return how often each word of `text` that carries meaning stands in it, small letters and capitals alike."""
    words = (word.casefold() for word in WORD.findall(text))
    return Counter(word for word in words if word not in _STOP)


def plain_words(text: str) -> list[str]:
    """Return the words of `text` without a capital: those that stay when its people are called something else."""
    return [word for word in WORD.findall(text) if word == word.lower()]


def nameless_terms(text: str) -> Counter[str]:
    """Return the terms of `text` without names and numbers."""
    return Counter(word for word in plain_words(text) if word.isalpha() and word not in _STOP)
