"""The port for whoever runs Sayso, asked over real HTTP."""

import asyncio
from contextlib import asynccontextmanager

import aiohttp
import pytest

from bot.domain.backlog import Backlog
from bot.domain.errors import OperatorMustFix
from bot.telemetry.health import Vitals, answering
from bot.telemetry.metrics import Metrics


async def fine():
    return True


async def amiss():
    return False


async def broken():
    raise ConnectionError


async def endless():
    await asyncio.Event().wait()


async def backlog():
    return Backlog(3, 2, 1, 12.5)


@asynccontextmanager
async def asked(backlog=backlog, shards=None, patience=3.0, **checks):
    """Give a question to ask by path, which is answered with status and text."""
    vitals = Vitals(checks, backlog, lambda: shards or {}, patience)
    async with answering("127.0.0.1", 0, vitals, Metrics()) as port, aiohttp.ClientSession() as session:

        async def ask(path):
            async with session.get(f"http://127.0.0.1:{port}{path}") as answer:
                return answer.status, await answer.text()

        yield ask


async def test_a_loop_that_turns_is_healthy_whatever_else_is_wrong():
    async with asked(database=broken) as ask:
        assert await ask("/healthz") == (200, "ok\n")


async def test_with_all_that_work_needs_it_is_ready():
    async with asked(database=fine, queue=fine, gateway=fine) as ask:
        assert await ask("/readyz") == (200, "ready\n")


async def test_what_is_missing_is_named_in_a_word_each():
    async with asked(database=broken, queue=fine, gateway=amiss) as ask:
        assert await ask("/readyz") == (503, "database\ngateway\n")


async def test_what_does_not_answer_in_time_is_missing():
    async with asked(patience=0.05, database=endless, queue=fine) as ask:
        assert await ask("/readyz") == (503, "database\n")


async def test_metrics_show_the_queue_and_the_shards_of_this_moment():
    async with asked(shards={0: 0.05, 1: None}) as ask:
        status, text = await ask("/metrics")
    assert status == 200
    assert 'sayso_jobs{state="waiting"} 3.0' in text
    assert 'sayso_gateway_connected{shard="1"} 0.0' in text


async def test_metrics_come_while_the_queue_cannot_be_asked():
    async with asked(backlog=broken) as ask:
        status, text = await ask("/metrics")
    assert status == 200
    assert "sayso_oldest_waiting_seconds NaN" in text


async def test_there_is_nothing_else():
    async with asked() as ask:
        assert (await ask("/"))[0] == 404


async def test_a_port_that_is_taken_is_named():
    vitals = Vitals({}, backlog, dict)
    async with answering("127.0.0.1", 0, vitals, Metrics()) as port:
        with pytest.raises(OperatorMustFix, match=f"SAYSO_OPS_PORT: 127.0.0.1:{port} cannot be listened on"):
            async with answering("127.0.0.1", port, vitals, Metrics()):
                pass
