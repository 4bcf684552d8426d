"""The analyst of a running bot, wired: within its budget, and each article once."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import structlog

from bot.app.analysing import analyst_of, endpoint_of, engine_key, engine_set
from bot.pipeline.accounts import Accounts
from bot.pipeline.limits import DailyBudget, DayLimits
from bot.pipeline.once import OnceAnalyst
from bot.pipeline.ports import Analyst, Workers
from bot.settings import Settings
from bot.store.database import Database
from bot.store.drafts import SqlDrafts
from bot.store.ledger import SqlLedger
from bot.telemetry.spending import log_spent

NO_PRICE = (
    "Nobody knows what this model costs, so the budget lets no article through: set SAYSO_MODEL_DOLLARS_IN and "
    "SAYSO_MODEL_DOLLARS_OUT."
)


@dataclass(frozen=True, slots=True)
class Analysing:
    """Who analyses, and what moderators may know of its cost."""

    analyst: Analyst
    accounts: Accounts


@asynccontextmanager
async def analysing(settings: Settings, workers: Workers, database: Database) -> AsyncIterator[Analysing]:
    """Give the analyst that the settings ask for; what it costs and what it made is kept in this database."""
    ledger, drafts = SqlLedger(database), SqlDrafts(database, settings.cache_days)
    await drafts.prune()
    limits = DayLimits(settings.dollars_a_day, settings.dollars_a_day_per_server)
    engine = engine_set(settings)
    async with analyst_of(engine, settings, workers, DailyBudget(ledger, limits, told=log_spent)) as inner:
        once = OnceAnalyst(inner, engine=engine_key(engine, settings), drafts=drafts, ledger=ledger)
        yield Analysing(once, Accounts(ledger, limits, settings.model if settings.model_set else None))


async def check_model(settings: Settings) -> None:
    """Ask the model one tiny thing and say in the log whether it answers; the bot runs on either way."""
    if not settings.model_set:
        return
    from bot.llm.client import Client  # noqa: PLC0415 - the SDK takes most of a second to import
    from bot.llm.probe import probed  # noqa: PLC0415

    log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    async with Client(endpoint_of(settings)) as client:
        if client.tariff.dollars(1, 1) is None:
            log.warning("model.no_price", model=settings.model, error=NO_PRICE)
        failed = await probed(client)
        host = client.endpoint.host
    if failed is None:
        log.info("model.ready", model=settings.model, host=host)
    else:
        log.warning(
            "model.not_ready", reason=failed.reason, error=failed.message, meanwhile="the built-in reader answers"
        )
