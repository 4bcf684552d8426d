"""Checks on a written point's tone: neutral reporting verbs, and no loaded word that the article does not use."""

from collections.abc import Callable

from bot.language.gate.cited import Cited
from bot.language.gate.verdict import Verdict

CHECKS: tuple[Callable[[Cited], Verdict], ...] = ()
