"""What the gate lets through and what it stops: honest drafts of our own articles, and lies made from them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bot.domain.analysis import Draft, Point, Quote, QuoteType
from bot.domain.span import Span
from bot.language.analyst import analyse
from bot.language.clean import article_from_paste
from bot.language.gate import admit

ARTICLES = Path(__file__).parents[1] / "data" / "pastes" / "articles"


@dataclass(frozen=True, slots=True)
class Refusals:
    """Percentages of lies caught and of honest items refused, and how many of each were tried."""

    quote_lies_caught: float
    point_lies_caught: float
    honest_refused: float
    articles: int
    lies: int
    honest: int


def refusals() -> Refusals:
    """Return the gate's figures over all of our own articles."""
    drafts = [analyse(article_from_paste(path.read_text("utf-8"))) for path in sorted(ARTICLES.glob("*.txt"))]
    quote_lies = [replace(draft, quotes=(lie,), points=(), sources=()) for draft in drafts for lie in _quotes(draft)]
    point_lies = [replace(draft, points=(lie,), quotes=(), sources=()) for draft in drafts for lie in _points(draft)]
    honest = sum(len(draft.quotes) + len(draft.points) + len(draft.sources) for draft in drafts)
    refused = sum(len(admit(draft).refused) for draft in drafts)
    return Refusals(
        quote_lies_caught=_caught(quote_lies),
        point_lies_caught=_caught(point_lies),
        honest_refused=round(100 * refused / honest, 1),
        articles=len(drafts),
        lies=len(quote_lies) + len(point_lies),
        honest=honest,
    )


def _caught(lies: list[Draft]) -> float:
    return round(100 * sum(bool(admit(lie).refused) for lie in lies) / len(lies), 1)


def _quotes(draft: Draft) -> Iterator[Quote]:
    """Yield each quote cut inside a word, out of the article, said by a stranger, relayed by one, or put in marks."""
    text = draft.article.text
    for quote in draft.quotes:
        if quote.span.of(text)[:2].isalnum():
            yield replace(quote, span=Span(quote.span.start + 1, quote.span.end))
        yield replace(quote, span=quote.span.moved(len(text)))
        yield replace(quote, via=("The Globe of Nowhere",))
        if quote.speaker:
            yield replace(quote, speaker=replace(quote.speaker, name=quote.speaker.name + " Smith"))
        if quote.type is QuoteType.INDIRECT:
            yield replace(quote, type=QuoteType.DIRECT)


def _points(draft: Draft) -> Iterator[Point]:
    """Yield each point with a word changed, a word dropped, a word added, moved evidence, and none."""
    for point in draft.points:
        words = point.text.split()
        yield replace(point, text=" ".join(["Never", *words[1:]]))
        yield replace(point, text=" ".join(words[:-1]))
        yield replace(point, text=" ".join([*words, "indeed"]))
        yield replace(point, evidence=tuple(Span(span.start, max(span.start, span.end - 8)) for span in point.evidence))
        yield replace(point, evidence=())
