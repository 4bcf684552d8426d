"""One article's conversation with a model: what is asked, asked again once, merged, and written anew."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.domain.analysis import Refusal
from bot.domain.errors import ModelFailed, ModelUnusable
from bot.domain.usage import Tally
from bot.language.briefing import Briefing, Choice, ChosenPoint, Portion, by_rules, in_turn, merged
from bot.llm.estimate import Estimate
from bot.llm.material import around
from bot.llm.messages import Message
from bot.llm.model import Model, Shape
from bot.llm.prompts import Prompts
from bot.llm.purse import Purse
from bot.llm.requests import again, analysing, merging, repairing
from bot.llm.shapes import Answer, Merged, Repairs
from bot.llm.sorting import choice_of, picked_of, rewritten_of

Read = TypeVar("Read")

AT_ONCE = 3  # portions of one article; more would only meet the endpoint's own limits
FAILURES = (ModelFailed, TimeoutError)
"""What a part of an article may fail by; anything else is a mistake of ours, and the whole article's affair."""
_MERGING = 0.5  # of the deadline of one answer: what a long article's parts leave for the choice among them


@dataclass(frozen=True, slots=True)
class Heard:
    """What a model chose of an article in so many parts, and why it did not choose of some, or among them."""

    choice: Choice
    parts: int
    failed: tuple[Exception, ...] = ()
    unmerged: Exception | None = None


class Conversation:
    """Asks one model about one briefing, for no more than was estimated."""

    def __init__(self, model: Model, prompts: Prompts, briefing: Briefing, tally: Tally, costs: Estimate) -> None:
        self._seconds = model.endpoint.seconds
        self._prompts = prompts
        self._briefing = briefing
        self._costs = costs
        self._purse = Purse(model, tally, costs.dollars, costs.planned)

    async def choice(self, portions: Sequence[Portion], until: float) -> Heard:
        """Return what the model chooses of these portions before `until`, a time of the event loop's.

        Where it fails at a portion, the rules choose there; where it fails at all of them, raise the first failure.
        """
        rest = self._seconds * _MERGING if len(portions) > 1 else 0.0
        answers = await self._of_each(portions, until - rest)
        failed = tuple(each for each in answers if isinstance(each, Exception))
        if len(failed) == len(answers):
            raise failed[0]
        choices = [
            by_rules(self._briefing, portion) if isinstance(answer, Exception) else answer
            for portion, answer in zip(portions, answers, strict=True)
        ]
        if len(choices) == 1:
            return Heard(choices[0], 1)
        try:
            async with asyncio.timeout_at(until):
                return Heard(await self._merged(merged(choices)), len(choices), failed)
        except FAILURES as error:
            return Heard(in_turn(choices), len(choices), failed, error)

    async def rewritten(
        self, points: Sequence[ChosenPoint], against: Sequence[tuple[Refusal, ...]]
    ) -> dict[int, ChosenPoint]:
        """Return new points by the place of the refused ones, at most one for each; raise a `ModelFailed`."""
        near = around(self._briefing, points)
        messages = repairing(self._prompts, self._briefing, points, against, near)
        return await self._asked(messages, Repairs, lambda answer: rewritten_of(answer, len(points), near))

    async def _of_each(self, portions: Sequence[Portion], until: float) -> list[Choice | Exception]:
        """Return what is chosen of each portion, or why nothing is."""
        room = asyncio.Semaphore(AT_ONCE)

        async def one(portion: Portion, price: float) -> Choice | Exception:
            try:
                async with asyncio.timeout_at(until), room:
                    return await self._of(portion, price)
            except FAILURES as error:
                return error

        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(one(*each)) for each in zip(portions, self._costs.parts, strict=True)]
        except BaseExceptionGroup as errors:
            raise errors.exceptions[0] from errors
        return [task.result() for task in tasks]

    async def _of(self, portion: Portion, price: float) -> Choice:
        messages = analysing(self._prompts, self._briefing, portion)
        speakers = len(self._briefing.speakers)
        return await self._asked(messages, Answer, lambda answer: choice_of(answer, portion, speakers), price)

    async def _merged(self, whole: Choice) -> Choice:
        candidates = [each.candidate for each in whole.quotes]
        messages = merging(self._prompts, self._briefing, whole.points, candidates)
        return await self._asked(messages, Merged, lambda answer: picked_of(answer, whole), self._costs.merging)

    async def _asked(
        self, messages: Sequence[Message], shape: type[Shape], read: Callable[[Shape], Read], planned: float = 0.0
    ) -> Read:
        """Return what the answer says; one that cannot be used is asked for once more, if there is money for that."""
        try:
            return read(await self._purse.ask(messages, shape, planned))
        except ModelUnusable:
            return read(await self._purse.ask(again(self._prompts, messages), shape))
