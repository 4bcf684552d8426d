"""Checks on how a written point says it: negation, hedges, comparatives and opposites must be those of its evidence."""

from collections.abc import Callable

from bot.language.gate.cited import Cited
from bot.language.gate.verdict import Verdict

CHECKS: tuple[Callable[[Cited], Verdict], ...] = ()
