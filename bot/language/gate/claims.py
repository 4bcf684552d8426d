"""The sentences of a point, each with what it reports as said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.language.attribution import attributions
from bot.language.gate.likeness import roots, sentences
from bot.language.gate.named import words_of

if TYPE_CHECKING:
    from bot.language.attribution import Found
    from bot.language.parse import Parse
    from bot.language.parse.tokens import Span, Token

PRONOUNS: Final = frozenset({"he", "she", "they", "it", "his", "her", "their", "its", "who", "him", "them", "i"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of the point, with what it reports as said."""

    sentence: Span
    content: frozenset[str]
    words: frozenset[str]
    reported: tuple[Found, ...]

    def beside(self, places: frozenset[int]) -> frozenset[str]:
        """Return the roots of the words that stand at none of these places."""
        return roots(token for token in self.sentence if token.i not in places and not _calls(token))


def _calls(token: Token) -> bool:
    """Return whether a word only says of whom it is, as names and what stands before them do: "rival bidder Falk"."""
    return token.dep_ in {"compound", "amod", "appos", "poss"} and (
        token.head.pos_ == "PROPN" or (token.head.dep_ == "compound" and token.head.head.pos_ == "PROPN")
    )


def claims_of(said: Parse) -> tuple[Claim, ...]:
    """Return the sentences of a parsed point; what it reports is read by the engine that reads articles."""
    found = attributions(said, None)
    return tuple(
        Claim(
            sentence,
            roots(sentence),
            words_of(sentence.text) | {token.lower_ for token in sentence if token.lower_ in PRONOUNS},
            tuple(each for each in found if sentence.start_char <= each.span.start < sentence.end_char),
        )
        for sentence in sentences(said.doc)
    )
