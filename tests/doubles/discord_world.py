"""What is so on a Discord: its servers, channels, threads, messages and files, and who may do what with them."""

import itertools

from discord.utils import time_snowflake, utcnow

from tests.doubles import discord_payloads as shape
from tests.doubles.discord_payloads import BOT_ID, FORUM_ID, GUILD_ID, MEMBER_ID, NEWS_ID

VIEW, SEND, HISTORY = 1 << 10, 1 << 11, 1 << 16
OPEN_THREADS, SEND_IN_THREADS = 1 << 35, 1 << 38
BY_DEFAULT = str(int(shape.EVERY_PERMISSION) & ~shape.ADMINISTRATOR)  # which would outdo what a channel denies


class Refusal(Exception):
    """An error answer of Discord's API."""

    def __init__(self, status, code, message, errors=None):
        super().__init__(message)
        self.status, self.code, self.message, self.errors = status, code, message, errors


class World:
    """At first one guild with a text channel and a forum, one member, one bot."""

    def __init__(self, permissions=BY_DEFAULT):
        self.permissions = permissions
        self.ids = itertools.count(time_snowflake(utcnow()))
        self.guilds = {GUILD_ID: "Varnmouth"}
        self.channels = {
            NEWS_ID: shape.channel(NEWS_ID, "news"),
            FORUM_ID: shape.channel(FORUM_ID, "reading", kind=15),
        }
        self.threads = {}
        self.messages = {}
        self.files = {}
        self.newest = 0

    def settle(self, guild_id, name, **channels):
        """Add a guild with text channels, given as name=id."""
        self.guilds[guild_id] = name
        self.channels |= {each: shape.channel(each, called, guild_id=guild_id) for called, each in channels.items()}

    def guild(self, guild_id):
        if guild_id not in self.guilds:
            raise Refusal(404, 10004, "Unknown Guild")
        channels, threads = (
            [each for each in place.values() if each["guild_id"] == str(guild_id)]
            for place in (self.channels, self.threads)
        )
        active = [each for each in threads if not each["thread_metadata"]["archived"]]
        return shape.guild(channels, active, self.permissions, guild_id, self.guilds[guild_id])

    def channel(self, channel_id):
        found = self.threads.get(channel_id) or self.channels.get(channel_id)
        if found is None:
            raise Refusal(404, 10003, "Unknown Channel")
        return found

    def message(self, channel_id, message_id):
        self._need(channel_id, VIEW, 50001, "Missing Access")
        self._need(channel_id, HISTORY, 50001, "Missing Access")
        found = self.messages.get(message_id)
        if found is None or found["channel_id"] != str(channel_id):
            raise Refusal(404, 10008, "Unknown Message")
        return found

    def history(self, channel_id, *, limit=50, before=None, after=None):
        """Return one page, newest first, as Discord does: with `after`, those that follow it most closely."""
        self._need(channel_id, VIEW, 50001, "Missing Access")
        if not self.allows(channel_id, HISTORY):
            return []
        here = [
            each
            for message_id, each in sorted(self.messages.items())
            if each["channel_id"] == str(channel_id) and (after or 0) < message_id < (before or 1 << 63)
        ]
        page = here[:limit] if after is not None else here[-limit:]
        return page[::-1]

    def written(self, channel_id, content="", *, files=(), author=None, **more):
        """Put a member's message there, with attachments as described; return it."""
        guild_id = self.channel(channel_id)["guild_id"]
        author = author or shape.user(MEMBER_ID)
        self.newest = next(self.ids)
        described = shape.message(self.newest, channel_id, author, content, guild_id, attachments=list(files), **more)
        return self._kept(channel_id, described)

    def said(self, channel_id, body):
        """Put the bot's message there and return it: that of before, if one with its nonce stands there."""
        channel = self.channel(channel_id)
        self._need(channel_id, VIEW, 50001, "Missing Access")
        self._need(channel_id, SEND_IN_THREADS if channel_id in self.threads else SEND, 50013, "Missing Permissions")
        self._check_reference(channel_id, body.get("message_reference"))
        self._reopen(channel_id)
        if body.get("enforce_nonce") and (known := self._with_nonce(channel_id, body["nonce"])):
            return known
        kept = {key: body[key] for key in ("components", "flags", "nonce", "message_reference") if key in body}
        author, content = shape.user(BOT_ID, bot=True), body.get("content") or ""
        described = shape.message(next(self.ids), channel_id, author, content, channel["guild_id"], **kept)
        return self._kept(channel_id, described)

    def edited(self, channel_id, message_id, body):
        found = self.message(channel_id, message_id)
        if channel_id in self.threads and self.threads[channel_id]["thread_metadata"]["archived"]:
            raise Refusal(400, 50083, "Thread is archived")
        found |= {key: body[key] for key in ("components", "content", "flags") if body.get(key) is not None}
        return found

    def deleted(self, channel_id, message_id):
        found = self.message(channel_id, message_id)
        del self.messages[message_id]
        return {"id": found["id"], "channel_id": found["channel_id"], "guild_id": found["guild_id"]}

    def opened(self, channel_id, message_id, name):
        """Open a message's thread, whose id is the message's; Discord allows one."""
        self._need(channel_id, VIEW, 50001, "Missing Access")
        self._need(channel_id, OPEN_THREADS, 50013, "Missing Permissions")
        self.message(channel_id, message_id)
        if message_id in self.threads:
            raise Refusal(400, 160004, "A thread has already been created for this message")
        guild_id = self.channel(channel_id)["guild_id"]
        self.threads[message_id] = shape.thread(message_id, channel_id, name, guild_id=guild_id)
        return self.threads[message_id]

    def altered(self, channel_id, body):
        """Change a thread or a channel."""
        channel = self.channel(channel_id)
        state = {key: body[key] for key in ("archived", "locked", "auto_archive_duration") if key in body}
        channel.setdefault("thread_metadata", {}).update(state)
        channel |= {key: body[key] for key in ("name", "permission_overwrites") if key in body}
        return channel

    def removed(self, channel_id):
        """Remove a channel with its threads, or a thread; return what it was."""
        gone = self.channel(channel_id)
        self.channels.pop(channel_id, None)
        inside = [each for each, thread in self.threads.items() if str(channel_id) in (thread["parent_id"], str(each))]
        for each in inside:
            del self.threads[each]
        away = {str(each) for each in (channel_id, *inside)}
        self.messages = {each: found for each, found in self.messages.items() if found["channel_id"] not in away}
        return gone

    def allows(self, channel_id, permission):
        """Return whether the bot may do this there, by its guild's and the channel's rules."""
        channel = self.channel(channel_id)
        at = self.channel(int(channel["parent_id"])) if channel_id in self.threads else channel
        allowed = int(self.permissions)
        for rule in at["permission_overwrites"]:
            allowed = allowed & ~int(rule["deny"]) | int(rule["allow"])
        return bool(allowed & (permission | shape.ADMINISTRATOR))

    def messages_in(self, channel_id):
        """Return what the bot posted there, oldest first."""
        return [
            message
            for message in self.messages.values()
            if message["channel_id"] == str(channel_id) and message["author"]["id"] == str(BOT_ID)
        ]

    def _need(self, channel_id, permission, code, text):
        if not self.allows(channel_id, permission):
            raise Refusal(403, code, text)

    def _check_reference(self, channel_id, reference):
        if reference is None:
            return
        self._need(channel_id, HISTORY, 160002, "Cannot reply without permission to read message history")
        if int(reference["message_id"]) not in self.messages:
            unknown = {"_errors": [{"code": "REPLIES_UNKNOWN_MESSAGE", "message": "Unknown message"}]}
            raise Refusal(400, 50035, "Invalid Form Body", {"message_reference": unknown})

    def _reopen(self, channel_id):
        """Sending reopens an archived thread, unless it is locked."""
        if channel_id not in self.threads:
            return
        state = self.threads[channel_id]["thread_metadata"]
        if state["locked"]:
            raise Refusal(400, 160005, "This thread is locked")
        state["archived"] = False

    def _with_nonce(self, channel_id, nonce):
        """Return what was posted with this nonce: Discord posts it once only, for some minutes."""
        return next((message for message in self.messages_in(channel_id) if message.get("nonce") == nonce), None)

    def _kept(self, channel_id, described):
        self.messages[int(described["id"])] = described
        self.channel(channel_id)["last_message_id"] = described["id"]
        return described
