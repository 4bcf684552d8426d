"""Checks on who says it: what somebody said stays something somebody said."""

from collections.abc import Callable

from bot.language.gate.cited import Cited
from bot.language.gate.verdict import Verdict

CHECKS: tuple[Callable[[Cited], Verdict], ...] = ()
