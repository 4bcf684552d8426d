"""How far a channel was heard is known after a restart, and never goes back."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pipeline.clock import utc_now
from bot.pipeline.ports import Progress
from bot.store.archive import SqlArchive
from bot.store.database import Database
from bot.store.progress import UNWATCHED_KEPT, SqlProgress
from tests.doubles.ports import MemoryProgress
from tests.store.clocks import Clock
from tests.store.homes import Home, behind


@asynccontextmanager
async def opened(home: Home, clock: Clock | None = None) -> AsyncIterator[SqlProgress]:
    database = await Database.open(home)
    try:
        yield SqlProgress(database, clock or utc_now)
    finally:
        await database.close()


async def test_marks_outlive_a_restart_and_belong_to_their_server(home: Home) -> None:
    async with opened(home) as progress:
        assert await progress.reached(1) == {}
        await progress.reach(1, {10: 2**62, 20: 5})
        await progress.reach(2, {30: 7})
    async with opened(home) as progress:
        assert await progress.reached(1) == {10: 2**62, 20: 5}
        assert await progress.reached(2) == {30: 7}


async def test_a_mark_never_goes_back_while_its_neighbours_go_on(home: Home) -> None:
    async with opened(home) as progress:
        await progress.reach(1, {10: 50, 20: 50})
        await progress.reach(1, {10: 40, 20: 60, 30: 1})
        await progress.reach(1, {})
        assert await progress.reached(1) == {10: 50, 20: 60, 30: 1}


async def test_the_furthest_of_many_marks_at_once_stays(home: Home) -> None:
    marks = [{channel: (number * 7 + channel) % 40 for channel in range(10)} for number in range(20)]
    async with opened(home) as one, opened(home) as other:
        await asyncio.gather(*((one, other)[number % 2].reach(1, each) for number, each in enumerate(marks)))
        assert await one.reached(1) == {channel: max(each[channel] for each in marks) for channel in range(10)}


async def test_only_a_channel_that_nobody_watches_loses_its_mark(home: Home) -> None:
    clock = Clock()
    database = await Database.open(home)
    progress, archive = SqlProgress(database, clock), SqlArchive(database, clock)
    await archive.watch(1, 10)
    await progress.reach(1, {10: 5, 20: 5})
    clock.pass_days(UNWATCHED_KEPT.days - 1)
    await progress.reach(1, {30: 5})
    assert await progress.prune() == 0
    clock.pass_days(1)
    assert await progress.prune() == 1
    assert await progress.reached(1) == {10: 5, 30: 5}
    await database.close()


@given(
    steps=st.lists(
        st.tuples(st.integers(1, 2), st.dictionaries(st.integers(10, 12), st.integers(1, 9), max_size=3)), max_size=8
    )
)
@settings(max_examples=15, deadline=None)
def test_it_behaves_like_the_progress_that_tests_use(used_home: Home, steps: list[tuple[int, dict[int, int]]]) -> None:
    async def marked(progress: Progress) -> list[dict[int, int]]:
        for guild_id, marks in steps:
            await progress.reach(guild_id, marks)
        return [await progress.reached(guild_id) for guild_id in (1, 2)]

    async def compare() -> None:
        async with opened(used_home) as progress:
            behind(used_home, "DELETE FROM progress")
            assert await marked(progress) == await marked(MemoryProgress())

    asyncio.run(compare())
