"""What measures the engine, wired."""

from collections.abc import Iterable
from dataclasses import asdict

from bot.domain.errors import OperatorMustFix
from bot.evaluation.gold import Document, LabelRow, gold_rows
from bot.evaluation.measure import label_scores, quote_scores


def figures_of(lines: Iterable[str], processes: int) -> dict[str, float | None]:
    """Return the figures of one gold file; raise `OperatorMustFix` for none, or for quotes and labels mixed."""
    rows = list(gold_rows(lines))
    documents = [row for row in rows if isinstance(row, Document)]
    labels = [row for row in rows if isinstance(row, LabelRow)]
    if not rows:
        message = "There is no gold in it: not one line. See “Measure” in CONTRIBUTING.md."
        raise OperatorMustFix(message, reason="gold")
    if documents and labels:
        message = "It holds texts with their quotes and quotes with their labels; give each a file of its own."
        raise OperatorMustFix(message, reason="gold")
    return asdict(quote_scores(documents, processes) if documents else label_scores(labels, processes))
