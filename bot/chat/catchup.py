"""What was posted while Sayso was away is answered when it is back."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from datetime import timedelta

import aiohttp
import discord

from bot.chat.deliver import marker, nonce
from bot.chat.intake import is_members, may_ask, place_of, watched_id
from bot.chat.layout import layout
from bot.chat.marks import Marks
from bot.chat.watching import WatchList
from bot.domain.errors import SaysoError
from bot.domain.reply import Notice
from bot.pipeline.clock import Clock, utc_now
from bot.pipeline.ports import Events, Jobs

CHANNELS_AT_ONCE = 4

_Read = discord.TextChannel | discord.Thread | discord.VoiceChannel | discord.StageChannel
_ONE = "One more post with an article came in here while Sayso was away, and was left alone."
_MANY = "{count} more posts with articles came in here while Sayso was away, and were left alone."
_ASK = "/summary with a link, or with pasted text, answers any of them."


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far back Sayso looks, and how many posts of one channel get a thread each; the others get one line."""

    back: timedelta
    posts: int


class CatchUp:
    """Takes in what was posted in watched channels since their marks, oldest first."""

    def __init__(
        self,
        *,
        jobs: Jobs,
        watching: WatchList,
        marks: Marks,
        bounds: Bounds,
        events: Events,
        now: Clock = utc_now,
    ) -> None:
        self._jobs = jobs
        self._watching = watching
        self._marks = marks
        self._bounds = bounds
        self._now = now
        self._turn = asyncio.Semaphore(CHANNELS_AT_ONCE)
        self._events = events

    async def missed(self, guild: discord.Guild) -> None:
        """Take in what was missed in a server; a channel that cannot be read is left for the next time."""
        session = self._marks.session(guild.id)
        known = await self._marks.known(guild.id)
        watched = [guild.get_channel(channel_id) for channel_id in await self._watching.channels(guild.id)]
        await asyncio.gather(
            *(self._in_turn(channel, known.get(channel.id), session) for channel in watched if channel)
        )
        self._marks.listening(guild.id)

    async def _in_turn(self, channel: discord.abc.GuildChannel, mark: int | None, session: int) -> None:
        async with self._turn:
            try:
                newest = await self._channel(channel, mark)
            except (discord.HTTPException, aiohttp.ClientError, OSError, SaysoError) as error:
                self._events.happened("catch_up.failed", channel_id=channel.id, error=type(error).__name__)
                self._marks.gap(channel.guild.id, channel.id, mark)
                return
        if self._marks.session(channel.guild.id) == session:  # else a later look, at a later gap, follows
            self._marks.caught_up(channel.guild.id, channel.id, newest)

    async def _channel(self, channel: discord.abc.GuildChannel, mark: int | None) -> int:
        """Return the newest message of a channel, once all up to it are taken in."""
        newest = max((each.last_message_id or 0 for each in _rooms(channel)), default=0)
        if mark is None or newest <= mark:  # never watched before, or nothing new
            return max(newest, mark or 0)
        since = max(mark, discord.utils.time_snowflake(self._now() - self._bounds.back))
        taken, left = await self._taken_in(channel, since)
        if taken or left:
            self._events.happened("catch_up.done", channel_id=channel.id, posts=taken, left=left)
        return newest

    async def _taken_in(self, channel: discord.abc.GuildChannel, since: int) -> tuple[int, int]:
        """Return how many posts were taken in and how many left alone, which one line in the channel counts."""
        posts: list[discord.Message] = []
        told = False
        mark = marker(f"catch-up {channel.id}")
        async for message in _since(channel, since):
            told = told or (message.author == channel.guild.me and _carries(message, mark))
            if is_members(message) and may_ask(message) and watched_id(message) == channel.id:
                posts.append(message)
        for message in posts[: self._bounds.posts]:
            await self._jobs.accept(place_of(message))
        left = posts[self._bounds.posts :]
        if left and not told:
            await _tell(left[-1], len(left), mark)
        return len(posts) - len(left), len(left)


def _rooms(channel: discord.abc.GuildChannel) -> Iterable[_Read]:
    """Return where messages of a watched channel stand: itself, and its open threads or posts."""
    if isinstance(channel, discord.TextChannel | discord.VoiceChannel | discord.StageChannel):
        yield channel
    if isinstance(channel, discord.TextChannel | discord.ForumChannel):
        yield from channel.threads


async def _since(channel: discord.abc.GuildChannel, since: int) -> AsyncIterator[discord.Message]:
    """Yield all messages after this id, oldest first in each room."""
    for room in list(_rooms(channel)):
        if (room.last_message_id or 0) > since:
            async for message in room.history(limit=None, after=discord.Object(since), oldest_first=True):
                yield message


async def _tell(last: discord.Message, count: int, mark: int) -> None:
    """Say in one line, where the last of them stands, how many posts were left alone."""
    text = _ONE if count == 1 else _MANY.format(count=count)
    await last.channel.send(
        view=layout(Notice("", f"{text} {_ASK}"), marker=mark),
        nonce=nonce(f"catch-up {last.id}"),
        allowed_mentions=discord.AllowedMentions.none(),
    )


def _carries(message: discord.Message, mark: int) -> bool:
    return any(getattr(part, "id", None) == mark for part in message.components)
