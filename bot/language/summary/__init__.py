"""An extract of an article: the few sentences that carry most of it and can be read alone."""

from bot.language.summary.extract import extract

__all__ = ["extract"]
