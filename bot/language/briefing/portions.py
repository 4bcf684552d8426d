"""A long article in portions that one request can hold, and several choices as one."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final, TypeVar

from bot.domain.article import Kind
from bot.language.briefing.choice import Choice, ChosenPoint, ChosenQuote
from bot.language.briefing.material import Briefing, Portion
from bot.language.briefing.settled import MOST_POINTS
from bot.language.selection.keys import MOST_UTTERANCES
from bot.language.summary.usable import paragraph_at

Chosen = TypeVar("Chosen", ChosenPoint, ChosenQuote)

CHARACTERS_A_TOKEN: Final = 4
"""English prose has about that many in every tokenizer in use; a portion is an estimate, not a promise."""
_LINE_CHARACTERS: Final = 8
"""What numbering a sentence costs: "S123: " and a line break."""


def portions(briefing: Briefing, most_tokens: int) -> tuple[Portion, ...]:
    """Return the article by whole paragraphs in portions of about `most_tokens` each; all numbers stay what they are.

    A longer paragraph is split between sentences; a longer sentence stays whole: nothing is left out here.
    """
    room = most_tokens * CHARACTERS_A_TOKEN
    groups = _filled(
        briefing, (part for whole in _paragraphs(briefing) for part in _split(briefing, whole, room)), room
    )
    return tuple(Portion(tuple(group), _candidates(briefing, group)) for group in groups)


def _filled(briefing: Briefing, parts: Iterable[list[int]], room: int) -> list[list[int]]:
    """Return the parts in groups of at most so many characters, as far as the parts themselves allow."""
    groups: list[list[int]] = []
    filled = 0
    for part in parts:
        size = _size(briefing, part)
        if not groups or filled + size > room:
            groups.append([])
            filled = 0
        groups[-1] += part
        filled += size
    return groups


def _split(briefing: Briefing, paragraph: list[int], room: int) -> list[list[int]]:
    """Return a paragraph whole where there is room for it, else its sentences in groups."""
    if _size(briefing, paragraph) <= room:
        return [paragraph]
    return _filled(briefing, ([number] for number in paragraph), room)


def _size(briefing: Briefing, sentences: Sequence[int]) -> int:
    return sum(len(briefing.sentences[number]) + _LINE_CHARACTERS for number in sentences)


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


def in_turn(choices: Sequence[Choice]) -> Choice:
    """Return several choices as one of a reply's length: the first of each portion, then the second of each."""
    whole = merged(choices)
    points = _by_turns([choice.points for choice in choices])
    quotes = {quote.candidate: quote for quote in _by_turns([choice.quotes for choice in choices])}
    return replace(whole, points=tuple(points)[:MOST_POINTS], quotes=tuple(quotes.values())[:MOST_UTTERANCES])


def by_rules(briefing: Briefing, portion: Portion) -> Choice:
    """Return the embedded draft's choice of a portion: its points and key quotes there.

    A portion without any of its points gives the first sentence that can stand alone.
    """
    draft = briefing.draft
    shown = [span for point in draft.points for span in point.evidence]
    taken = [number for number in portion.sentences if any(map(briefing.sentences[number].holds, shown))]
    numbers = taken or [number for number in portion.sentences if number in briefing.alone][:1]
    keys = [(number, briefing.candidates[number].quotes) for number in portion.candidates]
    return Choice(
        kind=None,
        points=tuple(ChosenPoint(_on_one_line(briefing, number), (number,)) for number in numbers),
        quotes=tuple(
            ChosenQuote(number, draft.quotes[places[0]].judgement.label)
            for number, places in keys
            if any(draft.quotes[place].key for place in places)
        ),
    )


def _by_turns(rows: Sequence[Sequence[Chosen]]) -> Iterator[Chosen]:
    """Yield the first of each row, then the second of each, and so on, each item once."""
    longest = max(map(len, rows), default=0)
    yield from dict.fromkeys(row[place] for place in range(longest) for row in rows if place < len(row))


def _on_one_line(briefing: Briefing, number: int) -> str:
    return " ".join(briefing.sentences[number].of(briefing.draft.article.text).split())


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
