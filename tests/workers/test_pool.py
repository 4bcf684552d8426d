import asyncio
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import AsyncIterator, Callable

import pytest

from bot.domain.errors import PasteInstead, WorkFailed
from bot.workers.pool import Limits, ProcessWorkers
from tests.workers import jobs


@pytest.fixture
async def workers() -> AsyncIterator[ProcessWorkers]:
    async with ProcessWorkers(Limits(processes=1, memory_bytes=512 * 1024**2)) as pool:
        yield pool


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


async def test_a_job_comes_back_with_its_answer(workers: ProcessWorkers) -> None:
    assert await workers.run(jobs.add, 2, 3) == 5


async def test_work_happens_in_another_process_that_is_kept(workers: ProcessWorkers) -> None:
    first = await workers.run(jobs.process_id)
    assert first != os.getpid()
    assert await workers.run(jobs.process_id) == first


async def test_five_megabytes_go_there_and_back(workers: ProcessWorkers) -> None:
    page = os.urandom(5_000_000)
    assert await workers.run(jobs.echo, page) == page


async def test_our_errors_cross_the_process_boundary_whole(workers: ProcessWorkers) -> None:
    with pytest.raises(PasteInstead) as caught:
        await workers.run(jobs.wall)
    assert (caught.value.message, caught.value.reason) == ("The article is behind a paywall.", "wall_payment")
    assert await workers.run(jobs.add, 1, 1) == 2


async def test_a_foreign_error_tells_where_but_never_the_articles_words(workers: ProcessWorkers) -> None:
    with pytest.raises(WorkFailed) as caught:
        await workers.run(jobs.quote_the_article)
    notes = "".join(caught.value.__notes__)
    assert caught.value.reason == "work_broke"
    assert "LookupError" in notes
    assert "quote_the_article" in notes
    assert "secret words" not in notes + str(caught.value)


async def test_an_answer_that_cannot_be_sent_back_is_a_failure(workers: ProcessWorkers) -> None:
    with pytest.raises(WorkFailed, match="broke something"):
        await workers.run(jobs.unpicklable)


async def test_printing_does_not_garble_answers(workers: ProcessWorkers) -> None:
    assert await workers.run(jobs.print_loudly) == "quiet"
    assert await workers.run(jobs.add, 1, 1) == 2


@pytest.mark.parametrize("work", [jobs.stall, jobs.spin])
async def test_a_stalled_job_is_stopped_and_the_next_one_works(work: Callable[[], None]) -> None:
    async with ProcessWorkers(Limits(processes=1, seconds=2)) as pool:
        stalled = await pool.run(jobs.process_id)
        with pytest.raises(WorkFailed, match="too long"):
            await pool.run(work)
        assert gone(stalled)
        assert await pool.run(jobs.add, 2, 2) == 4


@pytest.mark.parametrize("work", [jobs.die, jobs.crash])
async def test_a_dead_worker_is_replaced(workers: ProcessWorkers, work: Callable[[], None]) -> None:
    with pytest.raises(WorkFailed) as caught:
        await workers.run(work)
    assert caught.value.reason == "work_died"
    assert await workers.run(jobs.add, 2, 2) == 4


async def test_a_worker_killed_while_idle_is_replaced(workers: ProcessWorkers) -> None:
    pid = await workers.run(jobs.process_id)
    os.kill(pid, signal.SIGKILL)
    while not gone(pid):  # noqa: ASYNC110  the system gives no event for it
        await asyncio.sleep(0.01)
    assert await workers.run(jobs.process_id) != pid


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its address space")
async def test_a_job_that_wants_too_much_memory_fails_alone(workers: ProcessWorkers) -> None:
    with pytest.raises(WorkFailed) as caught:
        await workers.run(jobs.take_memory, 1024**3)
    assert caught.value.reason == "work_out_of_memory"
    assert await workers.run(jobs.take_memory, 1024) == 1024


async def test_a_cancelled_job_leaves_no_process_behind(workers: ProcessWorkers) -> None:
    pid = await workers.run(jobs.process_id)
    task = asyncio.create_task(workers.run(jobs.stall))
    await asyncio.sleep(0.1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert gone(pid)
    assert await workers.run(jobs.add, 1, 2) == 3


async def test_no_more_processes_than_allowed() -> None:
    async with ProcessWorkers(Limits(processes=2)) as pool:
        pids = await asyncio.gather(*(pool.run(jobs.process_id) for _ in range(8)))
    assert len(set(pids)) <= 2


async def test_close_leaves_no_process_even_amid_a_job() -> None:
    async with ProcessWorkers(Limits(processes=2)) as pool:
        pid = await pool.run(jobs.process_id)
        running = asyncio.create_task(pool.run(jobs.stall))
        await asyncio.sleep(0.1)
    with pytest.raises(WorkFailed):
        await running
    assert gone(pid)


async def test_warmed_workers_load_before_their_first_job_even_after_a_death(workers: ProcessWorkers) -> None:
    await workers.warm(jobs.load)
    assert await workers.run(jobs.loaded) >= 1
    with pytest.raises(WorkFailed):
        await workers.run(jobs.die)
    assert await workers.run(jobs.loaded) == 1


async def test_a_failed_warm_up_is_told(workers: ProcessWorkers) -> None:
    with pytest.raises(WorkFailed):
        await workers.warm(jobs.quote_the_article)


async def test_the_token_never_reaches_a_worker(workers: ProcessWorkers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "not-for-parsers")
    assert "DISCORD_TOKEN" not in await workers.run(jobs.environment)


_PROGRAM = textwrap.dedent("""
    import asyncio, os, signal, sys
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs are started deaf to it
    from bot.workers.pool import Limits, ProcessWorkers
    from tests.workers import jobs

    async def main():
        async with ProcessWorkers(Limits(processes=2)) as pool:
            pids = {await pool.run(jobs.process_id)}
            busy = asyncio.create_task(pool.run(jobs.spin))
            await asyncio.sleep(0.05)
            pids.add(await pool.run(jobs.process_id))
            print(*pids, flush=True)
            await busy

    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        sys.exit(0)
""")


@pytest.mark.skipif(sys.platform == "win32", reason="signals to a group are POSIX's")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 0), (signal.SIGKILL, -signal.SIGKILL)])
def test_a_signal_to_the_whole_group_leaves_no_orphan_and_no_traceback(sent: signal.Signals, code: int) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", _PROGRAM],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        start_new_session=True,
        text=True,
    )
    assert program.stdout is not None
    pids = [int(pid) for pid in program.stdout.readline().split()]
    os.killpg(program.pid, sent)
    _, errors = program.communicate(timeout=30)
    assert len(pids) == 2
    assert (program.returncode, errors) == (code, "")
    for pid in pids:
        _wait_until_gone(pid)


def _wait_until_gone(pid: int) -> None:
    for _ in range(500):
        if gone(pid) or _is_zombie(pid):
            return
        signal.sigtimedwait((), 0.02)
    pytest.fail("a worker outlived the bot")


def _is_zombie(pid: int) -> bool:
    """Whether the process has ended and only waits for the system's init to take note."""
    listing = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    return listing.stdout.startswith("Z")
