"""A fence around what others wrote, which nothing that they wrote can close."""

import secrets
from collections.abc import Callable

from bot.language.clean.invisible import visible

_BYTES = 8  # 16 hexadecimal digits: nobody guesses them, and a model repeats none of them by chance


def _random() -> str:
    return f"={secrets.token_hex(_BYTES)}="


def fence(material: str, draw: Callable[[], str] = _random) -> str:
    """Return a random word that does not occur in `material`, in whatever letter case."""
    lowered = material.casefold()
    while (word := draw()).casefold() in lowered:
        pass
    return word


def on_one_line(words: str) -> str:
    """Return what a reader sees of `words`, on one line: no hidden character, no line that looks like one of ours."""
    return " ".join(visible(words).text.split())
