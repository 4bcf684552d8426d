"""Jobs are listed, tried again and cancelled in a real file, while the bot runs on it and while it does not."""

from contextlib import contextmanager

import pytest

from bot.domain.errors import OperatorMustFix, TryLater
from bot.domain.job import State
from bot.domain.reply import Digest
from bot.jobs.docket import docket
from bot.jobs.engine import Where
from tests.jobs.conftest import PIER, apart, place

BUSY = TryLater("The site is busy (503).", reason="status_503")


@contextmanager
def listed(bench):
    with docket(bench.where, "here") as jobs:
        yield jobs


async def failed_job(bench):
    bench.courier.breaks_with = ZeroDivisionError()
    async with bench.engine() as engine:
        await engine.accept(place(guild_id=7))
        await bench.failed()
    bench.courier.breaks_with = None


async def test_a_job_that_waits_is_listed_for_its_server_and_can_be_cancelled(bench):
    async with bench.engine(takes_in_only=True) as engine:
        await engine.accept(place(guild_id=7))
        with listed(bench) as jobs:
            (job,) = await apart(jobs.jobs, failed=False)
            assert (job.state, job.guild_id, job.what, job.tries) == (State.WAITING, 7, "post", 0)
            assert await apart(jobs.jobs, failed=True) == []
            await apart(jobs.cancel, job.id)
            (cancelled,) = await apart(jobs.jobs, failed=True)
    assert cancelled.state is State.CANCELLED
    async with bench.engine() as engine:
        await engine.accept(place(100))
        await bench.answered("100")
    assert [known for known, _ in bench.courier.delivered] == ["100"]


async def test_a_failed_job_is_tried_again_from_where_it_failed_while_the_bot_runs(bench):
    await failed_job(bench)
    async with bench.engine():
        with listed(bench) as jobs:
            (job,) = await apart(jobs.jobs, failed=True)
            assert job.state is State.FAILED
            await apart(jobs.retry, job.id)
        await bench.answered()
    assert len(bench.reader.read_materials) == 1
    ((_, reply),) = bench.courier.delivered
    assert isinstance(reply, Digest)


async def test_a_failed_job_is_tried_again_at_the_next_start(bench):
    await failed_job(bench)
    with listed(bench) as jobs:
        (job,) = await apart(jobs.jobs, failed=True)
        await apart(jobs.retry, job.id)
        (again,) = await apart(jobs.jobs, failed=False)
    assert again.state is State.WAITING
    assert again.guild_id == 7
    async with bench.engine():
        await bench.answered()


async def test_a_job_that_is_put_off_is_tried_at_once(bench):
    bench.reader.outcome = BUSY
    async with bench.engine() as engine:
        await engine.accept(place())
        await bench.waiting()
        bench.reader.outcome = PIER
        with listed(bench) as jobs:
            (job,) = await apart(jobs.jobs, failed=False)
            assert (job.state, job.what) == (State.PUT_OFF, "article")
            assert job.again_at > job.since
            await apart(jobs.retry, job.id)
        await bench.answered()


async def test_a_job_that_is_over_is_neither_cancelled_nor_tried_again(bench):
    async with bench.engine() as engine:
        await engine.accept(place())
        await bench.answered()
    with listed(bench) as jobs:
        assert await apart(jobs.jobs, failed=False) == []
        with pytest.raises(OperatorMustFix, match="99-look-0 is done; there is nothing left to cancel"):
            await apart(jobs.cancel, "99-look-0")
        with pytest.raises(OperatorMustFix, match="99-look-0 is done; only one that failed"):
            await apart(jobs.retry, "99-look-0")


async def test_an_unknown_job_is_named(bench):
    await failed_job(bench)
    with listed(bench) as jobs:
        for ask in (jobs.retry, jobs.cancel):
            with pytest.raises(OperatorMustFix, match="There is no job 1-look-0"):
                await apart(ask, "1-look-0")


def test_a_file_without_jobs_says_so(bench):
    with pytest.raises(OperatorMustFix, match="no jobs at here yet"), listed(bench) as jobs:
        jobs.jobs(failed=False)


def test_a_database_that_is_down_is_named_without_its_password():
    where = Where("postgresql://sayso:hush@127.0.0.1:9/sayso", shared=True)
    with (
        pytest.raises(OperatorMustFix, match="The jobs at the-host cannot be read") as caught,
        docket(where, "the-host") as jobs,
    ):
        jobs.jobs(failed=False)
    assert "hush" not in caught.value.message


async def test_jobs_in_a_shared_database_are_listed_and_cancelled_too(bench, postgres_url):
    bench.where = Where(postgres_url, shared=True)
    with pytest.raises(OperatorMustFix, match="no jobs at here yet"), listed(bench) as jobs:
        await apart(jobs.jobs, failed=False)
    async with bench.engine(takes_in_only=True) as engine:
        await engine.accept(place(guild_id=7))
        with listed(bench) as jobs:
            (job,) = await apart(jobs.jobs, failed=False)
            assert (job.state, job.guild_id) == (State.WAITING, 7)
            await apart(jobs.cancel, job.id)
            (cancelled,) = await apart(jobs.jobs, failed=True)
    assert cancelled.state is State.CANCELLED
