"""The check at start: one tiny call that tells whether the settings of the model are right."""

from pydantic import BaseModel

from bot.domain.errors import ModelFailed
from bot.domain.usage import Tally
from bot.llm.client import Client
from bot.llm.messages import Message


class Ready(BaseModel):  # type: ignore[explicit-any]  # pydantic's own signature holds one
    """What a model that works answers."""

    ready: bool


async def probed(client: Client, tally: Tally | None = None) -> ModelFailed | None:
    """Return what is wrong with the model, in words that name the setting to change; None if it answers."""
    ask = Message("user", 'Answer with this JSON object and nothing else: {"ready": true}')
    try:
        await client.ask([ask], Ready, tally or Tally())
    except ModelFailed as failed:
        return failed
    return None
