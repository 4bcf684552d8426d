"""An article, a point that it supports, and the sentences that the point rests on: what lies are made from."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from bot.domain.analysis import Quote
from bot.domain.span import Span
from bot.evaluation.gold import Document
from bot.language.analyst import analyse
from bot.language.briefing import briefed
from bot.language.gate import admit
from bot.language.given import article_as_given
from bot.language.parse import Parse, parsed
from tests.eval.sets import OWN

PARAPHRASES = OWN.parent / "paraphrases"
SENTENCES_OF_ONE = 8  # of an article, so that a long one does not weigh more


@dataclass(frozen=True)
class Row:
    """An honest point. Without slots, since the parses are kept."""

    id: str
    article: str
    point: str
    evidence: tuple[Span, ...]

    @cached_property
    def grounds(self) -> str:
        """The words of the evidence, one sentence a line."""
        return "\n".join(" ".join(span.of(self.article).split()) for span in self.evidence)

    @cached_property
    def said(self) -> Parse:
        """The point, parsed."""
        return parsed(self.point)

    @cached_property
    def whole(self) -> Parse:
        """The article, parsed."""
        return parsed(self.article)

    @cached_property
    def elsewhere(self) -> str:
        """The article without the sentences cited."""
        cut = self.article
        for span in sorted(self.evidence, reverse=True, key=lambda each: each.start):
            cut = cut[: span.start] + cut[span.end :]
        return cut

    def pick(self, most: int) -> int:
        """Return a number below `most`, always the same for this row."""
        return int.from_bytes(hashlib.sha256(self.id.encode()).digest()[:4]) % most


@cache
def quotes_of(text: str) -> tuple[Quote, ...]:
    """Return what the embedded engine finds that an article's people say."""
    return admit(analyse(article_as_given(text))).quotes


def may_stand(row: Row) -> bool:
    """Return whether a sentence is one that the embedded engine may post: no piece of a speech, none that leans."""
    return row.evidence[0] in _standing(row.article)


@cache
def _standing(text: str) -> frozenset[Span]:
    briefing = briefed(article_as_given(text))
    return frozenset(briefing.sentences[number] for number in briefing.alone)


def is_dev(name: str) -> bool:
    """Return whether a row may be looked at by those who tune; the others are only counted."""
    return hashlib.sha256(name.encode()).digest()[-1] % 2 == 0


def paraphrases(half: str) -> tuple[Row, ...]:
    """Return our own honest paraphrases: "dev" or "held"."""
    lines = (PARAPHRASES / f"{half}.jsonl").read_text("utf-8").splitlines()
    return tuple(
        Row(row["id"], row["article"], row["point"], tuple(Span(*span) for span in row["evidence"]))
        for row in map(json.loads, lines)
    )


def sentences(half: str) -> tuple[Row, ...]:
    """Return sentences of the same articles, word for word, as points that cite themselves."""
    articles = {row.id.rpartition("-")[0]: row.article for each in ("dev", "held") for row in paraphrases(each)}
    return tuple(
        row for name in sorted(articles) for row in _verbatim(name, articles[name]) if is_dev(row.id) == (half == "dev")
    )


def sentences_of(documents: tuple[Document, ...]) -> tuple[Row, ...]:
    """Return sentences of a gold set's articles."""
    return tuple(row for document in documents for row in _verbatim(document.id, document.text))


def _verbatim(name: str, text: str) -> Iterator[Row]:
    body = article_as_given(text).paragraphs
    rows = [
        Row(f"{name}@{span.start}", text, " ".join(span.of(text).split()), (span,))
        for span in parsed(text).sentences
        if any(line.start <= span.start < line.end for line in body) and len(span.of(text).split()) > 5
    ]
    yield from sorted(rows, key=lambda row: hashlib.sha256(row.id.encode()).digest())[:SENTENCES_OF_ONE]
