"""Figures of an evaluation → a table a person reads."""

from collections.abc import Mapping

from rich.table import Table

COUNTS = frozenset(
    {
        *("documents", "quotes", "crashes"),
        *("articles", "points", "refused", "loaded_words", "judging_verbs", "cases", "shortfalls"),
    }
)

UNCOUNTED = {"labels_kept": "–"}  # a share of no cases at all


def figures_table(figures: Mapping[str, float | None]) -> Table:
    """Return one row a figure; all but counts are percentages, and None is what the gold does not tell."""
    table = Table(show_header=False)
    table.add_column()
    table.add_column(justify="right")
    for name, value in figures.items():
        table.add_row(name.replace("_", " ").replace("f1", "F1"), _told(name, value))
    return table


def _told(name: str, value: float | None) -> str:
    if value is None:
        return UNCOUNTED.get(name, "not marked")
    return f"{value:.0f}" if name in COUNTS else f"{value:.1f} %"
