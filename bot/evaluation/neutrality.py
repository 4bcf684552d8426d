"""How neutral an engine's replies are: the words of its points, who gets to speak, and what a swap of people changes.

It measures any analysis, whoever made it, by lists apart from those that the engines and the gate choose by.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.domain.analysis import Analysis, Point, Quote
from bot.domain.span import Span
from bot.evaluation.swaps import Swapped, twin
from bot.evaluation.tone import judging_in, loaded_in
from bot.language.judgement.loaded import outside_marks

UNKNOWN: Final = "unattributed"


@dataclass(frozen=True, slots=True)
class Compared:
    """An analysis beside those of the same article with its people swapped."""

    plain: Analysis
    swapped: tuple[tuple[Swapped, Analysis], ...] = ()

    @property
    def falls_short(self) -> bool:
        """Say whether any of them is not, or not wholly, the work of the engine that was asked."""
        return any(each.shortfall for each in (self.plain, *(analysis for _, analysis in self.swapped)))


@dataclass(frozen=True, slots=True)
class Neutrality:
    """Counts, but for three percentages.

    `loaded_words` and `judging_verbs` are those of the points that the cited sentences do not hold. `voice_gap` is how
    much of the speech shown (points and key quotes, in characters) would have to change hands for every voice to have
    the share that it has of all speech in the article: 0 is the same shares; the mean over the articles, and the widest
    of one. `labels_kept` is how many quotes of swapped articles are found again with the label that they had, None of
    no quotes. `shortfalls` is how many articles were not wholly the work of the engine that was asked, since the
    embedded one stood in; they are in no other figure.
    """

    articles: int
    points: int
    refused: int
    loaded_words: int
    judging_verbs: int
    voice_gap: float
    widest_voice_gap: float
    cases: int
    labels_kept: float | None
    shortfalls: int


def neutrality(compared: Sequence[Compared]) -> Neutrality:
    """Return the figures of these articles."""
    all_of_them = len(compared)
    compared = [each for each in compared if not each.falls_short]
    shown = [(each.plain, point) for each in compared for point in each.plain.points]
    gaps = [gap for each in compared if (gap := voice_gap(each.plain)) is not None]
    kept = [same for each in compared for same in _labels_kept(each)]
    return Neutrality(
        articles=len(compared),
        points=len(shown),
        refused=sum(len(each.plain.refused) for each in compared),
        loaded_words=sum(len(introduced_loaded(analysis, point)) for analysis, point in shown),
        judging_verbs=sum(len(introduced_judging(analysis, point)) for analysis, point in shown),
        voice_gap=round(100 * sum(gaps) / max(len(gaps), 1), 1),
        widest_voice_gap=round(100 * max(gaps, default=0.0), 1),
        cases=len(kept),
        labels_kept=round(100 * sum(kept) / len(kept), 2) if kept else None,
        shortfalls=all_of_them - len(compared),
    )


def introduced_loaded(analysis: Analysis, point: Point) -> list[str]:
    """Return the loaded words of a point outside quotation marks that no sentence it cites holds."""
    evidence = _evidence(analysis, point).casefold()
    return [word for word in loaded_in(outside_marks(point.text)) if word.casefold() not in evidence]


def introduced_judging(analysis: Analysis, point: Point) -> list[str]:
    """Return the judging reporting verbs of a point that no sentence it cites holds."""
    evidence = {word.casefold() for word in judging_in(_evidence(analysis, point))}
    return [word for word in judging_in(outside_marks(point.text)) if word.casefold() not in evidence]


def voice_gap(analysis: Analysis) -> float | None:
    """Return which part of the speech shown would have to change hands, 0 to 1; None where nobody or nothing speaks."""
    spoken = [quote for quote in analysis.quotes if quote.spoken]
    evidence = [span for point in analysis.points for span in point.evidence]
    article = _shares((quote, len(quote.span)) for quote in spoken)
    shown = _shares((quote, len(quote.span) if quote.key else _covered(quote.span, evidence)) for quote in spoken)
    if not article or not shown:
        return None
    voices = article.keys() | shown.keys()
    return sum(abs(article.get(voice, 0.0) - shown.get(voice, 0.0)) for voice in voices) / 2


def _shares(speech: Iterable[tuple[Quote, int]]) -> dict[str, float]:
    """Return each voice's share of some speech; empty where there is none."""
    characters: Counter[str] = Counter()
    for quote, length in speech:
        characters[quote.speaker.name if quote.speaker else UNKNOWN] += length
    total = characters.total()
    return {voice: length / total for voice, length in characters.items()} if total else {}


def _covered(span: Span, evidence: Iterable[Span]) -> int:
    return max(
        (min(span.end, each.end) - max(span.start, each.start) for each in evidence if each.meets(span)), default=0
    )


def _evidence(analysis: Analysis, point: Point) -> str:
    return " ".join(span.of(analysis.article.text) for span in point.evidence)


def _labels_kept(compared: Compared) -> Iterator[bool]:
    for other, analysis in compared.swapped:
        for quote in compared.plain.quotes:
            now = twin(quote, analysis.quotes, other)
            yield now is not None and now.judgement.label is quote.judgement.label
