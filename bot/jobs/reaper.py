"""Takes over the jobs of processes that died, where several share a PostgreSQL database.

Each process holds a session lock by its executor id, which the server drops when the process dies. Who gets the lock of
another knows that it is dead, and puts what it left into the queue again: 2.4 to 5.9 s after a kill (FACTS 4).
"""

import asyncio
import zlib
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final, LiteralString

import psycopg
import structlog
from dbos import DBOS

from bot.jobs.workflows import QUEUE

EVERY_SECONDS = 10.0
SPACE: Final = 77
"""Of our locks, among all advisory locks of the database."""


@asynccontextmanager
async def reaping(url: str, executor: str, *, shared: bool) -> AsyncIterator[None]:
    """Hold this process's lock, and take over from the dead beside what follows; nothing where jobs are not shared."""
    if not shared:
        yield
        return
    held = await _hold(url, executor)
    task = asyncio.ensure_future(_reap_on(url, executor, held))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def reap(connection: psycopg.AsyncConnection, executor: str) -> int:
    """Return how many jobs of dead processes were put into the queue again."""
    left: defaultdict[str, list[str]] = defaultdict(list)
    for job in await DBOS.list_workflows_async(status="PENDING", load_input=False, load_output=False):
        left[job.executor_id or ""].append(job.workflow_id)
    left.pop(executor, None)
    return sum([await _take_over(connection, other) for other in left])


async def _take_over(connection: psycopg.AsyncConnection, other: str) -> int:
    if not await _locked(connection, "pg_try_advisory_lock", other):
        return 0  # it is alive
    try:
        # Looked at again under the lock: nobody else may have taken them over meanwhile.
        jobs = await DBOS.list_workflows_async(status="PENDING", executor_id=other, load_input=False, load_output=False)
        if jobs:
            await DBOS.resume_workflows_async([job.workflow_id for job in jobs], queue_name=QUEUE)
        return len(jobs)
    finally:
        await _locked(connection, "pg_advisory_unlock", other)


async def _hold(url: str, executor: str) -> psycopg.AsyncConnection:
    """Return a connection that holds this process's lock for as long as it lives."""
    connection = await psycopg.AsyncConnection.connect(
        url, autocommit=True, keepalives=1, keepalives_idle=10, keepalives_interval=5, keepalives_count=3
    )
    await connection.execute("SELECT pg_advisory_lock(%s, %s)", (SPACE, _key(executor)))
    return connection


async def _reap_on(url: str, executor: str, connection: psycopg.AsyncConnection) -> None:
    log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    try:
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            try:
                if connection.closed:
                    connection = await _hold(url, executor)
                if taken := await reap(connection, executor):
                    log.warning("jobs.taken_over", count=taken)
            except Exception as error:  # noqa: BLE001  # a database that is away for a moment comes back
                log.warning("jobs.not_reaped", error=type(error).__name__)
    finally:
        await connection.close()


async def _locked(connection: psycopg.AsyncConnection, function: LiteralString, executor: str) -> bool:
    row = await (await connection.execute(f"SELECT {function}(%s, %s)", (SPACE, _key(executor)))).fetchone()
    return bool(row and row[0])


def _key(executor: str) -> int:
    return zlib.crc32(executor.encode()) & 0x7FFFFFFF
