"""What was posted while Sayso was away is answered when it is back."""

from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.chat.catchup import Bounds
from tests.chat.conftest import serving
from tests.doubles.desk import PIER_URL
from tests.doubles.discord_markdown import texts_of
from tests.doubles.discord_payloads import GUILD_ID, NEWS_ID
from tests.doubles.ports import MemoryArchive, MemoryProgress


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


async def test_what_was_posted_meanwhile_is_answered_oldest_first(server, archive, progress):
    first, chat, second = [await server.post(words) for words in (PIER_URL, "nice", f"{PIER_URL}2")]
    async with serving(archive, progress=progress):
        await server.until(lambda: server.messages_in(first) and server.messages_in(second))
    assert chat not in server.threads
    assert list(archive.answers) == [str(first), str(second)]


async def test_what_was_answered_before_is_not_answered_again(server, archive, progress):
    first = await server.post(PIER_URL)
    async with serving(archive, progress=progress):
        await server.until(lambda: server.messages_in(first))
    second = await server.post(PIER_URL)
    async with serving(archive, progress=progress):
        await server.until(lambda: server.messages_in(second))
    assert len(server.messages_in(first)) == 1


async def test_more_than_a_few_get_one_line_and_it_only_once(server, archive, progress):
    posts = [await server.post(f"{PIER_URL}{number}") for number in range(5)]
    for _ in range(2):
        async with serving(archive, progress=progress, bounds=Bounds(timedelta(days=9999), 3)):
            await server.until(lambda: server.messages_in(NEWS_ID))
        progress.marks[GUILD_ID][NEWS_ID] = posts[0] - 1  # as if the process had died before it wrote its mark
    assert sorted(server.threads) == posts[:3]
    (line,) = server.messages_in(NEWS_ID)
    assert "2 more posts with articles" in "".join(texts_of(line["components"]))


async def test_a_channel_never_heard_before_is_not_searched(server, archive):
    before = await server.post(PIER_URL)
    async with serving(archive, progress=MemoryProgress()):
        await server.until(lambda: server.ready)
        later = await server.post(PIER_URL)
        await server.until(lambda: server.messages_in(later))
    assert before not in server.threads


async def test_the_first_post_of_a_channel_that_was_empty_is_answered_though_it_came_meanwhile(server, archive):
    nowhere = MemoryProgress()
    async with serving(archive, progress=nowhere) as client:
        await server.until(lambda: client._marks.at(GUILD_ID, NEWS_ID) == 0)
    missed = await server.post(PIER_URL)
    async with serving(archive, progress=nowhere):
        await server.until(lambda: server.messages_in(missed))


async def test_a_channel_is_heard_from_the_moment_it_is_watched_though_nobody_posted_before_a_restart(server):
    fresh, nowhere = MemoryArchive(), MemoryProgress()
    before = await server.post(PIER_URL)
    async with serving(fresh, progress=nowhere):
        await server.until(lambda: server.ready)
        asked = await server.slash("watch add")
        await server.until(lambda: server.answers.get(asked))
        assert nowhere.marks  # at once, since a crash may come next
    missed = await server.post(PIER_URL)
    async with serving(fresh, progress=nowhere):
        await server.until(lambda: server.messages_in(missed))
    assert before not in server.threads


async def test_what_is_older_than_the_bound_is_left_alone(server, archive, progress):
    old = await server.post(PIER_URL)
    async with serving(archive, progress=progress, bounds=Bounds(timedelta(0), 3)):
        await server.until(lambda: server.ready)
        new = await server.post(PIER_URL)
        await server.until(lambda: server.messages_in(new))
    assert old not in server.threads


async def test_hundreds_of_messages_are_read_page_by_page(server, archive, progress):
    for number in range(230):
        await server.post(f"chat {number}")
    last = await server.post(PIER_URL)
    async with serving(archive, progress=progress):
        await server.until(lambda: server.messages_in(last))


async def test_a_channel_that_cannot_be_read_is_one_line_in_the_log(server, archive, progress):
    missed = await server.post(PIER_URL)
    history = f"/channels/{NEWS_ID}/messages"
    server.fail("GET", history, 403, 50001)
    with capture_logs() as logs:
        async with serving(archive, progress=progress):
            await server.until(lambda: any((call.method, call.path) == ("GET", history) for call in server.calls))
            heard = await server.post(PIER_URL)
            await server.until(lambda: server.messages_in(heard))
    assert "catch_up.failed" in [log["event"] for log in logs]
    assert missed not in server.threads
    assert progress.marks[GUILD_ID][NEWS_ID] < missed
