"""What is asked of a model, whoever plays it."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from pydantic import BaseModel

from bot.domain.usage import Tally
from bot.llm.cost import Tariff
from bot.llm.endpoint import Endpoint
from bot.llm.messages import Message

Shape = TypeVar("Shape", bound=BaseModel)


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
