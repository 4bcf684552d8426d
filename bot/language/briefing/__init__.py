"""What a model is told of an article, and what becomes of its choice: numbers in, a draft of the article's own out."""

from bot.language.briefing.choice import Choice, ChosenPoint, ChosenQuote

__all__ = ["Choice", "ChosenPoint", "ChosenQuote"]
