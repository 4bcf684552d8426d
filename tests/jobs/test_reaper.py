"""The dead are taken over from, the living never."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from dbos import DBOS
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from bot.jobs.lifeline import SPACE, Pace
from tests.doubles.postgres import PrivateServer
from tests.jobs.conftest import Bench, hang_up, place, shared
from tests.jobs.process import AT_ONCE
from tests.jobs.processes import process

PATIENT = 3.0
"""Seconds without a lock: more than a busy machine keeps a living process from taking it again."""


@pytest.fixture
def bench(postgres_url):
    return Bench(shared(postgres_url))


async def accepted(bench, *numbers):
    """Take in posts, each of another server."""
    async with bench.engine(takes_in_only=True) as engine:
        for number in numbers:
            await engine.accept(place(number, guild_id=number))


async def owners():
    jobs = await DBOS.list_workflows_async(status="PENDING")
    return {job.workflow_id: job.executor_id for job in jobs}


async def test_another_process_finishes_what_a_killed_one_was_at(bench, postgres_url):
    async with process(postgres_url, "endless") as dying:
        await accepted(bench, *range(1, 9))
        for _ in range(AT_ONCE):
            await dying.until("analyse")
        async with process(postgres_url) as living:
            await living.until("up")
            await dying.kill()
            known = {(await living.until("deliver"))["inquiry"] for _ in range(8)}
    assert known == {str(number) for number in range(1, 9)}
    assert [said["at"] for said in living.said].count("deliver") == 8


async def test_the_living_keep_their_jobs_however_long_they_take(bench, postgres_url):
    async with process(postgres_url, "endless") as slow:
        await accepted(bench, 1)
        await slow.until("analyse")
        async with bench.engine():
            before = await owners()
            await asyncio.sleep(1.5)  # three times what makes a process without a lock a dead one
            assert await owners() == before
    assert not bench.courier.delivered


async def test_who_loses_its_lock_for_a_moment_keeps_its_jobs(bench, postgres_url):
    async with process(postgres_url, "endless", PATIENT) as slow:
        await accepted(bench, 1)
        await slow.until("analyse")
        async with bench.engine(pace=Pace(0.1, PATIENT)):
            before = await owners()
            await hang_up(bench.where.url)
            await asyncio.sleep(1.5 * PATIENT)
            assert await owners() == before
    assert not bench.courier.delivered


@asynccontextmanager
async def robbed(url):
    """Hold the lock of the one process that there is, in its place."""
    engine = create_async_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    async with engine.connect() as robber, engine.connect() as watcher:
        key = await watcher.scalar(text("SELECT objid::bigint FROM pg_locks WHERE classid = :space"), {"space": SPACE})
        waiting = asyncio.ensure_future(robber.execute(text(f"SELECT pg_advisory_lock({SPACE}, {key})")))
        queued = text("SELECT count(*) FROM pg_locks WHERE classid = :space AND NOT granted")
        while not await watcher.scalar(queued, {"space": SPACE}):  # noqa: ASYNC110  # nothing else tells
            await asyncio.sleep(0.01)
        await hang_up(url)
        await waiting
        yield
    await engine.dispose()


async def test_who_cannot_prove_to_be_alive_begins_nothing_until_it_can(bench):
    async with bench.engine() as engine:
        async with robbed(bench.where.url):
            await asyncio.sleep(1)  # ten beats: by now it knows
            await engine.accept(place())
            await bench.until(owners)
            await asyncio.sleep(0.5)
            assert not bench.reader.read_materials
        await bench.answered()
    assert len(bench.courier.delivered) == 1


async def test_a_servers_restart_makes_nobody_look_dead(bench, postgres, postgres_url):
    if not isinstance(postgres, PrivateServer):
        pytest.skip("SAYSO_TEST_POSTGRES names a server that is not ours to stop")
    async with process(postgres_url, "endless", PATIENT) as one, process(postgres_url, "endless", PATIENT) as other:
        await one.until("up")
        await other.until("up")
        await accepted(bench, *range(1, 9))
        await one.until("analyse")
        await other.until("analyse")
        async with bench.engine(takes_in_only=True):
            before = await owners()
        postgres.restart("immediate")
        await asyncio.sleep(2 * PATIENT)
        async with bench.engine(takes_in_only=True):
            assert await owners() == before
