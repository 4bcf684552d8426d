"""Discord's REST API, as far as Sayso uses it: what is asked for, and what comes of it."""

import json
from dataclasses import dataclass

from tests.doubles import discord_payloads as shape
from tests.doubles.discord_payloads import BOT_ID, NEWS_ID
from tests.doubles.discord_world import BY_DEFAULT, Refusal, World

API = "/api/v10"
GOOD = "the.one.token"


@dataclass(frozen=True, slots=True)
class Call:
    """One REST request."""

    method: str
    path: str
    query: dict[str, str]
    body: object


class Api(World):
    """A world with a door: `answer` does what a request asks for and returns its answer, or raises `Refusal`.

    What the gateway has to tell of it is left in `news`, as (event, data).
    """

    def __init__(self, *, token=GOOD, permissions=BY_DEFAULT):
        super().__init__(permissions)
        self.token = token
        self.shards = 1
        self.calls = []
        self.commands = []
        self.callbacks = {}
        self.answers = {}
        self.news = []

    def answer(self, call, authorization):
        """Return what Discord answers; interactions carry no token."""
        if authorization not in (f"Bot {self.token}", None):
            raise Refusal(401, 0, "401: Unauthorized")
        parts = call.path.strip("/").split("/")
        if parts[0] == "channels":
            return self._of_channel(call, [int(each) if each.isdigit() else each for each in parts[1:]])
        match call.method, parts:
            case "PUT", ["applications", _, "commands"]:
                return self._register(call.body)
            case "POST", ["interactions", interaction_id, _, "callback"]:
                self.callbacks[int(interaction_id)] = call.body
                return {"interaction": {"id": interaction_id, "type": 2}} if "with_response" in call.query else None
            case "PATCH" | "POST", ["webhooks", _, token, *_]:
                return self._answered(int(token.removeprefix("token-")), call.body)
        return self._known(call, parts)

    def _of_channel(self, call, parts):
        if parts[1:2] == ["messages"]:
            return self._of_messages(call, *parts[:1], *parts[2:])
        match call.method, parts:
            case "GET", [channel_id]:
                return self.channel(channel_id)
            case "PATCH", [channel_id]:
                kind = "THREAD_UPDATE" if channel_id in self.threads else "CHANNEL_UPDATE"
                return self._told(kind, self.altered(channel_id, call.body))
        raise _unknown(call)

    def _of_messages(self, call, channel_id, message_id=None, what=None):
        match call.method, message_id, what:
            case "GET", None, None:
                asked = {key: int(call.query[key]) for key in ("limit", "before", "after") if key in call.query}
                return self.history(channel_id, **asked)
            case "GET", _, None:
                return self.message(channel_id, message_id)
            case "POST", None, None:
                before = set(self.messages)
                said = self.said(channel_id, call.body)
                return said if int(said["id"]) in before else self._told("MESSAGE_CREATE", said)
            case "POST", _, "threads":
                return self._told("THREAD_CREATE", self.opened(channel_id, message_id, call.body["name"]))
            case "PATCH", _, None:
                return self._told("MESSAGE_UPDATE", self.edited(channel_id, message_id, call.body))
            case "DELETE", _, None:
                return self._told("MESSAGE_DELETE", self.deleted(channel_id, message_id)) and None
        raise _unknown(call)

    def _known(self, call, parts):
        """Return what a client asks for and nothing changes."""
        match call.method, parts:
            case "GET", ["users", "@me"]:
                return shape.user(BOT_ID, bot=True)
            case "GET", ["oauth2" | "applications", *_, "@me"]:
                return shape.application()
            case "GET", ["gateway", "bot"]:
                limit = {"total": 1000, "remaining": 999, "reset_after": 1, "max_concurrency": 16}
                return {"url": "wss://gateway.invalid/", "shards": self.shards, "session_start_limit": limit}
            case "GET", ["guilds", guild_id, "members", _]:
                self.guild(int(guild_id))
                return {"user": shape.user(BOT_ID, bot=True), **shape.member(BOT_ID)}
            case "GET", ["guilds", guild_id]:
                return self.guild(int(guild_id))
        raise _unknown(call)

    def _told(self, event, data):
        """Tell of a change, as it is now: what is told does not change later."""
        self.news.append((event, json.loads(json.dumps(data))))
        return data

    def _register(self, commands):
        self.commands = [self._command(command) for command in commands]
        return self.commands

    def _command(self, command):
        known = {"id": str(next(self.ids)), "application_id": str(BOT_ID), "version": "1", "type": 1}
        return known | {"description": "", "default_member_permissions": None} | command

    def _answered(self, interaction_id, body):
        self.answers.setdefault(interaction_id, []).append(body)
        content, parts = body.get("content") or "", body.get("components") or []
        author = shape.user(BOT_ID, bot=True)
        return shape.message(next(self.ids), NEWS_ID, author, content, components=parts)


def _unknown(call):
    return Refusal(404, 0, f"this Discord does not know {call.method} {call.path}")
