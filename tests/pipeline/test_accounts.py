"""A server learns all of its own costs and of the others' only how much is left."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.usage import Account, Usage
from bot.pipeline.accounts import Accounts
from bot.pipeline.limits import DayLimits
from tests.doubles.ports import MemoryLedger

TODAY = date(2026, 5, 3)
LIMITS = DayLimits(1.0, 0.25)


def cost(dollars):
    return Usage(calls=1, prompt=900, completion=100, dollars=dollars)


async def statement(ledger, guild_id=1, limits=LIMITS, model="m"):
    return await Accounts(ledger, limits, model, lambda: datetime(2026, 5, 3, 23, tzinfo=UTC)).of(guild_id)


async def test_today_and_this_month_are_told_apart():
    ledger = MemoryLedger()
    for days, dollars in ((0, 0.1), (2, 0.2), (3, 0.4)):  # the last one is April's
        await ledger.spend(TODAY - timedelta(days=days), 1, cost(dollars))
    await ledger.refuse(TODAY - timedelta(days=1), 1)
    found = await statement(ledger)
    assert found.today == Account(cost(0.1), articles=1)
    assert found.month == Account(cost(0.1) + cost(0.2), articles=2, refused=1)


async def test_another_servers_costs_show_only_in_the_share_of_the_day():
    ledger = MemoryLedger()
    await ledger.spend(TODAY, 2, cost(0.25))
    found = await statement(ledger)
    assert (found.today, found.month, found.share) == (Account(), Account(), 0.25)


@pytest.mark.parametrize(
    ("limits", "limit", "share"),
    [
        (DayLimits(1.0, 0.25), 0.25, 0.0),
        (DayLimits(0.2, 0.25), 0.2, 0.0),
        (DayLimits(None, 0.25), 0.25, None),
        (DayLimits(1.0, None), 1.0, 0.0),
        (DayLimits(None, None), None, None),
        (DayLimits(0.0, 0.25), 0.0, None),
    ],
)
async def test_a_servers_limit_is_the_narrower_of_its_own_and_that_of_all(limits, limit, share):
    found = await statement(MemoryLedger(), limits=limits)
    assert (found.limit, found.share) == (limit, share)
