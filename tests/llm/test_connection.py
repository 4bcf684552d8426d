"""The way to the endpoint: no surprise of the environment's stops the bot, and no answer fills its memory."""

import asyncio
import zlib
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.domain.errors import ModelRejected, ModelUnusable
from bot.domain.usage import NOTHING_USED, Tally, Usage
from bot.llm.client import Client
from bot.llm.connection import BYTES_A_TOKEN, BYTES_AROUND
from tests.doubles.model_server import body, model_server, says
from tests.llm.asking import ASKED, KEY, NINE, NINE_BOATS, Boats, asked, endpoint_at, failed

REMOTE = "https://models.example/v1"
PRICED = {"dollars_in": 1.0, "dollars_out": 2.0}
MANY = 300  # pieces: far more than may be taken


@pytest.fixture(autouse=True)
def no_proxy_of_this_machine(monkeypatch):
    for name in ("ALL_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.mark.parametrize(
    ("variable", "value", "reason"),
    [
        ("ALL_PROXY", "socks5://user:hunter2@127.0.0.1:1", "bad_proxy"),
        ("HTTPS_PROXY", "garbage://user:hunter2@127.0.0.1:1", "bad_proxy"),
        ("SSL_CERT_FILE", "/nonexistent", "bad_certificates"),
        ("SSL_CERT_FILE", __file__, "bad_certificates"),
    ],
)
async def test_a_variable_that_bars_the_way_is_told_when_the_model_is_asked(monkeypatch, variable, value, reason):
    monkeypatch.setenv(variable, value)
    tally = Tally()
    async with Client(endpoint_at(REMOTE)) as client:
        with pytest.raises(ModelRejected, match=variable) as caught:
            await client.ask(ASKED, Boats, tally)
    assert caught.value.reason == reason
    assert "hunter2" not in caught.value.message
    assert tally.usage == NOTHING_USED


@asynccontextmanager
async def a_proxy():
    """Give a proxy's URL, and the requests that came to it."""
    came = []

    async def take(reader, writer):
        came.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 503 no\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(take, "127.0.0.1", 0) as server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", came


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
async def test_no_proxy_sees_what_goes_to_a_model_of_ones_own(monkeypatch, variable):
    async with a_proxy() as (url, came), model_server(says(NINE)) as server:
        monkeypatch.setenv(variable, url)
        assert await asked(server) == NINE_BOATS
    assert came == []
    assert server.asked[0].headers["Authorization"] == f"Bearer {KEY}"


async def test_a_model_elsewhere_is_asked_through_the_proxy(monkeypatch):
    async with a_proxy() as (url, came), Client(endpoint_at("http://models.example/v1", attempts=1)) as client:
        monkeypatch.setenv("HTTP_PROXY", url)
        with pytest.raises(Exception, match="503"):
            await client.ask(ASKED, Boats, Tally())
    assert len(came) == 1


def endless(piece, headers):
    """Send a piece many times over; `sent` counts how often."""
    sent = []

    async def play(request):
        response = web.StreamResponse(headers={"Content-Type": "application/json"} | headers)
        await response.prepare(request)
        for _ in range(MANY):
            sent.append(1)
            await response.write(piece)
        return response

    return play, sent


def bomb():
    """Return a piece of a gzip stream that is a thousand times as large unpacked."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return packer.compress(b" " * 10_000_000) + packer.flush()


async def test_an_answer_without_an_end_is_given_up_and_may_have_cost_something():
    play, sent = endless(b" " * 100_000, {})
    tally = Tally()
    failure, times = await failed(play, kind=ModelUnusable, tally=tally, **PRICED)
    assert (failure.reason, times) == ("too_big", 1)
    assert len(sent) < MANY
    assert tally.usage == Usage(calls=1, unpriced=1)


async def test_an_answer_that_is_large_only_once_unpacked_is_given_up():
    packed = bomb()
    assert len(packed) < BYTES_AROUND
    play, _ = endless(packed, {"Content-Encoding": "gzip"})
    failure, _ = await failed(play, kind=ModelUnusable)
    assert failure.reason == "too_big"


async def test_an_answer_may_be_as_large_as_its_tokens_allow():
    most = BYTES_AROUND + BYTES_A_TOKEN * 100
    answer = b'{"choices": [{"message": {"content": "{\\"boats\\": 9, \\"port\\": \\"Port Ellery\\"}"}}]}'
    async with model_server(body(answer.ljust(most)), body(answer.ljust(most + 1))) as server:
        assert await asked(server, answer_tokens=100) == NINE_BOATS
        with pytest.raises(ModelUnusable):
            await asked(server, answer_tokens=100)
