"""A Discord on loopback with many servers and with weather, and a newspaper that never runs out of stories."""

import asyncio
import time
from contextlib import asynccontextmanager

from aiohttp import web

from tests.doubles.discord_payloads import GUILD_ID
from tests.doubles.discord_server import DiscordServer
from tests.doubles.discord_weather import Busy, Fault
from tests.doubles.pages import SENTENCES, article_page

FAIR, DOWN, LIMITED = "fair", "down", "limited"
FIRST_CHANNEL = 10_000
RETRY_SECONDS = 0.5
FOR_EVER = 1_000_000


class Town(DiscordServer):
    """Servers 500, 501, … with a text channel each, all of them watched; the weather may change at any time."""

    def __init__(self, guilds):
        super().__init__()
        self.guild_ids = range(GUILD_ID, GUILD_ID + guilds)
        self.guilds.clear()
        self.channels.clear()
        for guild_id, channel_id in self.watched:
            self.settle(guild_id, f"Port {guild_id}", news=channel_id)
        self.replied_at = {}
        self._said = {}

    @property
    def watched(self):
        """All servers with their channels."""
        return [(guild_id, FIRST_CHANNEL + guild_id) for guild_id in self.guild_ids]

    async def ask(self, guild_id, content):
        """Post as a member in a server's channel; return the post's id."""
        return await self.post(content, channel_id=FIRST_CHANNEL + guild_id)

    async def change(self, weather):
        """Let another weather begin; whoever is connected is cut off by a storm."""
        self.weather.clear()
        self.connection.refuse(FOR_EVER if weather == DOWN else 0)
        if weather == DOWN:
            self.weather.on("*", "*", Fault(503), times=None)
            await self.connection.close()
        elif weather == LIMITED:
            self.weather.on("*", "*", Busy(RETRY_SECONDS), times=None)

    def messages_in(self, channel_id):
        return [self.messages[message_id] for message_id in self._said.get(channel_id, ())]

    def said(self, channel_id, body):
        described = super().said(channel_id, body)
        said = self._said.setdefault(channel_id, {})
        said.setdefault(int(described["id"]))
        self.replied_at.setdefault(channel_id, time.monotonic())
        return described


@asynccontextmanager
async def newspaper(pause=0.0):
    """Serve an article of its own at each `/story/NUMBER`; give the address that they stand under."""

    async def story(request):
        await asyncio.sleep(pause)
        return web.Response(text=page(request.match_info["number"]), content_type="text/html")

    application = web.Application()
    application.router.add_get("/story/{number}", story)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/story"
    finally:
        await runner.cleanup()


def title(number):
    return f"Pier {number} of Port Ellery stays closed until Thursday"


def quoted(number):
    """Return words of a quote that stands in this story only."""
    return f"We moved {1000 + number} boats"


def page(number):
    """Return an article with a quote of its own."""
    sentences = tuple(each.replace("We moved 312 boats", quoted(int(number))) for each in SENTENCES)
    return article_page(title=f"{title(number)} | The Ellery Lantern", h1=title(number), sentences=sentences)
