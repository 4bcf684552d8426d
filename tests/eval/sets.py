"""Gold sets: our own fiction, and the shared human annotation where it is at hand."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from bot.evaluation.gold import Document, Marked, gold_rows

OWN = Path(__file__).parents[1] / "data" / "gold"
POLNEAR = Path(__file__).parents[3] / "shared" / "gold" / "polnear.dev.jsonl"

Row = dict[str, object]


def documents(path: Path) -> tuple[Document, ...]:
    """Return a folder of our own articles, or a JSONL file with offsets."""
    if path.is_dir():
        return tuple(_own(json.loads(each.read_text(encoding="utf-8"))) for each in sorted(path.glob("*.json")))
    with path.open(encoding="utf-8") as lines:
        return tuple(row for row in gold_rows(lines) if isinstance(row, Document))


def for_tuning(document: Document) -> bool:
    """Return whether rules may be tuned on this document; figures of the others are the ones that count."""
    return hashlib.sha256(document.id.encode()).digest()[-1] % 2 == 0


def _own(row: Row) -> Document:
    text = str(row["text"])
    return Document(str(row["id"]), text, tuple(_resolved(text, quote) for quote in _quotes(row)))


def _resolved(text: str, quote: Row) -> Marked:
    words, speaker = str(quote["words"]), quote["speaker"]
    start = text.index(words)
    return Marked(start, start + len(words), str(quote["type"]), None if speaker is None else str(speaker))


def _quotes(row: Row) -> Iterator[Row]:
    quotes = row["quotes"]
    if isinstance(quotes, list):
        yield from quotes
