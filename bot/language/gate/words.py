"""Checks on a written point's words: quoted words, long copied runs, and the article's language."""

from collections.abc import Callable

from bot.language.gate.cited import Cited
from bot.language.gate.verdict import Verdict

CHECKS: tuple[Callable[[Cited], Verdict], ...] = ()
