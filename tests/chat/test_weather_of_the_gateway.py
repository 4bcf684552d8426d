"""However the gateway breaks off: each post is answered once, and marks move only over what was heard."""

import asyncio

import pytest
from structlog.testing import capture_logs

from tests.chat.conftest import serving
from tests.doubles.desk import PIER_URL, Press
from tests.doubles.discord_payloads import GUILD_ID, NEWS_ID
from tests.doubles.ports import MemoryArchive, MemoryProgress

OSTRAND, MARKET = (1 << 22) + 7, 700
HISTORY = f"/channels/{NEWS_ID}/messages"


@pytest.fixture
async def archive():
    remembering = MemoryArchive()
    await remembering.watch(GUILD_ID, NEWS_ID)
    return remembering


@pytest.fixture
async def progress(server):
    """How far an earlier process heard: up to a first message."""
    heard = MemoryProgress()
    await heard.reach(GUILD_ID, {NEWS_ID: await server.post("good morning")})
    return heard


def pages(server):
    return [call for call in server.calls if (call.method, call.path) == ("GET", HISTORY)]


def told(logs, *without):
    return [log["event"] for log in logs if log["event"] not in ("discord.ready", "reply.delivered", *without)]


async def heard_at_first(server, archive, logs):
    """Wait until a session has settled, post a first link and wait until its answer stands."""
    await server.until(lambda: any(log["event"] == "discord.ready" for log in logs))
    first = await server.post(PIER_URL)
    await server.until(lambda: str(first) in archive.answers)
    return first


async def let_go(server, how):
    match how:
        case "dropped":
            await server.connection.drop()
        case "cut":
            server.connection.cut()
        case "asked to come again":
            await server.connection.reconnect()
        case "told that its session can be resumed":
            await server.connection.invalidate(resumable=True)


@pytest.mark.parametrize("how", ["dropped", "cut", "asked to come again", "told that its session can be resumed"])
async def test_a_connection_that_is_lost_is_resumed_and_nothing_missed(server, archive, progress, how):
    with capture_logs() as logs:
        async with serving(archive, progress=progress):
            first = await heard_at_first(server, archive, logs)
            await let_go(server, how)
            missed = await server.post(f"{PIER_URL}2")
            await server.until(lambda: str(missed) in archive.answers and server.connection.resumes)
            later = await server.post(f"{PIER_URL}3")
            await server.until(lambda: str(later) in archive.answers)
    assert [len(server.messages_in(post)) for post in (first, missed, later)] == [1, 1, 1]
    assert len(server.connection.identifies) == 1
    assert pages(server) == []
    assert told(logs) == ["discord.resumed"]
    assert progress.marks[GUILD_ID][NEWS_ID] >= later


async def test_a_connection_that_is_silent_is_given_up_and_resumed(server, archive, progress):
    server.connection.heartbeat_seconds = 0.1
    with capture_logs() as logs:
        async with serving(archive, progress=progress, heartbeat_timeout=0.5):
            await heard_at_first(server, archive, logs)
            server.connection.deafen()
            missed = await server.post(f"{PIER_URL}2")
            await server.until(lambda: str(missed) in archive.answers)
    assert len(server.messages_in(missed)) == 1
    assert len(server.connection.identifies) == 1
    assert "discord.resumed" in told(logs)


async def lose_the_session(server, how):
    match how:
        case "refused when it comes again":
            server.connection.refuse(2)
            await server.connection.drop()
        case "forgotten":
            server.connection.forget()
            await server.connection.drop()
        case "told that its session is over":
            await server.connection.invalidate()


@pytest.mark.parametrize("how", ["refused when it comes again", "forgotten", "told that its session is over"])
async def test_what_a_new_session_does_not_hear_is_caught_up_with(server, archive, progress, how):
    with capture_logs() as logs:
        async with serving(archive, progress=progress):
            first = await heard_at_first(server, archive, logs)
            await lose_the_session(server, how)
            missed = await server.post(f"{PIER_URL}2")
            await server.until(lambda: str(missed) in archive.answers)
            later = await server.post(f"{PIER_URL}3")
            await server.until(lambda: str(later) in archive.answers)
    assert [len(server.messages_in(post)) for post in (first, missed, later)] == [1, 1, 1]
    assert len(server.connection.identifies) == 2
    assert told(logs) == ["discord.session_lost", "catch_up.done"]
    assert progress.marks[GUILD_ID][NEWS_ID] >= later


async def test_what_could_not_be_caught_up_with_is_not_forgotten_over_a_session_resumed_later(
    server, archive, progress
):
    server.fail("GET", HISTORY, 403, 50001)
    missed = await server.post(PIER_URL)
    with capture_logs() as logs:
        async with serving(archive, progress=progress):
            await server.until(lambda: "catch_up.failed" in told(logs))
            await server.connection.drop()
            later = await server.post(f"{PIER_URL}2")
            await server.until(lambda: str(later) in archive.answers and server.connection.resumes)
    assert progress.marks[GUILD_ID][NEWS_ID] < missed
    async with serving(archive, progress=progress):
        await server.until(lambda: str(missed) in archive.answers)
    assert len(server.messages_in(missed)) == len(server.messages_in(later)) == 1


async def test_a_mark_stays_below_what_was_missed_until_it_is_caught_up_with(server, archive, progress):
    with capture_logs() as logs:
        async with serving(archive, progress=progress):
            await heard_at_first(server, archive, logs)
            server.fail("GET", HISTORY, 403, 50001, times=None)
            server.connection.forget()
            await server.connection.drop()
            missed = await server.post(f"{PIER_URL}2")
            await server.until(lambda: "catch_up.failed" in told(logs))
            later = await server.post(f"{PIER_URL}3")
            await server.until(lambda: str(later) in archive.answers)
    assert progress.marks[GUILD_ID][NEWS_ID] < missed
    assert str(missed) not in archive.answers


async def test_a_look_back_that_outlasts_its_session_does_not_hide_what_was_missed_after_it(server, archive, progress):
    may_go_on = asyncio.Event()
    early = await server.post(f"{PIER_URL}1")

    class Waiting(Press):
        async def read(self, material):
            if material.url == f"{PIER_URL}1":
                await may_go_on.wait()
            return await super().read(material)

    with capture_logs() as logs:
        async with serving(archive, Waiting(), progress=progress, settling=0.8):
            await server.until(lambda: pages(server))
            server.connection.forget()
            await server.connection.drop()
            missed = await server.post(f"{PIER_URL}2")
            await server.until(lambda: "discord.session_lost" in told(logs))
            later = await server.post(f"{PIER_URL}3")
            await server.until(lambda: str(later) in archive.answers)
            may_go_on.set()
            await server.until(lambda: {str(early), str(missed)} <= set(archive.answers))
    assert [len(server.messages_in(post)) for post in (early, missed, later)] == [1, 1, 1]


async def test_a_server_that_was_out_of_reach_is_caught_up_with_when_it_is_back(server, archive, progress):
    with capture_logs() as logs:
        async with serving(archive, progress=progress):
            await heard_at_first(server, archive, logs)
            await server.lose(GUILD_ID)
            missed = await server.post(f"{PIER_URL}2")
            await server.find(GUILD_ID)
            await server.until(lambda: str(missed) in archive.answers)
    assert len(server.messages_in(missed)) == 1
    assert told(logs) == ["guild.unavailable", "catch_up.done"]


async def test_a_shard_that_breaks_off_leaves_the_others_alone(server, archive):
    server.shards = 2
    server.settle(OSTRAND, "Ostrand", market=MARKET)
    await archive.watch(OSTRAND, MARKET)
    progress = MemoryProgress()
    await progress.reach(GUILD_ID, {NEWS_ID: await server.post("good morning")})
    await progress.reach(OSTRAND, {MARKET: await server.post("good morning", channel_id=MARKET)})
    async with serving(archive, progress=progress):
        await server.until(lambda: len(server.connection.identifies) == 2 and server.ready)
        server.connection.forget(1)
        await server.connection.drop()
        here = await server.post(PIER_URL)
        there = await server.post(f"{PIER_URL}2", channel_id=MARKET)
        await server.until(lambda: {str(here), str(there)} <= set(archive.answers))
    assert [identity["shard"] for identity in server.connection.identifies] == [[0, 2], [1, 2], [1, 2]]
    assert len(server.messages_in(here)) == len(server.messages_in(there)) == 1


async def test_events_of_an_unknown_shape_are_dropped_one_by_one(server, archive):
    shapeless = [
        ("MESSAGE_CREATE", {"id": "5"}),
        ("THREAD_CREATE", {"guild_id": "500"}),
        ("CHANNEL_UPDATE", {"guild_id": "500"}),
    ]
    with capture_logs() as logs:
        async with serving(archive):
            await server.until(lambda: server.ready)
            for event, data in shapeless:
                await server.connection.send(event, data)
            await heard_at_first(server, archive, logs)
    assert [log["event_name"] for log in logs if log["event"] == "discord.event_dropped"] == [
        event for event, _ in shapeless
    ]
