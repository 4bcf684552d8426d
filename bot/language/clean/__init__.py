"""Cleaning of pasted text: site chrome, bylines and invisible characters go, and a map to what was posted stays."""

from bot.language.clean.paste import Cleaned, article_from_paste, cleaned

__all__ = ["Cleaned", "article_from_paste", "cleaned"]
