"""The durable engine on a file of its own, with all that its work talks to at hand."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
from dbos import DBOS
from sqlalchemy import inspect, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from bot.domain.inquiry import Link, Place
from bot.jobs.engine import Where, in_folder, running
from bot.jobs.lifeline import SPACE, Pace
from bot.store.postgres import PostgresDatabase
from tests.doubles.jobs import work_of
from tests.doubles.ports import (
    MemoryArchive,
    MemoryDeliveries,
    PostsOf,
    QuietAnalyst,
    ReaderOf,
    RecordingCourier,
    article,
)

PIER = article(title="Pier closed")
QUICK = Pace(beat=0.1, dead_after=0.5)


class Bench:
    """What outlives an engine: its file, the archive, and what was delivered."""

    def __init__(self, where):
        self.where = where
        self.posts = PostsOf(Link("https://news.example.com/pier"))
        self.reader = ReaderOf(PIER)
        self.courier, self.archive, self.deliveries = RecordingCourier(), MemoryArchive(), MemoryDeliveries()

    def work(self, **more):
        return work_of(
            self.posts,
            self.courier,
            reader=self.reader,
            archive=self.archive,
            deliveries=self.deliveries,
            **{"analyst": QuietAnalyst()} | more,
        )

    @asynccontextmanager
    async def engine(self, work=None, *, takes_in_only=False, pace=QUICK, **more):
        settings = {"at_once": 4, "grace": 5, "poll_seconds": 0.05} | more
        async with running(self.where, None if takes_in_only else work or self.work(), pace=pace, **settings) as engine:
            yield engine

    async def waiting(self):
        return await self.until(lambda: DBOS.list_workflows_async(status="DELAYED"))

    async def failed(self):
        return await self.until(lambda: DBOS.list_workflows_async(status="ERROR"))

    async def done(self, count):
        """Wait until so many jobs are done that are still remembered."""

        async def enough():
            return len(await DBOS.list_workflows_async(status="SUCCESS")) >= count

        await self.until(enough)

    async def everything_kept(self):
        """Return all rows of all tables of dbos, as text."""
        engine = create_async_engine(self.where.url.replace("sqlite:", "sqlite+aiosqlite:"), poolclass=NullPool)
        async with engine.connect() as connection:
            tables = await connection.run_sync(lambda sync: inspect(sync).get_table_names(schema=self.schema))
            named = [f"{self.schema}.{table}" if self.schema else table for table in tables]
            rows = [str((await connection.execute(text(f"SELECT * FROM {each}"))).all()) for each in named]  # noqa: S608
        await engine.dispose()
        return "\n".join(rows)

    @property
    def schema(self):
        return "dbos" if self.where.shared else None

    async def answered(self, known="99"):
        await self.until(lambda: self.archive.answered(known))

    async def until(self, ask, seconds=20):
        """Wait until a question has a true answer, and return it: nothing else tells what a database came to hold."""
        async with asyncio.timeout(seconds):
            while not (value := await ask()):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        return value


async def apart(ask, *given, **more):
    """Return what a question that blocks is answered, asked in a thread of its own: dbos takes the loop's with it."""
    with ThreadPoolExecutor(1) as thread:
        return await asyncio.get_running_loop().run_in_executor(thread, partial(ask, *given, **more))


@pytest.fixture(params=["sqlite", "postgresql"])
def home(request, tmp_path):
    """Give the folder or the URL of where jobs are kept: on one machine, or shared by processes."""
    return str(tmp_path) if request.param == "sqlite" else request.getfixturevalue("postgres_url")


@pytest.fixture
def where(home):
    return shared(home) if "://" in home else in_folder(Path(home))


@pytest.fixture
def bench(where):
    return Bench(where)


def shared(url):
    return Where(PostgresDatabase.at(url).url, shared=True)


def place(number=99, guild_id=1):
    return Place(guild_id, 2, number)


async def hang_up(url):
    """End the session of each process that holds a lock of ours, as a server's restart does."""
    engine = create_async_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        holders = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE granted AND classid = :space"
        await connection.execute(text(holders), {"space": SPACE})
    await engine.dispose()
