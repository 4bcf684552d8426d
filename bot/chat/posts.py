"""Members' posts, looked at as they stand now."""

import time
from collections.abc import Callable

import aiohttp
import discord

from bot.chat.intake import is_members, posted
from bot.chat.trouble import GONE, in_trouble, is_gone
from bot.domain.errors import ModeratorMustAllow, PostGone
from bot.domain.inquiry import Place, Posted

CLOSED = "Sayso may not read this post. A moderator can allow it: View Channel, Read Message History."
KEPT_SECONDS = 60.0  # that a post is not asked for again: from the look at it to the reading of its last article
MOST_KEPT = 200


class DiscordPosts:
    """Plays the `Posts` port by requests, so that a process without a gateway can do it too.

    `count` asks for the post as it stands now; `find` goes by what `count` saw within `KEPT_SECONDS`.
    """

    def __init__(self, client: discord.Client, clock: Callable[[], float] = time.monotonic) -> None:
        self._client = client
        self._clock = clock
        self._kept: dict[int, tuple[float, discord.Message]] = {}

    async def count(self, place: Place) -> int:
        """Return how many articles a post asks for; its files are loaded one after another, and not kept."""
        message = await self._asked_for(place)
        return sum([1 async for _ in posted(message, place)]) if is_members(message) else 0

    async def find(self, place: Place, number: int) -> Posted | None:
        """Return the inquiry of this number, counted from 0, or None if the post has changed and holds fewer."""
        message = await self._message(place)
        if not is_members(message):
            return None
        at = -1
        async for each in posted(message, place):
            at += 1
            if at == number:
                return each
        return None

    async def _message(self, place: Place) -> discord.Message:
        assert place.message_id is not None
        since, message = self._kept.get(place.message_id, (0.0, None))
        if message is None or self._clock() - since >= KEPT_SECONDS:
            return await self._asked_for(place)
        return message

    async def _asked_for(self, place: Place) -> discord.Message:
        assert place.message_id is not None
        self._kept.pop(place.message_id, None)
        message = await self._fetched(place, place.message_id)
        if len(self._kept) >= MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        self._kept[place.message_id] = self._clock(), message
        return message

    async def _fetched(self, place: Place, message_id: int) -> discord.Message:
        channel = self._client.get_partial_messageable(place.channel_id, guild_id=place.guild_id)
        try:
            return await channel.fetch_message(message_id)
        except discord.Forbidden as error:
            raise ModeratorMustAllow(CLOSED, reason="post_closed") from error
        except discord.HTTPException as error:
            if is_gone(error) or isinstance(error, discord.NotFound):
                raise PostGone(GONE, reason="post_gone") from error
            raise in_trouble(error) from error
        except (aiohttp.ClientError, OSError) as error:
            raise in_trouble(error) from error
