"""A model's choice of quotes → the draft's: which are key, how they are labelled, who spoke where no rule knows.

Words, types, relays and the reporting words stay what the rules found.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.domain.analysis import Draft, Judgement, Label, Quote, QuoteType, Source, Speaker
from bot.domain.article import Article
from bot.domain.span import Span
from bot.language.briefing.choice import ChosenQuote
from bot.language.briefing.material import Briefing
from bot.language.briefing.prepared import is_nameless, place_of
from bot.language.selection.keys import FEWEST_UTTERANCES, MOST_UTTERANCES
from bot.language.summary.usable import paragraph_at


def with_chosen(briefing: Briefing, chosen: Sequence[ChosenQuote]) -> Draft:
    """Return the embedded draft with the model's keys, labels and speakers.

    At most six are key; where the model chose fewer than three, the rules' own keys fill up.
    """
    picked = tuple({each.candidate: each for each in reversed(chosen)}.values())[::-1][:MOST_UTTERANCES]
    quotes = _marked(briefing, picked)
    missed = [
        _sentence_quote(briefing, each, utterance)
        for utterance, each in enumerate(picked, 1 + max((quote.utterance for quote in quotes), default=-1))
        if not briefing.candidates[each.candidate].quotes
    ]
    return _in_order(briefing.draft, quotes, missed)


def _marked(briefing: Briefing, picked: Sequence[ChosenQuote]) -> tuple[Quote, ...]:
    """Return the draft's quotes with what was picked as keys."""
    by_place = {place: each for each in picked for place in briefing.candidates[each.candidate].quotes}
    filling = _filling(briefing.draft, by_place, FEWEST_UTTERANCES - len(picked))
    return tuple(
        _picked(briefing, quote, by_place[place])
        if place in by_place
        else replace(quote, key=quote.utterance in filling)
        for place, quote in enumerate(briefing.draft.quotes)
    )


def _filling(draft: Draft, taken: Mapping[int, ChosenQuote], most: int) -> frozenset[int]:
    """Return which utterances the rules show that the model did not choose, the article's first ones."""
    spoken = {draft.quotes[place].utterance for place in taken}
    free = dict.fromkeys(quote.utterance for quote in draft.quotes if quote.key and quote.utterance not in spoken)
    return frozenset(list(free)[: max(most, 0)])


def _picked(briefing: Briefing, quote: Quote, chosen: ChosenQuote) -> Quote:
    return replace(
        quote,
        key=True,
        judgement=_relabelled(quote.judgement, chosen.label),
        speaker=_filled_in(briefing, quote, chosen.speaker),
    )


def _relabelled(judgement: Judgement, label: Label) -> Judgement:
    """Return the model's label; words that decided the rules for the other one are no grounds for it."""
    return judgement if judgement.label is label else Judgement(label, ())


def _filled_in(briefing: Briefing, quote: Quote, number: int | None) -> Speaker | None:
    """Return who spoke: whom the rules found, and only where they found no name, the model's choice.

    The rules are right in 94 of 100 cases, and a wrong speaker is the worst mistake there is; so a model never takes
    words from somebody, nor from a group such as "residents", and gives them only to somebody who is named in the same
    paragraph or the one before.
    """
    if number is None or not is_nameless(quote.speaker):
        return quote.speaker
    speaker = briefing.speakers[number]
    place = _named_near(briefing.draft.article, speaker, quote.span)
    if place is None:
        return quote.speaker
    return replace(speaker, mention=quote.speaker.mention if quote.speaker else place)


def _named_near(article: Article, speaker: Speaker, span: Span) -> Span | None:
    at = paragraph_at(article, span)
    if at < 0:
        return None
    near = article.paragraphs[max(at - 1, 0) : at + 1]
    places = (place_of(article.text, speaker, paragraph) for paragraph in reversed(near))
    return next((place for place in places if place), None)


def _sentence_quote(briefing: Briefing, chosen: ChosenQuote, utterance: int) -> Quote:
    """Return a sentence that the rules found no quote in, as reported speech: whole, so that its own words say whose.

    Its speaker is the grammar's, never the model's: "The mayor rejected Holm's plan" would else be words of Holm's.
    """
    candidate = briefing.candidates[chosen.candidate]
    speaker = None if candidate.speaker is None else briefing.speakers[candidate.speaker]
    place = place_of(briefing.draft.article.text, speaker, candidate.span) if speaker else None
    return Quote(
        span=candidate.span,
        type=QuoteType.INDIRECT,
        judgement=Judgement(chosen.label, ()),
        speaker=replace(speaker, mention=place) if speaker and place else None,
        utterance=utterance,
        key=True,
    )


def _in_order(draft: Draft, quotes: Sequence[Quote], missed: Iterable[Quote]) -> Draft:
    """Return the draft with all these quotes in the article's order, and its sources numbered to match."""
    numbered = sorted(enumerate((*quotes, *missed)), key=lambda each: each[1].span)
    place = {before: after for after, (before, _) in enumerate(numbered)}
    sources = tuple(_renumbered(source, place) for source in draft.sources)
    return replace(draft, quotes=tuple(quote for _, quote in numbered), sources=sources)


def _renumbered(source: Source, place: Mapping[int, int]) -> Source:
    return replace(source, quotes=tuple(place[number] for number in source.quotes))
