"""The command line: `sayso read`, `sayso gate`, `sayso run`, `sayso eval`.

Exit codes: 0 done; 1 an article could not be read this way, or its answer not written; 2 a setting or the command line
is wrong; 3 the other side is busy, try again later; 130 stopped with Ctrl-C.
"""

import asyncio
import io
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, NoReturn

import typer

from bot import __version__
from bot.domain.errors import (
    ModeratorMustAllow,
    NotAnArticle,
    OperatorMustFix,
    PasteInstead,
    SaysoError,
    TryLater,
    UnsupportedFile,
)
from bot.domain.inquiry import File, Link, Material

if TYPE_CHECKING:
    from bot.domain.analysis import Analysis

UNREADABLE, WRONG_USE, LATER, INTERRUPTED = 1, 2, 3, 130
MOST_BYTES = 20_000_000
READABLE = frozenset({".txt", ".md", ".html", ".htm", ".pdf"})
NARROWEST = 40  # columns; some terminals say that they have none

cli = typer.Typer(
    name="sayso",
    help="Says what an article reports, who said what in it, and what it rests on. Every quote is verbatim.",
    no_args_is_help=True,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)


def main() -> None:
    """Run the command line; end every expected failure with one sentence and its exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal without the article's characters shows "?" for them
    try:
        try:
            cli()
        finally:
            sys.stdout.flush()
    except SaysoError as error:
        _stop(error)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except OSError as error:
        _unwritable(error)


def _unwritable(error: OSError) -> NoReturn:
    """End quietly when the reader of our output has gone, else say why it cannot be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):
        typer.echo(f"sayso: The answer cannot be written: {_why(error)}.", err=True)
    sys.exit(UNREADABLE)


@cli.callback(invoke_without_command=True)
def version(
    show: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """Read articles in the terminal, or run the Discord bot."""
    if show:
        typer.echo(f"sayso {__version__}")
        raise typer.Exit


@cli.command()
def read(
    source: Annotated[
        str | None, typer.Argument(help="A file (.txt, .md, .html, .pdf), a link, or - for stdin.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the whole analysis as JSON.")] = False,
    jsonl: Annotated[
        Path | None,
        typer.Option("--jsonl", help='Analyse each row {"id", "text"} of this file; one JSON object a row.'),
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to use with --jsonl.")] = os.cpu_count() or 1,
) -> None:
    """Print what an article reports, who says what in it, and its sources."""
    if bool(source) == (jsonl is not None) or (as_json and jsonl is not None):
        message = "Give one article (a file, a link or - for standard input), or --jsonl with a file of rows."
        raise OperatorMustFix(message, reason="usage")
    if jsonl is not None:
        _read_rows(jsonl, jobs)
    else:
        _read_one(str(source), as_json=as_json)


@cli.command()
def gate(
    jsonl: Annotated[
        Path,
        typer.Option("--jsonl", help='Rows {"id", "article", "point", "evidence": [[start, end]]}; - for stdin.'),
    ],
    jobs: Annotated[int, typer.Option(min=1, help="Processes to use.")] = os.cpu_count() or 1,
) -> None:
    """Print what the gate holds against each point, beside the sentences of its article that it cites."""
    from bot.terminal.rows import one_line
    from bot.terminal.verdicts import PointRow, point_rows, verdicts

    given = list(point_rows(_text_lines(jsonl)))
    bad = [row for row in given if isinstance(row, str)]
    failed = bool(bad)
    for problem in bad:
        typer.echo(f"sayso: {jsonl}: {problem}", err=True)
    for verdict in verdicts([row for row in given if isinstance(row, PointRow)], jobs):
        failed = failed or "error" in verdict
        typer.echo(one_line(verdict))
    if failed:
        raise typer.Exit(UNREADABLE)


@cli.command()
def run() -> None:
    """Run the Discord bot until it is stopped; needs DISCORD_TOKEN."""
    from bot import settings
    from bot.app import serving

    asyncio.run(serving.run(settings.load()))


@cli.command(name="eval")
def evaluate(
    gold: Annotated[list[Path], typer.Argument(help="Files of marked quotes or labels, one JSON object a line.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON, one object a file.")] = False,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to use.")] = os.cpu_count() or 1,
) -> None:
    """Print how well Sayso finds the quotes, speakers and labels that people have marked."""
    from rich.console import Console

    from bot.terminal.figures import figures_table

    for path in gold:
        with Console(stderr=True).status(f"Measuring on {path} …"):
            figures = _figures(path, jobs)
        if as_json:
            typer.echo(json.dumps({"gold": str(path)} | figures))
        else:
            typer.echo(path)
            Console(highlight=False).print(figures_table(figures))


def _figures(path: Path, jobs: int) -> dict[str, float | None]:
    """Return the figures of one file; an error names the file, since there may be several."""
    from bot.app.evaluating import figures_of

    lines = _text_lines(path)
    try:
        return figures_of(lines, jobs)
    except OperatorMustFix as error:
        message = f"{path}: {error.message}"
        raise OperatorMustFix(message, reason=error.reason) from error


def _read_one(source: str, *, as_json: bool) -> None:
    from rich.console import Console

    from bot import app, settings
    from bot.telemetry import logs
    from bot.terminal.progress import with_progress

    logs.set_up("ERROR")  # the libraries' remarks on a page are no answer
    material, loaded = _material(source), settings.load()
    if loaded.test_allow_loopback:
        typer.echo(
            "sayso: SAYSO_TEST_ALLOW_LOOPBACK is set, which is for tests only; inner pages can be read.", err=True
        )
    waiting = Console(stderr=True)
    analysis = asyncio.run(with_progress(waiting, f"Reading {_named(source)} …", app.read(material, loaded)))
    if as_json:
        _print_json(analysis)
    else:
        _print_digest(analysis)


def _print_json(analysis: "Analysis") -> None:
    from bot.pipeline.export import as_json

    try:
        written = json.dumps(as_json(analysis), ensure_ascii=False, indent=2).encode("utf-8")
    except UnicodeEncodeError:  # half of a surrogate pair, which no UTF-8 can hold
        written = json.dumps(as_json(analysis), indent=2).encode("ascii")
    sys.stdout.buffer.write(written + b"\n")


def _print_digest(analysis: "Analysis") -> None:
    from rich.console import Console

    from bot.pipeline.compose import compose
    from bot.terminal.digest import DigestView

    console = Console(highlight=False)
    console.width = max(NARROWEST, console.width)
    console.print(DigestView(compose(analysis)))


def _read_rows(path: Path, jobs: int) -> None:
    from bot.terminal.rows import Row, analyses, one_line, rows

    given = list(rows(_text_lines(path)))
    bad = [row for row in given if isinstance(row, str)]
    failed = bool(bad)
    for problem in bad:
        typer.echo(f"sayso: {path}: {problem}", err=True)
    for analysis in analyses([row for row in given if isinstance(row, Row)], jobs):
        failed = failed or "error" in analysis
        typer.echo(one_line(analysis))
    if failed:
        raise typer.Exit(UNREADABLE)


def _text_lines(path: Path) -> list[str]:
    """Return the lines; bytes that are no UTF-8 stay marked, so that each line can be judged by itself."""
    try:
        content = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        message = f"Cannot read {path}: {_why(error)}."
        raise OperatorMustFix(message, reason="file") from error
    return content.decode("utf-8-sig", "surrogateescape").split("\n")


def _material(source: str) -> Material:
    if source.startswith(("http://", "https://")):
        return Link(source)
    if source == "-":
        return File("standard input", _within_limit(sys.stdin.buffer, "Standard input"))
    try:
        with Path(source).open("rb") as file:
            return File(Path(source).name, _within_limit(file, source))
    except OSError as error:
        hint = "" if Path(source).suffix in READABLE else " A link begins with https://."
        message = f"Cannot read {source}: {_why(error)}.{hint}"
        raise OperatorMustFix(message, reason="file") from error


def _within_limit(file: BinaryIO, name: str) -> bytes:
    """Return all of a file; raise `UnsupportedFile` at the limit, so that an endless one takes no more memory."""
    content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        message = f"{name} is over {MOST_BYTES // 1_000_000} MB, more than any article. Cut it down to the article."
        raise UnsupportedFile(message, reason="file_too_big")
    return content


def _named(source: str) -> str:
    return "standard input" if source == "-" else source


def _why(error: OSError) -> str:
    return str(error.strerror or error).lower()


def _stop(error: SaysoError) -> NoReturn:
    typer.echo(f"sayso: {error.message}", err=True)
    if isinstance(error, PasteInstead | NotAnArticle | TryLater | UnsupportedFile):
        typer.echo(
            "sayso: In a terminal: save the text to a .txt file and read that, or pipe it to `sayso read -`.", err=True
        )
    if isinstance(error, OperatorMustFix | ModeratorMustAllow):
        sys.exit(WRONG_USE)
    sys.exit(LATER if isinstance(error, TryLater) else UNREADABLE)


if __name__ == "__main__":
    main()
