"""Checks on a written point's names: whoever and whatever it names must be named in the sentences it cites."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.language.gate.aliases import NAME_LIKE, WORD, folded, is_behind, is_title, named, words_of
from bot.language.gate.meant import meant
from bot.language.gate.moments import CALENDAR
from bot.language.gate.verdict import PASS, Verdict
from bot.language.parse.vocabulary import is_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.language.gate.cited import Cited
    from bot.language.parse.tokens import Token

_OPENING: Final = frozenset("“‘\"'«„(—–:")
_NAMES: Final = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})
_PLACES: Final = frozenset({"PERSON", "GPE", "NORP", "LOC"})
_NOUNS: Final = frozenset({"PROPN", "NOUN", "X"})
_FEWEST: Final = 2
_COMMON_ENDING: Final = re.compile(
    r"(?:ments?|tions?|ships?|ness|ity|ities|owners?|workers?|makers?|ists?|ees?|ings?|outs?)$"
)
"""How no name ends that the parser takes for one at the head of a sentence: "Homeowners", "Turnout"."""


def names_are_cited(cited: Cited) -> Verdict:
    """Every name of the point stands in the sentences it cites, or is another name of one that does."""
    known = named(cited)
    unknown = [word for word in _names(cited) if not is_behind(word.group(), known)]
    if unknown:  # seldom, and only then the whole article's grammar is asked
        known = named(cited, meant(cited))
    for word in unknown:
        if not is_behind(word.group(), known):
            return Verdict(f"“{_whole(cited, word)}” is not named in the sentences it cites")
    return PASS


def names_are_whole(cited: Cited) -> Verdict:
    """The first and the last name of a person belong together in the evidence."""
    known = named(cited)
    small = {word for word in words_of(cited.evidence) if word.islower()}
    for entity in cited.said.doc.ents:
        capital = [word for word in words_of(entity.text) if NAME_LIKE.match(word) and not is_title(word)]
        words = [folded(word) for word in capital if folded(word) not in small]
        if entity.label_ != "PERSON" or len(words) < _FEWEST or not all(word in known.words for word in words):
            continue
        holders = [name for name in known.names if name & set(words)]
        if holders and not any(set(words) <= name for name in holders):
            return Verdict(f"the sentences it cites name nobody “{entity.text}”")
    return PASS


def _names(cited: Cited) -> Iterator[re.Match[str]]:
    """Yield the capitalised words of the point; days and months are figures, and its first word may be no name."""
    text = cited.point.text
    for found in WORD.finditer(text):
        word = found.group()
        if not NAME_LIKE.match(word) or word == "I" or folded(word) in CALENDAR:
            continue
        if not _opens(text, found.start()) or _is_name(cited, found):
            yield found


def _opens(text: str, at: int) -> bool:
    before = text[:at].rstrip()
    return not before or before[-1] in _OPENING


def _is_name(cited: Cited, found: re.Match[str]) -> bool:
    """Return whether the word that begins the sentence would be capitalised anywhere."""
    word = found.group()
    if any(letter.isupper() for letter in word[1:]):
        return True
    token = _token(cited, found)
    if token is None or folded(word) in _lower(cited):
        return False
    if _is_a_name_elsewhere(cited, word):
        return True
    if not is_word(word) and not is_word(token.lemma_):
        common = _COMMON_ENDING.search(word) is not None or token.tag_ == "NNS"
        return token.ent_type_ in _NAMES or (token.pos_ in _NOUNS and not common)
    return token.ent_type_ in _PLACES or (token.pos_ == "PROPN" and token.ent_type_ in _NAMES)


def _lower(cited: Cited) -> frozenset[str]:
    """Return the words that the article writes small."""
    return frozenset(word for word in words_of(cited.text) if word.islower())


def _is_a_name_elsewhere(cited: Cited, word: str) -> bool:
    """Return whether the article writes the word with its capital behind a small one, as only names are."""
    return re.search(rf"[a-z,] {re.escape(word)}(?!\w)", cited.text) is not None


def _token(cited: Cited, found: re.Match[str]) -> Token | None:
    words = cited.said.doc.char_span(*found.span(), alignment_mode="expand")
    return words[0] if words is not None and len(words) else None


def _whole(cited: Cited, found: re.Match[str]) -> str:
    """Return the name that the word is part of, for the reason."""
    token = _token(cited, found)
    if token is None or not token.ent_type_:
        return found.group()
    return next((entity.text for entity in cited.said.doc.ents if entity.start <= token.i < entity.end), found.group())


CHECKS: tuple[Callable[[Cited], Verdict], ...] = (names_are_cited, names_are_whole)
