"""`sayso run` asked to end while it is at an article: what is under way is finished, or left for the next start."""

import asyncio
import signal

import pytest

from tests.app.test_serving import bot, ended, watch, words_of
from tests.doubles.discord_server import DiscordServer
from tests.doubles.slow_site import slow_site


@pytest.fixture(params=["sqlite", "postgresql"])
def home(request):
    """Give the settings for a file in the data folder, and for a database that processes share."""
    return {} if request.param == "sqlite" else {"SAYSO_DATABASE_URL": request.getfixturevalue("postgres_url")}


def calm(logged):
    return not any(word in logged for word in ("Traceback", "[error", "[critical", "Task exception", "never awaited"))


async def test_what_is_under_way_is_finished_and_nothing_more_is_taken_however_often_the_end_is_asked_for(
    tmp_path, home
):
    async with DiscordServer() as discord, slow_site() as site:
        settings = home | site.allowed | {"SAYSO_GRACE_SECONDS": "20"}
        async with bot(tmp_path, discord, **settings) as process:
            await watch(discord)
            post = await discord.post(site.url)
            await asyncio.wait_for(site.asked.wait(), 30)
            process.send_signal(signal.SIGTERM)
            await asyncio.sleep(1)
            process.send_signal(signal.SIGTERM)
            late = await discord.post(f"{site.url}?late")
            site.release.set()
            code, logged = await ended(process)
        assert "Odile Marchetti" in words_of(discord.messages_in(post))
        assert not discord.messages_in(late)
    assert code == 0
    assert calm(logged), logged


async def test_what_is_not_finished_in_time_is_left_for_the_next_start(tmp_path, home):
    async with DiscordServer() as discord, slow_site() as site:
        settings = home | site.allowed | {"SAYSO_GRACE_SECONDS": "1"}
        async with bot(tmp_path, discord, **settings) as process:
            await watch(discord)
            post = await discord.post(site.url)
            await asyncio.wait_for(site.asked.wait(), 30)
            code, logged = await ended(process, signal.SIGTERM)
        assert code == 0
        assert calm(logged), logged
        assert not discord.messages_in(post)
        site.release.set()
        async with bot(tmp_path, discord, **settings) as process:
            await discord.until(lambda: discord.messages_in(post), seconds=60)
            await ended(process, signal.SIGTERM)
        assert words_of(discord.messages_in(post)).count("Odile Marchetti") >= 1
