"""The command line: `sayso read`, `sayso gate`, `sayso run`, `sayso jobs`, `sayso eval`.

Exit codes: 0 done; 1 an article could not be read this way, or its answer not written; 2 a setting or the command line
is wrong; 3 the other side is busy, try again later; 130 stopped with Ctrl-C.
"""

import asyncio
import errno
import io
import json
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn, TypeVar

import typer

from bot import __version__
from bot.commands.jobs import jobs_cli
from bot.domain.errors import (
    ModeratorMustAllow,
    NotAnArticle,
    OperatorMustFix,
    PasteInstead,
    SaysoError,
    TryLater,
    UnsupportedFile,
)
from bot.terminal.given import material_of, text_lines, why
from bot.terminal.printed import print_compared, print_digest, print_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.pipeline.export import Json

UNREADABLE, WRONG_USE, LATER, INTERRUPTED = 1, 2, 3, 130
UNWRITABLE = frozenset({errno.EPIPE, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF})
"""What goes wrong when a file that is open already is written to."""
Row = TypeVar("Row")
EngineName = Literal["embedded", "model"]
RoleName = Literal["all", "gateway", "worker"]
THREADED = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")  # small matrices: more threads than one only wait for each other

cli = typer.Typer(
    name="sayso",
    help="Says what an article reports, who said what in it, and what it rests on. Every quote is verbatim.",
    no_args_is_help=True,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)

cli.add_typer(jobs_cli, name="jobs")


def main() -> None:
    """Run the command line; end every expected failure with one sentence and its exit code."""
    for library in THREADED:
        os.environ.setdefault(library, "1")
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
        if error.errno not in UNWRITABLE:  # an error of our own making, whose trace tells where
            raise
        _unwritable(error)


def _unwritable(error: OSError) -> NoReturn:
    """End quietly when the reader of our output has gone, else say why it cannot be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):
        typer.echo(f"sayso: The answer cannot be written: {why(error)}.", err=True)
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
    engine: Annotated[
        EngineName | None, typer.Option("--engine", help="Who reads. Without it: the model, if one is set.")
    ] = None,
    compare: Annotated[
        bool, typer.Option("--compare", help="Print both engines side by side, with what the gate refused.")
    ] = False,
    jsonl: Annotated[
        Path | None,
        typer.Option("--jsonl", help='Analyse each row {"id", "text"} of this file; one JSON object a row.'),
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to use with --jsonl.")] = os.cpu_count() or 1,
) -> None:
    """Print what an article reports, who says what in it, and its sources."""
    if bool(source) == (jsonl is not None) or (jsonl is not None and (as_json or compare or engine == "model")):
        message = (
            "Give one article (a file, a link or - for standard input), or --jsonl with a file of rows, which the "
            "embedded engine reads."
        )
        raise OperatorMustFix(message, reason="usage")
    if compare and (as_json or engine is not None):
        message = "--compare prints both engines in words: leave --json and --engine out."
        raise OperatorMustFix(message, reason="usage")
    if jsonl is not None:
        _read_rows(jsonl, jobs)
    else:
        _read_one(str(source), engine, as_json=as_json, compare=compare)


@cli.command()
def gate(
    jsonl: Annotated[
        Path,
        typer.Option("--jsonl", help='Rows {"id", "article", "point", "evidence": [[start, end]]}; - for stdin.'),
    ],
    jobs: Annotated[int, typer.Option(min=1, help="Processes to use.")] = os.cpu_count() or 1,
) -> None:
    """Print what the gate holds against each point, beside the sentences of its article that it cites."""
    from bot.terminal.verdicts import point_rows, verdicts

    _print_rows(jsonl, point_rows(text_lines(jsonl)), partial(verdicts, processes=jobs))


@cli.command()
def run(
    role: Annotated[
        RoleName,
        typer.Option("--role", help="What this process does; gateways and workers share PostgreSQL."),
    ] = "all",
    shards: Annotated[
        str | None, typer.Option("--shards", help="Discord's shards of this gateway, such as 0-3/16. Without it: all.")
    ] = None,
) -> None:
    """Run the Discord bot until it is stopped; needs DISCORD_TOKEN."""
    from bot import settings
    from bot.app import roles, serving

    some = roles.shards(shards) if shards is not None else None
    asyncio.run(serving.run(settings.load(), roles.Role(role), some))


@cli.command(name="eval")
def evaluate(
    gold: Annotated[list[Path], typer.Argument(help="Files of marked quotes or labels, one JSON object a line.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON, one object a file.")] = False,
    neutrality: Annotated[
        bool, typer.Option("--neutrality", help='Measure how neutral an engine is on rows {"id", "text"} instead.')
    ] = False,
    engine: Annotated[
        EngineName | None, typer.Option("--engine", help="For --neutrality. Without it: the model, if one is set.")
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to use.")] = os.cpu_count() or 1,
) -> None:
    """Print how well Sayso finds the quotes, speakers and labels that people have marked, or how neutral it is."""
    from rich.console import Console

    from bot.terminal.figures import figures_table

    for path in gold:
        with Console(stderr=True).status(f"Measuring on {path} …"):
            figures = _neutrality(path, engine) if neutrality else _figures(path, jobs)
        if as_json:
            typer.echo(json.dumps({"gold": str(path)} | figures))
        else:
            typer.echo(path)
            Console(highlight=False).print(figures_table(figures))


def _neutrality(path: Path, engine: EngineName | None) -> dict[str, float | None]:
    from bot import app, settings
    from bot.app.evaluating import neutrality_figures
    from bot.telemetry import logs
    from bot.terminal.rows import Row, rows

    logs.set_up("ERROR")
    given = list(rows(text_lines(path)))
    for problem in (row for row in given if isinstance(row, str)):
        message = f"{path}: {problem}."
        raise OperatorMustFix(message, reason="rows")
    loaded = settings.load()
    asked = app.Engines(engine) if engine else app.engine_set(loaded)
    figures = asyncio.run(neutrality_figures([row.text for row in given if isinstance(row, Row)], loaded, asked))
    if short := figures["shortfalls"]:
        typer.echo(
            f"sayso: {path}: The model did not do all the work on {short:.0f} texts; they are left out.", err=True
        )
    return figures


def _figures(path: Path, jobs: int) -> dict[str, float | None]:
    """Return the figures of one file; an error names the file, since there may be several."""
    from bot.app.evaluating import figures_of

    lines = text_lines(path)
    try:
        return figures_of(lines, jobs)
    except OperatorMustFix as error:
        message = f"{path}: {error.message}"
        raise OperatorMustFix(message, reason=error.reason) from error


def _read_one(source: str, engine: EngineName | None, *, as_json: bool, compare: bool) -> None:
    from rich.console import Console

    from bot import app, settings
    from bot.telemetry import logs
    from bot.terminal.progress import with_progress

    logs.set_up("ERROR")  # the libraries' remarks on a page are no answer
    material, loaded = material_of(source), settings.load()
    if loaded.test_allow_loopback:
        typer.echo(
            "sayso: SAYSO_TEST_ALLOW_LOOPBACK is set, which is for tests only; inner pages can be read.", err=True
        )
    waiting = Console(stderr=True)
    engines = tuple(app.Engines) if compare else (app.Engines(engine) if engine else app.engine_set(loaded),)
    reading = app.read(material, loaded, *engines)
    first, *others = asyncio.run(with_progress(waiting, f"Reading {_named(source)} …", reading))
    if as_json:
        print_json(first)
    elif others:
        print_compared(first, *others)
    else:
        print_digest(first)


def _read_rows(path: Path, jobs: int) -> None:
    from bot.terminal.rows import analyses, rows

    _print_rows(path, rows(text_lines(path)), partial(analyses, processes=jobs))


def _print_rows(
    path: Path, given: "Iterable[Row | str]", answers: "Callable[[list[Row]], Iterable[dict[str, Json]]]"
) -> None:
    """Print an answer for each row that can be read, and what is wrong with the others; fail if anything was wrong."""
    from bot.terminal.rows import one_line

    read = list(given)
    bad = [row for row in read if isinstance(row, str)]
    failed = bool(bad)
    for problem in bad:
        typer.echo(f"sayso: {path}: {problem}", err=True)
    for answer in answers([row for row in read if not isinstance(row, str)]):
        failed = failed or "error" in answer
        typer.echo(one_line(answer))
    if failed:
        raise typer.Exit(UNREADABLE)


def _named(source: str) -> str:
    return "standard input" if source == "-" else source


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
