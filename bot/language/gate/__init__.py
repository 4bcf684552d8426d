"""What may be posted. Nothing reaches a reply but through `admit`."""

from bot.language.gate.admission import admit

__all__ = ["admit"]
