"""Names of works, shows, laws and slogans between quotation marks: capitalised throughout, and nobody's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.language.attribution.case import SENTENCE_ENDS, WORD
from bot.language.attribution.lead import right_before, touching
from bot.language.attribution.subjects import subject

if TYPE_CHECKING:
    from bot.language.attribution.case import Case

LONGEST_TITLE: Final = 8  # words
LONGEST_NAME: Final = 5
_SMALL: Final = """
    a an and as at but by de for from in into is la le nor of off on or over per the to up via vs with
"""
SMALL_WORDS: Final = frozenset(_SMALL.split())
"""Titles may keep these small: “The Year of the Flood”."""
NAMED_SO: Final = re.compile(r"\b(?:so-called|known as|aka|entitled|titled)(?: an?| the)?,?\s*$", re.IGNORECASE)
CALLED: Final = re.compile(r"(?:^|\W)(?:called|dubbed|named|nicknamed)(?: an?| the)?,?\s*$", re.IGNORECASE)
FEWEST_IN_A_TITLE: Final = 3
HOLDS_A_SENTENCE: Final = re.compile(r"[.!?…][\"”’)]?(?:\s+[\"“‘A-Z]|\s*$)")
CRIED: Final = frozenset({"chant", "cry", "say", "scream", "shout", "yell"})
"""Verbs that no title follows."""
_SIGNS: Final = """
    badge banner billboard board button card flag graffiti hat hoarding inscription mural note notice placard plaque
    poster shirt sign slogan sticker t-shirt
"""
SIGNS: Final = frozenset(_SIGNS.split())
"""What can be read and is no work: a placard reads “Hands Off Our Park”."""


def is_name(case: Case) -> bool:
    """Return whether the marks hold what something is called: a title, or what follows "so-called" or "known as"."""
    so = case.words <= LONGEST_NAME and NAMED_SO.search(case.before) is not None
    return so or is_called(case) or is_title(case)


def is_called(case: Case) -> bool:
    """Return whether the marks hold a name that something is said to be called: a law called the “Clean Water Act”."""
    named = FEWEST_IN_A_TITLE <= case.words <= LONGEST_TITLE and CALLED.search(case.before) is not None
    return named and _is_capitalised(case)


def is_title(case: Case) -> bool:
    """Return whether the marks hold the name of a work, a show or a law: every word but small ones is capitalised."""
    inner = case.marks.inner.of(case.page.text)
    return _is_capitalised(case) and case.words <= LONGEST_TITLE and not _is_spoken(case, inner)


def _is_capitalised(case: Case) -> bool:
    words = WORD.findall(case.marks.inner.of(case.page.text))
    return all(_is_capital(word) or (at and word in SMALL_WORDS) for at, word in enumerate(words))


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _is_spoken(case: Case, inner: str) -> bool:
    """Return whether the capitalised words are a sentence all the same: exclaimed, led in, or one among sentences."""
    if inner.rstrip().endswith(("!", "?")) or case.before.rstrip().endswith(":") or _is_cried(case):
        return True
    if SENTENCE_ENDS.search(case.before) is None:
        return right_before(case) is not None
    return touching(case) is not None or HOLDS_A_SENTENCE.search(inner) is not None


def _is_cried(case: Case) -> bool:
    """Return whether a verb that leads in no title stands right before the marks: chanting “No More Walls”."""
    at = case.page.token_at(case.start) - 1
    if at < 0:
        return False
    verb = case.page.tokens[at]
    read = subject(verb) if verb.lemma_ == "read" else None
    return verb.lemma_.lower() in CRIED or (read is not None and read.lemma_.lower() in SIGNS)
