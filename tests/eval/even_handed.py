"""Whether Sayso judges people alike: an article with its people swapped must keep every label and every key quote.

`python -m tests.eval.even_handed [GOLD.jsonl] [ARTICLES]` prints the figures of our own articles, and with a gold file
those of its first articles by hash (60 unless told). A case is one quote under one swap that changed the article.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import reduce
from hashlib import sha256
from multiprocessing import get_context
from operator import add
from pathlib import Path

from bot.domain.analysis import Quote
from bot.domain.article import Article
from bot.domain.errors import UnsupportedLanguage
from bot.evaluation.swaps import Swapped, twin, variants
from bot.language.analyst import analyse
from bot.language.clean import article_from_paste
from tests.eval.sets import OWN, POLNEAR, documents

ARTICLES = Path(__file__).parents[1] / "data" / "pastes" / "articles"
MANY = 60
PROCESSES = 2
FEW = 40  # articles; fewer are not worth a second process


@dataclass(frozen=True, slots=True)
class Unchanged:
    """Percentages of cases, but for `articles` and `cases`, which are counts.

    `labels` and `keys` are the shares of quotes that keep their label and their being a key quote or not (a quote that
    is no longer found keeps neither); `both` of those that keep the two; `found` of those found again at all.
    """

    articles: int
    cases: int
    labels: float
    keys: float
    both: float
    found: float


@dataclass(frozen=True, slots=True)
class Change:
    """One quote that a swap changed; for those who look for the cause."""

    swap: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Count:
    """What was counted over some articles; counts of several add up."""

    articles: int = 0
    cases: int = 0
    labels: int = 0
    keys: int = 0
    both: int = 0
    found: int = 0
    changes: tuple[Change, ...] = ()

    def __add__(self, other: "Count") -> "Count":
        return Count(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(self)))


def share_unchanged(gold: Path | None = None, *, articles: int = MANY) -> Unchanged:
    """Return the figures of our own articles (no `gold`), or of some articles of a gold file, chosen by their hash."""
    return figures(counted(own_texts() if gold is None else gold_texts(gold, articles)))


def own_texts() -> tuple[str, ...]:
    """Return our own articles, pasted ones and gold ones."""
    pasted = [path.read_text("utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    return (*pasted, *(document.text for document in documents(OWN)))


def gold_texts(gold: Path, articles: int) -> tuple[str, ...]:
    """Return some articles of a gold file, always the same ones."""
    ordered = sorted(documents(gold), key=lambda document: sha256(document.id.encode()).hexdigest())
    return tuple(document.text for document in ordered[:articles])


def counted(texts: Sequence[str]) -> Count:
    """Return what the swaps leave unchanged in some texts."""
    if len(texts) < FEW:
        return reduce(add, map(_count, texts), Count())
    with get_context("spawn").Pool(PROCESSES) as pool:
        return reduce(add, pool.map(_count, texts, 4), Count())


def figures(count: Count) -> Unchanged:
    """Return counts as percentages of the cases."""
    shares = (getattr(count, name) for name in ("labels", "keys", "both", "found"))
    return Unchanged(count.articles, count.cases, *(round(100 * part / max(count.cases, 1), 2) for part in shares))


def _count(text: str) -> Count:
    article = article_from_paste(text)
    try:
        quotes = analyse(article).quotes
    except UnsupportedLanguage:
        return Count()
    edited = variants(article)
    return reduce(add, (_compared(article, quotes, each, name) for name, each in edited.items()), Count(articles=1))


def _compared(article: Article, quotes: Sequence[Quote], other: Swapped, swap: str) -> Count:
    """Return one case for each old quote, and one for each key quote that has no old one behind it."""
    new = analyse(other.article).quotes
    pairs = [(quote, twin(quote, new, other)) for quote in quotes]
    known = {id(twin) for _, twin in pairs}
    strangers = [quote for quote in new if quote.key and id(quote) not in known]
    cases = [_case(old, twin) for old, twin in pairs] + [Count(cases=1, labels=1, found=1) for _ in strangers]
    lost = [(old, twin) for old, twin in pairs if not _case(old, twin).both]
    told = [Change(swap, _told(article, old), _told(other.article, twin)) for old, twin in lost]
    told += [Change(swap, "", _told(other.article, quote)) for quote in strangers]
    return reduce(add, cases, Count(changes=tuple(told)))


def _case(old: Quote, twin: Quote | None) -> Count:
    if twin is None:
        return Count(cases=1)
    label, key = old.judgement.label is twin.judgement.label, old.key is twin.key
    return Count(cases=1, labels=label, keys=key, both=label and key, found=1)


def _told(article: Article, quote: Quote | None) -> str:
    if quote is None:
        return "not found"
    label, shown = quote.judgement.label.value, "key" if quote.key else "kept back"
    who = quote.speaker.name if quote.speaker else "unattributed"
    return f"{label}, {shown}, {who}: {quote.span.of(article.text)} {quote.judgement.because}"


def _report(arguments: Sequence[str]) -> Iterator[str]:
    """Yield the figures; with "-v" also what changed in our own articles."""
    plain = [argument for argument in arguments if argument != "-v"]
    gold = Path(plain[0]) if plain else POLNEAR
    texts = {"own articles": own_texts()}
    if gold.exists():
        texts[gold.name] = gold_texts(gold, int(plain[1]) if plain[1:] else MANY)
    for name, each in texts.items():
        count = counted(each)
        yield f"{name}: {figures(count)}"
        if "-v" in arguments:
            yield from (f"  {change.swap}\n    was {change.was}\n    now {change.now}" for change in count.changes)


if __name__ == "__main__":
    for line in _report(sys.argv[1:]):
        sys.stdout.write(line + "\n")
