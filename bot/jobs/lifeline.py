"""How processes that share a PostgreSQL database know of each other which are alive.

Each holds a session lock by its executor id, which the server drops when the process dies, and looks after it every
`beat`. Whoever is seen without one for `dead_after` on end, by a process that kept its own, counts as dead.

A lock is lost without a death where its connection breaks: the server restarts, or somebody ends the session. Then
 - the process takes it again at its next beat. The others lost theirs in a restart too, and whoever loses its own
   begins to count anew: nobody is called dead before all had `dead_after` to come back, which has to be longer than a
   beat and a connection together;
 - until it has its lock again, it begins no job: `alive` is waited for. If it comes back too late, its jobs stand in
   the queue again; dbos refuses to keep what their old runs go on to return, which ends these at their next step, and
   whoever took over looks for a reply before it posts one;
 - a machine that is gone without a word keeps its lock until the server misses its keepalives, after 25 s.
"""

import asyncio
import zlib
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Final

import structlog
from sqlalchemy import TextClause, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

SPACE: Final = 77
"""Of our locks, among all advisory locks of the database."""
PATIENCE = 5.0
"""Seconds for one look, a new connection included."""

_KEEPALIVES = text(
    "SELECT set_config('tcp_keepalives_idle', '10', false), set_config('tcp_keepalives_interval', '5', false),"
    " set_config('tcp_keepalives_count', '3', false)"
)
_HELD = text(
    "SELECT objid::bigint, pid = pg_backend_pid() FROM pg_locks"
    " WHERE locktype = 'advisory' AND granted AND classid = :space AND objsubid = 2"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)
_TAKE = text("SELECT pg_try_advisory_lock(:space, :key)")
_LET_GO = text("SELECT pg_advisory_unlock(:space, :key)")


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between two looks after the own lock, and until a process without one counts as dead."""

    beat: float = 2.0
    dead_after: float = 12.0


PACE: Final = Pace()


class Lifeline:
    """This process's lock, and a view of the others'."""

    def __init__(self, engine: AsyncEngine, executor: str) -> None:
        self._engine = engine
        self._executor = executor
        self._connection: AsyncConnection | None = None
        self._turn = asyncio.Lock()
        self.alive = asyncio.Event()
        """Set while the others see that this process is alive."""
        self.held: frozenset[int] = frozenset()
        """The keys of all that were alive at the last look."""
        self.losses = 0

    async def look(self) -> None:
        """See who is alive, and take this process's lock again if it was lost."""
        async with self._turn:
            try:
                async with asyncio.timeout(PATIENCE):
                    self.held = await self._look()
            except BaseException:
                await self._lose()
                raise
        self.alive.set()

    async def take(self, executor: str) -> bool:
        """Return whether nobody held the lock of a process, which is held here now."""
        async with self._turn:
            return await self._told(_TAKE, executor)

    async def let_go(self, executor: str) -> None:
        """Give back a lock that was taken."""
        async with self._turn:
            await self._told(_LET_GO, executor)

    async def close(self) -> None:
        """Give the lock back."""
        async with self._turn:
            await self._lose()

    async def _look(self) -> frozenset[int]:
        if self._connection is None:
            self._connection = await self._engine.connect()
            await self._connection.execute(_KEEPALIVES)
        held = {row[0]: bool(row[1]) for row in await self._connection.execute(_HELD, {"space": SPACE})}
        if not held.get(key_of(self._executor)) and not await self._told(_TAKE, self._executor):
            raise TimeoutError  # whoever takes over from this process is at it just now
        return frozenset(held)

    async def _lose(self) -> None:
        connection, self._connection = self._connection, None
        self.alive.clear()
        self.losses += 1
        if connection is not None:
            with suppress(SQLAlchemyError):
                await connection.invalidate()  # it may be broken, and its session must not live on
                await connection.close()

    async def _told(self, statement: TextClause, executor: str) -> bool:
        if self._connection is None:
            raise TimeoutError
        return bool(await self._connection.scalar(statement, {"space": SPACE, "key": key_of(executor)}))


@asynccontextmanager
async def lifeline(url: str, executor: str, pace: Pace) -> AsyncIterator[Lifeline]:
    """Hold this process's lock beside what follows."""
    engine = create_async_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool, hide_parameters=True)
    line = Lifeline(engine, executor)
    try:
        await line.look()
        async with beside(_hold_on(line, pace.beat)):
            yield line
    finally:
        await line.close()
        await engine.dispose()


@asynccontextmanager
async def beside(work: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """Let some work go on beside what follows, and end it with that."""
    task = asyncio.ensure_future(work)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def key_of(executor: str) -> int:
    """Return the number by which a process is known among the locks."""
    return zlib.crc32(executor.encode()) & 0x7FFFFFFF


async def _hold_on(line: Lifeline, beat: float) -> None:
    log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    while True:
        await asyncio.sleep(beat)
        was_alive = line.alive.is_set()
        try:
            await line.look()
        except (SQLAlchemyError, OSError) as error:  # it is away for a moment
            if was_alive:
                log.warning("jobs.lock_lost", error=type(error).__name__)
        else:
            if not was_alive:
                log.info("jobs.lock_regained")
