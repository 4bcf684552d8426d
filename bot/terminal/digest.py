"""Digest → what a person reads in a terminal."""

import unicodedata
from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, Group, RenderResult
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.domain.analysis import Label, QuoteType
from bot.domain.reply import Digest, Heading, SourceLine, Voice, beginning_only

SIGNS = {Label.OPINION: ("◆ opinion", "magenta"), Label.REPORTED_CLAIM: ("● reported claim", "cyan")}
REPLACEMENT = "\ufffd"


def printable(text: str) -> str:
    """Return `text` on one line, with every control character made visible and harmless."""
    line = " ".join(text.split())
    return "".join(REPLACEMENT if unicodedata.category(each) == "Cc" else each for each in line)


class DigestView:
    """Renders one digest for `rich`; article text is never read as markup."""

    def __init__(self, digest: Digest) -> None:
        self._digest = digest

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the heading, the points, the voices, the sources and the footer."""
        digest = self._digest
        yield Panel(_heading(digest.heading), border_style="bold")
        points = [_point(point) for point in digest.points]
        yield from _section(printable(digest.authorship.title), points, digest.authorship.remark)
        yield from _section("Who says what", voice_rows(digest.voices))
        if digest.sources:
            yield from _section("Sources", [_sources(digest.sources)])
        yield Text(_footer(digest), style="dim")


def voice_rows(voices: tuple[Voice, ...]) -> list[Padding]:
    """Return each voice as a block of lines: the words, who said them, and the label."""
    return [_voice(voice) for voice in voices]


def _heading(heading: Heading) -> Text:
    facts = [heading.kind.value.capitalize(), heading.byline, heading.site, heading.url]
    text = Text(printable(heading.title), style="bold")
    text.append("\n" + " · ".join(printable(fact) for fact in facts if fact), style="not bold")
    if heading.cut:
        text.append(f"\n{beginning_only(heading.cut)}", style="not bold italic")
    return text


def _section(
    title: str, rows: list[Padding] | list[Table], remark: str | None = None
) -> Iterator[Text | Padding | Table]:
    yield Text(f"\n{title}", style="bold underline")
    if remark:
        yield Padding(Text(printable(remark), style="italic"), (0, 0, 0, 2))
    if not rows:
        yield Padding(Text("nothing that could be shown with its evidence", style="dim"), (0, 0, 0, 2))
    yield from rows


def _point(point: str) -> Padding:
    grid = Table.grid(padding=(0, 1))
    grid.add_row("•", Text(printable(point)))
    return Padding(grid, (0, 0, 0, 2))


def _voice(voice: Voice) -> Padding:
    sign, colour = SIGNS[voice.label]
    speaker = Text("— ")
    speaker.append(printable(voice.speaker) if voice.speaker else "unattributed", style="bold")
    if voice.role:
        speaker.append(f", {printable(voice.role)}")
    if voice.via:
        speaker.append(f" · via {', '.join(map(printable, voice.via))}", style="italic")
    label = Text(sign, style=colour)
    if voice.because:
        label.append("  because of: " + ", ".join(f"“{printable(words)}”" for words in voice.because), style="dim")
    return Padding(Group(_words(voice), speaker, label), (0, 0, 1, 2))


def _words(voice: Voice) -> Text:
    """Return a direct quotation in quotation marks, and anything else as the article's wording without any."""
    parts = [printable(part.words) + (" […]" if part.shortened else "") for part in voice.parts]
    if voice.type is QuoteType.DIRECT:
        marked = [f"“{printable(part.words)}”" + (" […]" if part.shortened else "") for part in voice.parts]
        return Text(" … ".join(marked))
    cue = f" (“{printable(voice.cue)}”)" if voice.cue else ""
    reported = Text(f"reported speech{cue}: ", style="dim")
    reported.append(" … ".join(parts), style="not dim")
    return reported


def _sources(sources: tuple[SourceLine, ...]) -> Table:
    table = Table(box=None, padding=(0, 1), pad_edge=True, header_style="dim", expand=True)
    table.add_column("name", ratio=5, overflow="fold")
    table.add_column("role", ratio=4)
    table.add_column("kind")
    table.add_column("used", ratio=4)
    for source in sources:
        kind = source.what or source.kind.value
        name, role = Text(printable(source.called)), Text(printable(source.role or ""))
        for url in source.links:
            name.append(f"\n{printable(url)}", style="dim")
        table.add_row(name, role, kind, source.used or "linked")
    return table


def _footer(digest: Digest) -> str:
    shown = len(digest.voices)
    others = "" if shown >= digest.quotes_found else "; --json has all of them"
    refused = f" {digest.refused} refused by the gate." if digest.refused else ""
    shortfall = f" {printable(digest.shortfall)}" if digest.shortfall else ""
    return f"\n{shown} of {digest.quotes_found} quotes shown{others}.{refused}{shortfall} {_made(digest)}"


def _made(digest: Digest) -> str:
    engine = f"the {digest.engine.name} engine {digest.engine.version}"
    if digest.engine.model is None:
        return f"Points are the article's own sentences, chosen by {engine}."
    model = f"{printable(digest.engine.model)} ({engine})"
    if digest.extracted == len(digest.points):
        return f"Points are the article's own sentences, chosen with {model}."
    return (
        f"{digest.extracted} of {len(digest.points)} points are the article's own sentences; the others are written by "
        f"{model} and checked against the sentences that they cite."
    )
