"""The engine alone: its jobs do nothing that takes time, and their database is a real one."""

import asyncio
import time
from contextlib import asynccontextmanager

from bot.domain.inquiry import Link, Place
from bot.jobs.engine import Where, in_folder, running
from bot.store.archive import SqlArchive
from bot.store.database import Database
from bot.store.deliveries import SqlDeliveries
from bot.telemetry import logs
from tests.chaos.figures import Figure, of_bound
from tests.doubles.jobs import work_of
from tests.doubles.ports import PostsOf, QuietAnalyst, ReaderOf, RecordingCourier, article

GUILDS = 500  # no server's own bounds are in the way
AT_ONCE = 16
STANDSTILL_SECONDS = 60
PART = 10  # of all jobs, that the first and the last are taken from


class TimedCourier(RecordingCourier):
    """Notes when each reply came."""

    def __init__(self):
        super().__init__()
        self.times = []

    async def deliver(self, *given, **more):
        self.times.append(time.monotonic())
        return await super().deliver(*given, **more)


async def backlog(setting, count=10_000):
    """Take in a backlog, then work it off: the last jobs should be as fast as the first."""
    async with _bench(setting) as (where, courier, work):
        async with running(where, None, at_once=AT_ONCE, grace=5) as jobs:
            began = time.monotonic()
            await _take_in(jobs, count)
            taken_in = time.monotonic() - began
        async with running(where, work, at_once=AT_ONCE, grace=5):
            await _all_done(courier, count)
    part = count // PART
    first = part / (courier.times[part] - courier.times[0])
    last = part / (courier.times[-1] - courier.times[-part - 1])
    name = setting.named("backlog")
    return [
        Figure(name, f"{count} jobs taken in, {count / taken_in:.0f} a second"),
        of_bound(
            name, f"last {part} against first {part} ({last:.1f} and {first:.1f} a second)", last / first, least=0.8
        ),
    ]


async def overhead(setting, count=300):
    """Measure the processor's time of a job, with a reader, an analyst and a Discord that take none."""
    async with _bench(setting) as (where, courier, work), running(where, work, at_once=4, grace=5) as jobs:
        await asyncio.sleep(2)
        idle, idle_since = time.process_time(), time.monotonic()
        await asyncio.sleep(5)
        of_idling = (time.process_time() - idle) / (time.monotonic() - idle_since)
        used, since = time.process_time(), time.monotonic()
        await _take_in(jobs, count)
        await _all_done(courier, count)
        used, took = time.process_time() - used, time.monotonic() - since
    each = 1000 * used / count
    text = f"ms of CPU an article, of {count}, in {took:.0f} s (idle {100 * of_idling:.1f} % of a core, counted in)"
    return [of_bound(setting.named("overhead"), text, each, most=60)]


@asynccontextmanager
async def _bench(setting):
    logs.set_up("WARNING")
    url = setting.forms.get("database_url")
    where = Where(url, shared=True) if url else in_folder(setting.folder)
    database = await Database.open(url or setting.folder)
    courier = TimedCourier()
    work = work_of(
        PostsOf(Link("https://news.example.com/pier")),
        courier,
        reader=ReaderOf(article(title="Pier closed")),
        analyst=QuietAnalyst(),
        archive=SqlArchive(database),
        deliveries=SqlDeliveries(database),
    )
    try:
        yield where, courier, work
    finally:
        await database.close()


async def _take_in(jobs, count):
    for number in range(1, count + 1):
        await jobs.accept(Place(1 + number % GUILDS, 2, number))


async def _all_done(courier, count):
    had = 0
    had, since = 0, time.monotonic()
    while had < count:
        await asyncio.sleep(0.05)
        if len(courier.times) > had:
            had, since = len(courier.times), time.monotonic()
        assert time.monotonic() - since < STANDSTILL_SECONDS, f"no job was done after {had} of {count}"
