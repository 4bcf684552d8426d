"""What may be posted. Nothing reaches a reply but through `admit`."""

from bot.language.gate.admission import admit, refusals

__all__ = ["admit", "refusals"]
