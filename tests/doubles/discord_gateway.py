"""The gateway side of a Discord on loopback: it greets, identifies, resumes, sends events, and has its moods.

await gateway.drop()                  # closes with 4000: the client resumes, and hears what it missed
await gateway.drop(4009)              # any close code
gateway.cut()                         # the connection is gone without a word
await gateway.reconnect()             # op 7
await gateway.invalidate()            # op 9: the session is over; with resumable=True it may be resumed
gateway.forget()                      # sessions are over, and the next resume learns so
gateway.refuse(3)                     # the next three connections get a 503
gateway.deafen()                      # zombies: open, but they neither answer a heartbeat nor send an event
gateway.heartbeat_seconds = 0.1       # asked of the next connections
"""

import itertools
import json

from aiohttp import WSMsgType, web

from tests.doubles import discord_payloads as shape
from tests.doubles.discord_payloads import BOT_ID

AUTHENTICATION_FAILED, DISALLOWED_INTENTS, UNKNOWN_ERROR = 4004, 4014, 4000
LAST_BY_CLIENT = (1000, 1001)  # a client that closes with these is done with its session
MESSAGE_CONTENT = 1 << 15


class Session:
    """What one shard was told since it identified, so that it can be told again."""

    def __init__(self, known, shard, socket):
        self.known, self.shard, self.socket = known, shard, socket
        self.events = []

    def covers(self, guild_id):
        number, count = self.shard
        return not guild_id or (guild_id >> 22) % count == number

    def numbered(self, event, data):
        """Keep an event and return it as it goes over the wire."""
        self.events.append({"op": 0, "t": event, "s": len(self.events) + 1, "d": data})
        return self.events[-1]


class Gateway:
    """Lets a client in whose token and intents are right, and then shows it the guilds of its shard.

    The addresses that it names for shards and resumes lead nowhere: a client must go by the one it was given.
    """

    def __init__(self, *, token, content_intent, world, changed):
        self.token = token
        self.content_intent = content_intent
        self.heartbeat_seconds = 41.25
        self.out_of_reach = set()
        self.identifies = []
        self.paths = []
        self.resumes = 0
        self.refused = 0
        self.ready = False
        self._refusals = 0
        self._world = world
        self._changed = changed
        self._sockets = []
        self._dropped = set()
        self._deaf = set()
        self._transports = []
        self._sessions = {}
        self._numbers = itertools.count(1)

    async def send(self, event, data):
        """Tell an event to the shard of its guild; who is away hears it on resuming."""
        guild_id = int(data.get("guild_id") or (data["id"] if event.startswith("GUILD_") else 0))
        if guild_id in self.out_of_reach:
            return
        for session in [*self._sessions.values()]:
            if session.covers(guild_id):
                await self._told(session, session.numbered(event, data))

    async def send_raw(self, text):
        """Send a frame as it is to the newest connection."""
        await self._sockets[-1].send_str(text)

    async def drop(self, code=UNKNOWN_ERROR):
        """Close the newest connection; with the code of a restart of Discord's own, the client may resume."""
        self._dropped.add(self._sockets[-1])
        await self._sockets[-1].close(code=code)

    def cut(self):
        """Lose all connections without a word."""
        for transport in self._transports:
            transport.abort()
        self._transports.clear()

    async def reconnect(self):
        """Ask the newest connection to come again, as Discord does before it restarts."""
        await self._sockets[-1].send_json({"op": 7, "d": None, "s": None, "t": None})

    async def invalidate(self, *, resumable=False):
        """Tell the newest connection that its session is invalid."""
        if not resumable:
            self.forget()
        await self._sockets[-1].send_json({"op": 9, "d": resumable, "s": None, "t": None})

    def forget(self, *numbers):
        """End all sessions, or those of these shards; who resumes one learns that it is invalid."""
        for shard in [shard for shard in self._sessions if not numbers or shard[0] in numbers]:
            del self._sessions[shard]

    def refuse(self, times):
        """Answer the next connections with 503."""
        self._refusals = times

    def deafen(self):
        """Make zombies of all connections; those made later are none."""
        self._deaf |= set(self._sockets)

    async def close(self):
        for socket in self._sockets:
            await socket.close()

    async def connect(self, request):
        """Serve one connection until it ends."""
        if self._refusals:
            self._refusals -= 1
            self.refused += 1
            self._changed.set()
            return web.Response(status=503)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets.append(socket)
        self._transports.append(request.transport)
        self.paths.append(request.path)
        interval = round(self.heartbeat_seconds * 1000)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": interval}, "s": None, "t": None})
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                await self._heard(socket, json.loads(frame.data))
        if socket.close_code in LAST_BY_CLIENT and socket not in self._dropped:
            self._end(socket)
        return socket

    def _end(self, socket):
        self._sessions = {shard: each for shard, each in self._sessions.items() if each.socket is not socket}

    async def _heard(self, socket, payload):
        match payload["op"]:
            case 1 if socket not in self._deaf:
                await socket.send_json({"op": 11})
            case 2:
                await self._identified(socket, payload["d"])
            case 6:
                await self._resumed(socket, payload["d"])
        self._changed.set()

    async def _told(self, session, frame):
        if not (session.socket.closed or session.socket in self._deaf):
            try:
                await session.socket.send_json(frame)
            except ConnectionError:
                return  # it was lost this very moment, and is told on resuming

    async def _resumed(self, socket, asked):
        session = next((each for each in self._sessions.values() if each.known == asked["session_id"]), None)
        if session is None or asked["token"] != self.token:
            await socket.send_json({"op": 9, "d": False, "s": None, "t": None})
            return
        self.resumes += 1
        session.socket = socket
        for frame in session.events[asked["seq"] :]:
            await self._told(session, frame)
        await self._told(session, session.numbered("RESUMED", {}))

    async def _identified(self, socket, identity):
        self.identifies.append(identity)
        self.ready = False
        if identity["token"] != self.token:
            await socket.close(code=AUTHENTICATION_FAILED)
            return
        if identity["intents"] & MESSAGE_CONTENT and not self.content_intent:
            await socket.close(code=DISALLOWED_INTENTS)
            return
        shard = tuple(identity.get("shard", (0, 1)))
        session = self._sessions[shard] = Session(f"session-{next(self._numbers)}", shard, socket)
        guilds = [each for each in self._world.guilds if session.covers(each)]
        await self._told(session, session.numbered("READY", _described(session, guilds)))
        for each in [each for each in guilds if each not in self.out_of_reach]:
            await self._told(session, session.numbered("GUILD_CREATE", self._world.guild(each)))
        self.ready = True


def _described(session, guilds):
    return {
        "v": 10,
        "user": shape.user(BOT_ID, bot=True),
        "guilds": [{"id": str(each), "unavailable": True} for each in guilds],
        "session_id": session.known,
        "resume_gateway_url": "wss://resume.invalid/",
        "application": {"id": str(BOT_ID), "flags": 0},
        "shard": list(session.shard),
    }
