from datetime import UTC, date, datetime

import discord
import pytest

from bot.chat.commands.usage import NO_MODEL, NOT_ALLOWED
from bot.domain.usage import Usage
from bot.pipeline.accounts import Accounts
from bot.pipeline.limits import DayLimits
from tests.chat.commands.test_summary import text_of
from tests.doubles.ports import MemoryLedger

TODAY = date(2026, 5, 3)
USED = Usage(calls=2, prompt=11_000, cached=300, completion=1_345, dollars=0.0123)


@pytest.fixture
def ledger():
    return MemoryLedger()


@pytest.fixture
def limits():
    return DayLimits(1.0, 0.25)


@pytest.fixture
def model():
    return "gpt_6*luna"


@pytest.fixture
def accounts(ledger, limits, model):
    return Accounts(ledger, limits, model, lambda: datetime(2026, 5, 3, 12, tzinfo=UTC))


async def usage(town, member=None):
    return text_of(await (member or town.mod).slash(town.chat, "usage")).strip()


async def test_a_moderator_alone_sees_today_and_the_month(town, ledger):
    for day, times in ((TODAY, 3), (TODAY.replace(day=1), 1)):
        for _ in range(times):
            await ledger.spend(day, town.guild.id, USED)
    await ledger.reuse(TODAY, town.guild.id)
    await ledger.refuse(TODAY, town.guild.id)
    await ledger.refuse(TODAY, town.guild.id)
    result = await town.mod.slash(town.chat, "usage")
    assert result.ephemeral
    assert text_of(result).strip().splitlines() == [
        r"Summaries are written by the model **gpt\_6\*luna** and checked by rules.",
        (
            "**Today (UTC):** 3 articles, 6 calls, 37,035 tokens, $0.0369 of $0.25 a day. "
            "1 more article answered from memory, at no cost. 2 articles kept from the model by the budget."
        ),
        (
            "**This month:** 4 articles, 8 calls, 49,380 tokens, $0.0492. "
            "1 more article answered from memory, at no cost. 2 articles kept from the model by the budget."
        ),
        "All servers together have used 4% of today's budget.",
    ]


async def test_before_the_first_article_all_is_nought(town):
    assert "**Today (UTC):** 0 articles, 0 calls, 0 tokens, $0.00 of $0.25 a day." in await usage(town)


async def test_calls_of_unknown_cost_are_said_to_be_so(town, ledger):
    await ledger.spend(TODAY, town.guild.id, Usage(calls=1, prompt=10, unpriced=1))
    assert "What 1 call cost was not told" in await usage(town)


async def test_a_server_over_its_budget_is_told_what_happens_then(town, ledger):
    await ledger.spend(TODAY, town.guild.id, Usage(calls=1, dollars=0.25))
    assert "This server is over budget: until midnight (UTC)" in await usage(town)


async def test_what_other_servers_spent_is_not_told_in_dollars(town, ledger):
    await ledger.spend(TODAY, 77, Usage(calls=7, prompt=4321, dollars=1.0))
    text = await usage(town)
    assert "Sayso as a whole is over budget" in text
    assert "**Today (UTC):** 0 articles, 0 calls, 0 tokens, $0.00" in text
    assert "$1" not in text


@pytest.mark.parametrize("limits", [DayLimits(0.0, 0.25), DayLimits(1.0, 0.0)])
async def test_a_budget_of_nothing_is_said_to_be_one(town):
    assert "This server's budget is $0: only a model that costs nothing is asked." in await usage(town)


@pytest.mark.parametrize("limits", [DayLimits(None, None)])
async def test_without_limits_none_is_shown(town):
    text = await usage(town)
    assert "a day" not in text.replace("Today", "")
    assert "budget" not in text


@pytest.mark.parametrize("model", [None])
async def test_without_a_model_it_says_what_that_means(town):
    assert await usage(town) == NO_MODEL


@pytest.mark.parametrize("model", [None])
async def test_a_model_of_before_is_still_in_this_months_account(town, ledger):
    await ledger.spend(TODAY, town.guild.id, USED)
    text = await usage(town)
    assert text.startswith(NO_MODEL)
    assert "**This month:** 1 article, 2 calls" in text


@pytest.mark.parametrize("accounts", [None])
async def test_a_bot_without_accounts_has_no_model(town):
    assert await usage(town) == NO_MODEL


async def test_a_member_who_manages_nothing_is_refused_even_where_discord_lets_the_command_through(town, ledger):
    command = next(command for command in await town.env.bot.tree.fetch_commands() if command.name == "usage")
    town.guild.set_command_permissions(command, {town.ann: True})
    result = await town.ann.slash(town.chat, "usage")
    assert result.ephemeral
    assert text_of(result).strip() == NOT_ALLOWED


async def test_a_member_who_manages_the_server_may_where_discord_lets_the_command_through(town):
    command = next(command for command in await town.env.bot.tree.fetch_commands() if command.name == "usage")
    role = town.guild.create_role("Stewards", permissions=discord.Permissions(manage_guild=True))
    steward = town.guild.add_member(town.env.create_user("steward"), roles=[role])
    town.guild.set_command_permissions(command, {steward: True})
    assert "**Today (UTC):**" in await usage(town, steward)
