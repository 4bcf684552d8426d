"""Checks on any point: it rests on sentences of the article; where it is theirs word for word, that is enough."""

from bot.domain.analysis import Made
from bot.language.gate.cited import Cited
from bot.language.gate.verdict import PASS, Verdict


def says_something(cited: Cited) -> Verdict:
    """A point has words."""
    if not any(character.isalnum() for character in cited.point.text):
        return Verdict("it says nothing")
    return PASS


def has_evidence(cited: Cited) -> Verdict:
    """Every point cites at least one stretch of the article, and each holds words."""
    if not cited.point.evidence:
        return Verdict("it cites no sentence of the article")
    if any(span.end > len(cited.text) or not span.of(cited.text).strip() for span in cited.point.evidence):
        return Verdict("it cites a place that is not in the article")
    return PASS


def in_the_articles_words(cited: Cited) -> Verdict:
    """An extracted point is what its evidence says, character for character, white space apart."""
    if cited.point.made is Made.EXTRACTED and not is_verbatim(cited):
        return Verdict("its words are not those of the sentences it cites")
    return PASS


def is_verbatim(cited: Cited) -> bool:
    """Return whether the point is the whole of what it cites, or one whole sentence of it, word for word."""
    words = cited.point.text.split()
    return words == cited.evidence.split() or any(words == span.of(cited.text).split() for span in cited.spans)
