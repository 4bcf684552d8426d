"""How well labels agree with a gold file of rows {"id", "text", "type", "label", "speaker", "cue"}.

`python -m tests.eval.labels GOLD.jsonl` prints the figures of both halves, and of five folds of whole articles.

What was tuned where: words and rules on the half of the gold whose last byte of sha256(id) is even and on our own table
(tests/data/labels.json, which holds rows once written blind). So the figures of those are in-sample. The odd half of
the gold and tests/data/labels_blind.json, which was written from the guide by somebody who had not seen the engine, are
only counted and never read: theirs are the figures that count. Nothing is fitted, so a fold shows how figures vary from
article to article, and only its `unseen` rows (the odd half) say how well rules carry over.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from pydantic import BaseModel

from bot.domain.analysis import Judgement, Label, QuoteType
from bot.domain.span import Span
from bot.evaluation.gold import LabelRow, gold_rows
from bot.evaluation.labels import LabelFigures, label_figures, labelled
from bot.language.attribution import attributions
from bot.language.attribution.found import Found
from bot.language.judgement.labels import judged
from bot.language.parse import parsed

FOLDS = 5


class OwnQuote(BaseModel):
    """A quote of our own articles."""

    words: str
    label: Label


class Example(BaseModel):
    """One line of our table of invented examples: a quote in the sentence that tells it."""

    sentence: str
    quote: str
    label: str


class OwnArticle(BaseModel):
    """An article of our own with its quotes."""

    text: str
    quotes: tuple[OwnQuote, ...]


def scores(gold: Path, *, tuning: bool | None = None) -> LabelFigures:
    """Return how well labels agree with `gold`: with its tuning half, with the other one, or (None) with all of it."""
    rows = [row for row in rows_of(gold) if tuning is None or is_tuning(row) is tuning]
    return label_figures([labelled(row) for row in rows])


def fold_scores(gold: Path) -> Iterator[tuple[LabelFigures, LabelFigures]]:
    """Yield, for each fold of whole articles, the figures of all its rows and of its unseen ones."""
    judged_rows = [(row, labelled(row)) for row in rows_of(gold)]
    for fold in range(FOLDS):
        mine = [(row, pair) for row, pair in judged_rows if _fold_of(row) == fold]
        unseen = [pair for row, pair in mine if not is_tuning(row)]
        yield label_figures([pair for _, pair in mine]), label_figures(unseen)


def _fold_of(row: LabelRow) -> int:
    article = str(row.id).partition(":")[0]
    return sha256(article.encode()).digest()[-1] % FOLDS


def own_scores(folder: Path) -> LabelFigures:
    """Return how well labels agree with those of our own articles, for the quotes that the engine finds in place."""
    articles = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    return label_figures([pair for article in articles for pair in _own_pairs(article)])


def _own_pairs(article: dict[str, object]) -> Iterator[tuple[Label, Label]]:
    gold = OwnArticle.model_validate(article)
    parse = parsed(gold.text)
    found = {each.span.of(gold.text): each for each in attributions(parse, None)}
    for quote in gold.quotes:
        if quote.words in found:
            yield quote.label, judged(parse, found[quote.words]).label


def table_scores(table: Path) -> LabelFigures:
    """Return how well labels agree with a table of examples, each quote taken as its sentence tells it."""
    return label_figures([(_gold(example), in_sentence(example).label) for example in examples_of(table)])


def examples_of(table: Path) -> tuple[Example, ...]:
    """Return the rows of a table of examples."""
    return tuple(map(Example.model_validate, json.loads(table.read_text("utf-8"))))


def in_sentence(example: Example) -> Judgement:
    """Return what Sayso makes of the example's quote, with the speaker and cue that the engine finds for it."""
    parse = parsed(example.sentence)
    start = example.sentence.index(example.quote)
    span = Span(start, start + len(example.quote))
    marked = example.sentence[max(start - 1, 0)] == '"'
    there = next((each for each in attributions(parse, None) if each.span.meets(span)), None)
    unfound = Found(span, QuoteType.DIRECT if marked else QuoteType.INDIRECT, None, None, (), 0)
    return judged(parse, replace(there, span=span) if there else unfound)


def rows_of(gold: Path) -> Iterator[LabelRow]:
    """Yield the rows of a JSON-lines file of labels."""
    with gold.open(encoding="utf-8") as lines:
        yield from (row for row in gold_rows(lines) if isinstance(row, LabelRow))


def is_tuning(row: LabelRow) -> bool:
    """Return whether a row may be looked at while rules change."""
    return sha256(str(row.id).encode()).digest()[-1] % 2 == 0


def _gold(example: Example) -> Label:
    return Label.OPINION if example.label == "opinion" else Label.REPORTED_CLAIM


if __name__ == "__main__":
    for name, half in (("tuning", True), ("held out", False)):
        print(name, scores(Path(sys.argv[1]), tuning=half))
    for number, (whole, unseen) in enumerate(fold_scores(Path(sys.argv[1])), start=1):
        print(f"fold {number}", whole, "unseen", unseen)
