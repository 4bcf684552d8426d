"""A long article in portions that one request can hold, and several choices as one."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from bot.domain.article import Kind
from bot.language.briefing.choice import Choice
from bot.language.briefing.material import Briefing, Portion
from bot.language.summary.usable import paragraph_at

CHARACTERS_A_TOKEN: Final = 4
"""English prose has about that many in every tokenizer in use; a portion is an estimate, not a promise."""
_LINE_CHARACTERS: Final = 8
"""What numbering a sentence costs: "S123: " and a line break."""


def portions(briefing: Briefing, most_tokens: int) -> tuple[Portion, ...]:
    """Return the article by whole paragraphs in portions of about `most_tokens` each; all numbers stay what they are.

    A paragraph that is longer than that is a portion of its own, however long: nothing is left out here.
    """
    room = most_tokens * CHARACTERS_A_TOKEN
    groups: list[list[int]] = []
    filled = 0
    for paragraph in _paragraphs(briefing):
        size = sum(len(briefing.sentences[number]) + _LINE_CHARACTERS for number in paragraph)
        if not groups or filled + size > room:
            groups.append([])
            filled = 0
        groups[-1] += paragraph
        filled += size
    return tuple(Portion(tuple(group), _candidates(briefing, group)) for group in groups)


def merged(choices: Sequence[Choice]) -> Choice:
    """Return what was chosen of several portions as one choice: their points and quotes in order, each quote once.

    The numbers are those of the whole article already. The kind is the first portion's, which holds the opening, unless
    any portion found an opinion piece.
    """
    kinds = [choice.kind for choice in choices]
    quotes = {quote.candidate: quote for choice in reversed(choices) for quote in reversed(choice.quotes)}
    return Choice(
        kind=Kind.OPINION_PIECE if Kind.OPINION_PIECE in kinds else next(iter(kinds), None),
        points=tuple(dict.fromkeys(point for choice in choices for point in choice.points)),
        quotes=tuple(quotes[number] for number in sorted(quotes)),
        refused=tuple(refusal for choice in choices for refusal in choice.refused),
    )


def _paragraphs(briefing: Briefing) -> Iterator[list[int]]:
    article = briefing.draft.article
    numbered = enumerate(briefing.sentences)
    for _, group in groupby(numbered, key=lambda each: paragraph_at(article, each[1])):
        yield [number for number, _ in group]


def _candidates(briefing: Briefing, sentences: Sequence[int]) -> tuple[int, ...]:
    """Return the candidates that begin in these sentences or between them, so that each stands in one portion."""
    ends = [sentence.end for sentence in briefing.sentences]
    first = [bisect_right(ends, candidate.span.start) for candidate in briefing.candidates]
    return tuple(number for number, sentence in enumerate(first) if sentences[0] <= sentence <= sentences[-1])
