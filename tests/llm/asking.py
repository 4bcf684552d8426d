"""What every test of the model's client asks, and how: without ever sleeping."""

import pytest
from pydantic import BaseModel

from bot.domain.errors import ModelFailed
from bot.domain.usage import Tally
from bot.llm.client import Client
from bot.llm.endpoint import Endpoint
from bot.llm.messages import Message
from tests.doubles.model_server import model_server

ASKED = (Message("system", "Count the boats."), Message("user", "Nine boats left Port Ellery."))
KEY = "sk-sayso-test-0123456789"
BUSY = {"message": "Rate limit reached", "type": "requests", "code": "rate_limit_exceeded"}
NINE = '{"boats": 9, "port": "Port Ellery"}'


class Boats(BaseModel):
    """A small answer with a number and a name."""

    boats: int
    port: str | None


NINE_BOATS = Boats(boats=9, port="Port Ellery")


class Naps:
    """Sleeps no time at all and remembers for how long it was asked to."""

    def __init__(self):
        self.seconds = []

    async def __call__(self, seconds):
        self.seconds.append(seconds)


def endpoint_at(url, **more):
    return Endpoint(**{"model": "tern-1", "key": KEY, "url": url} | more)


async def asked(server, *, tally=None, naps=None, **endpoint):
    """Return what one new client is answered."""
    async with Client(endpoint_at(**{"url": server.url} | endpoint), sleep=naps or Naps()) as client:
        return await client.ask(ASKED, Boats, tally or Tally())


async def failed(*script, kind=ModelFailed, **more):
    """Return the failure that this script ends in, and how often the server was asked."""
    async with model_server(*script) as server:
        with pytest.raises(kind) as caught:
            await asked(server, **more)
        return caught.value, len(server.asked)
