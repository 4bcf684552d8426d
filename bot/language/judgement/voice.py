"""How strongly an article speaks in a voice of its own: addresses its reader, asks, demands, judges, says "I".

The weights follow how much more often each sign stands in columns and letters than in reports (275 news texts, read
where they score high), rounded so that a person can weigh them again.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import QuoteType
from bot.language.attribution.found import Found
from bot.language.judgement import modal, opinions, questions
from bot.language.judgement.clauses import assertions
from bot.language.judgement.loaded import loaded_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.domain.article import Article
    from bot.domain.span import Span
    from bot.language.parse import Parse

TURN: Final = re.compile(r"^(?:Q|A|Question|Answer|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})\s?:\s", re.MULTILINE)
"""The beginning of a turn in a transcript."""
_AGENCY_MARKS: Final = re.compile(r"''|‘|(?<!\w)'\w")
"""Quotation marks that agencies use; the parse knows the others."""
_WORDED_SIGNS: Final = (
    ("together", 2.0, re.compile(r"\b(?:[Ww]e|[Ww]e'(?:re|ve|ll|d)|[Oo]urs?|[Oo]urselves|us|[Ll]et's)\b")),
    ("first person", 1.5, re.compile(r"\b(?:I|I'(?:m|ve|d|ll)|[Mm]y|me|myself|mine)\b")),
    ("address", 1.0, re.compile(r"\b(?:you|your|yours|you're|yourself)\b", re.IGNORECASE)),
    ("question", 1.0, re.compile(r"[?!]$")),
    ("demand", 1.0, re.compile(r"\b(?:must|ought|shouldn't|should|needs? to)\b")),
    ("talk", 0.5, re.compile(r"n't\b|'(?:re|ve|ll)\b", re.IGNORECASE)),
    (
        "argument",
        0.5,
        re.compile(r"(?:And|So|Yet|Or|Of course|Indeed|Perhaps|Maybe|In fact|After all|Sure|Surely)\b(?! far)"),
    ),
)
_LOADED: Final = 0.5
_JUDGED: Final = 0.4
"""A label rule's plain evaluation, which reports are not free of either."""
_PLEADED: Final = 1.0
_MOST_OF_ONE: Final = 2.5
"""No sentence counts for more."""
_PLEADING: Final = (
    modal.prescription,
    modal.impossibility,
    modal.general_possibility,
    modal.general_truth,
    opinions.characterisation,
    opinions.exclamation,
    questions.judging_question,
)
_FEWEST_WORDS: Final = 5
_FEWEST_SENTENCES: Final = 6
_ENOUGH_SENTENCES: Final = 12
"""Of fewer an average is chance, so it is taken over as many; what is missing says nothing."""
_FEWEST_KINDS: Final = 2
"""Kinds of sign; what a source says without marks often brings many of one kind into a report."""


def own_voice(article: Article, parse: Parse, found: Sequence[Found]) -> float:
    """Return the mean weight of the signs in a sentence that nobody but the article says; 0 where there are few."""
    sentences = tuple(_own(article, parse, found))
    worded = [dict(_worded(sentence.of(parse.text).replace("’", "'"))) for sentence in sentences]
    kinds = {name for each in worded for name in each} | {"demand"}  # the only kind that the grammar can add
    if len(sentences) < _FEWEST_SENTENCES or len(kinds) < _FEWEST_KINDS:
        return 0.0
    signs = [{**each, **dict(_pleaded(parse, at, each))} for at, each in zip(sentences, worded, strict=True)]
    kinds = {name for each in signs for name in each if name != "judgement"}
    if len(kinds) < _FEWEST_KINDS:
        return 0.0
    return sum(min(sum(each.values()), _MOST_OF_ONE) for each in signs) / max(len(signs), _ENOUGH_SENTENCES)


def _own(article: Article, parse: Parse, found: Sequence[Found]) -> Iterator[Span]:
    """Yield the sentences outside headline, transcript and all that somebody is quoted with."""
    foreign = [each.outer for each in parse.marked] + [each.span for each in found if each.speaker is not None]
    foreign += [span for span in article.paragraphs if TURN.match(span.of(article.text))]
    foreign += [article.headline] if article.headline else []
    foreign.sort()
    starts = [span.start for span in foreign]
    reached = [0, *accumulate((span.end for span in foreign), max)]  # how far those before each place reach
    for sentence in parse.sentences:
        words = sentence.of(parse.text)
        short = len(words.split()) < _FEWEST_WORDS
        if (
            not short
            and not _AGENCY_MARKS.search(words)
            and reached[bisect_left(starts, sentence.end)] <= sentence.start
        ):
            yield sentence


def _worded(words: str) -> Iterator[tuple[str, float]]:
    """Yield the name and weight of each kind of sign that a sentence's words are enough to show."""
    yield from ((name, weight) for name, weight, pattern in _WORDED_SIGNS if pattern.search(words))
    if loaded_words(words):
        yield "loaded", _LOADED


def _pleaded(parse: Parse, sentence: Span, worded: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """Yield the name and weight of each kind of sign that takes the grammar of a sentence to see."""
    said = Found(span=sentence, type=QuoteType.INDIRECT, speaker=None, cue=None, via=(), utterance=0)
    clauses = assertions(parse, said)
    if "demand" not in worded and any(rule(clause) for clause in clauses for rule in _PLEADING):
        yield "demand", _PLEADED
    if any(opinions.evaluation(clause) for clause in clauses):
        yield "judgement", _JUDGED
