"""The choice of key quotes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from bot.domain.article import Kind
from bot.language.selection.merit import asks, merit
from bot.language.summary.terms import nameless_terms

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

    from bot.domain.analysis import Label, Point, Quote
    from bot.domain.article import Article
    from bot.language.parse import Parse

MOST_UTTERANCES: Final = 6
FEWEST_UTTERANCES: Final = 3
MOST_PER_SPEAKER: Final = 4
GOOD: Final = 2
"""Merit from which on an utterance does more than fill up three places."""
_SAME: Final = 0.6
"""Share of the smaller one's words from which on two utterances say the same."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    number: int
    merit: int
    speaker: str | None
    label: Label
    terms: Counter[str]
    size: int
    """How many terms there are."""


def with_keys(
    parse: Parse, article: Article, quotes: Sequence[Quote], points: Sequence[Point] = (), kind: Kind = Kind.REPORT
) -> tuple[Quote, ...]:
    """Return the same quotes, those marked `key` that a reader should see: three to six, or all if fewer are usable.

    Usable is what was spoken in the body, is no question and is no scrap of under five words. Each utterance has a
    merit in whole numbers (`merit.py`): whole sentences in the speaker's own words before reported clauses, and those
    before fragments; attributed before unattributed; the longer the better up to 25 words; what says a figure before
    what says none; and less for an opening that leans on an earlier sentence ("It", "But"), for what a point of the
    summary says already, for polite boilerplate and for an interviewer. The best come first, equals by their place in
    the article; nobody takes more than four places while others have something to say, nothing is said twice, beyond
    three only good ones are taken, and six of one label give the last place to a good one of the other.

    No name counts: lengths are of words without a capital. So the choice stays when the people of an article change
    their names, parties, nations or genders (tests.eval.even_handed).
    """
    chosen = _chosen(_candidates(parse, article, quotes, points, kind))
    return tuple(
        quote if quote.key is (quote.utterance in chosen) else replace(quote, key=not quote.key) for quote in quotes
    )


def _candidates(
    parse: Parse, article: Article, quotes: Sequence[Quote], points: Sequence[Point], kind: Kind
) -> list[_Candidate]:
    headline = article.headline
    in_body = [quote for quote in quotes if headline is None or not headline.meets(quote.span)]
    ordered = sorted(in_body, key=lambda quote: (quote.utterance, quote.span))
    utterances = [(number, tuple(parts)) for number, parts in groupby(ordered, key=lambda quote: quote.utterance)]
    interviewers = _interviewers(parse.text, [parts for _, parts in utterances]) if kind is Kind.INTERVIEW else ()
    candidates = []
    for number, parts in utterances:
        worth = merit(parse, parts, points, asks_others=_speaker(parts) in interviewers)
        if worth is not None:
            words = " ".join(part.span.of(parse.text) for part in parts)
            label = parts[0].judgement.label
            terms = nameless_terms(words)
            candidates.append(_Candidate(number, worth, _speaker(parts), label, terms, terms.total()))
    return candidates


def _chosen(candidates: Sequence[_Candidate]) -> frozenset[int]:
    ranked = sorted(candidates, key=lambda each: (-each.merit, each.number))
    good = [each for each in ranked if each.merit >= GOOD]
    chosen: list[_Candidate] = []
    _fill(chosen, good, MOST_UTTERANCES, MOST_PER_SPEAKER)
    _fill(chosen, good, MOST_UTTERANCES, MOST_UTTERANCES)
    _fill(chosen, ranked, FEWEST_UTTERANCES, MOST_UTTERANCES)
    return frozenset(each.number for each in _with_both_labels(chosen, good))


def _fill(chosen: list[_Candidate], ranked: Sequence[_Candidate], most: int, most_per_speaker: int) -> None:
    """Take the best until `most` are chosen, but none that is said already or whose speaker has had enough places."""
    for each in ranked:
        heard = sum(one.speaker == each.speaker for one in chosen)
        if len(chosen) < most and heard < most_per_speaker and not _is_said(each, chosen):
            chosen.append(each)


def _with_both_labels(chosen: Sequence[_Candidate], good: Sequence[_Candidate]) -> list[_Candidate]:
    """Return the chosen ones, the last of six given up for a good one of the other label if they are all of one."""
    others = (each for each in good if each.label is not chosen[0].label)
    other = next((each for each in others if not _is_said(each, chosen)), None)
    if len(chosen) < MOST_UTTERANCES or len({each.label for each in chosen}) > 1 or other is None:
        return list(chosen)
    return [*chosen[:-1], other]


def _is_said(each: _Candidate, chosen: Sequence[_Candidate]) -> bool:
    """Return whether this one is chosen already or says what a chosen one says."""
    return any(
        each.number == one.number or _shared(each.terms, one.terms) > _SAME * min(each.size, one.size) for one in chosen
    )


def _shared(one: Counter[str], other: Counter[str]) -> int:
    """Return how many terms are in both, as often as they are."""
    return sum(min(count, other[term]) for term, count in one.items() if term in other)


def _speaker(parts: Sequence[Quote]) -> str | None:
    """Return what tells speakers apart; somebody's full name and surname are one."""
    speaker = next((part.speaker for part in parts if part.speaker), None)
    if speaker is None:
        return None
    words = speaker.name.split() or [speaker.name]
    return words[-1] if all(word[:1].isupper() for word in words) else speaker.name


def _interviewers(text: str, utterances: Sequence[Sequence[Quote]]) -> frozenset[str | None]:
    """Return who begins with a question in an interview."""
    firsts: dict[str | None, bool] = {}
    for parts in utterances:
        firsts.setdefault(_speaker(parts), asks(text, parts))
    return frozenset(speaker for speaker, first_asks in firsts.items() if first_asks and len(firsts) > 1)
