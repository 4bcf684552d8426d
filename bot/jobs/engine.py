"""The durable engine, running: dbos on a SQLite file, or on PostgreSQL for several processes."""

import asyncio
import socket
import sqlite3
import threading
import uuid
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing, nullcontext
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from pathlib import Path
from typing import Final

from dbos import DBOS, DBOSConfig, DBOSPortableJSONSerializer

from bot.domain.backlog import Backlog
from bot.domain.inquiry import Place
from bot.jobs.lifeline import PACE, Lifeline, Pace, lifeline
from bot.jobs.reaper import reaping
from bot.jobs.sweeper import sweeping
from bot.jobs.workflows import QUEUE, Workflows
from bot.pipeline.clock import Clock, utc_now
from bot.pipeline.work import Work

VERSION: Final = "1"
"""Pinned: with a version of its own for every release, jobs of an older one would wait for it forever."""
FILE_NAME: Final = "jobs.sqlite3"
THREADS = 16
CONNECTIONS = 8
POLL_SECONDS = 0.5
CUT_OFF_WITHIN = 5
AT_ONCE_OF_ONE_SERVER = 2
MOST_A_MINUTE_OF_ONE_SERVER = 60
_WORKING_OFF: Final = f"queue-worker-{QUEUE}"  # what dbos calls the thread that does so


@dataclass(frozen=True, slots=True)
class Where:
    """Where jobs are kept; `shared` says that other processes work on them too."""

    url: str
    shared: bool


def in_folder(data_dir: Path) -> Where:
    """Return where jobs are kept on one machine; the folder must exist."""
    path = data_dir / FILE_NAME
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")  # 32 to 39 against 12 jobs a second (FACTS 4)
    return Where(f"sqlite:///{path}", shared=False)


class Engine:
    """Plays the `Jobs` port while it runs."""

    def __init__(self, workflows: Workflows, now: Clock, *, works: bool) -> None:
        self._workflows = workflows
        self._now = now
        self._works = works
        self._asking: asyncio.Task[Backlog] | None = None

    async def accept(self, place: Place) -> None:
        """Take in a post for good; one that was taken in before stays as it is."""
        await self._workflows.post(place)

    async def backlog(self) -> Backlog:
        """Return what is taken in and not done; while one such question waits for the database, all wait for it."""
        if self._asking is None or self._asking.done():
            self._asking = asyncio.ensure_future(_backlog(self._now()))
        return await asyncio.shield(self._asking)

    async def runs(self) -> bool:
        """Return whether the queue can be reached, and somebody here works it off if that is to be."""
        await self.backlog()
        return not self._works or any(each.name == _WORKING_OFF and each.is_alive() for each in threading.enumerate())


@asynccontextmanager
async def running(
    where: Where,
    work: Work | None,
    *,
    at_once: int,
    grace: float,
    poll_seconds: float = POLL_SECONDS,
    pace: Pace = PACE,
    now: Clock = utc_now,
) -> AsyncIterator[Engine]:
    """Give the engine, which does what is taken in, or only takes in where there is no `work` to do it.

    On leaving, jobs under way get `grace` seconds; those cut off go on when the engine runs again, here or elsewhere.
    """
    executor = f"{socket.gethostname()}-{uuid.uuid4().hex[:8]}" if where.shared else "local"
    # The lock is held for longer than the engine runs: nobody takes over jobs that are being finished.
    async with _lifeline(where, executor, pace) as line:
        DBOS(config=_config(where, executor))
        workflows = Workflows(work, now, line.alive if line else None)
        if work is None:
            DBOS.listen_queues([])
        DBOS.launch()
        try:
            await DBOS.register_queue_async(
                QUEUE,
                worker_concurrency=at_once,
                partition_concurrency=AT_ONCE_OF_ONE_SERVER,
                partition_limiter={"limit": MOST_A_MINUTE_OF_ONE_SERVER, "period": 60},
                polling_interval_sec=poll_seconds,
            )
            async with reaping(line, executor, pace) if line else nullcontext(), sweeping(now):
                yield Engine(workflows, now, works=work is not None)
        finally:
            await _end(workflows, grace)


async def _end(workflows: Workflows, grace: float) -> None:
    """Take no more; let what is under way be finished, and cut it off after a while, while all that it uses is there.

    What is cut off is not finished with an error: it goes on where it was when somebody takes it up.
    """
    cutting = asyncio.get_running_loop().call_later(grace, workflows.cut_off)
    patience = ceil(grace) + CUT_OFF_WITHIN
    await asyncio.to_thread(DBOS.destroy, destroy_registry=True, workflow_completion_timeout_sec=patience)
    cutting.cancel()


def _lifeline(where: Where, executor: str, pace: Pace) -> AbstractAsyncContextManager[Lifeline | None]:
    return lifeline(where.url, executor, pace) if where.shared else nullcontext()


async def _backlog(now: datetime) -> Backlog:
    jobs = await DBOS.list_queued_workflows_async(queue_name=QUEUE, load_input=False, load_output=False)
    states = Counter(job.status for job in jobs)
    since = [max(job.created_at or 0, job.delay_until_epoch_ms or 0) for job in jobs if job.status == "ENQUEUED"]
    oldest = now.timestamp() - min(since) / 1000 if since else 0.0
    return Backlog(states["ENQUEUED"], states["DELAYED"], states["PENDING"], max(oldest, 0.0))


def _config(where: Where, executor: str) -> DBOSConfig:
    return DBOSConfig(
        name="sayso",
        system_database_url=where.url,
        application_version=VERSION,
        executor_id=executor,
        max_executor_threads=THREADS,
        sys_db_pool_size=CONNECTIONS,
        log_level="WARNING",
        serializer=DBOSPortableJSONSerializer(),
        run_migrations=True,
    )
