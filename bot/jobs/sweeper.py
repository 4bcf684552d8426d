"""Forgets finished jobs: what their steps returned holds articles' text, which Sayso does not keep."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from typing import Final

import structlog
from dbos import DBOS

from bot.pipeline.clock import Clock

DONE_FOR: Final = timedelta(minutes=5)
"""How long a finished job is kept: a second sight of its post is known by its answer then."""
FAILED_FOR: Final = timedelta(days=7)
"""How long a failed job is kept, for whoever runs Sayso to look at or to try again."""
EVERY_SECONDS = 60.0
AT_A_TIME = 100
"""Of jobs forgotten in one transaction: SQLite takes no other writer meanwhile."""
BREATH = 0.05
"""Seconds between two such transactions, in which the others get their turn."""

_FAILED = ["ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]


@asynccontextmanager
async def sweeping(now: Clock) -> AsyncIterator[None]:
    """Sweep beside what follows, every `EVERY_SECONDS`."""
    task = asyncio.ensure_future(_sweep_on(now))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def sweep(now: Clock) -> int:
    """Return how many finished jobs were forgotten."""
    done = await _forget(["SUCCESS"], now, DONE_FOR)
    return done + await _forget(_FAILED, now, FAILED_FOR)


async def _forget(statuses: list[str], now: Clock, kept_for: timedelta) -> int:
    forgotten = 0
    before = (now() - kept_for).isoformat()
    while True:
        old = await DBOS.list_workflows_async(
            status=statuses, completed_before=before, limit=AT_A_TIME, load_input=False, load_output=False
        )
        if old:
            await DBOS.delete_workflows_async([each.workflow_id for each in old])
        forgotten += len(old)
        if len(old) < AT_A_TIME:
            return forgotten
        await asyncio.sleep(BREATH)


async def _sweep_on(now: Clock) -> None:
    log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    while True:
        await asyncio.sleep(EVERY_SECONDS)
        try:
            await sweep(now)
        except Exception as error:  # noqa: BLE001  # a database that is away for a moment; the next sweep makes up for it
            log.warning("jobs.not_swept", error=type(error).__name__)
