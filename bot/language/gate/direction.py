"""Checks on who did what to whom, where the grammar of point and evidence shows it."""

from collections.abc import Callable

from bot.language.gate.cited import Cited
from bot.language.gate.verdict import Verdict

CHECKS: tuple[Callable[[Cited], Verdict], ...] = ()
