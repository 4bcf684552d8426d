from rich.console import Console

from bot.terminal.figures import figures_table


def test_a_share_of_no_cases_is_a_dash():
    console = Console(width=60, record=True)
    console.print(figures_table({"cases": 0, "labels_kept": None}))
    assert "–" in console.export_text()


def test_counts_are_counts_percentages_percentages_and_what_is_not_marked_is_said():
    console = Console(width=60, record=True)
    console.print(figures_table({"documents": 12, "token_f1": 92.41, "cue_accuracy": None}))
    page = console.export_text()
    for words in ("documents", "12 ", "token F1", "92.4 %", "cue accuracy", "not marked"):
        assert words in page
