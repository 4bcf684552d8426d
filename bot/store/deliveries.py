"""The deliveries port in SQL: what was begun for each inquiry, and where its reply stands."""

from datetime import timedelta

from sqlalchemy import delete, select

from bot.domain.inquiry import Delivered
from bot.pipeline.clock import Clock, utc_now
from bot.store.database import Database
from bot.store.tables import DELIVERIES, TRIES

DAYS_KEPT = timedelta(days=30)
"""Far longer than any work goes on for an inquiry; that it was answered is known from the archive even later."""


class SqlDeliveries:
    """Remembers tries and deliveries; every method may raise what the archive's do."""

    def __init__(self, database: Database, now: Clock = utc_now) -> None:
        self._database = database
        self._now = now

    async def tried(self, inquiry_id: str, step: str) -> int:
        """Count one more try of a step of this inquiry's work, and return how many there were, this one included."""
        first = self._database.insert(TRIES).values(inquiry_id=inquiry_id, step=step, tries=1, tried_at=self._now())
        more = {"tries": TRIES.c.tries + 1, "tried_at": first.excluded.tried_at}
        counted = first.on_conflict_do_update(index_elements=["inquiry_id", "step"], set_=more)
        async with self._database.transaction() as connection:
            tries = (await connection.execute(counted.returning(TRIES.c.tries))).scalar_one()
        assert isinstance(tries, int)
        return tries

    async def begin(self, inquiry_id: str) -> bool:
        """Record that a reply is about to be posted; return whether one may have been posted before."""
        row = self._database.insert(DELIVERIES).values(inquiry_id=inquiry_id, begun_at=self._now())
        new = row.on_conflict_do_nothing().returning(DELIVERIES.c.inquiry_id)
        async with self._database.transaction() as connection:
            return (await connection.execute(new)).first() is None

    async def stands(self, inquiry_id: str, delivered: Delivered) -> None:
        """Record where the reply stands."""
        where = {"thread_id": delivered.thread_id, "reply_id": delivered.reply_id}
        row = self._database.insert(DELIVERIES).values(inquiry_id=inquiry_id, begun_at=self._now(), **where)
        async with self._database.transaction() as connection:
            await connection.execute(row.on_conflict_do_update(index_elements=["inquiry_id"], set_=where))

    async def standing(self, inquiry_id: str) -> Delivered | None:
        """Return where the reply stands, or None if none is known to."""
        wanted = select(DELIVERIES.c.thread_id, DELIVERIES.c.reply_id).where(
            DELIVERIES.c.inquiry_id == inquiry_id, DELIVERIES.c.reply_id.is_not(None)
        )
        async with self._database.transaction() as connection:
            row = (await connection.execute(wanted)).first()
        return None if row is None else Delivered(row.thread_id, row.reply_id)

    async def prune(self) -> int:
        """Forget what is older than `DAYS_KEPT`; return how many rows that were."""
        last = self._now() - DAYS_KEPT
        async with self._database.transaction() as connection:
            begun = await connection.execute(delete(DELIVERIES).where(DELIVERIES.c.begun_at <= last))
            tried = await connection.execute(delete(TRIES).where(TRIES.c.tried_at <= last))
        return begun.rowcount + tried.rowcount
