"""What an article rests on: everybody it quotes, who relayed them, and what it cites or links to."""

from bot.language.sources.listed import sources

__all__ = ["sources"]
