"""A simulated server with the real client in it."""

import asyncio
import contextlib
from datetime import timedelta
from types import SimpleNamespace

import discord
import pytest
from discord.webhook.async_ import AsyncWebhookAdapter, async_context

from bot.chat.catchup import Bounds
from bot.chat.client import Sayso
from bot.chat.deliver import PAUSES, ThreadCourier
from bot.chat.endpoint import use_endpoint
from bot.chat.marks import Marks
from bot.chat.posts import DiscordPosts
from bot.telemetry.events import LogEvents
from tests.doubles.desk import Press, desk_of
from tests.doubles.discord_server import GOOD, DiscordServer
from tests.doubles.jobs import DirectJobs, work_of
from tests.doubles.ports import MemoryArchive, MemoryProgress


class PromptSayso(Sayso):
    """Begins sessions as fast as it likes: the Discord of the tests does not mind, and it has few servers."""

    def __init__(self, **settings):
        super().__init__(**{"settling": 0.1} | settings)

    async def before_identify_hook(self, shard_id, *, initial=False):
        pass


def client_of(
    archive, reader=None, *, progress=None, bounds=None, report_url=None, jobs=None, courier_pauses=PAUSES, **more
):
    """Return a client that does at once, by itself, what it takes in."""
    jobs = jobs or DirectJobs()
    client = PromptSayso(
        desk=desk_of(reader),
        archive=archive,
        jobs=jobs,
        marks=Marks(progress or MemoryProgress()),
        bounds=bounds or Bounds(timedelta(hours=24), 3),
        events=LogEvents(),
        most_at_once=2,
        report_url=report_url,
        **more,
    )
    courier = ThreadCourier(client, report_url=report_url, pauses=courier_pauses)
    jobs.work = work_of(DiscordPosts(client), courier, archive=archive, reader=reader)
    return client


@pytest.fixture
def archive():
    return MemoryArchive()


@pytest.fixture
def press():
    return Press()


@pytest.fixture
def accounts():
    """No model, as after a first start; a test module of its own accounts says otherwise."""
    return


@pytest.fixture
def simcord_bot(archive, press, accounts):
    client = client_of(archive, press, accounts=accounts)
    client.shard_count = 1  # the simulation does not answer how many shards Discord suggests
    return client


@pytest.fixture
async def town(simcord_env, archive):
    """A server with a watched and an unwatched channel, a member and a moderator."""
    guild = simcord_env.create_guild("Varnmouth")
    moderators = guild.create_role("Moderators", permissions=discord.Permissions(manage_channels=True))
    news = guild.create_text_channel("news")
    await archive.watch(guild.id, news.id)
    return SimpleNamespace(
        env=simcord_env,
        guild=guild,
        news=news,
        chat=guild.create_text_channel("chat"),
        ann=guild.add_member(simcord_env.create_user("ann")),
        mod=guild.add_member(simcord_env.create_user("mod"), roles=[moderators]),
    )


def sent_by_sayso(env):
    """Return the bodies of the messages that the bot sent to channels."""
    return [call.json for call in env.http_requests if call.method == "POST" and call.path.endswith("/messages")]


@pytest.fixture
async def server():
    """A Discord on loopback, that clients of this process talk to."""
    async with DiscordServer() as running:
        use_endpoint(running.api, running.gateway)
        yield running
    use_endpoint(None, None)


@contextlib.asynccontextmanager
async def serving(archive, reader=None, **settings):
    async_context.set(AsyncWebhookAdapter())  # a simulation that ran before leaves its own behind
    client = client_of(archive, reader, **settings)
    task = asyncio.create_task(client.serve(GOOD))
    try:
        yield client
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
