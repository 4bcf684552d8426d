"""The whole bot, wired, and its life from the first connection to the last answer."""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import timedelta
from functools import partial

import structlog

from bot import __version__
from bot.app.paying import analysing, check_model
from bot.app.reading import MEGABYTE, reader_with
from bot.chat.catchup import Bounds
from bot.chat.client import Sayso
from bot.chat.deliver import ThreadCourier
from bot.chat.endpoint import use_endpoint
from bot.chat.login import messenger
from bot.chat.posts import DiscordPosts
from bot.domain.errors import OperatorMustFix, SaysoError
from bot.jobs.engine import in_folder, running
from bot.language.analyst import warm_up
from bot.pipeline.answer import Desk
from bot.pipeline.work import Work
from bot.settings import Settings
from bot.store.archive import SqlArchive
from bot.store.database import Database
from bot.store.deliveries import SqlDeliveries
from bot.store.progress import SqlProgress
from bot.store.sole_use import sole_use
from bot.telemetry import logs
from bot.telemetry.events import LogEvents
from bot.workers.pool import Limits, ProcessWorkers

# Seconds before a broken connection is made anew; a bot that begins 1,000 sessions a day loses its token.
SHORTEST_PAUSE, LONGEST_PAUSE = 2.0, 900.0
ENDING = (signal.SIGTERM, signal.SIGINT)
MISSING = (
    "DISCORD_TOKEN is not set. Copy the token from discord.com/developers → your application → Bot, "
    "and set it in the environment or in .env."
)


async def run(settings: Settings) -> None:
    """Run the bot until SIGTERM or Ctrl-C; raise `OperatorMustFix` if it cannot start."""
    token = settings.discord_token
    if token is None:
        raise OperatorMustFix(MISSING, reason="no_token")
    logs.set_up(settings.log_level)
    _announce(settings)
    use_endpoint(_text(settings.discord_api), _text(settings.discord_gateway))
    with sole_use(settings.data_dir):
        await _until_asked(settings, token.get_secret_value())


async def _until_asked(settings: Settings, token: str) -> None:
    serving = asyncio.ensure_future(_serve(settings, token))
    with suppress(asyncio.CancelledError), _ended_by_signals(serving):
        await serving


async def _serve(settings: Settings, token: str) -> None:
    loop, pause = asyncio.get_running_loop(), SHORTEST_PAUSE
    async with _clients(settings, token) as new_client:
        while True:
            since = loop.time()
            await _connected(new_client(), token)
            pause = SHORTEST_PAUSE if loop.time() - since > LONGEST_PAUSE else pause
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)


@asynccontextmanager
async def _meanwhile(work: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """Let some work run beside what follows, and end it with that."""
    task = asyncio.ensure_future(work)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _connected(client: Sayso, token: str) -> None:
    """Serve until the connection breaks in a way that the client cannot mend; a new client may."""
    log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    try:
        await client.serve(token)
    except SaysoError:
        raise
    except Exception as error:
        log.exception("discord.connection_broke", error=type(error).__name__)
    else:
        log.warning("discord.connection_ended")


@asynccontextmanager
async def _clients(settings: Settings, token: str) -> AsyncIterator[Callable[[], Sayso]]:
    """Give what makes a client, one after another, of the same archive, workers and jobs."""
    database = await Database.open(settings.data_dir)
    try:
        async with (
            messenger(token) as asking,
            _workers(settings) as workers,
            reader_with(settings, workers) as reader,
            analysing(settings, workers, database) as found,
            _meanwhile(check_model(settings, found.budget)),
        ):
            archive = SqlArchive(database)
            report_url = _text(settings.report_url)
            work = Work(
                posts=DiscordPosts(asking),
                reader=reader,
                analyst=found.analyst,
                workers=workers,
                courier=ThreadCourier(asking, report_url=report_url),
                archive=archive,
                deliveries=SqlDeliveries(database),
                events=LogEvents(),
            )
            where = in_folder(settings.data_dir)
            async with running(where, work, at_once=settings.most_at_once, grace=settings.grace_seconds) as jobs:
                yield partial(
                    Sayso,
                    desk=Desk(reader=reader, analyst=found.analyst, workers=workers),
                    archive=archive,
                    jobs=jobs,
                    progress=SqlProgress(database),
                    bounds=Bounds(timedelta(hours=settings.catch_up_hours), settings.catch_up_posts),
                    most_at_once=settings.most_at_once,
                    report_url=report_url,
                    accounts=found.accounts,
                )
    finally:
        await database.close()


@asynccontextmanager
async def _workers(settings: Settings) -> AsyncIterator[ProcessWorkers]:
    """Give worker processes, one of which loads the language model while the bot connects."""
    limits = Limits(settings.workers, settings.work_seconds, settings.work_megabytes * MEGABYTE)
    async with ProcessWorkers(limits) as workers, _meanwhile(_warm(workers)):
        yield workers


async def _warm(workers: ProcessWorkers) -> None:
    """Load the language model; if that fails, each article will say so, and the log says it now."""
    log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    try:
        await workers.warm(warm_up)
    except SaysoError as error:
        log.warning("workers.no_model", reason=error.reason, error=error.message)


@contextmanager
def _ended_by_signals(serving: asyncio.Future[None]) -> Iterator[None]:
    """Let SIGTERM and Ctrl-C ask for an end; the client then finishes what it is at."""
    loop = asyncio.get_running_loop()
    for asked in ENDING:
        loop.add_signal_handler(asked, serving.cancel)
    try:
        yield
    finally:
        for asked in ENDING:
            loop.remove_signal_handler(asked)


def _announce(settings: Settings) -> None:
    log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    log.info("sayso.starting", version=__version__, data_dir=str(settings.data_dir))
    if settings.test_allow_loopback:
        addresses = sorted(f"{host}:{port}" for host, port in settings.test_allow_loopback)
        log.warning("fetch.loopback_allowed", addresses=addresses, danger="SAYSO_TEST_ALLOW_LOOPBACK is for tests only")


def _text(url: object) -> str | None:
    return None if url is None else str(url)
