"""Everything of the bot but its gateway connection, built and closed again."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.app.paying import analysing, check_model
from bot.app.reading import MEGABYTE, reader_with
from bot.app.roles import Role, Shards
from bot.chat.catchup import Bounds
from bot.chat.client import Sayso
from bot.chat.deliver import ThreadCourier
from bot.chat.login import messenger
from bot.chat.marks import Marks
from bot.chat.posts import DiscordPosts
from bot.domain.errors import SaysoError
from bot.jobs.engine import Engine, Where, in_folder, running
from bot.language.analyst import warm_up
from bot.pipeline.accounts import Accounts
from bot.pipeline.answer import Desk
from bot.pipeline.work import Work
from bot.settings import Settings
from bot.store.archive import SqlArchive
from bot.store.database import Database
from bot.store.deliveries import SqlDeliveries
from bot.store.postgres import PostgresDatabase
from bot.store.progress import SqlProgress
from bot.store.pruning import prune
from bot.telemetry.events import CountedEvents
from bot.telemetry.metrics import Metrics
from bot.telemetry.spending import counted_spent
from bot.workers.pool import Limits, ProcessWorkers

PRUNE_EVERY = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Built:
    """What a gateway connection is made of, one after another of the same parts."""

    settings: Settings
    database: Database
    desk: Desk
    jobs: Engine
    marks: Marks
    accounts: Accounts
    events: CountedEvents
    metrics: Metrics

    def client(self, some: Shards | None) -> Sayso:
        """Return a client that is not yet connected, of all shards or some."""
        settings = self.settings
        return Sayso(
            desk=self.desk,
            archive=SqlArchive(self.database),
            jobs=self.jobs,
            marks=self.marks,
            bounds=Bounds(timedelta(hours=settings.catch_up_hours), settings.catch_up_posts),
            events=self.events,
            most_at_once=settings.most_at_once,
            report_url=text(settings.report_url),
            accounts=self.accounts,
            shard_ids=some.ids if some else (),
            shard_count=some.count if some else None,
        )


@asynccontextmanager
async def built(settings: Settings, token: str, role: Role) -> AsyncIterator[Built]:
    """Give all parts of a role, at work; end and close them afterwards."""
    url = PostgresDatabase.at(settings.database_url.get_secret_value()).url if settings.database_url else None
    database = await Database.open(url or settings.data_dir)
    metrics = Metrics()
    events = CountedEvents(metrics)
    try:
        async with (
            messenger(token) as asking,
            _workers(settings, warm=role.works) as workers,
            reader_with(settings, workers) as reader,
            analysing(settings, workers, database, counted_spent(metrics)) as found,
            meanwhile(check_model(settings, found.budget)),
            meanwhile(_prune_on(database, settings.cache_days)),
        ):
            work = Work(
                posts=DiscordPosts(asking),
                reader=reader,
                analyst=found.analyst,
                workers=workers,
                courier=ThreadCourier(asking, report_url=text(settings.report_url)),
                archive=SqlArchive(database),
                deliveries=SqlDeliveries(database),
                events=events,
            )
            where = Where(url, shared=True) if url else in_folder(settings.data_dir)
            async with running(
                where, work if role.works else None, at_once=settings.most_at_once, grace=settings.grace_seconds
            ) as jobs:
                desk = Desk(reader=reader, analyst=found.analyst, workers=workers)
                marks = Marks(SqlProgress(database))
                async with meanwhile(marks.write_on()):
                    yield Built(settings, database, desk, jobs, marks, found.accounts, events, metrics)
    finally:
        await database.close()


@asynccontextmanager
async def meanwhile(work: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """Let some work run beside what follows, and end it with that."""
    task = asyncio.ensure_future(work)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@asynccontextmanager
async def _workers(settings: Settings, *, warm: bool) -> AsyncIterator[ProcessWorkers]:
    """Give worker processes, one of which loads the language model while the bot connects if it will be needed."""
    limits = Limits(settings.workers, settings.work_seconds, settings.work_megabytes * MEGABYTE)
    async with ProcessWorkers(limits) as workers:
        if not warm:
            yield workers
            return
        async with meanwhile(_warm(workers)):
            yield workers


async def _warm(workers: ProcessWorkers) -> None:
    """Load the language model; if that fails, each article will say so, and the log says it now."""
    log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    try:
        await workers.warm(warm_up)
    except SaysoError as error:
        log.warning("workers.no_model", reason=error.reason, error=error.message)


async def _prune_on(database: Database, cache_days: int) -> None:
    """Forget what is no longer needed, at start and every `PRUNE_EVERY`, until cancelled."""
    log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    while True:
        try:
            forgotten = await prune(database, cache_days)
        except SaysoError as error:
            log.warning("database.not_pruned", reason=error.reason)
        else:
            log.info("database.pruned", **forgotten)
        await asyncio.sleep(PRUNE_EVERY.total_seconds())


def text(url: object) -> str | None:
    """Return a URL of the settings as text."""
    return None if url is None else str(url)
