"""No server, and not all of them together, spend more than a day's dollars, whatever runs at the same time."""

import asyncio
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import OperatorMustFix, OverBudget, TryLater
from bot.domain.usage import NOTHING_USED, Account, Usage
from bot.pipeline.limits import UNKNOWN, DailyBudget, DayLimits, Unlimited
from bot.pipeline.ports import Budget
from tests.doubles.ports import MemoryLedger

DAY = date(2026, 5, 3)
NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
BROKEN = OperatorMustFix("The disk is full; free some space.", reason="database_full")


class Clock:
    def __init__(self, now=NOON):
        self.now = now

    def __call__(self):
        return self.now


@pytest.fixture
def ledger():
    return MemoryLedger()


def budget_of(ledger, overall=1.0, per_server=0.25, **more):
    return DailyBudget(ledger, DayLimits(overall, per_server), now=more.pop("now", Clock()), **more)


def cost(dollars):
    return Usage(calls=1, prompt=900, completion=100, dollars=dollars)


async def article(budget, guild_id, dollars, estimate=None):
    async with budget.reserved(guild_id, dollars if estimate is None else estimate) as tally:
        tally.add(cost(dollars))


async def refusal(budget, guild_id, dollars):
    with pytest.raises(OverBudget) as refused:
        async with budget.reserved(guild_id, dollars):
            pytest.fail("nothing may be asked")
    return refused.value


def entered(port: Budget):
    return port.reserved(1, 0.1)


async def test_what_an_article_cost_is_booked_on_its_server_and_day(ledger):
    async with entered(budget_of(ledger)) as tally:
        tally.add(cost(0.05))
        tally.add(cost(0.01))
    assert ledger.rows == {(DAY, 1): Account(cost(0.05) + cost(0.01), articles=1)}


async def test_an_article_that_fails_is_booked_all_the_same(ledger):
    budget = budget_of(ledger)

    async def story():
        async with budget.reserved(1, 0.2) as tally:
            tally.add(cost(0.2))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await story()
    assert (await ledger.spent(DAY, 1)).dollars == 0.2
    assert (await refusal(budget, 1, 0.1)).reason == "over_budget_server"


@pytest.mark.parametrize("times", [1, 2])
async def test_an_article_that_is_cancelled_even_twice_is_booked_all_the_same(ledger, times):
    booked = asyncio.Event()

    class SlowLedger(MemoryLedger):
        async def spend(self, day, guild_id, usage, held=0.0):
            await booked.wait()
            await ledger.spend(day, guild_id, usage)

    budget, asked = budget_of(SlowLedger()), asyncio.Event()

    async def story():
        async with budget.reserved(1, 0.2) as tally:
            tally.add(cost(0.2))
            asked.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(story())
    await asked.wait()
    for _ in range(times):
        task.cancel()
        for _ in range(5):
            await asyncio.sleep(0)
    booked.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.sleep(0)
    assert (await ledger.spent(DAY, 1)).dollars == 0.2


async def test_what_is_set_aside_is_in_the_ledger_before_the_model_is_asked_and_spent_if_nobody_comes_back(ledger):
    async with budget_of(ledger).reserved(1, 0.2):
        # As if the process died here: another one, of the same ledger, knows nothing else.
        assert (await ledger.spent(DAY, 1)).dollars == 0.2
        assert (await refusal(budget_of(ledger), 1, 0.1)).reason == "over_budget_server"
        assert (await refusal(budget_of(ledger, overall=0.25, per_server=None), 2, 0.1)).reason == "over_budget_all"
    assert (await ledger.spent(DAY, 1)).dollars == 0


async def test_an_article_that_is_cancelled_while_its_dollars_are_set_aside_holds_none():
    begun, go_on = asyncio.Event(), asyncio.Event()

    class SlowLedger(MemoryLedger):
        async def hold(self, day, guild_id, dollars):
            begun.set()
            await go_on.wait()
            await super().hold(day, guild_id, dollars)

    slow = SlowLedger()
    task = asyncio.create_task(article(budget_of(slow), 1, 0.2))
    await begun.wait()
    task.cancel()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await slow.spent(DAY, 1)) == NOTHING_USED


async def test_an_article_that_called_nobody_is_not_booked(ledger):
    async with budget_of(ledger).reserved(1, 0.25):
        pass
    assert ledger.rows == {}


async def test_dollars_set_aside_and_not_used_are_free_again(ledger):
    budget = budget_of(ledger)
    for _ in range(9):
        await article(budget, 1, 0.01, estimate=0.1)
    assert (await ledger.spent(DAY, 1)).dollars == pytest.approx(0.09)


async def test_articles_under_way_count_as_spent(ledger):
    budget = budget_of(ledger)
    async with budget.reserved(1, 0.2):
        error = await refusal(budget, 1, 0.2)
        async with budget.reserved(2, 0.2):
            pass
    assert error.reason == "over_budget_server"
    assert error.message == (
        "The model is not asked, since this server's budget for today is used up; there is a new one at midnight (UTC)."
    )
    assert ledger.rows == {(DAY, 1): Account(refused=1)}


async def test_all_servers_together_have_a_limit_too(ledger):
    budget = budget_of(ledger, overall=0.5)
    for guild_id in (1, 2):
        await article(budget, guild_id, 0.25)
    error = await refusal(budget, 3, 0.01)
    assert error.reason == "over_budget_all"
    assert "since Sayso's budget for today is used up" in error.message


async def test_direct_messages_count_as_one_server(ledger):
    budget = budget_of(ledger)
    await article(budget, None, 0.25)
    error = await refusal(budget, None, 0.01)
    assert error.reason == "over_budget_server"
    assert "since the direct messages' budget for today is used up" in error.message


async def test_a_limit_of_0_pays_for_nothing_and_lets_a_free_model_work(ledger):
    budget = budget_of(ledger, overall=0.0, per_server=0.0)
    error = await refusal(budget, 1, 0.0001)
    assert error.message == "The model is not asked, since this server's budget for it is 0."
    await article(budget, 1, 0.0)
    assert (await ledger.account(1, DAY, DAY)).articles == 1


async def test_no_limit_is_no_limit_even_for_an_unknown_price(ledger):
    budget = budget_of(ledger, overall=None, per_server=None)
    await article(budget, 1, 1000.0)
    await article(budget, 1, 0.0, estimate=float("inf"))
    assert (await ledger.account(1, DAY, DAY)).articles == 2


async def test_an_article_too_dear_for_any_day_is_said_to_be_so(ledger):
    error = await refusal(budget_of(ledger), 1, float("inf"))
    assert error.message == (
        "The model is not asked: this article could cost more than this server's budget of a whole day."
    )


@pytest.mark.parametrize("dollars", [-0.01, float("nan")])
async def test_what_is_no_price_is_refused(ledger, dollars):
    with pytest.raises(ValueError, match="not a price"):
        async with budget_of(ledger).reserved(1, dollars):
            pytest.fail("nothing may be asked")


async def test_the_next_day_in_utc_has_new_dollars(ledger):
    clock = Clock(datetime(2026, 5, 4, 1, 59, tzinfo=timezone(timedelta(hours=2))))
    budget = budget_of(ledger, now=clock)
    await article(budget, 1, 0.25)
    await refusal(budget, 1, 0.25)
    clock.now += timedelta(minutes=2)
    await article(budget, 1, 0.25)
    assert [day for day, _ in ledger.rows] == [DAY, DAY + timedelta(days=1)]


async def test_an_article_over_midnight_belongs_to_the_day_it_began_on(ledger):
    clock = Clock()
    budget = budget_of(ledger, now=clock)
    async with budget.reserved(1, 0.25) as tally:
        clock.now += timedelta(days=1)
        await article(budget, 1, 0.2)
        tally.add(cost(0.25))
    assert {day: row.usage.dollars for (day, _), row in ledger.rows.items()} == {
        DAY: 0.25,
        DAY + timedelta(days=1): 0.2,
    }


async def test_who_listens_hears_of_each_article_that_cost_calls(ledger):
    heard = []
    budget = budget_of(ledger, told=lambda guild_id, usage: heard.append((guild_id, usage)))
    await article(budget, 1, 0.1)
    async with budget.reserved(2, 0.1):
        pass
    await refusal(budget, 1, 0.2)
    assert heard == [(1, cost(0.1))]


@pytest.mark.parametrize(
    ("known", "aside", "booked"), [(0.0, 0.2, 0.2), (0.05, 0.2, 0.2), (0.24, 0.2, 0.24), (0.05, float("inf"), 0.05)]
)
async def test_a_call_of_unknown_cost_is_charged_at_what_was_set_aside_for_its_article(ledger, known, aside, booked):
    heard = []
    budget = budget_of(ledger, overall=None, per_server=None, told=lambda _, usage: heard.append(usage.dollars))
    async with budget.reserved(1, aside) as tally:
        tally.add(Usage(calls=2, dollars=known, unpriced=1))
    assert await ledger.spent(DAY, 1) == Usage(calls=2, dollars=booked, unpriced=1)
    assert heard == [booked]


async def test_on_the_command_line_nothing_is_refused():
    async with Unlimited().reserved(None, float("inf")) as tally:
        tally.add(cost(5.0))
    assert tally.usage == cost(5.0)


async def test_a_ledger_that_cannot_be_read_keeps_the_model_from_being_asked(ledger):
    ledger.breaks_with = BROKEN
    error = await refusal(budget_of(ledger), 1, 0.1)
    assert (error.reason, error.message) == ("spending_unknown", UNKNOWN)


async def test_a_ledger_that_is_away_for_a_moment_costs_a_summary_and_no_dollar(ledger):
    budget = budget_of(ledger)
    async with budget.reserved(1, 0.2) as tally:
        tally.add(cost(0.2))
        ledger.breaks_with = TryLater("The database is away.", reason="database_away")
    assert (await refusal(budget, 1, 0.1)).reason == "spending_unknown"
    ledger.breaks_with = None
    assert (await refusal(budget, 1, 0.1)).reason == "over_budget_server"


async def test_dollars_that_could_not_be_booked_are_booked_before_more_are_spent(ledger):
    budget = budget_of(ledger)
    async with budget.reserved(1, 0.2) as tally:
        tally.add(cost(0.2))
        ledger.breaks_with = BROKEN
    assert (await refusal(budget, 1, 0.0)).reason == "spending_unknown"
    ledger.breaks_with = None
    assert (await refusal(budget, 1, 0.1)).reason == "over_budget_server"
    assert ledger.rows == {(DAY, 1): Account(cost(0.2), articles=1, refused=1)}


class HastyLedger(MemoryLedger):
    """A ledger that lets others run before and after each look and each booking, as a database does."""

    async def hold(self, day, guild_id, dollars):
        await asyncio.sleep(0)
        await super().hold(day, guild_id, dollars)
        await asyncio.sleep(0)

    async def spend(self, day, guild_id, usage, held=0.0):
        await asyncio.sleep(0)
        await super().spend(day, guild_id, usage, held)
        await asyncio.sleep(0)

    async def account(self, guild_id, first, last):
        await asyncio.sleep(0)
        found = await super().account(guild_id, first, last)
        await asyncio.sleep(0)
        return found

    async def spent_by_all(self, day):
        await asyncio.sleep(0)
        found = await super().spent_by_all(day)
        await asyncio.sleep(0)
        return found


ARTICLES = st.lists(
    st.tuples(
        st.integers(1, 3),  # its server
        st.integers(0, 12),  # cents set aside
        st.integers(0, 12),  # cents used, never more than set aside
        st.integers(0, 6),  # turns of the loop before it begins
        st.integers(0, 6),  # and that the model takes
        st.sampled_from(["done", "failed", "cancelled"]),
    ),
    max_size=14,
)


@given(articles=ARTICLES, overall=st.integers(0, 40), per_server=st.integers(0, 25))
def test_articles_at_the_same_time_never_overspend(articles, overall, per_server):
    ledger, paid = HastyLedger(), []

    async def one(budget, story):
        guild_id, aside, used, before, during, end = story
        for _ in range(before):
            await asyncio.sleep(0)
        async with budget.reserved(guild_id, aside) as tally:
            tally.add(cost(min(used, aside)))
            paid.append(min(used, aside))
            for _ in range(during):
                await asyncio.sleep(0)
            if end == "failed":
                raise RuntimeError
            if end == "cancelled":
                raise asyncio.CancelledError

    async def all_of_them():
        budget = budget_of(ledger, overall=overall, per_server=per_server)
        ends = await asyncio.gather(*(one(budget, each) for each in articles), return_exceptions=True)
        refused = sum(isinstance(end, OverBudget) for end in ends)
        assert len(paid) + refused == len(articles)
        for guild_id in (1, 2, 3):
            assert (await ledger.spent(DAY, guild_id)).dollars <= per_server
        assert (await ledger.spent_by_all(DAY)).dollars == sum(paid) <= overall
        if not any(isinstance(end, OverBudget) for end in ends):
            return
        assert sum(row.refused for row in ledger.rows.values()) == refused
        # What was set aside is free again: the day's rest can be spent to the cent.
        rest = min(overall - sum(paid), per_server)
        await article(budget, 4, rest)

    asyncio.run(all_of_them())
    assert sum((row.usage for row in ledger.rows.values()), NOTHING_USED).dollars <= overall
