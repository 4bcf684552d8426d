"""The progress port in SQL: how far each watched channel was heard."""

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import delete, exists, select

from bot.pipeline.clock import Clock, utc_now
from bot.store.database import Database
from bot.store.tables import PROGRESS, WATCHED

UNWATCHED_KEPT = timedelta(days=30)
"""How long a channel that nobody watches keeps its mark, for moderators who change their minds."""


class SqlProgress:
    """Remembers a mark for each channel; every method may raise what the archive's do."""

    def __init__(self, database: Database, now: Clock = utc_now) -> None:
        self._database = database
        self._now = now

    async def reached(self, guild_id: int) -> dict[int, int]:
        """Return, by channel, the id of a message up to which everything was taken in."""
        wanted = select(PROGRESS.c.channel_id, PROGRESS.c.message_id).where(PROGRESS.c.guild_id == guild_id)
        async with self._database.transaction() as connection:
            return {row.channel_id: row.message_id for row in await connection.execute(wanted)}

    async def reach(self, guild_id: int, marks: Mapping[int, int]) -> None:
        """Record such marks; a mark never goes back."""
        if not marks:
            return
        at = self._now()
        # In one order for all, so that two processes wait for each other instead of dead-locking.
        rows = [
            {"guild_id": guild_id, "channel_id": channel_id, "message_id": marks[channel_id], "reached_at": at}
            for channel_id in sorted(marks)
        ]
        row = self._database.insert(PROGRESS).values(rows)
        onward = row.on_conflict_do_update(
            index_elements=["guild_id", "channel_id"],
            set_={"message_id": row.excluded.message_id, "reached_at": row.excluded.reached_at},
            where=PROGRESS.c.message_id < row.excluded.message_id,
        )
        async with self._database.transaction() as connection:
            await connection.execute(onward)

    async def prune(self) -> int:
        """Forget the marks of channels that nobody watches any more; return how many rows that were.

        A watched channel keeps its mark however quiet it is: the next post may come while Sayso is down.
        """
        watched = exists().where(
            WATCHED.c.guild_id == PROGRESS.c.guild_id, WATCHED.c.channel_id == PROGRESS.c.channel_id
        )
        last = self._now() - UNWATCHED_KEPT
        async with self._database.transaction() as connection:
            return (await connection.execute(delete(PROGRESS).where(PROGRESS.c.reached_at <= last, ~watched))).rowcount
