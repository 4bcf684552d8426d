"""The labels that Sayso gives against those that people gave."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.analysis import Judgement, Label, QuoteType, Speaker
from bot.domain.span import Span
from bot.evaluation.gold import LabelRow
from bot.evaluation.scoring import f1, share
from bot.language.attribution.found import Found
from bot.language.judgement.labels import judged
from bot.language.parse import parsed

_LINKS = {QuoteType.DIRECT: ":", QuoteType.MIXED: " that", QuoteType.INDIRECT: " that"}

Pair = tuple[Label, Label]
"""The gold's label and ours."""


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """Percentages over `quotes` quotes; `macro_f1` is the mean of both labels' F1."""

    quotes: int
    accuracy: float
    macro_f1: float


def labelled(row: LabelRow) -> Pair:
    """Return the gold's label and the one that Sayso gives."""
    return row.label, judgement(row).label


def judgement(row: LabelRow) -> Judgement:
    """Return what Sayso makes of the quote, told in a sentence built from its speaker and cue."""
    name, verb = row.speaker or "The speaker", row.cue or "said"
    link = "" if row.text.startswith("that ") else _LINKS[row.type]
    if verb.casefold() == "according to":
        lead, cue, mention = f"{verb} {name}, ", Span(0, len(verb)), Span(0, len(name)).moved(len(verb) + 1)
    else:
        lead, cue, mention = f"{name} {verb}{link} ", Span(0, len(verb)).moved(len(name) + 1), Span(0, len(name))
    text = lead + row.text
    found = Found(Span(len(lead), len(text)), row.type, Speaker(name, mention, mention), cue, (), 0)
    return judged(parsed(text), found)


def label_figures(pairs: Sequence[Pair]) -> LabelFigures:
    """Return the figures of some quotes' labels."""
    right = sum(gold is ours for gold, ours in pairs)
    return LabelFigures(
        quotes=len(pairs),
        accuracy=share(right, len(pairs)),
        macro_f1=round(sum(_f1(pairs, label) for label in Label) / len(Label), 1),
    )


def _f1(pairs: Sequence[Pair], label: Label) -> float:
    both = sum(gold is ours is label for gold, ours in pairs)
    found, marked = sum(ours is label for _, ours in pairs), sum(gold is label for gold, _ in pairs)
    return f1(both, found, marked)
