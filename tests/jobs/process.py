"""A worker of its own, for tests that kill it: python -m tests.jobs.process PLACE [ANALYST [DEAD_AFTER]].

PLACE is a folder or the URL of a database. It says in one line of JSON each what it is at.
"""

import asyncio
import json
import os
import sys
from pathlib import Path

import structlog

from bot.domain.inquiry import Link
from bot.jobs.engine import Where, in_folder, running
from bot.jobs.lifeline import Pace
from bot.store.archive import SqlArchive
from bot.store.database import Database
from bot.store.deliveries import SqlDeliveries
from bot.store.postgres import PostgresDatabase
from tests.doubles.jobs import work_of
from tests.doubles.ports import PostsOf, QuietAnalyst, ReaderOf, RecordingCourier, article

AT_ONCE = 4


def say(what, **facts):
    sys.stdout.write(json.dumps({"at": what, **facts}) + "\n")
    sys.stdout.flush()


class Telling(QuietAnalyst):
    """Says that it is at an article, and finds nothing in it."""

    async def analyse(self, article, guild_id=None):
        say("analyse")
        return await super().analyse(article, guild_id)


class Deadly(Telling):
    """Takes the process with it."""

    async def analyse(self, article, guild_id=None):
        say("analyse")
        os._exit(9)


class Endless(Telling):
    """Never comes back from an article."""

    async def analyse(self, article, guild_id=None):
        say("analyse")
        await asyncio.Event().wait()


class TellingCourier(RecordingCourier):
    """Says what it delivers."""

    async def deliver(self, inquiry_id, place, reply, *, look=False):
        say("deliver", inquiry=inquiry_id, text=getattr(reply, "text", ""))
        return await super().deliver(inquiry_id, place, reply, look=look)


ANALYSTS = {"quiet": Telling, "deadly": Deadly, "endless": Endless}


async def main(place, analyst="quiet", dead_after=0.5):
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    shared = "://" in place
    where = Where(PostgresDatabase.at(place).url, shared=True) if shared else in_folder(Path(place))
    database = await Database.open(place if shared else Path(place))
    work = work_of(
        PostsOf(Link("https://news.example.com/pier")),
        TellingCourier(),
        reader=ReaderOf(article(title="Pier closed")),
        analyst=ANALYSTS[analyst](),
        archive=SqlArchive(database),
        deliveries=SqlDeliveries(database),
    )
    async with running(where, work, at_once=AT_ONCE, grace=0, poll_seconds=0.05, pace=Pace(0.1, float(dead_after))):
        say("up")
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
