"""Which quotes a reader is shown."""

from bot.language.selection.keys import with_keys

__all__ = ["with_keys"]
