"""Puts the jobs of processes that died into the queue again, where several share a PostgreSQL database.

dbos itself goes on only with jobs of the same executor id; who is dead, the lifelines tell.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic
from typing import Final

import structlog
from dbos import DBOS

from bot.jobs.lifeline import Lifeline, Pace, beside, key_of
from bot.jobs.workflows import QUEUE

UNDER_WAY: Final = "PENDING"


@asynccontextmanager
async def reaping(line: Lifeline, executor: str, pace: Pace) -> AsyncIterator[None]:
    """Take over from the dead beside what follows."""
    async with beside(_reap_on(Reaper(line, executor, pace.dead_after), pace.beat)):
        yield


class Reaper:
    """Remembers since when each process with jobs under way was seen without its lock."""

    def __init__(self, line: Lifeline, executor: str, dead_after: float) -> None:
        self._line = line
        self._executor = executor
        self._dead_after = dead_after
        self._missing: dict[str, float] = {}
        self._losses = line.losses

    async def reap(self) -> int:
        """Return how many jobs of dead processes were put into the queue again."""
        if self._losses != self._line.losses:
            self._losses = self._line.losses
            self._missing.clear()  # the others may have lost theirs with it
        if not self._line.alive.is_set():
            return 0
        since, now = self._missing, monotonic()
        self._missing = {each: since.get(each, now) for each in await self._without_lock()}
        dead = [each for each, first in self._missing.items() if now - first >= self._dead_after]
        return sum([await self._take_over(each) for each in dead])

    async def _without_lock(self) -> set[str]:
        jobs = await DBOS.list_workflows_async(status=UNDER_WAY, load_input=False, load_output=False)
        known = {job.executor_id or "" for job in jobs} - {self._executor}
        return {each for each in known if key_of(each) not in self._line.held}

    async def _take_over(self, other: str) -> int:
        if not await self._line.take(other):
            return 0  # it is back, or somebody else takes over
        try:
            # Looked at again under the lock: nobody else may have taken them over meanwhile.
            jobs = await DBOS.list_workflows_async(
                status=UNDER_WAY, executor_id=other, load_input=False, load_output=False
            )
            if jobs:
                await DBOS.resume_workflows_async([job.workflow_id for job in jobs], queue_name=QUEUE)
            return len(jobs)
        finally:
            await self._line.let_go(other)


async def _reap_on(reaper: Reaper, beat: float) -> None:
    log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    while True:
        await asyncio.sleep(beat)
        try:
            if taken := await reaper.reap():
                log.warning("jobs.taken_over", count=taken)
        except Exception as error:  # noqa: BLE001  # a database that is away for a moment comes back
            log.warning("jobs.not_reaped", error=type(error).__name__)
