"""How well the attribution engine does on a gold set.

`python -m tests.eval.quotes` prints the figures of our own articles and of the shared set's two halves; `sayso eval
GOLD` prints those of any other gold.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from bot.evaluation.gold import Document
from bot.evaluation.measure import quote_scores
from tests.eval.sets import OWN, POLNEAR, documents, for_tuning

PROCESSES = os.cpu_count() or 1


def measured(gold_path: Path, wanted: Callable[[Document], bool] | None = None) -> dict[str, float]:
    """Return the engine's figures on a gold set, or on those of its documents that are wanted."""
    chosen = [document for document in documents(gold_path) if wanted is None or wanted(document)]
    figures: dict[str, float | None] = asdict(quote_scores(chosen, PROCESSES))
    return {name: value for name, value in figures.items() if value is not None}


def held_out(document: Document) -> bool:
    """Return whether no rule was ever tuned on this document."""
    return not for_tuning(document)


def _report() -> None:
    sets = [("own", OWN, None), ("polnear, tuned on", POLNEAR, for_tuning), ("polnear, held out", POLNEAR, held_out)]
    for name, path, wanted in sets:
        if path.exists():
            sys.stdout.write(f"{name} {measured(path, wanted)}\n")


if __name__ == "__main__":
    _report()
