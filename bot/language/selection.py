"""Which utterances are worth showing: long, attributed, from several speakers, in the article's order."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from bot.domain.analysis import Label, Quote, QuoteType
from bot.domain.article import Article

MOST_UTTERANCES = 6
MOST_PER_SPEAKER = 3
FEWEST_WORDS = 5  # FACTS 7: shorter ones are right 38 % of the time, those of 8 words and more 90 %
ENOUGH_WORDS = 25
WEIGHT = {QuoteType.DIRECT: 1.0, QuoteType.MIXED: 0.85, QuoteType.INDIRECT: 0.6}


def with_keys(article: Article, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Return the same quotes with those marked `key` that a reader should see; a headline only repeats the body."""
    headline = article.headline
    in_body = [quote for quote in quotes if headline is None or not headline.meets(quote.span)]
    chosen = _chosen(article.text, in_body)
    return tuple(replace(quote, key=quote.utterance in chosen) for quote in quotes)


def _chosen(text: str, quotes: Sequence[Quote]) -> frozenset[int]:
    utterances = {
        number: tuple(parts)
        for number, parts in groupby(sorted(quotes, key=lambda quote: quote.utterance), key=lambda q: q.utterance)
    }
    ranked = sorted(utterances, key=lambda number: (-_worth(text, utterances[number]), number))
    heard: Counter[str | None] = Counter()
    chosen: list[int] = []
    for number in ranked:
        speaker = utterances[number][0].speaker
        name = speaker.name if speaker else None
        if len(chosen) < MOST_UTTERANCES and heard[name] < MOST_PER_SPEAKER and _worth(text, utterances[number]) > 0:
            heard[name] += 1
            chosen.append(number)
    return frozenset(chosen)


def _worth(text: str, parts: Sequence[Quote]) -> float:
    """Return 0 for what is unsaid, short or a question, else a figure that grows with length and certainty."""
    words = _words(text, parts)
    if (
        not all(part.spoken for part in parts)
        or words < FEWEST_WORDS
        or parts[-1].span.of(text).rstrip("\"'”’» ").endswith("?")
    ):
        return 0.0
    named = 1.0 if parts[0].speaker else 0.3
    opinion = 1.1 if any(part.judgement.label is Label.OPINION for part in parts) else 1.0
    return WEIGHT[parts[0].type] * named * opinion * min(words, ENOUGH_WORDS)


def _words(text: str, parts: Iterable[Quote]) -> int:
    return sum(len(part.span.of(text).split()) for part in parts)
