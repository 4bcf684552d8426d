"""Bounded background work: so many errands at a time, and none lost from sight."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

Result = TypeVar("Result")


class Errands:
    """Runs at most `most` errands at a time; the others wait their turn in the order they came."""

    def __init__(self, most: int) -> None:
        self._turn = asyncio.Semaphore(most)
        self._tasks: set[asyncio.Task[object]] = set()
        self._closed = False
        self._log: structlog.typing.FilteringBoundLogger = structlog.get_logger()

    def start(self, name: str, errand: Callable[[], Awaitable[None]]) -> None:
        """Run an errand in the background; what it raises is logged under `name`."""
        if self._closed:
            self._log.info("errand.refused", errand=name, reason="closing")
            return
        self._track(asyncio.create_task(self._logged(name, errand), name=name))

    async def run(self, errand: Callable[[], Awaitable[Result]]) -> Result:
        """Run an errand in its turn and return what it returns."""
        if task := asyncio.current_task():
            self._track(task)
        async with self._turn:
            return await errand()

    async def finish(self, within: float) -> None:
        """Take no more errands, wait up to `within` seconds for those under way, and cancel the rest."""
        self._closed = True
        under_way = self._tasks - {asyncio.current_task()}
        if not under_way:
            return
        _, late = await asyncio.wait(under_way, timeout=within)
        for task in late:
            task.cancel()
        if late:
            self._log.warning("errands.cancelled", count=len(late))
            await asyncio.gather(*late, return_exceptions=True)

    def _track(self, task: asyncio.Task[object]) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _logged(self, name: str, errand: Callable[[], Awaitable[None]]) -> None:
        try:
            async with self._turn:
                await errand()
        except Exception as error:  # noqa: BLE001  # one post must not end the bot, whatever it raises
            self._log.exception("errand.failed", errand=name, error=type(error).__name__)
