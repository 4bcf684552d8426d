"""Checks on a point: it rests on sentences of the article and says what they say."""

from bot.domain.analysis import Point
from bot.language.gate.verdict import PASS, Verdict


def has_evidence(text: str, point: Point) -> Verdict:
    """Every point cites at least one stretch of the article, and each holds words."""
    if not point.evidence:
        return Verdict("it cites no sentence of the article")
    if any(span.end > len(text) or not span.of(text).strip() for span in point.evidence):
        return Verdict("it cites a place that is not in the article")
    return PASS


def says_something(_text: str, point: Point) -> Verdict:
    """A point has words."""
    if not any(character.isalnum() for character in point.text):
        return Verdict("it says nothing")
    return PASS


def in_the_articles_words(text: str, point: Point) -> Verdict:
    """The point is what its evidence says, character for character, white space apart."""
    evidence = " ".join(span.of(text) for span in point.evidence if span.end <= len(text))
    if point.text.split() != evidence.split():
        return Verdict("its words are not those of the sentences it cites")
    return PASS
