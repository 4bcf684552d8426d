"""A local port on which whoever runs Sayso sees whether it is well: /healthz, /readyz, /metrics."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final, TypeVar

import structlog
from aiohttp import web

from bot.domain.backlog import Backlog
from bot.domain.errors import OperatorMustFix
from bot.telemetry.metrics import Metrics

PATIENCE: Final = 3.0
"""Seconds that one answer may take; those who ask give up after five or ten."""
METRICS_FORM: Final = "text/plain; version=0.0.4; charset=utf-8"

Answer = TypeVar("Answer")
Check = Callable[[], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Vitals:
    """What is asked when somebody looks: whether all that work needs is there, the queue, and the gateway's shards."""

    checks: Mapping[str, Check]
    backlog: Callable[[], Awaitable[Backlog]]
    shards: Callable[[], Mapping[int, float | None]]
    patience: float = PATIENCE


@asynccontextmanager
async def answering(host: str, port: int, vitals: Vitals, metrics: Metrics) -> AsyncIterator[int]:
    """Answer on a port beside what follows, and give its number; raise `OperatorMustFix` if it cannot be had."""
    runner = web.AppRunner(_application(vitals, metrics), access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            message = f"SAYSO_OPS_PORT: {host}:{port} cannot be listened on ({error.strerror}); set another one."
            raise OperatorMustFix(message, reason="ops_port_unusable") from error
        taken = int(runner.addresses[0][1])
        log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
        log.info("ops.listening", host=host, port=taken)
        yield taken
    finally:
        await runner.cleanup()


def _application(vitals: Vitals, metrics: Metrics) -> web.Application:
    async def healthz(_: web.Request) -> web.Response:
        return web.Response(text="ok\n")  # whoever can say so has a loop that turns

    async def readyz(_: web.Request) -> web.Response:
        missing = await _missing(vitals)
        if missing:
            return web.Response(status=503, text="\n".join(missing) + "\n")
        return web.Response(text="ready\n")

    async def numbers(_: web.Request) -> web.Response:
        metrics.seen(await _soon(vitals.backlog, vitals.patience), vitals.shards())
        return web.Response(body=metrics.written(), headers={"Content-Type": METRICS_FORM})

    application = web.Application()
    application.add_routes([web.get("/healthz", healthz), web.get("/readyz", readyz), web.get("/metrics", numbers)])
    return application


async def _missing(vitals: Vitals) -> list[str]:
    """Return the names of the checks that fail, break or take too long."""
    passed = await asyncio.gather(*(_soon(check, vitals.patience) for check in vitals.checks.values()))
    return [name for name, fine in zip(vitals.checks, passed, strict=True) if not fine]


async def _soon(ask: Callable[[], Awaitable[Answer]], patience: float) -> Answer | None:
    try:
        async with asyncio.timeout(patience):
            return await ask()
    except Exception:  # noqa: BLE001  # whatever the reason, it is not there, and that is the answer
        return None
