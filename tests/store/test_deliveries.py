"""What was begun for an inquiry is known after any crash, to every process, and for a month."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.inquiry import Delivered
from bot.pipeline.clock import utc_now
from bot.pipeline.ports import Deliveries
from bot.store.database import Database
from bot.store.deliveries import DAYS_KEPT, SqlDeliveries
from tests.doubles.ports import MemoryDeliveries
from tests.store.clocks import Clock
from tests.store.homes import Home, behind

STANDS = Delivered(thread_id=30, reply_id=2**62)


@asynccontextmanager
async def opened(home: Home, clock: Clock | None = None) -> AsyncIterator[SqlDeliveries]:
    database = await Database.open(home)
    try:
        yield SqlDeliveries(database, clock or utc_now)
    finally:
        await database.close()


async def test_a_delivery_begun_before_a_crash_is_known_to_be_begun(home: Home) -> None:
    async with opened(home) as deliveries:
        assert not await deliveries.begin("m-30")
        assert await deliveries.standing("m-30") is None
    async with opened(home) as deliveries:
        assert await deliveries.begin("m-30")
        assert not await deliveries.begin("m-31")
        assert await deliveries.standing("m-30") is None


async def test_where_a_reply_stands_is_known_after_a_restart(home: Home) -> None:
    async with opened(home) as deliveries:
        await deliveries.begin("m-30")
        await deliveries.stands("m-30", STANDS)
    async with opened(home) as deliveries:
        assert await deliveries.standing("m-30") == STANDS
        assert await deliveries.begin("m-30")
        assert await deliveries.standing("m-30") == STANDS


async def test_a_reply_that_had_to_be_posted_anew_stands_where_the_new_one_is(home: Home) -> None:
    async with opened(home) as deliveries:
        await deliveries.stands("m-30", STANDS)
        await deliveries.stands("m-30", Delivered(31, 41))
        assert await deliveries.standing("m-30") == Delivered(31, 41)


async def test_only_one_of_many_that_begin_at_once_is_the_first(home: Home) -> None:
    async with opened(home) as one, opened(home) as other:
        begun = await asyncio.gather(*((one, other)[number % 2].begin("m-30") for number in range(20)))
    assert sorted(begun) == [False] + [True] * 19


async def test_tries_are_counted_by_inquiry_and_step_over_restarts(home: Home) -> None:
    async with opened(home) as deliveries:
        assert [await deliveries.tried("m-30", "read") for _ in range(3)] == [1, 2, 3]
        assert await deliveries.tried("m-30", "analyse") == 1
    async with opened(home) as deliveries:
        assert await deliveries.tried("m-30", "read") == 4
        assert await deliveries.tried("m-31", "read") == 1


async def test_many_tries_at_once_are_all_counted(home: Home) -> None:
    async with opened(home) as one, opened(home) as other:
        counts = await asyncio.gather(*((one, other)[number % 2].tried("m-30", "read") for number in range(20)))
    assert sorted(counts) == list(range(1, 21))


async def test_deliveries_and_tries_are_forgotten_after_their_days(home: Home) -> None:
    clock = Clock()
    async with opened(home, clock) as deliveries:
        await deliveries.stands("old", STANDS)
        await deliveries.tried("old", "read")
        await deliveries.tried("goes on", "read")
        clock.pass_days(DAYS_KEPT.days - 1)
        await deliveries.begin("new")
        await deliveries.tried("goes on", "read")
        assert await deliveries.prune() == 0
        clock.pass_days(1)
        assert await deliveries.prune() == 2
        assert await deliveries.standing("old") is None
        assert await deliveries.begin("new")
        assert await deliveries.tried("goes on", "read") == 3


STEPS = st.lists(
    st.tuples(st.sampled_from(["begin", "stands", "standing", "read", "analyse"]), st.sampled_from("ab")), max_size=12
)


@given(steps=STEPS)
@settings(max_examples=15, deadline=None)
def test_they_behave_like_the_deliveries_that_tests_use(used_home: Home, steps: list[tuple[str, str]]) -> None:
    async def told(deliveries: Deliveries) -> list[object]:
        return [await _done(deliveries, what, of, number) for number, (what, of) in enumerate(steps)]

    async def compare() -> None:
        async with opened(used_home) as deliveries:
            behind(used_home, "DELETE FROM deliveries")
            behind(used_home, "DELETE FROM tries")
            assert await told(deliveries) == await told(MemoryDeliveries())

    asyncio.run(compare())


async def _done(deliveries: Deliveries, what: str, inquiry_id: str, number: int) -> object:
    if what == "begin":
        return await deliveries.begin(inquiry_id)
    if what == "stands":
        await deliveries.stands(inquiry_id, Delivered(30, number))
        return None
    if what == "standing":
        return await deliveries.standing(inquiry_id)
    return await deliveries.tried(inquiry_id, what)


@pytest.mark.parametrize("name", ["30", "30:1", "i-" + "9" * 19])
async def test_any_id_of_an_inquiry_will_do(home: Home, name: str) -> None:
    async with opened(home) as deliveries:
        await deliveries.stands(name, STANDS)
        assert await deliveries.standing(name) == STANDS
