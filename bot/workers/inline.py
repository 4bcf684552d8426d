"""Work in a thread of this process, for the command line, where one article is read and the process ends."""

import asyncio
import threading
import traceback
from collections.abc import Callable
from typing import TypeVar, TypeVarTuple

from bot.domain.errors import SaysoError
from bot.workers.failure import broke, too_long, too_much_memory

Given = TypeVarTuple("Given")
Answer = TypeVar("Answer")


class InlineWorkers:
    """Runs each job in a thread of its own; `seconds` is how long it is waited for.

    A thread cannot be stopped, so the threads are daemons: none keeps the process alive after Ctrl-C or the limit.
    """

    def __init__(self, seconds: float = 60.0) -> None:
        self._seconds = seconds

    async def run(self, work: Callable[[*Given], Answer], *given: *Given) -> Answer:
        """Return `work(*given)`; raise `WorkFailed` when it takes too long, too much memory, or breaks."""
        done: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        threading.Thread(target=_do, args=(done, work, given), daemon=True).start()
        try:
            async with asyncio.timeout(self._seconds):
                return await done
        except TimeoutError as error:
            raise too_long() from error


def _do(done: asyncio.Future[Answer], work: Callable[[*Given], Answer], given: tuple[*Given]) -> None:
    loop = done.get_loop()
    try:
        answer = work(*given)
    except Exception as error:  # noqa: BLE001  the edge of the thread: whatever it is, the loop must hear of it
        loop.call_soon_threadsafe(_fail, done, _told(error))
    else:
        loop.call_soon_threadsafe(_finish, done, answer)


def _told(error: Exception) -> SaysoError:
    if isinstance(error, SaysoError):
        return error
    if isinstance(error, MemoryError):
        return too_much_memory()
    return broke(f"{type(error).__name__} at\n{''.join(traceback.format_tb(error.__traceback__))}")


def _finish(done: asyncio.Future[Answer], answer: Answer) -> None:
    if not done.done():
        done.set_result(answer)


def _fail(done: asyncio.Future[Answer], error: SaysoError) -> None:
    if not done.done():
        done.set_exception(error)
