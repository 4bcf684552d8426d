"""Two analyses of one article → what a person reads in a terminal, side by side, with what the gate refused of each."""

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.domain.analysis import Analysis, Made, Refusal
from bot.pipeline.compose import compose
from bot.pipeline.export import engine_in_words
from bot.terminal.digest import printable, voice_rows

NARROW = 100  # columns; below that two do not fit beside each other
SIGNS = {Made.EXTRACTED: "•", Made.WRITTEN: "✎", Made.REPAIRED: "✎ repaired:"}


class ComparedView:
    """Renders analyses of the same article for `rich`; article text is never read as markup."""

    def __init__(self, *analyses: Analysis) -> None:
        self._analyses = analyses

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the title, then one column an engine, or one under the other where it is narrow."""
        yield Text(printable(compose(self._analyses[0]).heading.title), style="bold")
        columns = [_column(analysis) for analysis in self._analyses]
        if options.max_width < NARROW:
            yield from columns
            return
        grid = Table.grid(expand=True, padding=(0, 1))
        for _ in columns:
            grid.add_column(ratio=1)
        grid.add_row(*columns)
        yield grid
        yield Text("• the article's own sentence   ✎ written by a model from the sentences it cites", style="dim")


def _column(analysis: Analysis) -> Panel:
    rows: list[RenderableType] = [Text(analysis.kind.value.capitalize(), style="dim")]
    if analysis.shortfall:
        rows.append(Text(printable(analysis.shortfall), style="italic"))
    rows += [Text(f"\n{SIGNS[point.made]} {printable(point.text)}") for point in analysis.points]
    rows.append(Text("\nWho says what", style="bold underline"))
    rows += voice_rows(compose(analysis).voices)
    rows.append(Text("Refused by the gate", style="bold underline"))
    rows += [_refused(refusal) for refusal in analysis.refused] or [Text("nothing", style="dim")]
    rows.append(Text(f"\n{_cost(analysis)}", style="dim"))
    return Panel(Group(*rows), title=printable(engine_in_words(analysis.engine)))


def _refused(refusal: Refusal) -> Text:
    text = Text(f"✗ {printable(refusal.text)}", style="strike")
    text.append(f"\n  {refusal.check}: {printable(refusal.reason)}", style="not strike dim")
    return text


def _cost(analysis: Analysis) -> str:
    usage = analysis.usage
    if not usage.calls:
        return "no model asked"
    calls = "1 call" if usage.calls == 1 else f"{usage.calls} calls"
    price = "price unknown" if usage.unpriced else f"${usage.dollars:.4f}"
    return f"{calls}, {usage.prompt:,} + {usage.completion:,} tokens, {price}"
