"""Whole articles against the gold of somebody who wrote both and never saw the engine: tests/data/blind.

Four of the ten were looked at while rules changed (`LOOKED_AT`), the others were only counted. A name is right if it is
the fullest that the article gives: all its words, or, of a mere description, its head.
"""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from functools import reduce
from operator import add
from pathlib import Path

from pydantic import BaseModel

from bot.domain.analysis import Analysis, Label, Quote, QuoteType
from bot.evaluation.gold import Document, Marked
from bot.evaluation.labels import label_figures
from bot.evaluation.quotes import quote_figures
from bot.evaluation.scoring import Counts, counted, f1, matched, share
from bot.language.analyst import analyse
from bot.language.gate import admit
from bot.language.given import article_as_given

FOLDER = Path(__file__).parents[1] / "data" / "blind"
LOOKED_AT = frozenset({"baths", "bells", "kilns", "striker"})
WORD = re.compile(r"\w+")
SMALL = frozenset({"the", "a", "an", "s"})
GOES_ON = re.compile(r",| (?:of|who|which|that|from|for|in|at|on|with|by|commissioned) ")


class GoldQuote(BaseModel):
    """A quote by its words: the first place in the text where they stand."""

    words: str
    type: QuoteType
    speaker: str | None
    name: str | None
    label: Label
    via: tuple[str, ...] = ()


class GoldSource(BaseModel):
    """A source by the fullest name that the article gives."""

    name: str
    kind: str
    named: bool


class GoldArticle(BaseModel):
    """An article with all that is to be found in it."""

    id: str
    text: str
    quotes: tuple[GoldQuote, ...]
    sources: tuple[GoldSource, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted over some articles; tallies of several add up."""

    quotes: tuple[Counts, ...] = ()
    labels: tuple[tuple[Label, Label], ...] = ()
    named: int = 0
    rightly_named: int = 0
    relayed: int = 0
    said_relayed: int = 0
    rightly_relayed: int = 0
    sources: int = 0
    said_sources: int = 0
    right_sources: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(self)))


def measured(*, tuning: bool) -> dict[str, float]:
    """Return the figures of the articles looked at while rules changed, or of the others; in percent but for counts."""
    articles = [article for article in gold_articles() if (article.id in LOOKED_AT) is tuning]
    tally = reduce(add, map(_tally, articles), Tally())
    quotes = {name: value for name, value in asdict(quote_figures(tally.quotes)).items() if value is not None}
    return quotes | {
        "fullest_names": share(tally.rightly_named, tally.named),
        "relays_f1": f1(tally.rightly_relayed, tally.said_relayed, tally.relayed),
        "label_macro_f1": label_figures(tally.labels).macro_f1,
        "source_precision": share(tally.right_sources, tally.said_sources),
        "source_recall": share(tally.right_sources, tally.sources),
    }


def gold_articles() -> Iterator[GoldArticle]:
    """Yield the articles, by name."""
    for path in sorted(FOLDER.glob("*.json")):
        yield GoldArticle.model_validate(json.loads(path.read_text("utf-8")))


def _tally(gold: GoldArticle) -> Tally:
    analysis = admit(analyse(article_as_given(gold.text)))
    theirs = {each.words: each for each in gold.quotes}
    document = Document(gold.id, gold.text, tuple(_marked(gold.text, each) for each in gold.quotes))
    ours = {_place(quote): quote for quote in analysis.quotes if quote.spoken}
    found = [_found(gold.text, quote) for quote in ours.values()]
    pairs = [
        (theirs[gold.text[one.start : one.end]], ours[two.start, two.end]) for one, two in matched(document, found)
    ]
    relays = [(_names(one.via), _names(two.via)) for one, two in pairs]
    return Tally(
        quotes=(counted(document, found),),
        labels=tuple((one.label, two.judgement.label) for one, two in pairs),
        named=len(pairs),
        rightly_named=sum(_same_name(one.name, two) for one, two in pairs),
        relayed=sum(len(one) for one, _ in relays),
        said_relayed=sum(len(two) for _, two in relays),
        rightly_relayed=sum(len(one & two) for one, two in relays),
        sources=len(gold.sources),
        said_sources=len(analysis.sources),
        right_sources=_right_sources(gold, analysis),
    )


def _place(quote: Quote) -> tuple[int, int]:
    return quote.span.start, quote.span.end


def _marked(text: str, quote: GoldQuote) -> Marked:
    start = text.index(quote.words)
    return Marked(start, start + len(quote.words), quote.type.value, quote.speaker)


def _found(text: str, quote: Quote) -> Marked:
    mention = quote.speaker.mention.of(text) if quote.speaker else None
    return Marked(quote.span.start, quote.span.end, quote.type.value, mention)


def _same_name(gold: str | None, quote: Quote) -> bool:
    ours = quote.speaker.name if quote.speaker else None
    if gold is None or ours is None:
        return gold is ours
    described = gold[:1].islower()
    return _words(gold) <= _words(ours) or (described and _head(gold) == _head(ours))


def _right_sources(gold: GoldArticle, analysis: Analysis) -> int:
    """Return how many gold sources the analysis lists; each of its own counts for one."""
    left = [each.name for each in analysis.sources]
    right = 0
    for source in gold.sources:
        same = next((name for name in left if _same_source(source.name, name)), None)
        if same is not None:
            left.remove(same)
            right += 1
    return right


def _same_source(gold: str, ours: str) -> bool:
    return _words(gold) <= _words(ours) or _head(gold) == _head(ours) != ""


def _names(via: Sequence[str]) -> frozenset[str]:
    return frozenset(" ".join(sorted(_words(name))) for name in via)


def _words(name: str) -> frozenset[str]:
    return frozenset(WORD.findall(name.casefold())) - SMALL


def _head(name: str) -> str:
    words = WORD.findall(GOES_ON.split(name, maxsplit=1)[0].casefold())
    return words[-1] if words else ""


if __name__ == "__main__":
    for title, half in (("looked at", True), ("only counted", False)):
        sys.stdout.write(f"{title} {measured(tuning=half)}\n")
