"""What a model is told of an article, and what becomes of its choice: numbers in, a draft of the article's own out."""

from bot.language.briefing.choice import Choice, ChosenPoint, ChosenQuote
from bot.language.briefing.material import Briefing, Candidate, Portion
from bot.language.briefing.portions import by_rules, in_turn, merged, portions
from bot.language.briefing.prepared import briefed
from bot.language.briefing.settled import judged_points, settled

__all__ = [
    "Briefing",
    "Candidate",
    "Choice",
    "ChosenPoint",
    "ChosenQuote",
    "Portion",
    "briefed",
    "by_rules",
    "in_turn",
    "judged_points",
    "merged",
    "portions",
    "settled",
]
