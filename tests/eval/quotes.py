"""How well the attribution engine does on a gold set.

`python -m tests.eval.quotes [GOLD]` prints the figures of a folder or a JSONL file; without one, of our own articles
and of the shared set's two halves.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from multiprocessing import get_context
from operator import add
from pathlib import Path

from bot.language.attribution import attributions
from bot.language.parse import parsed
from tests.eval.scoring import Counts, counted, f1, share
from tests.eval.sets import OWN, POLNEAR, Document, Marked, documents, for_tuning

PROCESSES = 2
FEW = 20  # documents; fewer are not worth a second process
CHUNK = 8


@dataclass(frozen=True, slots=True)
class Figures:
    """Percentages, but for `documents` and `crashes`, which are counts."""

    documents: int
    token_f1: float
    exact_f1: float
    speaker_accuracy: float
    direct_recall: float
    mixed_recall: float
    indirect_recall: float
    crashes: int


def scores(gold_path: Path, wanted: Callable[[Document], bool] | None = None) -> Figures:
    """Return the engine's figures on a gold set, or on those of its documents that are wanted."""
    chosen = [document for document in documents(gold_path) if wanted is None or wanted(document)]
    if len(chosen) < FEW:
        return _figures([_score(document) for document in chosen])
    with get_context("spawn").Pool(PROCESSES) as pool:
        return _figures(pool.map(_score, chosen, CHUNK))


def held_out(document: Document) -> bool:
    """Return whether no rule was ever tuned on this document."""
    return not for_tuning(document)


def _score(document: Document) -> Counts:
    try:
        found = attributions(parsed(document.text), None)
    except Exception as error:  # noqa: BLE001 - a crash is one of the figures
        sys.stderr.write(f"{document.id}: {error!r}\n")
        return counted(document, ()) + Counts(crashes=1)
    quotes = (
        Marked(
            start=each.span.start,
            end=each.span.end,
            type=each.type.value,
            speaker=each.speaker.mention.of(document.text) if each.speaker else None,
        )
        for each in found
    )
    return counted(document, quotes)


def _figures(each: Sequence[Counts]) -> Figures:
    total = reduce(add, each, Counts())
    return Figures(
        documents=len(each),
        token_f1=f1(total.shared_tokens, total.found_tokens, total.gold_tokens),
        exact_f1=f1(total.exact, total.found, total.gold),
        speaker_accuracy=share(total.right_speakers, total.speakers),
        direct_recall=share(total.direct_found, total.direct),
        mixed_recall=share(total.mixed_found, total.mixed),
        indirect_recall=share(total.indirect_found, total.indirect),
        crashes=total.crashes,
    )


def _report(arguments: Sequence[str]) -> None:
    if arguments:
        print(scores(Path(arguments[0])))
        return
    print("own", scores(OWN))
    if POLNEAR.exists():
        print("polnear, tuned on", scores(POLNEAR, for_tuning))
        print("polnear, held out", scores(POLNEAR, held_out))


if __name__ == "__main__":
    _report(sys.argv[1:])
