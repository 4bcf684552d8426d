"""What an article costs at most, known before the model is asked: each request that is planned, and one more.

Planned are one request a part and, of several parts, the choice among them. The one more is what may be needed once:
the request for refused points anew, or that for an unusable answer again. Most answers are far shorter than they may
be, so what they leave pays for further ones; where it does not, the rules do that work. For units see `bot.llm.purse`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from bot.language.briefing import Briefing, ChosenPoint, Portion
from bot.llm.messages import Message
from bot.llm.model import Model
from bot.llm.prompts import Prompts
from bot.llm.purse import at_most
from bot.llm.requests import again, analysing, merging
from bot.llm.shapes import MOST_CHARACTERS, MOST_CITED, MOST_POINTS, MOST_QUOTES, Answer, Merged


@dataclass(frozen=True, slots=True)
class Estimate:
    """The most dollars of each part's request, of the choice among the parts, and of one request more."""

    parts: tuple[float, ...]
    merging: float
    spare: float

    @property
    def planned(self) -> float:
        """What will be asked in any case."""
        return sum(self.parts) + self.merging

    @property
    def dollars(self) -> float:
        """What is to be set aside; infinite where nobody knows the price."""
        return self.planned + self.spare


def estimate(model: Model, prompts: Prompts, briefing: Briefing, portions: Sequence[Portion]) -> Estimate:
    """Return what an article in these portions costs at most."""
    asked = [analysing(prompts, briefing, portion) for portion in portions]
    parts = [at_most(model, messages, Answer) for messages in asked]
    once_more = [at_most(model, again(prompts, messages), Answer) for messages in asked]
    merge = at_most(model, _longest_merging(prompts, briefing, portions), Merged) if len(portions) > 1 else 0.0
    known = [each for each in parts if each is not None]
    spare = max((each for each in once_more if each is not None), default=0.0)
    if merge is None or len(known) < len(parts):
        return Estimate((0.0,) * len(parts), 0.0, inf)
    return Estimate(tuple(known), merge, spare)


def _longest_merging(prompts: Prompts, briefing: Briefing, portions: Sequence[Portion]) -> tuple[Message, ...]:
    """Return the request for the choice among as many and as long points and quotes as the parts can give."""
    points = [
        ChosenPoint("x" * MOST_CHARACTERS, portion.sentences[-MOST_CITED:])
        for portion in portions
        for _ in range(MOST_POINTS)
    ]
    return merging(prompts, briefing, points, [each for portion in portions for each in _longest(briefing, portion)])


def _longest(briefing: Briefing, portion: Portion) -> Iterator[int]:
    yield from sorted(portion.candidates, key=lambda each: -len(briefing.candidates[each].span))[:MOST_QUOTES]
