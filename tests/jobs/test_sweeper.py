"""What is done is forgotten, and nothing else."""

import asyncio
from datetime import timedelta

from dbos import DBOS

from bot.domain.errors import TryLater
from bot.domain.reply import Digest
from bot.jobs import sweeper
from bot.jobs.sweeper import DONE_FOR, FAILED_FOR, sweep
from bot.pipeline.clock import utc_now
from tests.jobs.conftest import PIER, place

BUSY = TryLater("The site is busy (503).", reason="status_503")


def after(time):
    return lambda: utc_now() + time


async def known():
    return {each.workflow_id for each in await DBOS.list_workflows_async()}


async def test_a_finished_job_is_forgotten_after_some_minutes(bench):
    async with bench.engine() as engine:
        await engine.accept(place())
        await bench.done(1)
        assert await sweep(after(DONE_FOR - timedelta(minutes=1))) == 0
        assert await sweep(after(DONE_FOR)) == 1
        assert not await known()


async def test_a_failed_job_is_kept_for_a_week(bench):
    bench.courier.breaks_with = ZeroDivisionError()
    async with bench.engine() as engine:
        await engine.accept(place())
        assert len(await bench.failed()) == 1
        assert await sweep(after(FAILED_FOR - timedelta(minutes=1))) == 0
        assert await sweep(after(FAILED_FOR)) == 1


async def test_more_than_fit_in_one_transaction_are_all_forgotten(bench, monkeypatch):
    monkeypatch.setattr(sweeper, "AT_A_TIME", 3)
    async with bench.engine() as engine:
        for number in range(1, 9):
            await engine.accept(place(number, guild_id=number))
        await bench.done(8)
        assert await sweep(after(DONE_FOR)) == 8
        assert not await known()


async def test_what_is_put_off_for_hours_outlives_the_job_that_put_it_off_and_is_forgotten_when_it_is_done(bench):
    bench.reader.outcome = BUSY
    async with bench.engine() as engine:
        await engine.accept(place())
        (waiting,) = await bench.waiting()
        await bench.done(1)
        assert await sweep(after(DONE_FOR)) == 1
        assert await known() == {waiting.workflow_id}
    bench.reader.outcome = PIER
    async with bench.engine():
        await DBOS.set_workflow_delay_async(waiting.workflow_id, delay_seconds=0.01)
        await bench.answered()
        await bench.done(1)
        assert await sweep(after(DONE_FOR)) == 1
        assert not await known()
    ((_, _, kept),) = bench.courier.amended
    assert isinstance(kept, Digest)


async def test_jobs_under_way_and_waiting_are_never_forgotten(bench):
    async with bench.engine(takes_in_only=True) as engine:
        await engine.accept(place())
        before = await known()
        assert await sweep(after(10 * FAILED_FOR)) == 0
        assert await known() == before


async def test_no_word_of_an_article_stays_in_the_database(bench):
    async with bench.engine() as engine:
        await engine.accept(place())
        await bench.done(1)
        assert "Pier closed" in await bench.everything_kept()
        await sweep(after(DONE_FOR))
        assert "Pier closed" not in await bench.everything_kept()


async def test_two_who_sweep_at_once_are_not_in_each_others_way(bench, monkeypatch):
    monkeypatch.setattr(sweeper, "AT_A_TIME", 3)
    async with bench.engine() as engine:
        for number in range(1, 9):
            await engine.accept(place(number, guild_id=number))
        await bench.done(8)
        await asyncio.gather(*(sweep(after(DONE_FOR)) for _ in range(3)))
        assert not await known()
