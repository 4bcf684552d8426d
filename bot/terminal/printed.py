"""Prints an analysis: as JSON, as a reply reads, or two side by side. Nothing heavy is loaded before it is needed."""

import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from bot.domain.analysis import Analysis

NARROWEST = 40  # columns; some terminals say that they have none


def print_json(analysis: "Analysis") -> None:
    """Print all that was found."""
    from bot.pipeline.export import as_json

    try:
        written = json.dumps(as_json(analysis), ensure_ascii=False, indent=2).encode("utf-8")
    except UnicodeEncodeError:  # half of a surrogate pair, which no UTF-8 can hold
        written = json.dumps(as_json(analysis), indent=2).encode("ascii")
    sys.stdout.buffer.write(written + b"\n")


def print_digest(analysis: "Analysis") -> None:
    """Print the reply."""
    from bot.pipeline.compose import compose
    from bot.terminal.digest import DigestView

    console().print(DigestView(compose(analysis)))


def print_compared(*analyses: "Analysis") -> None:
    """Print what each engine made of the same article."""
    from bot.terminal.compared import ComparedView

    console().print(ComparedView(*analyses))


def console() -> "Console":
    """Return the terminal, at least as wide as anything can be read in."""
    from rich.console import Console

    terminal = Console(highlight=False)
    terminal.width = max(NARROWEST, terminal.width)
    return terminal
