"""Reply → thread: the one message under a post."""

import asyncio
import hashlib
from http import HTTPStatus
from typing import Literal, NoReturn

import aiohttp
import discord

from bot.chat.escape import clipped
from bot.chat.layout import layout
from bot.chat.permissions import Watchable, missing, missing_for_thread, needed_to_answer
from bot.domain.errors import ModeratorMustAllow, PostGone, TryLater
from bot.domain.inquiry import Inquiry
from bot.domain.reply import Digest, Reply, SourceList

THREAD_NAME_CHARACTERS = 100
ARCHIVE_AFTER_MINUTES: Literal[1440] = 1440
NONCE_CHARACTERS = 25
PAUSES = (1.0, 10.0)  # seconds before a Discord in trouble is asked again

# Discord's error codes (discord.com/developers/docs/topics/opcodes-and-status-codes).
_UNKNOWN = frozenset({10003, 10008})  # channel, message
_INVALID_FORM = 50035  # among others: a reply to a message that is gone
_FORBIDDEN = frozenset({50001, 50013, 160002})  # access, permission, a reply without the history
_THREAD_EXISTS = 160004
_OTHER_OBSTACLES = {
    160005: "This thread is locked, so Sayso cannot answer in it.",
    160006: "This server has as many active threads as Discord allows, so Sayso cannot open one.",
    200000: "This server's AutoMod blocked Sayso's answer. Exempt Sayso's role from the rule.",
    240000: "This server blocks a link in Sayso's answer.",
}

_ALREADY_ASKED_AGAIN = frozenset({500, 502, 504, 524})  # by discord.py itself, five times
_LOST = (discord.DiscordServerError, aiohttp.ClientError, OSError)

_ANSWERED_IN_PLACE = discord.Thread | discord.VoiceChannel | discord.StageChannel


class ThreadCourier:
    """Brings the replies to one post into its thread; a thread, a forum post and a voice chat are answered in place."""

    def __init__(self, message: discord.Message, *, report_url: str | None = None) -> None:
        self._message = message
        self._report_url = report_url
        self._thread: discord.Thread | None = None

    async def deliver(self, inquiry: Inquiry, reply: Reply) -> int:
        """Return the id of the thread that now holds the reply; raise what stands against it.

        `ModeratorMustAllow` and `PostGone` will stay so; `TryLater` means that Discord itself has trouble.
        """
        for pause in PAUSES:
            try:
                return await self._delivered(inquiry, reply)
            except _LOST as error:
                if isinstance(error, discord.HTTPException) and error.status in _ALREADY_ASKED_AGAIN:
                    raise _discord_in_trouble(error) from error
            await asyncio.sleep(pause)  # the nonce keeps a message that did arrive from coming twice
        try:
            return await self._delivered(inquiry, reply)
        except _LOST as error:
            raise _discord_in_trouble(error) from error

    async def _delivered(self, inquiry: Inquiry, reply: Reply) -> int:
        try:
            return await self._deliver(inquiry, reply)
        except discord.HTTPException as error:
            if error.code in _FORBIDDEN:
                await self._explain_lacking(inquiry, self._lacking())
            if error.code in _OTHER_OBSTACLES:
                await self._explain(inquiry, _OTHER_OBSTACLES[error.code], f"discord_{error.code}")
            if error.code in _UNKNOWN or (error.code == _INVALID_FORM and "message_reference" in error.text):
                message = "The post was deleted meanwhile."
                raise PostGone(message, reason="post_gone") from error
            if error.status == HTTPStatus.TOO_MANY_REQUESTS:
                raise _discord_in_trouble(error) from error
            raise

    async def _deliver(self, inquiry: Inquiry, reply: Reply) -> int:
        channel = self._message.channel
        if isinstance(channel, _ANSWERED_IN_PLACE):
            await self._send(None, inquiry, reply)
            return channel.id
        if self._thread is None:
            self._thread = await self._open(inquiry, thread_name(reply))
        await self._send(self._thread, inquiry, reply)
        return self._thread.id

    async def _open(self, inquiry: Inquiry, name: str) -> discord.Thread:
        """Return the post's thread, which has the post's id; Discord allows one a post."""
        guild, channel = self._message.guild, self._message.channel
        assert guild is not None
        assert isinstance(channel, discord.TextChannel)
        if lacking := missing_for_thread(channel.permissions_for(guild.me)):
            await self._explain_lacking(inquiry, lacking)
        try:
            return await self._message.create_thread(name=name, auto_archive_duration=ARCHIVE_AFTER_MINUTES)
        except discord.HTTPException as error:
            if error.code != _THREAD_EXISTS:
                raise
        thread = await guild.fetch_channel(self._message.id)
        assert isinstance(thread, discord.Thread)
        return thread

    async def _send(self, thread: discord.Thread | None, inquiry: Inquiry, reply: Reply) -> None:
        """Send one message, once: into a thread, or else under the post as an answer to it, without a ping."""
        send = thread.send if thread else self._message.reply
        await send(
            view=layout(reply, self._report_url),
            nonce=nonce(inquiry.id),
            mention_author=False,
            allowed_mentions=discord.AllowedMentions.none(),
            suppress_embeds=True,
        )

    def _lacking(self) -> tuple[str, ...]:
        """Return what is lacking as far as known, else all that an answer takes."""
        guild, channel = self._message.guild, self._message.channel
        known = missing(channel, guild.me) if guild is not None and isinstance(channel, Watchable) else ()
        return known or needed_to_answer(channel)

    async def _explain_lacking(self, inquiry: Inquiry, lacking: tuple[str, ...]) -> NoReturn:
        message = f"Sayso cannot answer here. A moderator can allow it in this channel: {', '.join(lacking)}."
        await self._explain(inquiry, message, "missing_permission")

    async def _explain(self, inquiry: Inquiry, message: str, reason: str) -> NoReturn:
        """Say under the post, if at all possible, what stands in the way; always raise `ModeratorMustAllow`."""
        for speak in (self._message.reply, self._message.channel.send):  # the second needs no message history
            try:
                await speak(
                    message,
                    mention_author=False,
                    nonce=nonce(f"{inquiry.id} explain"),
                    allowed_mentions=discord.AllowedMentions.none(),
                )
            except discord.HTTPException:
                continue
            raise ModeratorMustAllow(message, reason=reason)
        raise ModeratorMustAllow(message, reason=f"{reason}_unsaid")


def _discord_in_trouble(error: Exception) -> TryLater:
    status = f"_{error.status}" if isinstance(error, discord.HTTPException) else ""
    return TryLater("Discord does not take Sayso's answer.", reason=f"discord{status or '_unreachable'}")


def thread_name(reply: Reply) -> str:
    """Return a name for the thread of this reply, within Discord's limit."""
    if isinstance(reply, Digest):
        name = reply.heading.title
    elif isinstance(reply, SourceList):
        name = reply.title
    else:
        name = reply.subject
    name = clipped(name, THREAD_NAME_CHARACTERS)
    return name if any(sign.isprintable() and not sign.isspace() for sign in name) else "Article"


def nonce(inquiry_id: str) -> str:
    """Return the key by which Discord drops a second copy of a message sent within minutes."""
    return hashlib.sha256(inquiry_id.encode()).hexdigest()[:NONCE_CHARACTERS]
