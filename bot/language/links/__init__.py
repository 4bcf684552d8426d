"""Links: which addresses a chat message puts forward, which pages may hold an article, and where an article's lead."""

from bot.language.links.message import links, may_hold_article
from bot.language.links.outward import leads_elsewhere, safe_address, site_of, written_out

__all__ = ["leads_elsewhere", "links", "may_hold_article", "safe_address", "site_of", "written_out"]
