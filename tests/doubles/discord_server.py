"""A Discord on loopback: REST, gateway, interactions and files, for a client that talks over real sockets.

async with DiscordServer() as discord:
    ...  start the bot with SAYSO_DISCORD_API=discord.api and SAYSO_DISCORD_GATEWAY=discord.gateway
    await discord.until(lambda: discord.ready)
    post = await discord.post("https://…")
    await discord.until(lambda: discord.messages_in(post))   # a thread has its post's id
"""

import asyncio
import itertools
import json
from dataclasses import dataclass

from aiohttp import web
from discord.utils import time_snowflake, utcnow

from tests.doubles import discord_payloads as shape
from tests.doubles.discord_gateway import Gateway
from tests.doubles.discord_payloads import BOT_ID, FORUM_ID, MEMBER_ID, NEWS_ID

API = "/api/v10"
GOOD = "the.one.token"


@dataclass(frozen=True, slots=True)
class Call:
    """One REST request."""

    method: str
    path: str
    query: dict[str, str]
    body: object


class Refusal(Exception):
    """An error answer of Discord's API."""

    def __init__(self, status, code, message):
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


class DiscordServer:
    """One guild, a text channel, a forum, one member, one bot."""

    def __init__(self, *, token=GOOD, content_intent=True, permissions=shape.EVERY_PERMISSION):
        self.token = token
        self.permissions = permissions
        self.calls = []
        self.commands = []
        self.channels = {
            NEWS_ID: shape.channel(NEWS_ID, "news"),
            FORUM_ID: shape.channel(FORUM_ID, "reading", kind=15),
        }
        self.threads = {}
        self.failures = {}
        self.files = {}
        self.messages = {}
        self.callbacks = {}
        self.answers = {}
        self._ids = itertools.count(time_snowflake(utcnow()))
        self.newest = 0
        self._changed = asyncio.Event()
        self.connection = Gateway(token=token, content_intent=content_intent, guild=self._guild, changed=self._changed)
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
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self):
        await self.connection.close()
        await self._runner.cleanup()

    @property
    def ready(self):
        """Whether the bot is let in and knows the guild."""
        return self.connection.ready

    async def until(self, condition, seconds=20):
        """Wait until something that happened here makes `condition` true, and return its value."""
        async with asyncio.timeout(seconds):
            while not (value := condition()):
                self._changed.clear()
                await self._changed.wait()
        return value

    # What members do

    async def post(self, content="", *, channel_id=NEWS_ID, files=(), author=None, before=None, **more):
        """Post a message, with files as (name, bytes); return its id. `before` runs just before the bot hears of it."""
        message_id = next(self._ids)
        attachments = [self._store(name, content_bytes) for name, content_bytes in files]
        author = author or shape.user(MEMBER_ID)
        described = shape.message(message_id, channel_id, author, content, attachments=attachments, **more)
        self.messages[message_id] = described
        self.newest = message_id
        if at := self.threads.get(channel_id) or self.channels.get(channel_id):
            at["last_message_id"] = str(message_id)
        if before:
            before()
        await self.connection.send("MESSAGE_CREATE", described)
        return message_id

    def open_thread(self, channel_id):
        """Open the newest post's thread as the bot, as if an earlier process had done so."""
        return self._open_thread(channel_id, self.newest, {"name": "opened before"})

    async def slash(self, path, *, channel_id=NEWS_ID, **options):
        """Type `/path` with text options ("watch add" has a subcommand); return the interaction's id."""
        name, *rest = path.split()
        command = next(command for command in self.commands if command["name"] == name)
        given = [{"name": key, "type": 3, "value": value} for key, value in options.items()]
        for sub in reversed(rest):
            given = [{"name": sub, "type": 1, "options": given}]
        at = self.threads.get(channel_id) or self.channels[channel_id]
        return await self._interact(shape.slash(next(self._ids), command["id"], name, given, at))

    async def submit(self, interaction_id, value, *, channel_id=NEWS_ID):
        """Fill the one text field of the modal that an interaction opened; return the new interaction's id."""
        modal = self.callbacks[interaction_id]["data"]
        label = modal["components"][0]
        field = {"type": 4, "id": 2, "custom_id": label["component"]["custom_id"], "value": value}
        filled = [{"type": 18, "id": 1, "component": field}]
        at = self.threads.get(channel_id) or self.channels[channel_id]
        return await self._interact(shape.modal_submit(next(self._ids), modal["custom_id"], filled, at))

    def messages_in(self, channel_id):
        """Return what the bot posted there, oldest first."""
        return [
            message
            for message in self.messages.values()
            if message["channel_id"] == str(channel_id) and message["author"]["id"] == str(BOT_ID)
        ]

    def fail(self, method, path, status, code=0, times=1):
        """Answer the next requests to `path` with an error."""
        self.failures[method, path] = [Refusal(status, code, "told to fail")] * times

    async def _interact(self, payload):
        await self.connection.send("INTERACTION_CREATE", payload)
        return int(payload["id"])

    def _store(self, name, content):
        attachment_id = next(self._ids)
        self.files[attachment_id] = content
        url = f"http://127.0.0.1:{self.port}/files/{attachment_id}/{name}"
        return shape.attachment(attachment_id, name, content, url)

    def _application(self):
        application = web.Application(client_max_size=32 * 1024 * 1024)
        application.router.add_get("/files/{id}/{name}", self._file)
        application.router.add_get("/gateway", self.connection.connect)
        application.router.add_route("*", API + "/{path:.*}", self._rest)
        return application

    # What the client asks for

    async def _rest(self, request):
        path = request.path.removeprefix(API)
        body = await _body(request)
        self.calls.append(Call(request.method, path, dict(request.query), body))
        try:
            self._let_in(request, path)
            answer = self._answer(request.method, path.strip("/").split("/"), body, request.query)
            if request.method == "POST" and path.endswith("/threads"):
                await self.connection.send("THREAD_CREATE", answer)
        except Refusal as refusal:
            return _json({"code": refusal.code, "message": refusal.message}, status=refusal.status)
        finally:
            self._changed.set()
        return web.Response(status=204) if answer is None else _json(answer)

    def _let_in(self, request, path):
        if request.headers.get("Authorization") not in (f"Bot {self.token}", None):  # interactions carry none
            raise Refusal(401, 0, "401: Unauthorized")
        if waiting := self.failures.get((request.method, path)):
            raise waiting.pop(0)

    def _answer(self, method, path, body, query):
        match method, path:
            case "PUT", ["applications", _, "commands"]:
                answer = self._register(body)
            case "POST", ["channels", channel_id, "messages", message_id, "threads"]:
                answer = self._open_thread(int(channel_id), int(message_id), body)
            case "POST", ["channels", channel_id, "messages"]:
                answer = self._posted(int(channel_id), body)
            case "POST", ["interactions", interaction_id, _, "callback"]:
                self.callbacks[int(interaction_id)] = body
                answer = {"interaction": {"id": interaction_id, "type": 2}} if "with_response" in query else None
            case "GET", ["guilds", *_]:
                answer = self._of_guild(path)
            case "GET", ["channels", channel_id, "messages"]:
                answer = self._history(int(channel_id), query)
            case "PATCH", ["channels", _, "messages", message_id]:
                answer = self._edited(int(message_id), body)
            case "PATCH" | "POST", ["webhooks", _, token, *_]:
                answer = self._answered(int(token.removeprefix("token-")), body)
            case _:
                answer = self._known(method, path)
        return answer

    def _known(self, method, path):
        """Return what a client asks for and nothing changes."""
        match method, path:
            case "GET", ["users", "@me"]:
                return shape.user(BOT_ID, bot=True)
            case "GET", ["oauth2" | "applications", *_, "@me"]:
                return shape.application()
            case "GET", ["gateway", "bot"]:
                limit = {"total": 1000, "remaining": 999, "reset_after": 1, "max_concurrency": 1}
                return {"url": "wss://gateway.invalid/", "shards": 1, "session_start_limit": limit}
            case "GET", ["channels", channel_id]:
                return self._channel(int(channel_id))
            case "GET", ["channels", _, "messages", message_id]:
                return self._message(int(message_id))
        raise Refusal(404, 0, f"this Discord does not know {method} /{'/'.join(path)}")

    def _register(self, commands):
        self.commands = [self._command(command) for command in commands]
        return self.commands

    def _guild(self):
        return shape.guild(list(self.channels.values()), list(self.threads.values()), self.permissions)

    def _command(self, command):
        known = {"id": str(next(self._ids)), "application_id": str(BOT_ID), "version": "1", "type": 1}
        return known | {"description": "", "default_member_permissions": None} | command

    def _open_thread(self, channel_id, message_id, body):
        if message_id not in self.messages:
            raise Refusal(404, 10008, "Unknown Message")
        if message_id in self.threads:
            raise Refusal(400, 160004, "A thread has already been created for this message")
        self.threads[message_id] = shape.thread(message_id, channel_id, body["name"])
        return self.threads[message_id]

    def _posted(self, channel_id, body):
        if channel_id not in self.channels and channel_id not in self.threads:
            raise Refusal(404, 10003, "Unknown Channel")
        if body.get("enforce_nonce") and (known := self._with_nonce(channel_id, body["nonce"])):
            return known
        kept = {key: body[key] for key in ("components", "flags", "nonce") if key in body}
        message_id = next(self._ids)
        author = shape.user(BOT_ID, bot=True)
        self.messages[message_id] = shape.message(message_id, channel_id, author, body.get("content") or "", **kept)
        return self.messages[message_id]

    def _of_guild(self, path):
        if "members" in path:
            return {"user": shape.user(BOT_ID, bot=True), **shape.member(BOT_ID)}
        return self._guild()

    def _message(self, message_id):
        if message_id not in self.messages:
            raise Refusal(404, 10008, "Unknown Message")
        return self.messages[message_id]

    def _edited(self, message_id, body):
        message = self._message(message_id)
        message |= {key: body[key] for key in ("components", "content", "flags") if body.get(key) is not None}
        return message

    def _history(self, channel_id, query):
        """Return one page, newest first, as Discord does: with `after`, those that follow it most closely."""
        limit, after = int(query.get("limit", 50)), int(query.get("after", 0))
        before = int(query.get("before", 1 << 62))
        here = sorted(
            (
                message
                for message_id, message in self.messages.items()
                if message["channel_id"] == str(channel_id) and after < message_id < before
            ),
            key=lambda message: int(message["id"]),
        )
        page = here[:limit] if "after" in query else here[-limit:]
        return page[::-1]

    def _with_nonce(self, channel_id, nonce):
        """Return what was posted with this nonce: Discord posts it once only, for some minutes."""
        return next((message for message in self.messages_in(channel_id) if message.get("nonce") == nonce), None)

    def _channel(self, channel_id):
        found = self.threads.get(channel_id) or self.channels.get(channel_id)
        if found is None:
            raise Refusal(404, 10003, "Unknown Channel")
        return found

    def _answered(self, interaction_id, body):
        self.answers.setdefault(interaction_id, []).append(body)
        content, parts = body.get("content") or "", body.get("components") or []
        author = shape.user(BOT_ID, bot=True)
        return shape.message(next(self._ids), NEWS_ID, author, content, components=parts)

    async def _file(self, request):
        content = self.files.get(int(request.match_info["id"]))
        return web.Response(status=404) if content is None else web.Response(body=content)


async def _body(request):
    if request.content_type == "application/json" and request.can_read_body:
        return await request.json()
    return (await request.read())[:400] or None


def _json(data, status=200):
    # exactly this content type: discord.py compares it whole
    return web.Response(body=json.dumps(data).encode(), status=status, headers={"Content-Type": "application/json"})
