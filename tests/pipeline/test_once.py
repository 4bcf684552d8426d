"""One article costs one analysis, whoever posts it, and whoever stops waiting for it."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain.analysis import Draft, Engine
from bot.domain.article import Kind
from bot.domain.errors import OperatorMustFix, WorkFailed
from bot.domain.usage import NOTHING_USED, Account, Usage
from bot.pipeline.once import OnceAnalyst
from bot.pipeline.ports import Analyst
from tests.doubles.ports import MemoryDrafts, MemoryLedger, article

DAY = date(2026, 5, 3)
PIER = article(url="https://courier.example/pier?from=ann")
SHARED = replace(PIER, url="https://courier.example/pier?from=bob")
USED = Usage(calls=1, prompt=900, completion=100, dollars=0.01)
OUT = "This server's budget for the model is used up."


class SlowAnalyst:
    """Answers when it is let go; keeps who asked."""

    def __init__(self):
        self.asked = []
        self.ended = []
        self.go = asyncio.Event()
        self.fails_with = None
        self.short_for = set()

    async def analyse(self, article, guild_id=None):
        self.asked.append(guild_id)
        try:
            await self.go.wait()
        finally:
            self.ended.append(guild_id)
        if self.fails_with:
            raise self.fails_with
        shortfall = OUT if guild_id in self.short_for else None
        return Draft(article, Kind.REPORT, Engine("model", "1", "m"), shortfall=shortfall, usage=USED)


class Bench:
    def __init__(self):
        self.inner = SlowAnalyst()
        self.drafts = MemoryDrafts()
        self.ledger = MemoryLedger()
        self.once = self.again()

    def again(self, engine="model 1 m"):
        """Return the analyst as after a restart."""
        return OnceAnalyst(
            self.inner,
            engine=engine,
            drafts=self.drafts,
            ledger=self.ledger,
            now=lambda: datetime(2026, 5, 3, 12, tzinfo=UTC),
        )

    async def start(self, *asked):
        """Return tasks that all wait for the analyst."""
        tasks = [asyncio.create_task(self.once.analyse(article, guild)) for article, guild in asked]
        await pause()
        return tasks

    def reused(self, guild_id):
        return self.ledger.rows.get((DAY, guild_id), Account()).reused


async def pause():
    for _ in range(10):
        await asyncio.sleep(0)


@pytest.fixture
async def bench():
    return Bench()


async def analysed(port: Analyst, guild_id=1) -> Draft:
    return await port.analyse(PIER, guild_id)


async def test_an_article_posted_again_is_answered_from_memory_at_no_cost(bench):
    bench.inner.go.set()
    first = await analysed(bench.once)
    second = await bench.again().analyse(SHARED, 2)
    assert bench.inner.asked == [1]
    assert first.usage == USED
    assert second == replace(first, article=SHARED, usage=NOTHING_USED)
    assert (bench.reused(1), bench.reused(2)) == (0, 1)


async def test_two_at_the_same_moment_cost_one_analysis(bench):
    ann, bob = await bench.start((PIER, 1), (SHARED, 2))
    bench.inner.go.set()
    first, second = await asyncio.gather(ann, bob)
    assert bench.inner.asked == [1]
    assert (first.article, second.article) == (PIER, SHARED)
    assert (first.usage, second.usage) == (USED, NOTHING_USED)
    assert (bench.reused(1), bench.reused(2)) == (0, 1)


async def test_other_articles_do_not_wait(bench):
    await bench.start((PIER, 1), (article(text="Another text altogether."), 1))
    assert len(bench.inner.asked) == 2
    bench.inner.go.set()
    await pause()


async def test_another_engine_analyses_anew(bench):
    bench.inner.go.set()
    await analysed(bench.once)
    await analysed(bench.again(engine="model 2 m"))
    assert len(bench.inner.asked) == 2


async def test_an_edited_page_is_analysed_anew(bench):
    bench.inner.go.set()
    await analysed(bench.once)
    edited = article(text="The pier of Varnmouth was opened on Monday.", url=PIER.url)
    assert (await bench.once.analyse(edited, 1)).article is edited
    assert len(bench.inner.asked) == 2


@pytest.mark.parametrize("gone", [0, 1])
async def test_one_who_stops_waiting_leaves_the_other_the_answer(bench, gone):
    tasks = await bench.start((PIER, 1), (SHARED, 2))
    tasks[gone].cancel()
    await pause()
    assert tasks[gone].cancelled()
    bench.inner.go.set()
    assert (await tasks[1 - gone]).kind is Kind.REPORT
    assert bench.inner.asked == [1]


async def test_an_analysis_that_nobody_waits_for_is_ended_before_the_last_goes(bench):
    tasks = await bench.start((PIER, 1), (SHARED, 2))
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    assert bench.inner.ended == [1]
    assert bench.drafts.rows == {}


async def test_who_comes_while_an_analysis_is_given_up_begins_another(bench):
    (ann,) = await bench.start((PIER, 1))
    ann.cancel()
    await asyncio.sleep(0)
    (bob,) = await bench.start((SHARED, 2))
    (eve,) = await bench.start((PIER, 3))  # the first has ended by now, and the second is still found
    bench.inner.go.set()
    assert (await bob).article is SHARED
    assert (await eve).article is PIER
    assert bench.inner.asked == [1, 2]


async def test_a_failure_is_told_to_all_and_not_kept(bench):
    tasks = await bench.start((PIER, 1), (SHARED, 2))
    bench.inner.fails_with = WorkFailed("This article took too long.", reason="too_slow")
    bench.inner.go.set()
    assert await asyncio.gather(*tasks, return_exceptions=True) == [bench.inner.fails_with] * 2
    bench.inner.fails_with = None
    await analysed(bench.once)
    assert bench.inner.asked == [1, 1]


async def test_an_analysis_given_up_that_fails_leaves_no_trace(bench, caplog):
    class Stubborn(SlowAnalyst):
        async def analyse(self, article, guild_id=None):
            try:
                return await super().analyse(article, guild_id)
            except asyncio.CancelledError:
                message = "The worker died."
                raise WorkFailed(message, reason="died") from None

    bench.inner = Stubborn()
    bench.once = bench.again()
    (ann,) = await bench.start((PIER, 1))
    ann.cancel()
    with pytest.raises(asyncio.CancelledError):
        await ann
    del ann, bench
    await pause()
    assert caplog.records == []


async def test_a_draft_in_place_of_the_models_is_not_kept(bench):
    bench.inner.short_for = {1}
    bench.inner.go.set()
    assert (await analysed(bench.once)).shortfall == OUT
    bench.inner.short_for = set()
    assert (await analysed(bench.once)).shortfall is None
    assert bench.inner.asked == [1, 1]


async def test_the_spent_budget_of_one_server_is_no_reason_for_another(bench):
    bench.inner.short_for = {1}
    ann, ned, bob, eve = await bench.start((PIER, 1), (PIER, 1), (SHARED, 2), (SHARED, 3))
    bench.inner.go.set()
    drafts = await asyncio.gather(ann, ned, bob, eve)
    assert [draft.shortfall for draft in drafts] == [OUT, OUT, None, None]
    assert bench.inner.asked == [1, 2]
    assert [bench.reused(guild) for guild in (1, 2, 3)] == [0, 0, 1]


@pytest.mark.parametrize("part", ["drafts", "ledger"])
async def test_a_broken_database_costs_no_answer(bench, part):
    broken = OperatorMustFix("The disk is full; free some space.", reason="database_full")
    bench.inner.go.set()
    await analysed(bench.once)
    getattr(bench, part).breaks_with = broken
    assert (await analysed(bench.once)).kind is Kind.REPORT
