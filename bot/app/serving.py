"""The life of the bot, from the first connection to the last answer."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress

import structlog
from yarl import URL

from bot import __version__
from bot.app.building import Built, built, text
from bot.app.operating import Ear, operating
from bot.app.roles import Role, Shards, checked
from bot.chat.client import Sayso
from bot.chat.endpoint import use_endpoint
from bot.domain.errors import OperatorMustFix, SaysoError
from bot.settings import Settings
from bot.store.sole_use import sole_use
from bot.telemetry import logs

# Seconds before a broken connection is made anew; a bot that begins 1,000 sessions a day loses its token.
SHORTEST_PAUSE, LONGEST_PAUSE = 2.0, 900.0
ENDING = (signal.SIGTERM, signal.SIGINT)
MISSING = (
    "DISCORD_TOKEN is not set. Copy the token from discord.com/developers → your application → Bot, "
    "and set it in the environment or in .env."
)


async def run(settings: Settings, role: Role = Role.ALL, shards: Shards | None = None) -> None:
    """Run the bot, or a part of it, until SIGTERM or Ctrl-C; raise `OperatorMustFix` if it cannot start."""
    shared = settings.database_url is not None
    checked(role, shards, shared=shared)
    token = settings.discord_token
    if token is None:
        raise OperatorMustFix(MISSING, reason="no_token")
    logs.set_up(settings.log_level, settings.log_format, _secrets(settings))
    _announce(settings, role)
    use_endpoint(text(settings.discord_api), text(settings.discord_gateway))
    with nullcontext() if shared else sole_use(settings.data_dir):
        await _until_asked(settings, token.get_secret_value(), role, shards)


async def _until_asked(settings: Settings, token: str, role: Role, shards: Shards | None) -> None:
    serving = asyncio.create_task(_serve(settings, token, role, shards))
    with suppress(asyncio.CancelledError), _ended_by_signals(serving):
        await serving


async def _serve(settings: Settings, token: str, role: Role, shards: Shards | None) -> None:
    ear = Ear()
    async with built(settings, token, role) as parts, operating(parts, role, ear):
        if role.listens:
            await _listen(parts, token, shards, ear)
        else:
            await asyncio.Event().wait()


async def _listen(parts: Built, token: str, shards: Shards | None, ear: Ear) -> None:
    """Stay connected, with a new client where one breaks in a way that it cannot mend."""
    loop, pause = asyncio.get_running_loop(), SHORTEST_PAUSE
    while True:
        since = loop.time()
        with ear.of(parts.client(shards)) as client:
            await _connected(client, token)
        pause = SHORTEST_PAUSE if loop.time() - since > LONGEST_PAUSE else pause
        await asyncio.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE)


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


@contextmanager
def _ended_by_signals(serving: asyncio.Task[None]) -> Iterator[None]:
    """Let SIGTERM and Ctrl-C ask for an end; what is under way is then finished, however often they ask."""
    loop = asyncio.get_running_loop()
    for asked in ENDING:
        loop.add_signal_handler(asked, _end, serving)
    try:
        yield
    finally:
        for asked in ENDING:
            loop.remove_signal_handler(asked)


def _secrets(settings: Settings) -> list[str]:
    """Return what must not stand in any log line."""
    kept = [settings.discord_token, settings.model_key, settings.database_url]
    known = [each.get_secret_value().strip() for each in kept if each is not None]
    return [*known, *(word for each in known if "://" in each and (word := URL(each).password))]


def _end(serving: asyncio.Task[None]) -> None:
    if not serving.cancelling():
        serving.cancel()


def _announce(settings: Settings, role: Role) -> None:
    log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    log.info("sayso.starting", version=__version__, role=role.value, data_dir=str(settings.data_dir))
    if settings.test_allow_loopback:
        addresses = sorted(f"{host}:{port}" for host, port in settings.test_allow_loopback)
        log.warning("fetch.loopback_allowed", addresses=addresses, danger="SAYSO_TEST_ALLOW_LOOPBACK is for tests only")
