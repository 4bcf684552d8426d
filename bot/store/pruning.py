"""Keeps the database from growing for ever."""

from bot.pipeline.clock import Clock, utc_now
from bot.store.archive import SqlArchive
from bot.store.database import Database
from bot.store.deliveries import SqlDeliveries
from bot.store.drafts import SqlDrafts
from bot.store.ledger import SqlLedger
from bot.store.progress import SqlProgress


async def prune(database: Database, cache_days: int, now: Clock = utc_now) -> dict[str, int]:
    """Forget what is no longer needed; return how many rows of each kind that were.

    Several processes may do it at the same time; each row is forgotten once.
    """
    return {
        "answers": await SqlArchive(database, now).prune(),
        "deliveries": await SqlDeliveries(database, now).prune(),
        "drafts": await SqlDrafts(database, cache_days, now).prune(),
        "progress": await SqlProgress(database, now).prune(),
        "spending": await SqlLedger(database).prune(now().date()),
    }
