"""Quality as a gate: measure everything, print it, and fail where a figure is worse than the committed baseline.

`python -m tests.eval.gate` compares; `python -m tests.eval.gate --write` makes today's figures the new baseline. Sets
that are not at hand (the shared gold does not ship) are named and skipped.
"""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from tests.eval import blind, even_handed, labels, mutations, neutral, pronouns, quotes, refusals, sources, summary
from tests.eval.rows import PARAPHRASES
from tests.eval.sets import OWN, POLNEAR, for_tuning

BASELINE = Path(__file__).with_name("baseline.json")
GUMNEWS = POLNEAR.with_name("gumnews.dev.jsonl")
TABLE = OWN.with_name("labels.json")
BLIND = OWN.with_name("labels_blind.json")
LABELS = POLNEAR.with_name("labels.dev.jsonl")
LOWER_IS_BETTER = frozenset(
    {
        *("crashes", "honest_refused", "wrong", "dangling", "unattributed", "loaded", "chrome"),
        *("loaded_words", "judging_verbs", "voice_gap", "widest_voice_gap", "shortfalls"),
        *("lightly_changed_refused", "verbatim_refused"),
    }
)
COUNTS = frozenset({"documents", "articles", "pronouns"})  # how much was measured, not how well
FOR_INFORMATION = frozenset(
    {"quotes", "lies", "honest", "cases", "left", "missed", "points", "refused"}
)  # grow and shrink with what the engine finds
SLACK = 0.05  # percentage points: rounding, not quality

Figures = dict[str, dict[str, float]]

SETS: tuple[tuple[str, Path, Callable[[], dict[str, float]]], ...] = (
    ("quotes: own articles", OWN, lambda: quotes.measured(OWN)),
    ("quotes: polnear, tuned half", POLNEAR, lambda: quotes.measured(POLNEAR, for_tuning)),
    ("quotes: polnear, held out", POLNEAR, lambda: quotes.measured(POLNEAR, quotes.held_out)),
    ("quotes: gumnews", GUMNEWS, lambda: quotes.measured(GUMNEWS)),
    ("pronouns: tuned half", POLNEAR, lambda: asdict(pronouns.scores(pronouns.half("tuning")))),
    ("pronouns: held out", POLNEAR, lambda: asdict(pronouns.scores(pronouns.half("held_out")))),
    ("labels: tuned half", LABELS, lambda: asdict(labels.scores(LABELS, tuning=True))),
    ("labels: held out", LABELS, lambda: asdict(labels.scores(LABELS, tuning=False))),
    ("labels: own articles", OWN, lambda: asdict(labels.own_scores(OWN))),
    ("labels: own table", TABLE, lambda: asdict(labels.table_scores(TABLE))),
    ("written blind: looked at", blind.FOLDER, lambda: blind.measured(tuning=True)),
    ("written blind: only counted", blind.FOLDER, lambda: blind.measured(tuning=False)),
    ("labels: written blind", BLIND, lambda: asdict(labels.table_scores(BLIND))),
    ("even-handed: own articles", OWN, lambda: asdict(even_handed.share_unchanged())),
    ("even-handed: polnear", POLNEAR, lambda: asdict(even_handed.share_unchanged(POLNEAR))),
    ("sources: own articles", sources.LISTS, lambda: asdict(sources.scores())),
    ("summary: own articles", summary.ABSTRACTS, lambda: asdict(summary.faults())),
    ("neutral: fake model", refusals.ARTICLES, lambda: asdict(neutral.with_fake_model())),
    ("neutral: embedded engine", refusals.ARTICLES, lambda: asdict(neutral.embedded())),
    ("gate_written.dev", PARAPHRASES, lambda: mutations.measured("dev")),
    ("gate_written.held", PARAPHRASES, lambda: mutations.measured("held")),
    ("gate: own articles", refusals.ARTICLES, lambda: asdict(refusals.refusals())),
)


def main(arguments: list[str]) -> int:
    """Return 1 if any figure fell below the baseline, else 0."""
    measured = dict(_measured())
    if arguments == ["--write"]:
        BASELINE.write_text(json.dumps(measured, indent=2) + "\n", "utf-8")
        return 0
    baseline: Figures = json.loads(BASELINE.read_text("utf-8"))
    drops = list(_drops(baseline, measured))
    for drop in drops:
        print(f"WORSE  {drop}")
    print(f"{len(measured)} of {len(SETS)} sets measured, {len(drops)} figures worse than the baseline")
    return 1 if drops else 0


def _measured() -> Iterator[tuple[str, dict[str, float]]]:
    for name, path, measure in SETS:
        if not path.exists():
            print(f"{name:30} skipped: {path.name} is not at hand")
            continue
        figures = measure()
        print(f"{name:30} " + "  ".join(f"{key} {value}" for key, value in figures.items()), flush=True)
        yield name, figures


def _drops(baseline: Figures, measured: Figures) -> Iterator[str]:
    for name, figures in measured.items():
        for key, now in figures.items():
            before = baseline.get(name, {}).get(key)
            if key in FOR_INFORMATION or key.endswith(mutations.TRIED):
                continue
            if before is None:
                yield f"{name}: {key} has no baseline; run with --write"
            elif key in COUNTS:
                if now < before:
                    yield f"{name}: {key} shrank from {before} to {now}; a test set is not to be thinned"
            elif (now - before if key in LOWER_IS_BETTER else before - now) > SLACK:
                yield f"{name}: {key} was {before}, is {now}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
