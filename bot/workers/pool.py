"""Worker processes with limits of time and memory, so that no article can stall or kill the bot's loop.

Not on `anyio.to_process`: its workers share the terminal's process group, and a Ctrl-C that reaches an idle one makes
it write an answer that nobody asked for, which the next job then takes for its own (read in anyio 4.16). Nor on
`ProcessPoolExecutor`: to kill one job there is to break the whole pool.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self, TypeVar, TypeVarTuple, cast

from bot.workers.child import Broke, Job, Outcome, Raised
from bot.workers.failure import broke, died, too_long, too_much_memory
from bot.workers.process import WorkerDiedError, WorkerProcess

Given = TypeVarTuple("Given")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one job may cost, and how many run at once; memory is address space, and the language model maps much."""

    processes: int = 2
    seconds: float = 20.0
    memory_bytes: int = 2 * 1024**3


class ProcessWorkers:
    """Runs each job in one of a few processes, started when first needed and replaced when they fail."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._free = asyncio.Semaphore(self._limits.processes)
        self._idle: list[WorkerProcess] = []
        self._all: set[WorkerProcess] = set()
        self._preload: Callable[[], object] | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    async def warm(self, work: Callable[[], object]) -> None:
        """Run `work` (load a model) in a worker now, and first thing in every one that starts later."""
        await self.run(work)
        self._preload = work

    async def run(self, work: Callable[[*Given], Answer], *given: *Given) -> Answer:
        """Return `work(*given)`; raise `WorkFailed` when it takes too long, too much memory, or dies."""
        async with self._free:
            worker = await self._idle_or_new()
            outcome: Outcome | None = None
            try:
                outcome = await self._within_time(worker, (work, given))
            finally:
                await self._take_back(worker, outcome)
        return cast("Answer", _result(outcome))

    async def close(self) -> None:
        """End every process and wait until all are gone."""
        ending = list(self._all)
        self._all.clear()
        self._idle.clear()
        await asyncio.gather(*(worker.kill() for worker in ending))

    async def _idle_or_new(self) -> WorkerProcess:
        while self._idle:
            worker = self._idle.pop()
            if worker.alive:
                return worker
            self._all.discard(worker)
            await worker.kill()
        try:
            worker = await WorkerProcess.started(self._limits.memory_bytes)
        except OSError as error:
            raise died() from error
        self._all.add(worker)
        return worker

    async def _within_time(self, worker: WorkerProcess, job: Job) -> Outcome:
        try:
            async with asyncio.timeout(self._limits.seconds):
                if self._preload is not None and not worker.warm:
                    await worker.outcome((self._preload, ()))
                worker.warm = True
                return await worker.outcome(job)
        except TimeoutError as error:
            raise too_long() from error
        except WorkerDiedError as error:
            raise died() from error

    async def _take_back(self, worker: WorkerProcess, outcome: Outcome | None) -> None:
        """Keep the worker if its outcome came and its memory is sound; else end it."""
        unsound = isinstance(outcome, Broke) and outcome.out_of_memory
        if outcome is None or unsound or worker not in self._all:
            self._all.discard(worker)
            await asyncio.shield(worker.kill())
        else:
            self._idle.append(worker)


def _result(outcome: Outcome) -> object:
    match outcome:
        case Raised():
            raise outcome.error
        case Broke():
            raise too_much_memory() if outcome.out_of_memory else broke(outcome.where)
        case _:
            return outcome.value
