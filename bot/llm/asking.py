"""One article's conversation with a model: what is asked, asked again once, merged, and written anew."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from pydantic import BaseModel

from bot.domain.analysis import Refusal
from bot.domain.errors import ModelFailed, ModelUnusable
from bot.domain.usage import Tally
from bot.language.briefing import Briefing, Choice, ChosenPoint, Portion, by_rules, in_turn, merged
from bot.llm.cost import Tariff
from bot.llm.endpoint import Endpoint
from bot.llm.fence import fence
from bot.llm.material import around, of_parts, of_portion, of_refused
from bot.llm.messages import Message
from bot.llm.prompts import Prompt, Prompts
from bot.llm.shapes import Answer, Merged, Repairs
from bot.llm.sorting import choice_of, picked_of, rewritten_of

Shape = TypeVar("Shape", bound=BaseModel)
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


class Model(Protocol):
    """Answers in a shape; `bot.llm.client.Client` does."""

    @property
    def endpoint(self) -> Endpoint:
        """Where it is, and how it is asked."""
        ...

    @property
    def tariff(self) -> Tariff:
        """What it costs."""
        ...

    async def ask(self, messages: Sequence[Message], shape: type[Shape], tally: Tally) -> Shape:
        """Return the answer and add each call to the tally; raise a `ModelFailed`."""
        ...


class Conversation:
    """Asks one model about one briefing, on one tally."""

    def __init__(self, model: Model, prompts: Prompts, briefing: Briefing, tally: Tally) -> None:
        self._model = model
        self._prompts = prompts
        self._briefing = briefing
        self._tally = tally

    async def choice(self, portions: Sequence[Portion], until: float) -> Heard:
        """Return what the model chooses of these portions before `until`, a time of the event loop's.

        Where it fails at a portion, the rules choose there; where it fails at all of them, raise the first failure.
        """
        rest = self._model.endpoint.seconds * _MERGING if len(portions) > 1 else 0.0
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
        messages = request(self._prompts.repair, of_refused(self._briefing, points, against, near))
        return await self._asked(messages, Repairs, lambda answer: rewritten_of(answer, len(points), near))

    async def _of_each(self, portions: Sequence[Portion], until: float) -> list[Choice | Exception]:
        """Return what is chosen of each portion, or why nothing is."""
        room = asyncio.Semaphore(AT_ONCE)

        async def one(portion: Portion) -> Choice | Exception:
            try:
                async with asyncio.timeout_at(until), room:
                    return await self._of(portion)
            except FAILURES as error:
                return error

        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(one(portion)) for portion in portions]
        except BaseExceptionGroup as errors:
            raise errors.exceptions[0] from errors
        return [task.result() for task in tasks]

    async def _of(self, portion: Portion) -> Choice:
        messages = request(self._prompts.analyse, of_portion(self._briefing, portion))
        speakers = len(self._briefing.speakers)
        return await self._asked(messages, Answer, lambda answer: choice_of(answer, portion, speakers))

    async def _merged(self, whole: Choice) -> Choice:
        candidates = [each.candidate for each in whole.quotes]
        messages = request(self._prompts.merge, of_parts(self._briefing, whole.points, candidates))
        return await self._asked(messages, Merged, lambda answer: picked_of(answer, whole))

    async def _asked(self, messages: Sequence[Message], shape: type[Shape], read: Callable[[Shape], Read]) -> Read:
        """Return what the answer says; one that cannot be used is asked for once more."""
        try:
            return read(await self._model.ask(messages, shape, self._tally))
        except ModelUnusable:
            return read(await self._model.ask(self._again(messages), shape, self._tally))

    def _again(self, messages: Sequence[Message]) -> tuple[Message, ...]:
        system, *rest = messages
        (note,) = self._prompts.again.of({})
        return Message("system", f"{system.content}\n\n{note.content}"), *rest


def request(prompt: Prompt, material: str) -> tuple[Message, ...]:
    """Return what is sent: the prompt's words, then the material between two lines that it cannot hold."""
    return prompt.of({"material": material, "fence": fence(material)})


def dollars_at_most(model: Model, prompts: Prompts, briefing: Briefing, portions: Sequence[Portion]) -> float:
    """Return what an article may cost if every request is made twice; infinite where nobody knows the price."""
    asked = [request(prompts.analyse, of_portion(briefing, portion)) for portion in portions]
    sizes = [sum(most_tokens(message.content) for message in messages) for messages in asked]
    answer = model.endpoint.answer_tokens
    later = [max(sizes), *([len(portions) * answer + max(sizes)] if len(portions) > 1 else [])]  # repair, merge
    dollars = model.tariff.dollars(2 * sum((*sizes, *later)), 2 * answer * (len(sizes) + len(later)))
    return float("inf") if dollars is None else dollars


def most_tokens(text: str) -> int:
    """Return more tokens than a text of Latin letters has; English prose has one in four characters."""
    return len(text.encode("utf-8", "replace")) // 3 + 1
