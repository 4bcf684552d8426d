"""What the Discord on loopback promises to whoever tests with it, over plain sockets and without a client library."""

import asyncio
import json
from contextlib import asynccontextmanager

import aiohttp
import pytest

from tests.doubles.discord_payloads import GUILD_ID, NEWS_ID
from tests.doubles.discord_server import GOOD, DiscordServer
from tests.doubles.discord_weather import Busy, Fault, Reset

MESSAGES = f"/channels/{NEWS_ID}/messages"
FAR = 1 << 22  # a guild of the second of two shards


@pytest.fixture
async def discord():
    async with DiscordServer() as running:
        yield running


@pytest.fixture
async def asking():
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {GOOD}"}) as session:
        yield session


@asynccontextmanager
async def connected(discord, asking, *, shard=(0, 1), resume=None):
    async with asking.ws_connect(discord.gateway) as socket:
        assert (await socket.receive_json())["op"] == 10
        identity = {"token": GOOD, "intents": 0, "shard": shard}
        await socket.send_json({"op": 6, "d": resume} if resume else {"op": 2, "d": identity})
        yield socket


async def events(socket, count):
    """Return the next frames of a connection."""
    return [await socket.receive_json(timeout=5) for _ in range(count)]


async def test_history_comes_in_pages_newest_first(discord, asking):
    posts = [await discord.post(f"chat {number}") for number in range(5)]

    async def page(**query):
        async with asking.get(f"{discord.api}{MESSAGES}", params=query) as answer:
            return [int(message["id"]) for message in await answer.json()]

    assert await page(limit=2) == [posts[4], posts[3]]
    assert await page(limit=2, before=posts[3]) == [posts[2], posts[1]]
    assert await page(limit=2, after=posts[0]) == [posts[2], posts[1]]
    assert await page() == posts[::-1]


async def test_a_bucket_tells_how_much_room_is_left_and_refuses_what_is_too_much(discord, asking):
    discord.weather.limit("GET", MESSAGES, requests=2, seconds=0.2)
    seen = []
    for pause in (0, 0, 0, 0.25):
        await asyncio.sleep(pause)
        async with asking.get(f"{discord.api}{MESSAGES}") as answer:
            seen.append((answer.status, answer.headers["X-RateLimit-Remaining"]))
            if answer.status == 429:
                told = await answer.json()
                assert answer.headers["Retry-After"] == f"{told['retry_after']:.3f}"
                assert answer.headers["Via"]
    assert seen == [(200, "1"), (200, "0"), (429, "0"), (200, "1")]
    assert discord.weather.busy_answers == 1


async def test_what_was_told_first_comes_first_and_so_often(discord, asking):
    discord.weather.on("GET", "/channels/*", Fault(503, 7), times=2)
    discord.weather.on("*", MESSAGES, Busy(9, everywhere=True))
    codes = []
    for _ in range(4):
        async with asking.get(f"{discord.api}{MESSAGES}") as answer:
            codes.append((answer.status, answer.headers.get("X-RateLimit-Global")))
    assert codes == [(503, None), (503, None), (429, "true"), (200, None)]


@pytest.mark.parametrize("after", [False, True])
async def test_a_connection_is_lost_before_or_after_the_effect(discord, asking, after):
    discord.weather.on("POST", MESSAGES, Reset(after))
    with pytest.raises(aiohttp.ClientError):
        await asking.post(f"{discord.api}{MESSAGES}", json={"content": "here"})
    assert len(discord.messages_in(NEWS_ID)) == after


async def test_a_nonce_is_posted_once(discord, asking):
    for _ in range(2):
        body = {"content": "here", "nonce": "1", "enforce_nonce": True}
        await asking.post(f"{discord.api}{MESSAGES}", json=body)
    assert len(discord.messages_in(NEWS_ID)) == 1


async def test_who_resumes_hears_what_it_missed_and_only_that(discord, asking):
    async with connected(discord, asking) as socket:
        ready, guild = await events(socket, 2)
        first = await discord.post("heard")
        (heard,) = await events(socket, 1)
        await discord.connection.drop()
    missed = await discord.post("missed")
    asked = {"token": GOOD, "session_id": ready["d"]["session_id"], "seq": heard["s"]}
    async with connected(discord, asking, resume=asked) as socket:
        again, resumed = await events(socket, 2)
    assert (ready["t"], guild["t"], int(heard["d"]["id"])) == ("READY", "GUILD_CREATE", first)
    assert (again["t"], int(again["d"]["id"]), again["s"]) == ("MESSAGE_CREATE", missed, heard["s"] + 1)
    assert resumed["t"] == "RESUMED"


@pytest.mark.parametrize("ended", ["by the client", "by Discord", "never begun"])
async def test_a_session_that_is_over_is_not_resumed(discord, asking, ended):
    async with connected(discord, asking) as socket:
        ready, _ = await events(socket, 2)
        if ended == "by the client":
            await socket.close(code=1000)
    if ended == "by Discord":
        discord.connection.forget()
    known = "session-of-nobody" if ended == "never begun" else ready["d"]["session_id"]
    async with connected(discord, asking, resume={"token": GOOD, "session_id": known, "seq": 2}) as socket:
        assert await events(socket, 1) == [{"op": 9, "d": False, "s": None, "t": None}]


async def test_a_shard_hears_of_its_own_guilds_only(discord, asking):
    discord.settle(FAR, "Ostrand", market=700)
    async with connected(discord, asking, shard=(0, 2)) as near, connected(discord, asking, shard=(1, 2)) as far:
        names = [(await events(socket, 2))[1]["d"]["name"] for socket in (near, far)]
        await discord.post("far", channel_id=700)
        await discord.post("near")
        heard = [(await events(socket, 1))[0]["d"] for socket in (near, far)]
    assert names == ["Varnmouth", "Ostrand"]
    assert [(message["content"], message["guild_id"]) for message in heard] == [
        ("near", str(GUILD_ID)),
        ("far", str(FAR)),
    ]


async def test_a_zombie_neither_answers_nor_tells_and_a_new_connection_does(discord, asking):
    async with connected(discord, asking) as socket:
        await events(socket, 2)
        await socket.send_json({"op": 1, "d": 2})
        assert await events(socket, 1) == [{"op": 11}]
        discord.connection.deafen()
        await socket.send_json({"op": 1, "d": 2})
        await discord.post("unheard")
        with pytest.raises(TimeoutError):
            await socket.receive(timeout=0.1)
    async with connected(discord, asking) as socket:
        assert [frame["t"] for frame in await events(socket, 2)] == ["READY", "GUILD_CREATE"]


async def test_a_gateway_that_refuses_does_so_as_often_as_told(discord, asking):
    discord.connection.refuse(1)
    with pytest.raises(aiohttp.WSServerHandshakeError):
        async with asking.ws_connect(discord.gateway):
            pass
    async with asking.ws_connect(discord.gateway) as socket:
        assert (await socket.receive_json())["op"] == 10


async def test_stopped_and_started_it_is_at_the_same_address_with_all_that_was_posted(discord, asking):
    post, address = await discord.post("still here"), discord.api
    await discord.stop()
    with pytest.raises(aiohttp.ClientError):
        await asking.get(f"{address}{MESSAGES}")
    await discord.start()
    async with asking.get(f"{address}{MESSAGES}/{post}") as answer:
        assert json.loads(await answer.text())["content"] == "still here"
