"""The attribution engine against marked texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add

from bot.evaluation.gold import Document, Marked
from bot.evaluation.scoring import Counts, counted, f1, share
from bot.language.attribution import attributions
from bot.language.attribution.found import Found
from bot.language.parse import parsed


@dataclass(frozen=True, slots=True)
class QuoteFigures:
    """Percentages, but for `documents`, `quotes` (of the gold's core) and `crashes`, which are counts.

    `cue_accuracy` is None where the gold marks no cues.
    """

    documents: int
    quotes: int
    token_f1: float
    exact_f1: float
    speaker_accuracy: float
    cue_accuracy: float | None
    direct_recall: float
    mixed_recall: float
    indirect_recall: float
    crashes: int


def scored(document: Document) -> Counts:
    """Return what the engine gets right in one document; a crash finds nothing and is counted."""
    try:
        found = attributions(parsed(document.text), None)
    except Exception:  # noqa: BLE001 - how often it crashes is one of the figures
        return counted(document, ()) + Counts(crashes=1)
    return counted(document, (_marked(document.text, each) for each in found))


def quote_figures(counts: Sequence[Counts]) -> QuoteFigures:
    """Return the figures of several documents' counts."""
    total = reduce(add, counts, Counts())
    return QuoteFigures(
        documents=len(counts),
        quotes=total.gold,
        token_f1=f1(total.shared_tokens, total.found_tokens, total.gold_tokens),
        exact_f1=f1(total.exact, total.found, total.gold),
        speaker_accuracy=share(total.right_speakers, total.speakers),
        cue_accuracy=share(total.right_cues, total.cues) if total.cues else None,
        direct_recall=share(total.direct_found, total.direct),
        mixed_recall=share(total.mixed_found, total.mixed),
        indirect_recall=share(total.indirect_found, total.indirect),
        crashes=total.crashes,
    )


def _marked(text: str, found: Found) -> Marked:
    return Marked(
        start=found.span.start,
        end=found.span.end,
        type=found.type.value,
        speaker=found.speaker.mention.of(text) if found.speaker else None,
        cue=(found.cue.start, found.cue.end) if found.cue else None,
    )
