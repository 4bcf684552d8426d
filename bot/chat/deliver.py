"""Reply → thread: the one message under a post."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Sequence
from typing import Literal, NoReturn

import discord
import structlog

from bot.chat.channels import Channel, Channels, InPlace, Spot
from bot.chat.escape import clipped
from bot.chat.layout import layout
from bot.chat.permissions import Watchable, missing, missing_for_thread, needed_to_answer
from bot.chat.trouble import (
    ARCHIVED,
    FORBIDDEN,
    GONE,
    LOST,
    OBSTACLES,
    THREAD_EXISTS,
    in_trouble,
    is_asked_again,
    is_gone,
    is_in_trouble,
)
from bot.domain.errors import ModeratorMustAllow, PostGone
from bot.domain.inquiry import Delivered, Place
from bot.domain.reply import Digest, Reply, SourceList

THREAD_NAME_CHARACTERS = 100
ARCHIVE_AFTER_MINUTES: Literal[1440] = 1440
NONCE_CHARACTERS = 25
PAUSES = (1.0, 10.0)  # seconds before a Discord in trouble is asked again
MOST_LOOKED_AT = 100  # messages, when a reply of before is looked for


class ThreadCourier:
    """Brings replies into the thread of their post; a thread, a forum post and a voice chat are answered in place.

    It needs a client that is logged in, not one that is connected: what the gateway would know is asked for.
    """

    def __init__(
        self, client: discord.Client, *, report_url: str | None = None, pauses: Sequence[float] = PAUSES
    ) -> None:
        self._client = client
        self._pauses = pauses
        self._log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
        self._channels = Channels(client)
        self._report_url = report_url

    async def deliver(self, inquiry_id: str, place: Place, reply: Reply, *, look: bool = False) -> Delivered:
        """Return where the reply now stands; raise what stands against it.

        `ModeratorMustAllow` and `PostGone` will stay so; `TryLater` means that Discord itself has trouble. With `look`,
        a reply of before is looked for, and amended if found.
        """

        async def deliver(tries: int) -> Delivered:
            return await self._deliver(inquiry_id, place, reply, look=look or tries > 1)

        return await self._persistently(inquiry_id, place, deliver)

    async def amend(self, delivered: Delivered, inquiry_id: str, place: Place, reply: Reply) -> Delivered:
        """Put a reply in the place of the one that stands there; if that is gone, deliver it anew."""

        async def amend(tries: int) -> Delivered:
            del tries  # to amend twice does no harm
            return await self._amend(delivered, inquiry_id, reply)

        try:
            return await self._persistently(inquiry_id, place, amend)
        except PostGone:  # the reply is; its post may not be
            return await self.deliver(inquiry_id, place, reply, look=True)

    async def _persistently(
        self, inquiry_id: str, place: Place, act: Callable[[int], Awaitable[Delivered]]
    ) -> Delivered:
        """Return what `act` does, tried again where Discord's answer was lost; it is told which try it is."""
        for tries, pause in enumerate(self._pauses, start=1):
            try:
                return await self._explained(inquiry_id, place, act(tries))
            except LOST as error:
                if is_asked_again(error):
                    raise in_trouble(error) from error
                reason = in_trouble(error).reason
            self._log.info("discord.asked_again", message_id=place.message_id, reason=reason, seconds=pause)
            await asyncio.sleep(pause)
        try:
            return await self._explained(inquiry_id, place, act(len(self._pauses) + 1))
        except LOST as error:
            raise in_trouble(error) from error

    async def _explained(self, inquiry_id: str, place: Place, acting: Awaitable[Delivered]) -> Delivered:
        try:
            return await acting
        except discord.HTTPException as error:
            if error.code in FORBIDDEN:
                await self._explain_lacking(inquiry_id, place)
            if error.code in OBSTACLES:
                await self._explain(inquiry_id, place, OBSTACLES[error.code], f"discord_{error.code}")
            if is_gone(error):
                raise PostGone(GONE, reason="post_gone") from error
            if is_in_trouble(error):
                raise in_trouble(error) from error
            raise

    async def _deliver(self, inquiry_id: str, place: Place, reply: Reply, *, look: bool) -> Delivered:
        spot = await self._channels.at(place)
        where = (
            spot.channel if isinstance(spot.channel, InPlace) else await self._thread(inquiry_id, place, spot, reply)
        )
        if look and (found := await self._found(where, marker(inquiry_id), after=place.message_id)):
            return await self._amend(Delivered(where.id, found), inquiry_id, reply)
        # Under a post in a thread or a voice chat, as an answer to it; in a thread of its own, as a message.
        send = _post(spot.channel, place).reply if where is spot.channel else where.send
        sent = await send(
            view=layout(reply, self._report_url, marker(inquiry_id)),
            nonce=nonce(inquiry_id),
            mention_author=False,
            allowed_mentions=discord.AllowedMentions.none(),
            suppress_embeds=True,
        )
        return Delivered(where.id, sent.id)

    async def _thread(self, inquiry_id: str, place: Place, spot: Spot, reply: Reply) -> discord.Thread:
        """Return the post's thread, which has the post's id; Discord allows one a post."""
        if spot.me is not None and missing_for_thread(spot.channel.permissions_for(spot.me)):
            await self._explain_lacking(inquiry_id, place)
        try:
            return await _post(spot.channel, place).create_thread(
                name=thread_name(reply), auto_archive_duration=ARCHIVE_AFTER_MINUTES
            )
        except discord.HTTPException as error:
            if error.code != THREAD_EXISTS:
                raise
        assert place.message_id is not None
        thread = await self._client.fetch_channel(place.message_id)
        assert isinstance(thread, discord.Thread)
        return thread

    async def _found(self, where: Channel, mark: int, *, after: int | None) -> int | None:
        """Return the id of the reply that carries this mark, if Sayso posted it before a crash."""
        me = self._client.user
        since = discord.Object(after) if after is not None else None
        try:
            async for message in where.history(limit=MOST_LOOKED_AT, after=since, oldest_first=True):
                if me is not None and message.author.id == me.id and _marked(message, mark):
                    return message.id
        except discord.Forbidden:
            return None  # without the history only the nonce is left
        return None

    async def _amend(self, delivered: Delivered, inquiry_id: str, reply: Reply) -> Delivered:
        thread = self._client.get_partial_messageable(delivered.thread_id)
        standing = thread.get_partial_message(delivered.reply_id)
        view = layout(reply, self._report_url, marker(inquiry_id))
        nobody = discord.AllowedMentions.none()
        try:
            await standing.edit(view=view, allowed_mentions=nobody)
        except discord.HTTPException as error:
            if error.code != ARCHIVED:
                raise
            await self._reopen(delivered.thread_id)
            await standing.edit(view=view, allowed_mentions=nobody)
        return delivered

    async def _reopen(self, thread_id: int) -> None:
        thread = await self._client.fetch_channel(thread_id)
        if isinstance(thread, discord.Thread):
            await thread.edit(archived=False)

    async def _explain_lacking(self, inquiry_id: str, place: Place) -> NoReturn:
        lacking = ", ".join(await self._lacking(place))
        self._channels.forget(place.channel_id)
        message = f"Sayso cannot answer here. A moderator can allow it in this channel: {lacking}."
        await self._explain(inquiry_id, place, message, "missing_permission")

    async def _lacking(self, place: Place) -> tuple[str, ...]:
        """Return what is lacking as far as known, else all that an answer takes."""
        try:
            spot = await self._channels.at(place)
        except discord.HTTPException:
            return needed_to_answer(None)
        known = missing(spot.channel, spot.me) if isinstance(spot.channel, Watchable) and spot.me is not None else ()
        return known or needed_to_answer(spot.channel)

    async def _explain(self, inquiry_id: str, place: Place, message: str, reason: str) -> NoReturn:
        """Say under the post, if at all possible, what stands in the way; always raise `ModeratorMustAllow`."""
        channel = self._client.get_partial_messageable(place.channel_id, guild_id=place.guild_id)
        assert place.message_id is not None
        post = channel.get_partial_message(place.message_id)
        for speak in (post.reply, channel.send):  # the second needs no message history
            try:
                await speak(
                    message,
                    mention_author=False,
                    nonce=nonce(f"{inquiry_id} explain"),
                    allowed_mentions=discord.AllowedMentions.none(),
                )
            except discord.HTTPException:
                continue
            raise ModeratorMustAllow(message, reason=reason)
        raise ModeratorMustAllow(message, reason=f"{reason}_unsaid")


def _post(channel: Channel, place: Place) -> discord.PartialMessage:
    assert place.message_id is not None
    return channel.get_partial_message(place.message_id)


def _marked(message: discord.Message, mark: int) -> bool:
    return any(getattr(part, "id", None) == mark for part in message.components)


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


def marker(inquiry_id: str) -> int:
    """Return the component id by which a reply to this inquiry is known again in a channel's history."""
    return int.from_bytes(hashlib.sha256(inquiry_id.encode()).digest()[:4]) % (2**31 - 1) + 1
