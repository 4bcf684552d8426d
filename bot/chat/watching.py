"""Which channels are watched, kept in memory so that a message costs no look-up in the database."""

import asyncio

from bot.chat.marks import Marks
from bot.pipeline.ports import Archive


class WatchList:
    """The archive's watched channels; each server's are read once and again after each change."""

    def __init__(self, archive: Archive, marks: Marks) -> None:
        self._archive = archive
        self._marks = marks
        self._known: dict[int, tuple[int, ...]] = {}
        self._reading = asyncio.Lock()

    async def channels(self, guild_id: int) -> tuple[int, ...]:
        """Return the ids of the channels watched in a server, oldest first."""
        if guild_id not in self._known:
            async with self._reading:
                if guild_id not in self._known:
                    self._known[guild_id] = await self._archive.watched(guild_id)
        return self._known[guild_id]

    def remembered(self, guild_id: int) -> tuple[int, ...]:
        """Return what `channels` returned last for a server, without a look-up; nothing if it was never asked."""
        return self._known.get(guild_id, ())

    async def add(self, guild_id: int, channel_id: int, since: int) -> bool:
        """Watch a channel from after this id on; return whether that changed anything."""
        async with self._reading:
            changed = await self._archive.watch(guild_id, channel_id)
            self._known[guild_id] = await self._archive.watched(guild_id)
        if changed:
            await self._marks.begin(guild_id, channel_id, since)
        return changed

    async def remove(self, guild_id: int, channel_id: int) -> bool:
        """Stop watching a channel; return whether that changed anything."""
        async with self._reading:
            changed = await self._archive.unwatch(guild_id, channel_id)
            self._known[guild_id] = await self._archive.watched(guild_id)
        return changed
