"""The check at start: one tiny call that tells whether the settings of the model are right."""

from math import inf
from typing import Final

from pydantic import BaseModel

from bot.domain.errors import ModelFailed
from bot.domain.usage import Tally
from bot.llm.client import Client
from bot.llm.messages import Message


class Ready(BaseModel):  # type: ignore[explicit-any]  # pydantic's own signature holds one
    """What a model that works answers."""

    ready: bool


_ASK: Final = Message("user", 'Answer with this JSON object and nothing else: {"ready": true}')
_PROMPT_TOKENS: Final = 200
"""More than the line above takes, the shape that goes with it included."""


def dollars_at_most(client: Client) -> float:
    """Return what the check may cost; infinite where nobody knows the price."""
    dollars = client.tariff.dollars(_PROMPT_TOKENS, client.endpoint.answer_tokens)
    return inf if dollars is None else dollars


async def probed(client: Client, tally: Tally | None = None) -> ModelFailed | None:
    """Return what is wrong with the model, in words that name the setting to change; None if it answers."""
    try:
        await client.ask([_ASK], Ready, tally or Tally())
    except ModelFailed as failed:
        return failed
    return None
