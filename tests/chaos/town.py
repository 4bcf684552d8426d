"""A Discord on loopback with many servers and with weather, and a newspaper that never runs out of stories."""

import asyncio
import time
from contextlib import asynccontextmanager

from aiohttp import web

from tests.doubles import discord_payloads as shape
from tests.doubles.discord_gateway import Gateway
from tests.doubles.discord_payloads import GUILD_ID
from tests.doubles.discord_server import DiscordServer
from tests.doubles.pages import SENTENCES, article_page

FAIR, DOWN, LIMITED = "fair", "down", "limited"
FIRST_CHANNEL = 10_000
RETRY_SECONDS = 0.5


class TownGateway(Gateway):
    """Shows a client all servers, where its base shows one."""

    def __init__(self, town, **more):
        super().__init__(**more)
        self._town = town

    async def send(self, event, data):
        try:
            if event == "READY":
                here = [{"id": str(guild_id), "unavailable": True} for guild_id in self._town.guild_ids]
                await super().send(event, data | {"guilds": here})
            elif event == "GUILD_CREATE":
                for guild_id in self._town.guild_ids:
                    await super().send(event, self._town.described(guild_id))
            else:
                await super().send(event, data)
        except ConnectionError:
            return  # whoever listened has died, and what is missed is missed

    async def connect(self, request):
        if self._town.weather == DOWN:
            return web.Response(status=503)
        return await super().connect(request)


class Town(DiscordServer):
    """Servers 500, 501, … with a text channel each, all of them watched; `weather` may be changed at any time."""

    def __init__(self, guilds):
        super().__init__()
        self.guild_ids = range(GUILD_ID, GUILD_ID + guilds)
        self.channels = {
            channel_id: shape.channel(channel_id, "news") | {"guild_id": str(guild_id)}
            for guild_id, channel_id in self.watched
        }
        self.weather = FAIR
        self.connection = TownGateway(
            self,
            token=self.token,
            content_intent=True,
            guild=lambda: self.described(GUILD_ID),
            changed=self._changed,
        )
        self._runner = web.AppRunner(self._application(), shutdown_timeout=0.1)
        self.replied_at = {}
        self._said = {}
        self._nonces = {}

    @property
    def watched(self):
        """All servers with their channels."""
        return [(guild_id, FIRST_CHANNEL + guild_id) for guild_id in self.guild_ids]

    def described(self, guild_id):
        here = [each for each in self.channels.values() if each["guild_id"] == str(guild_id)]
        threads = [each for each in self.threads.values() if each["guild_id"] == str(guild_id)]
        plain = shape.guild(here, threads, self.permissions)
        return plain | {"id": str(guild_id), "roles": [plain["roles"][0] | {"id": str(guild_id)}]}

    async def ask(self, guild_id, content):
        """Post as a member in a server's channel; return the post's id."""
        return await self.post(content, channel_id=FIRST_CHANNEL + guild_id, guild_id=str(guild_id))

    async def change(self, weather):
        """Let another weather begin; whoever is connected is cut off by a storm."""
        self.weather = weather
        if weather == DOWN:
            await self.connection.close()

    def messages_in(self, channel_id):
        return [self.messages[message_id] for message_id in self._said.get(str(channel_id), ())]

    async def _rest(self, request):
        if self.weather == DOWN:
            return web.Response(status=503, body=b"upstream connect error", headers={"Content-Type": "text/plain"})
        if self.weather == LIMITED:
            told = {"message": "You are being rate limited.", "retry_after": RETRY_SECONDS, "global": False}
            headers = {"Retry-After": str(RETRY_SECONDS), "Via": "1.1 google", "X-RateLimit-Scope": "shared"}
            return web.json_response(told, status=429, headers=headers)
        return await super()._rest(request)

    def _open_thread(self, channel_id, message_id, body):
        thread = super()._open_thread(channel_id, message_id, body)
        thread["guild_id"] = self.channels[channel_id]["guild_id"]
        return thread

    def _posted(self, channel_id, body):
        known = self._nonces.get((channel_id, body.get("nonce")))
        if body.get("enforce_nonce") and known is not None:
            return self.messages[known]
        sent = super()._posted(channel_id, {**body, "enforce_nonce": False})
        message_id = int(sent["id"])
        self._nonces[channel_id, body.get("nonce")] = message_id
        self._said.setdefault(str(channel_id), []).append(message_id)
        self.replied_at.setdefault(channel_id, time.monotonic())
        return sent

    def _of_guild(self, path):
        if "members" in path:
            return super()._of_guild(path)
        guild_id = int(path[1])
        if "channels" in path:
            return [each for each in self.channels.values() if each["guild_id"] == str(guild_id)]
        return self.described(guild_id)


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
