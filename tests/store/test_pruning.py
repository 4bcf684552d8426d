"""What nobody needs any more goes, and nothing else."""

from datetime import timedelta

from bot.domain.inquiry import Delivered
from bot.domain.usage import Usage
from bot.store.archive import SqlArchive
from bot.store.database import Database
from bot.store.deliveries import SqlDeliveries
from bot.store.drafts import SqlDrafts
from bot.store.ledger import DAYS_KEPT, SqlLedger
from bot.store.progress import SqlProgress
from bot.store.pruning import prune
from tests.store.clocks import Clock
from tests.store.homes import Home, tables_in
from tests.store.test_archive import PLACE, analysis
from tests.store.test_keeping import DRAFT

CACHE_DAYS = 7
ONE_OF_EACH = {"answers": 0, "deliveries": 2, "drafts": 1, "progress": 1, "spending": 1}


async def fill(database: Database, clock: Clock) -> None:
    await SqlArchive(database, clock).remember("m-30", PLACE, 30, analysis("Harbour closed", "Ferry Company"))
    deliveries = SqlDeliveries(database, clock)
    await deliveries.tried("m-30", "read")
    await deliveries.stands("m-30", Delivered(30, 40))
    await SqlDrafts(database, CACHE_DAYS, clock).keep(DRAFT, "model")
    await SqlProgress(database, clock).reach(1, {20: 30})
    await SqlLedger(database).spend(clock().date(), 1, Usage(calls=1))


async def test_old_rows_of_every_kind_go_and_answers_stay(home: Home) -> None:
    clock = Clock()
    database = await Database.open(home)
    await fill(database, clock)
    assert set((await prune(database, CACHE_DAYS, clock)).values()) == {0}
    clock.pass_days(DAYS_KEPT.days + 1)
    assert await prune(database, CACHE_DAYS, clock) == ONE_OF_EACH
    assert set((await prune(database, CACHE_DAYS, clock)).values()) == {0}
    assert await SqlArchive(database, clock).sources_in(30) is not None
    await database.close()


async def test_every_table_is_bounded(home: Home) -> None:
    """A new table needs a line in `prune`, or a reason here why it cannot grow for ever."""
    await (await Database.open(home)).close()
    bounded_by_channels = {"watched"}
    counted_with_deliveries = {"tries"}
    assert (
        set(tables_in(home)) - {"alembic_version"} == set(ONE_OF_EACH) | bounded_by_channels | counted_with_deliveries
    )


async def test_the_oldest_of_too_many_answers_go(home: Home) -> None:
    clock = Clock()
    archive = await SqlArchive.open(home, clock)
    for number in range(5):
        await archive.remember(f"m-{number}", PLACE, number, None)
        clock.pass_days(1)
    assert await archive.prune(most=5) == 0
    assert await archive.prune(most=3) == 2
    assert [await archive.answered(f"m-{number}") for number in range(5)] == [False, False, True, True, True]
    await archive.close()


async def test_spending_goes_a_day_after_its_days(home: Home) -> None:
    clock = Clock()
    database = await Database.open(home)
    ledger = SqlLedger(database)
    first = clock().date()
    await ledger.spend(first, 1, Usage(calls=1))
    assert await ledger.prune(first + DAYS_KEPT) == 0
    assert await ledger.spent(first, 1) == Usage(calls=1)
    assert await ledger.prune(first + DAYS_KEPT + timedelta(days=1)) == 1
    await database.close()
