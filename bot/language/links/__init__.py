"""Article links: which addresses a chat message puts forward, and which pages may hold an article."""

from bot.language.links.message import links, may_hold_article

__all__ = ["links", "may_hold_article"]
