"""One trial: a town, a newspaper, a fleet, posts as fast as they are answered, and misfortunes meanwhile."""

import asyncio
import itertools
import random
import time
from contextlib import asynccontextmanager

from bot.store.archive import SqlArchive
from tests.chaos.count import answered, counted
from tests.chaos.fleet import fleet
from tests.chaos.town import Town, newspaper

ALONE = ("all",)
SHARED = ("gateway", "worker", "worker")
WINDOW = 16  # posts that wait for an answer at a time
SETTLE_SECONDS = 2.0  # in which a second reply would come


class Trial:
    """What a misfortune and the posts know of each other."""

    def __init__(self, town, ships, story_url, seed):
        self.town = town
        self.ships = ships
        self.chance = random.Random(seed)  # noqa: S311  a seed makes a trial repeatable
        self.posts = {}
        self.begun = time.monotonic()
        self._story_url = story_url
        self._guilds = itertools.cycle(town.guild_ids)

    @property
    def answered(self):
        return answered(self.town, self.posts)

    async def post(self, guild_id=None):
        """Post the next story, in each server in its turn if none is named."""
        number = len(self.posts) + 1
        guild_id = guild_id or next(self._guilds)
        self.posts[await self.town.ask(guild_id, f"{self._story_url}/{number}")] = number

    async def post_all(self, count, window=WINDOW):
        """Post so many stories, each as soon as not too many wait."""
        for _ in range(count):
            while len(self.posts) - self.answered >= window:  # noqa: ASYNC110
                await asyncio.sleep(0.05)
            await self.post()

    async def until_answered(self, count, patience=90.0):
        """Wait for so many answers; return False if none came for as long as `patience`."""
        had, since = self.answered, time.monotonic()
        while (now := self.answered) < count:
            if now > had:
                had, since = now, time.monotonic()
            elif time.monotonic() - since > patience:
                return False
            await asyncio.sleep(0.05)
        return True

    async def finished(self, count, patience=90.0):
        """Wait for the end, and a little for what should not come; return the figures."""
        await self.until_answered(count, patience)
        await asyncio.sleep(SETTLE_SECONDS)
        return counted(self.town, self.posts)

    @property
    def seconds(self):
        return time.monotonic() - self.begun


@asynccontextmanager
async def trial(folder, *, seed=1, guilds=8, roles=ALONE, database_url=None, page_seconds=0.0, start=True, **settings):
    """Give a trial whose fleet is ready."""
    folder.mkdir(parents=True, exist_ok=True)
    async with Town(guilds) as town, newspaper(page_seconds) as story_url:
        await _watched(town, database_url or folder)
        async with fleet(folder, town, story_url, database_url=database_url, **settings) as ships:
            if start:
                await ships.start(*roles)
                await town.until(lambda: town.ready, seconds=60)
                await asyncio.sleep(3)  # until it has caught up
            yield Trial(town, ships, story_url, seed)


async def _watched(town, at):
    archive = await SqlArchive.open(at)
    for guild_id, channel_id in town.watched:
        await archive.watch(guild_id, channel_id)
    await archive.close()
