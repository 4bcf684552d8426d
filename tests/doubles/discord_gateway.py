"""The gateway side of a Discord on loopback: it greets, identifies, resumes and sends events."""

import itertools
import json

from aiohttp import WSMsgType, web

from tests.doubles import discord_payloads as shape
from tests.doubles.discord_payloads import BOT_ID, GUILD_ID

AUTHENTICATION_FAILED, DISALLOWED_INTENTS, UNKNOWN_ERROR = 4004, 4014, 4000
MESSAGE_CONTENT = 1 << 15


class Gateway:
    """Lets a client in whose token and intents are right, and then shows it the one guild that `guild` describes.

    The addresses that it names for shards and resumes lead nowhere: a client must go by the one it was given.
    """

    def __init__(self, *, token, content_intent, guild, changed):
        self.token = token
        self.content_intent = content_intent
        self.identifies = []
        self.paths = []
        self.resumes = 0
        self.ready = False
        self._guild = guild
        self._changed = changed
        self._sockets = []
        self._sequence = itertools.count(1)

    async def send(self, event, data):
        """Send an event to the newest connection, if there is one: what is missed is missed."""
        if self._sockets and not self._sockets[-1].closed:
            await self._sockets[-1].send_json({"op": 0, "t": event, "s": next(self._sequence), "d": data})

    async def send_raw(self, text):
        """Send a frame as it is to the newest connection."""
        await self._sockets[-1].send_str(text)

    async def drop(self):
        """Cut the newest connection as a restart of Discord's own does; the client may resume."""
        await self._sockets[-1].close(code=UNKNOWN_ERROR)

    async def close(self):
        for socket in self._sockets:
            await socket.close()

    async def connect(self, request):
        """Serve one connection until it ends."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets.append(socket)
        self.paths.append(request.path)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 41250}, "s": None, "t": None})
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                await self._heard(socket, json.loads(frame.data))
        return socket

    async def _heard(self, socket, payload):
        match payload["op"]:
            case 1:
                await socket.send_json({"op": 11})
            case 2:
                await self._identified(socket, payload["d"])
            case 6:
                self.resumes += 1
                await self.send("RESUMED", {})
        self._changed.set()

    async def _identified(self, socket, identity):
        self.identifies.append(identity)
        self.ready = False
        if identity["token"] != self.token:
            await socket.close(code=AUTHENTICATION_FAILED)
            return
        if identity["intents"] & MESSAGE_CONTENT and not self.content_intent:
            await socket.close(code=DISALLOWED_INTENTS)
            return
        described = {
            "v": 10,
            "user": shape.user(BOT_ID, bot=True),
            "guilds": [{"id": str(GUILD_ID), "unavailable": True}],
            "session_id": "session",
            "resume_gateway_url": "wss://resume.invalid/",
            "application": {"id": str(BOT_ID), "flags": 0},
            "shard": identity.get("shard", [0, 1]),
        }
        await self.send("READY", described)
        await self.send("GUILD_CREATE", self._guild())
        self.ready = True
