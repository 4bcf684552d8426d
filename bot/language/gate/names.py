"""Checks on a written point's names: whoever and whatever it names must be named in the sentences it cites."""

from collections.abc import Callable

from bot.language.gate.cited import Cited
from bot.language.gate.verdict import Verdict

CHECKS: tuple[Callable[[Cited], Verdict], ...] = ()
