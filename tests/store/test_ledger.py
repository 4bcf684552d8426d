"""What the model cost is added up by day and server, over restarts and side by side."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.errors import OperatorMustFix, OverBudget
from bot.domain.usage import NOTHING_USED, Account, Usage
from bot.pipeline.limits import DailyBudget, DayLimits
from bot.pipeline.ports import Ledger
from bot.store.database import Database
from bot.store.ledger import DAYS_KEPT, SqlLedger
from tests.doubles.ports import MemoryLedger
from tests.store.homes import Home, behind

DAY = date(2026, 5, 31)
NEXT = DAY + timedelta(days=1)
NOON = datetime(2026, 5, 31, 12, tzinfo=UTC)
LIMITS = DayLimits(0.3, 0.3)
USED = Usage(calls=2, prompt=900, cached=300, completion=100, dollars=0.25, unpriced=1)


@asynccontextmanager
async def opened(home: Home) -> AsyncIterator[SqlLedger]:
    database = await Database.open(home)
    try:
        yield SqlLedger(database)
    finally:
        await database.close()


async def test_what_is_booked_is_there_after_a_restart(home: Home) -> None:
    async with opened(home) as ledger:
        await ledger.spend(DAY, 1, USED)
        await ledger.spend(DAY, 1, USED)
        await ledger.reuse(DAY, 1)
        await ledger.refuse(DAY, 1)
    async with opened(home) as ledger:
        await ledger.refuse(DAY, 1)
        assert await ledger.spent(DAY, 1) == USED + USED
        assert await ledger.account(1, DAY, DAY) == Account(USED + USED, articles=2, reused=1, refused=2)


async def test_what_a_process_held_that_died_is_spent_and_what_it_booked_is_not_held(home: Home) -> None:
    async with opened(home) as ledger:
        await ledger.hold(DAY, 1, 0.1)
        await ledger.hold(DAY, 1, 0.25)
        await ledger.spend(DAY, 1, USED, 0.1)
    async with opened(home) as ledger:
        assert (await ledger.spent(DAY, 1)).dollars == (await ledger.spent_by_all(DAY)).dollars == 0.5
        assert (await ledger.spent(NEXT, 1)).dollars == (await ledger.spent(DAY, 2)).dollars == 0
        await ledger.spend(DAY, 1, NOTHING_USED, 0.25)
        assert await ledger.account(1, DAY, DAY) == Account(USED, articles=1)


async def test_what_has_no_bound_is_held_for_nothing(home: Home) -> None:
    async with opened(home) as ledger:
        await ledger.hold(DAY, 1, float("inf"))
        assert await ledger.spent(DAY, 1) == NOTHING_USED
        await ledger.spend(DAY, 1, USED, float("inf"))
        assert await ledger.spent(DAY, 1) == USED


async def test_a_day_and_a_server_without_a_booking_cost_nothing(home: Home) -> None:
    async with opened(home) as ledger:
        await ledger.spend(DAY, 1, USED)
        assert await ledger.spent(NEXT, 1) == NOTHING_USED
        assert await ledger.spent(DAY, 2) == NOTHING_USED
        assert await ledger.spent_by_all(NEXT) == NOTHING_USED


async def test_all_servers_are_added_up_with_direct_messages(home: Home) -> None:
    async with opened(home) as ledger:
        for guild_id in (1, 2**62, None):
            await ledger.spend(DAY, guild_id, USED)
        assert await ledger.spent(DAY, None) == USED
        assert await ledger.spent_by_all(DAY) == USED + USED + USED


async def test_many_bookings_at_once_lose_none(home: Home) -> None:
    async with opened(home) as one, opened(home) as other:
        await asyncio.gather(*((one, other)[number % 2].spend(DAY, 1, USED) for number in range(30)))
        found = await one.account(1, DAY, DAY)
    assert found == Account(Usage(60, 27000, 9000, 3000, 7.5, 30), articles=30)


async def article(budget: DailyBudget, guild_id: int) -> None:
    async with budget.reserved(guild_id, 0.25) as tally:
        await asyncio.sleep(0)
        tally.add(USED)


async def test_articles_at_the_same_time_never_overspend(home: Home) -> None:
    async with opened(home) as ledger:
        budget = DailyBudget(ledger, DayLimits(overall=2.0, per_server=0.75), now=lambda: NOON)
        ends = await asyncio.gather(*(article(budget, number % 5) for number in range(40)), return_exceptions=True)
        spent = [(await ledger.spent(DAY, guild_id)).dollars for guild_id in range(5)]
        assert max(spent) <= 0.75
        assert (await ledger.spent_by_all(DAY)).dollars == sum(spent) == 2.0
    assert sum(isinstance(end, OverBudget) for end in ends) == 32


async def test_a_budget_of_before_a_restart_is_the_budget_of_after_it(home: Home) -> None:
    async with opened(home) as ledger:
        await article(DailyBudget(ledger, LIMITS, now=lambda: NOON), 1)
    async with opened(home) as ledger:
        with pytest.raises(OverBudget, match="for today is used up"):
            await article(DailyBudget(ledger, LIMITS, now=lambda: NOON), 1)


def days_in(home: Home) -> list[tuple[str, object]]:
    rows = behind(home, "SELECT day, guild_id FROM spending ORDER BY day, guild_id")
    return [(str(day), guild_id) for day, guild_id in rows]


async def test_a_booking_forgets_what_every_server_spent_too_long_ago(home: Home) -> None:
    oldest_kept = DAY - DAYS_KEPT
    async with opened(home) as ledger:
        for day in (oldest_kept - timedelta(days=1), oldest_kept):
            for guild_id in (1, None):
                await ledger.spend(day, guild_id, USED)
        await ledger.refuse(DAY, 2)
    assert days_in(home) == [(str(oldest_kept), 0), (str(oldest_kept), 1), (str(DAY), 2)]


async def spend(ledger: SqlLedger, day: date, guild_id: int) -> None:
    await ledger.spend(day, guild_id, USED)


@pytest.mark.parametrize("book", [spend, SqlLedger.reuse, SqlLedger.refuse])
async def test_each_kind_of_booking_forgets_old_days(
    home: Home, book: Callable[[SqlLedger, date, int], Awaitable[None]]
) -> None:
    async with opened(home) as ledger:
        await ledger.spend(DAY - DAYS_KEPT - timedelta(days=400), 1, USED)
        await book(ledger, DAY, 1)
    assert days_in(home) == [(str(DAY), 1)]


@pytest.mark.parametrize("last", [date(2026, 8, 31), date(2027, 1, 31), date(2027, 3, 31), date(2028, 3, 1)])
async def test_this_month_and_the_whole_one_before_it_are_kept(home: Home, last: date) -> None:
    first = (last.replace(day=1) - timedelta(days=1)).replace(day=1)
    days = (last - first).days + 1
    async with opened(home) as ledger:
        for number in range(days):
            await ledger.spend(first + timedelta(days=number), 1, USED)
        assert (await ledger.account(1, first, last)).articles == days


async def test_a_late_booking_for_an_earlier_day_takes_nothing_from_later_ones(home: Home) -> None:
    async with opened(home) as ledger:
        await ledger.spend(DAY, 1, USED)
        await ledger.spend(DAY - DAYS_KEPT, 1, USED)
        assert await ledger.spent(DAY, 1) == USED


async def test_a_database_that_breaks_while_open_is_named(home: Home) -> None:
    async with opened(home) as ledger:
        behind(home, "DROP TABLE spending")
        with pytest.raises(OperatorMustFix, match=r'no such table: spending|relation "spending" does not exist'):
            await ledger.spend(DAY, 1, USED)


BOOKINGS = st.lists(
    st.tuples(
        st.sampled_from(["spend", "reuse", "refuse"]),
        st.integers(0, 3).map(lambda days: DAY + timedelta(days=days)),
        st.sampled_from([None, 1, 2]),
    ),
    max_size=12,
)


@given(bookings=BOOKINGS, first=st.integers(-1, 3), days=st.integers(0, 4))
@settings(max_examples=15, deadline=None)
def test_it_adds_up_like_the_ledger_that_tests_use(
    used_home: Home, bookings: list[tuple[str, date, int | None]], first: int, days: int
) -> None:
    start = DAY + timedelta(days=first)
    end = start + timedelta(days=days)

    async def booked(ledger: Ledger) -> list[object]:
        for kind, day, guild_id in bookings:
            if kind == "spend":
                await ledger.spend(day, guild_id, USED)
            else:
                await (ledger.reuse if kind == "reuse" else ledger.refuse)(day, guild_id)
        return [await ledger.spent_by_all(DAY), *[await ledger.account(each, start, end) for each in (None, 1, 2)]]

    async def compare() -> None:
        async with opened(used_home) as ledger:
            behind(used_home, "DELETE FROM spending")
            assert await booked(ledger) == await booked(MemoryLedger())

    asyncio.run(compare())
