"""A Discord on loopback: REST, gateway, interactions and files, for a client that talks over real sockets.

async with DiscordServer() as discord:
    ...  start the bot with SAYSO_DISCORD_API=discord.api and SAYSO_DISCORD_GATEWAY=discord.gateway
    await discord.until(lambda: discord.ready)
    post = await discord.post("https://…")
    await discord.until(lambda: discord.messages_in(post))   # a thread has its post's id

More servers: `discord.settle(501, "Ostrand", news=700)` before the bot starts. What members and moderators do: `post`,
`edit`, `delete`, `slash`, `submit`, `delete_channel`, `alter` (archived=True, locked=True), `deny`. Bad weather over
REST: `discord.weather` (429 and buckets, 5xx, lost connections, slow answers; see `discord_weather`), over the gateway:
`discord.connection` (drop, cut, reconnect, invalidate, refuse, deafen; see `discord_gateway`), and in it one guild that
is out of reach: `lose`, `find`. `stop` and `start` take all of it away and bring it back. What a client asked for
stands in `discord.calls`. It needs aiohttp, and of discord.py only how an id is made of a time.
"""

import asyncio
from contextlib import suppress

from aiohttp import web

from tests.doubles import discord_payloads as shape
from tests.doubles.discord_api import API, GOOD, Api, Call
from tests.doubles.discord_gateway import Gateway
from tests.doubles.discord_json import json_answer
from tests.doubles.discord_payloads import NEWS_ID
from tests.doubles.discord_weather import Fault, Weather
from tests.doubles.discord_world import BY_DEFAULT, Refusal

__all__ = ["GOOD", "DiscordServer"]

LOOK_AGAIN_SECONDS = 0.05


class DiscordServer(Api):
    """A Discord that a client can reach at `api` and `gateway`."""

    def __init__(self, *, token=GOOD, content_intent=True, permissions=BY_DEFAULT):
        super().__init__(token=token, permissions=permissions)
        self._changed = asyncio.Event()
        self.weather = Weather()
        self.connection = Gateway(token=token, content_intent=content_intent, world=self, changed=self._changed)
        self._runner = web.AppRunner(self._application(), shutdown_timeout=1)
        self.port = 0

    @property
    def api(self):
        return f"http://127.0.0.1:{self.port}{API}"

    @property
    def gateway(self):
        return f"ws://127.0.0.1:{self.port}/gateway"

    async def __aenter__(self):
        await self.start()
        return self

    async def __aexit__(self, *_):
        await self.stop()

    async def start(self):
        """Listen; after `stop`, at the same port and with all that was posted."""
        if self.port:
            self._runner = web.AppRunner(self._application(), shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self):
        await self.connection.close()
        await self._runner.cleanup()

    @property
    def ready(self):
        """Whether the bot is let in and knows the guilds."""
        return self.connection.ready

    async def until(self, condition, seconds=20):
        """Wait until something that happened, here or at the bot's, makes `condition` true, and return its value."""
        async with asyncio.timeout(seconds):
            while not (value := condition()):
                self._changed.clear()
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._changed.wait(), LOOK_AGAIN_SECONDS)
        return value

    # What members do

    async def post(self, content="", *, channel_id=NEWS_ID, files=(), author=None, before=None, **more):
        """Post a message, with files as (name, bytes); return its id. `before` runs just before the bot hears of it."""
        stored = [self._store(name, content_bytes) for name, content_bytes in files]
        described = self.written(channel_id, content, files=stored, author=author, **more)
        if before:
            before()
        await self._tell("MESSAGE_CREATE", described)
        return int(described["id"])

    async def edit(self, message_id, content):
        """Let a member change the words of a message."""
        found = self.messages[message_id]
        found |= {"content": content, "edited_timestamp": shape.WHEN}
        await self._tell("MESSAGE_UPDATE", found)

    async def delete(self, message_id):
        """Let a message be deleted, as its author or a moderator may do."""
        await self._tell("MESSAGE_DELETE", self.deleted(int(self.messages[message_id]["channel_id"]), message_id))

    async def delete_channel(self, channel_id):
        """Let a moderator delete a channel with its threads, or a thread."""
        kind = "THREAD_DELETE" if channel_id in self.threads else "CHANNEL_DELETE"
        await self._tell(kind, self.removed(channel_id))

    async def alter(self, channel_id, **change):
        """Let a moderator change a thread (archived=True, locked=True) or a channel (name=…)."""
        kind = "THREAD_UPDATE" if channel_id in self.threads else "CHANNEL_UPDATE"
        await self._tell(kind, self.altered(channel_id, change))

    async def deny(self, channel_id, *permissions):
        """Let a moderator forbid these things to everyone in a channel, and nothing else."""
        guild_id = self.channel(channel_id)["guild_id"]
        rule = {"id": guild_id, "type": 0, "allow": "0", "deny": str(sum(permissions))}
        await self.alter(channel_id, permission_overwrites=[rule])

    async def lose(self, guild_id):
        """Let a guild be out of reach for a while, as when servers of Discord's own are down."""
        await self._tell("GUILD_DELETE", {"id": str(guild_id), "unavailable": True})
        self.connection.out_of_reach.add(guild_id)

    async def find(self, guild_id):
        """Let a lost guild be back, as it now is."""
        self.connection.out_of_reach.discard(guild_id)
        await self._tell("GUILD_CREATE", self.guild(guild_id))

    def open_thread(self, channel_id, name="opened before"):
        """Open the newest post's thread as the bot, as if an earlier process had done so."""
        return self.opened(channel_id, self.newest, name)

    async def slash(self, path, *, channel_id=NEWS_ID, **options):
        """Type `/path` with text options ("watch add" has a subcommand); return the interaction's id."""
        name, *rest = path.split()
        command = next(command for command in self.commands if command["name"] == name)
        given = [{"name": key, "type": 3, "value": value} for key, value in options.items()]
        for sub in reversed(rest):
            given = [{"name": sub, "type": 1, "options": given}]
        at = self.channel(channel_id)
        return await self._interact(shape.slash(next(self.ids), command["id"], name, given, at))

    async def submit(self, interaction_id, value, *, channel_id=NEWS_ID):
        """Fill the one text field of the modal that an interaction opened; return the new interaction's id."""
        modal = self.callbacks[interaction_id]["data"]
        label = modal["components"][0]
        field = {"type": 4, "id": 2, "custom_id": label["component"]["custom_id"], "value": value}
        filled = [{"type": 18, "id": 1, "component": field}]
        at = self.channel(channel_id)
        return await self._interact(shape.modal_submit(next(self.ids), modal["custom_id"], filled, at))

    def fail(self, method, path, status, code=0, times=1):
        """Answer the next requests to `path` with an error."""
        self.weather.on(method, path, Fault(status, code), times=times)

    async def _tell(self, event, data):
        await self.connection.send(event, data)
        self._changed.set()

    async def _interact(self, payload):
        await self._tell("INTERACTION_CREATE", payload)
        return int(payload["id"])

    def _store(self, name, content):
        attachment_id = next(self.ids)
        self.files[attachment_id] = content
        url = f"http://127.0.0.1:{self.port}/files/{attachment_id}/{name}"
        return shape.attachment(attachment_id, name, content, url)

    # What the client asks for

    def _application(self):
        application = web.Application(client_max_size=32 * 1024 * 1024)
        application.router.add_get("/files/{id}/{name}", self._file)
        application.router.add_get("/gateway", self.connection.connect)
        application.router.add_route("*", API + "/{path:.*}", self._rest)
        return application

    async def _rest(self, request):
        path = request.path.removeprefix(API)
        call = Call(request.method, path, dict(request.query), await _body(request))
        self.calls.append(call)

        async def act():
            return await self._done(call, request.headers.get("Authorization"))

        try:
            return await self.weather.through(request, path, act)
        finally:
            self._changed.set()

    async def _done(self, call, authorization):
        try:
            answer = self.answer(call, authorization)
        except Refusal as refusal:
            told = {"code": refusal.code, "message": refusal.message}
            return json_answer(told | ({"errors": refusal.errors} if refusal.errors else {}), refusal.status)
        while self.news:
            await self.connection.send(*self.news.pop(0))
        return web.Response(status=204) if answer is None else json_answer(answer)

    async def _file(self, request):
        content = self.files.get(int(request.match_info["id"]))
        return web.Response(status=404) if content is None else web.Response(body=content)


async def _body(request):
    if request.content_type == "application/json" and request.can_read_body:
        return await request.json()
    return (await request.read())[:400] or None
