"""What the requests for one article may cost, held to by every one of them.

Units: a price is in US dollars, tokens times the tariff's dollars a million. The tokens of a request are counted from
above, a third of its bytes (English prose has one in four characters), and its schema's twice, since it goes along as
such and, to servers that need it, in words. An answer has at most `Endpoint.answer_tokens`, the limit that is sent
along. A try that the server turned down costs nothing; one that ended without a word about its cost counts in full.
"""

import json
from collections.abc import Sequence
from math import inf
from typing import Final

from pydantic import BaseModel

from bot.domain.errors import OverBudget
from bot.domain.usage import Tally
from bot.llm.messages import Message
from bot.llm.model import Model, Shape
from bot.llm.strict import strict_schema

_A_ROUNDING: Final = 1e-9  # dollars


class Purse:
    """Pays the requests for one article out of the dollars that were set aside for it.

    `owed` is the part of them that planned requests will need: nothing else may be paid from it.
    """

    def __init__(self, model: Model, tally: Tally, dollars: float = inf, owed: float = 0.0) -> None:
        self._model = model
        self._tally = tally
        self._left = dollars
        self._owed = owed

    async def ask(self, messages: Sequence[Message], shape: type[Shape], planned: float = 0.0) -> Shape:
        """Return the answer to a request for which so much was `planned`; raise `OverBudget` if there is no room."""
        self._owed -= planned
        price = at_most(self._model, messages, shape) or 0.0
        if price and self._left - self._owed + _A_ROUNDING < price:
            message = "The model is not asked any more: what was set aside for this article is used up."
            raise OverBudget(message, reason="over_budget_article")
        self._left -= price
        own = Tally()
        try:
            return await self._model.ask(messages, shape, own)
        finally:
            self._left += price - own.usage.dollars - own.usage.unpriced * price
            self._tally.add(own.usage)


def at_most(model: Model, messages: Sequence[Message], shape: type[BaseModel]) -> float | None:
    """Return the most dollars that one request and its answer can cost, None where nobody knows the price."""
    sent = sum(most_tokens(message.content) for message in messages) + 2 * most_tokens(json.dumps(strict_schema(shape)))
    return model.tariff.dollars(sent, model.endpoint.answer_tokens)


def most_tokens(text: str) -> int:
    """Return more tokens than a text of Latin letters has; English prose has one in four characters."""
    return len(text.encode("utf-8", "replace")) // 3 + 1
