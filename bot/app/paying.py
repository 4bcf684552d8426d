"""The analyst of a running bot, wired: within its budget, and each article once."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog

from bot.app.analysing import analyst_of, endpoint_of, engine_key, engine_set
from bot.domain.errors import OverBudget
from bot.domain.usage import Usage
from bot.pipeline.accounts import Accounts
from bot.pipeline.limits import DailyBudget, DayLimits
from bot.pipeline.once import OnceAnalyst
from bot.pipeline.ports import Analyst, Budget, Workers
from bot.settings import Settings
from bot.store.database import Database
from bot.store.drafts import SqlDrafts
from bot.store.ledger import SqlLedger
from bot.telemetry.spending import log_spent

if TYPE_CHECKING:
    from bot.llm.cost import Tariff

Told = Callable[[int | None, Usage], None]
NO_PRICE = (
    "Nobody knows what this model costs, so the budget lets no article through: set SAYSO_MODEL_DOLLARS_IN and "
    "SAYSO_MODEL_DOLLARS_OUT."
)
FREE_BY_GUESS = (
    "Calls count as free, since this host's name or address is one of your own network: if they cost something, set "
    "SAYSO_MODEL_DOLLARS_IN and SAYSO_MODEL_DOLLARS_OUT; if not, set both to 0, and this line is gone."
)
MEANWHILE = "each article asks the model anew; where that fails, the built-in reader answers"
UNASKED = "the model is asked nothing that the budget does not cover; the built-in reader answers"


@dataclass(frozen=True, slots=True)
class Analysing:
    """Who analyses, what moderators may know of its cost, and what that is taken from."""

    analyst: Analyst
    accounts: Accounts
    budget: Budget


@asynccontextmanager
async def analysing(
    settings: Settings, workers: Workers, database: Database, told: Told = log_spent
) -> AsyncIterator[Analysing]:
    """Give the analyst that the settings ask for; what it costs and what it made is kept in this database."""
    ledger, drafts = SqlLedger(database), SqlDrafts(database, settings.cache_days)
    await drafts.prune()
    limits = DayLimits(settings.dollars_a_day, settings.dollars_a_day_per_server)
    engine = engine_set(settings)
    budget = DailyBudget(ledger, limits, told=told)
    async with analyst_of(engine, settings, workers, budget) as inner:
        once = OnceAnalyst(inner, engine=engine_key(engine, settings), drafts=drafts, ledger=ledger)
        accounts = Accounts(ledger, limits, settings.model if settings.model_set else None)
        yield Analysing(once, accounts, budget)


async def check_model(settings: Settings, budget: Budget) -> None:
    """Ask the model one tiny thing and say in the log whether it answers; the bot runs on either way.

    What that costs is nobody's server's, but part of the day's dollars: if they do not cover it, nothing is asked.
    """
    if not settings.model_set:
        return
    from bot.llm.client import Client  # noqa: PLC0415 - the SDK takes most of a second to import
    from bot.llm.probe import dollars_at_most, probed  # noqa: PLC0415

    log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    async with Client(endpoint_of(settings)) as client:
        _warn_of_the_price(client.tariff, log)
        try:
            async with budget.reserved(None, dollars_at_most(client)) as tally:
                failed = await probed(client, tally)
        except OverBudget as refused:
            log.warning("model.not_asked", reason=refused.reason, error=refused.message, meanwhile=UNASKED)
            return
    if failed is None:
        log.info("model.ready", model=settings.model, host=client.endpoint.host)
    else:
        log.warning("model.not_ready", reason=failed.reason, error=failed.message, meanwhile=MEANWHILE)


def _warn_of_the_price(tariff: "Tariff", log: structlog.typing.FilteringBoundLogger) -> None:
    endpoint = tariff.endpoint
    if tariff.dollars(1, 1) is None:
        log.warning("model.no_price", model=endpoint.model, error=NO_PRICE)
    elif tariff.is_guess:
        log.warning("model.free_by_guess", model=endpoint.model, host=endpoint.host, error=FREE_BY_GUESS)
