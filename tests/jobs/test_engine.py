"""What is taken in is done once, whatever is cut off."""

import asyncio
from collections import Counter
from datetime import timedelta

from dbos import DBOS
from structlog.testing import capture_logs

from bot.domain.backlog import Backlog
from bot.domain.errors import TryLater
from bot.domain.reply import Digest, Notice
from bot.jobs import engine as engine_room
from bot.jobs.engine import AT_ONCE_OF_ONE_SERVER, Engine
from bot.jobs.sweeper import DONE_FOR, sweep
from bot.jobs.workflows import Workflows
from bot.pipeline.clock import utc_now
from bot.pipeline.work import BROKEN
from tests.doubles.ports import QuietAnalyst
from tests.jobs.conftest import PIER, place

BUSY = TryLater("The site is busy (503).", reason="status_503")


async def test_a_post_that_is_taken_in_is_answered(bench):
    async with bench.engine() as engine:
        await engine.accept(place())
        await bench.answered()
    ((known, reply),) = bench.courier.delivered
    assert known == "99"
    assert isinstance(reply, Digest)


async def test_a_post_taken_in_again_and_again_is_answered_once(bench):
    async with bench.engine() as engine:
        await asyncio.gather(*(engine.accept(place()) for _ in range(5)))
        await bench.answered()
        await engine.accept(place())
    async with bench.engine() as engine:
        await engine.accept(place())
        await engine.accept(place(100))
        await bench.answered("100")
    assert [known for known, _ in bench.courier.delivered] == ["99", "100"]


async def test_a_post_whose_job_was_forgotten_is_still_known_by_its_answer(bench):
    async with bench.engine() as engine:
        await engine.accept(place())
        await bench.answered()
        assert await bench.until(lambda: sweep(lambda: utc_now() + DONE_FOR)) == 1
        await engine.accept(place())
        await engine.accept(place(100))
        await bench.answered("100")
    assert len(bench.courier.delivered) == 2


class Stuck(QuietAnalyst):
    """Stays at its first article until it is cut off."""

    def __init__(self):
        self.at_it = asyncio.Event()

    async def analyse(self, article, guild_id=None):
        self.at_it.set()
        await asyncio.Event().wait()


async def test_a_job_that_is_cut_off_goes_on_where_it_was(bench):
    stuck = Stuck()
    async with bench.engine(bench.work(analyst=stuck), grace=0) as engine:
        await engine.accept(place())
        await stuck.at_it.wait()
    async with bench.engine():
        await bench.answered()
    assert len(bench.reader.read_materials) == 1
    assert len(bench.courier.delivered) == 1


async def test_a_gateway_only_takes_in_and_a_worker_only_does(bench):
    async with bench.engine() as engine:
        await engine.accept(place())
        await bench.answered()
    async with bench.engine(takes_in_only=True) as engine:
        await engine.accept(place(100))
        await asyncio.sleep(0.5)
        assert "100" not in bench.archive.answers
    async with bench.engine():
        await bench.answered("100")


async def test_a_busy_page_is_put_off_and_the_promise_kept(bench):
    bench.reader.outcome = BUSY
    async with bench.engine() as engine:
        await engine.accept(place())
        (waiting,) = await bench.waiting()
        ((_, promise),) = bench.courier.delivered
        assert promise.again_at
        bench.reader.outcome = PIER
        await DBOS.set_workflow_delay_async(waiting.workflow_id, delay_seconds=0.01)
        await bench.answered()
    ((_, _, kept),) = bench.courier.amended
    assert isinstance(kept, Digest)


class Breaking(QuietAnalyst):
    """Breaks in a way that nobody foresaw."""

    async def analyse(self, article, guild_id=None):
        raise ZeroDivisionError


async def test_what_nobody_foresaw_gets_an_honest_line(bench):
    async with bench.engine(bench.work(analyst=Breaking())) as engine:
        await engine.accept(place())
        await bench.answered()
    assert bench.courier.delivered == [("99", Notice("", BROKEN))]


async def test_no_server_waits_for_anothers_backlog(bench):
    async with bench.engine(at_once=2) as engine:
        for number in range(40):
            await engine.accept(place(1000 + number, guild_id=1))
        await engine.accept(place(5, guild_id=2))
        await bench.answered("5")
        assert len(bench.archive.answers) < 20


class Counting(QuietAnalyst):
    """Counts how many articles of a server are under way at once."""

    def __init__(self):
        self.now: Counter[int] = Counter()
        self.most: Counter[int] = Counter()

    async def analyse(self, article, guild_id=None):
        self.now[guild_id] += 1
        self.most[guild_id] = max(self.most[guild_id], self.now[guild_id])
        await asyncio.sleep(0.2)
        self.now[guild_id] -= 1
        return await super().analyse(article, guild_id)


async def test_a_server_gets_only_its_share_of_what_is_done_at_once(bench):
    counting = Counting()
    async with bench.engine(bench.work(analyst=counting), at_once=8) as engine:
        for number in range(1, 13):
            await engine.accept(place(number, guild_id=1 + number % 2))
        await bench.done(12)
    assert counting.most == {1: AT_ONCE_OF_ONE_SERVER, 2: AT_ONCE_OF_ONE_SERVER}


async def test_a_server_that_floods_sayso_waits_and_another_does_not(bench, monkeypatch):
    monkeypatch.setattr(engine_room, "MOST_A_MINUTE_OF_ONE_SERVER", 5)
    async with bench.engine() as engine:
        for number in range(1, 13):
            await engine.accept(place(number, guild_id=1))
        await bench.done(5)
        await engine.accept(place(99, guild_id=2))
        await bench.answered("99")
        assert len(bench.archive.answers) == 6


async def test_what_waits_and_what_is_under_way_is_counted_with_the_age_of_the_oldest(bench):
    stuck = Stuck()
    async with bench.engine(takes_in_only=True, at_once=1) as engine:
        assert await engine.backlog() == Backlog()
        for number in range(3):
            await engine.accept(place(1000 + number))
    later = utc_now() + timedelta(minutes=5)
    async with bench.engine(takes_in_only=True, at_once=1, now=lambda: later) as engine:
        backlog = await engine.backlog()
        assert (backlog.waiting, backlog.put_off, backlog.under_way) == (3, 0, 0)
        assert backlog.oldest_seconds >= 299  # 300 but for the clocks' grain
    async with bench.engine(bench.work(analyst=stuck), grace=0, at_once=1) as engine:
        await stuck.at_it.wait()
        backlog = await engine.backlog()
    assert (backlog.waiting, backlog.under_way) == (2, 1)


async def test_what_is_put_off_is_counted_apart_from_what_waits(bench):
    bench.reader.outcome = BUSY
    async with bench.engine() as engine:
        await engine.accept(place())
        await bench.waiting()
        backlog = await engine.backlog()
    assert (backlog.waiting, backlog.put_off, backlog.oldest_seconds) == (0, 1, 0)


async def test_an_engine_runs_if_somebody_works_it_off_or_nobody_here_is_to(bench):
    async with bench.engine() as engine:
        await bench.until(engine.runs)
    async with bench.engine(takes_in_only=True) as engine:
        assert await engine.runs()


async def test_a_queue_that_nobody_works_off_though_somebody_should_does_not_run(bench):
    async with bench.engine(takes_in_only=True):
        lame = Engine(Workflows(None, utc_now), utc_now, works=True)
        assert not await lame.runs()


async def test_each_step_that_is_done_is_told_with_its_time(bench):
    with capture_logs() as logs:
        async with bench.engine() as engine:
            await engine.accept(place())
            await bench.answered()
            steps = await bench.until(lambda: _steps(logs))
    assert steps == ["look", "read", "analyse", "deliver"]
    assert all(log["seconds"] >= 0 for log in logs if log["event"] == "step.done")


async def _steps(logs):
    steps = [log["step"] for log in logs if log["event"] == "step.done"]
    return steps if "deliver" in steps else []
