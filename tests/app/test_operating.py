"""What whoever runs Sayso sees of it: a real process, asked over HTTP, and its log read line by line."""

import asyncio
import json
import re
import signal
import socket

import aiohttp
import pytest

from tests.app.test_serving import HARBOUR, bot, ended, watch
from tests.doubles.discord_server import GOOD, DiscordServer
from tests.doubles.model_server import model_server, says
from tests.doubles.pages import SENTENCES, running_site

KEY = "sk-a-key-that-nobody-may-see"
WORDS = 5
"""A run of so many words of an article in a log line is no accident."""


def free_port():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


async def asked(port, path):
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status, await answer.text()


async def until_ready(port):
    async with asyncio.timeout(30):
        while True:
            try:
                status, text = await asked(port, "/readyz")
            except aiohttp.ClientConnectorError:
                status, text = 0, ""
            if status == 200:
                return
            assert set(text.split()) <= {"database", "queue", "gateway"}
            await asyncio.sleep(0.05)


def runs_of(text):
    words = re.findall(r"\w+", text.casefold())
    return {" ".join(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)}


@pytest.mark.parametrize("form", ["json", "console"])
async def test_a_posts_whole_way_is_seen_in_numbers_and_leaves_no_words_and_no_secrets_in_the_log(tmp_path, form):
    port = free_port()
    async with DiscordServer() as discord, running_site() as site, model_server(says("nonsense")) as model:
        settings = {
            "SAYSO_OPS_PORT": str(port),
            "SAYSO_LOG_LEVEL": "DEBUG",
            "SAYSO_LOG_FORMAT": form,
            "SAYSO_MODEL_URL": model.url,
            "SAYSO_MODEL_KEY": KEY,
            "SAYSO_TEST_ALLOW_LOOPBACK": f"127.0.0.1:{site.port}",
        }
        async with bot(tmp_path, discord, **settings) as process:
            await until_ready(port)
            await watch(discord)
            link = site.url("/article")
            first = await discord.post(f"have a look {link}")
            second = await discord.post(files=[("harbour.txt", HARBOUR.read_bytes())])
            await discord.until(lambda: discord.messages_in(first) and discord.messages_in(second), seconds=60)
            asked_for = await discord.slash("summary", link=link)
            await discord.until(lambda: discord.answers.get(asked_for), seconds=60)
            assert await asked(port, "/healthz") == (200, "ok\n")
            _, numbers = await asked(port, "/metrics")
            code, logged = await ended(process, signal.SIGTERM)
        posted = json.dumps(list(discord.messages.values()), ensure_ascii=False)
    assert code == 0
    assert 'sayso_gateway_connected{shard="0"} 1.0' in numbers
    assert 'sayso_replies_total{kind="digest"} 2.0' in numbers
    assert 'sayso_step_seconds_count{step="analyse"} 2.0' in numbers
    assert "sayso_model_calls_total 0.0" not in numbers
    assert "reply.delivered" in logged
    assert "step.done" in logged  # it is the level at which everything is told
    assert GOOD not in logged
    assert KEY not in logged
    told = " ".join(re.findall(r"\w+", logged.casefold()))
    assert not [run for run in runs_of(HARBOUR.read_text("utf-8") + " ".join(SENTENCES)) if run in told]
    assert "312 boats" in posted  # which the page says
    assert "312 boats" not in logged
    if form == "json":
        events = [json.loads(line) for line in logged.splitlines()]
        assert all({"event", "level", "timestamp"} <= event.keys() for event in events)
        assert all(re.fullmatch(r"[a-z_]+\.[a-z_]+", event["event"]) for event in events)


async def test_a_gateway_that_is_cut_off_is_not_ready(tmp_path):
    port = free_port()
    async with DiscordServer() as discord, bot(tmp_path, discord, SAYSO_OPS_PORT=str(port)) as process:
        await until_ready(port)
        await discord.stop()
        async with asyncio.timeout(20):
            while (answer := await asked(port, "/readyz"))[0] == 200:  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        assert answer == (503, "gateway\n")
        assert (await asked(port, "/healthz"))[0] == 200
        code, _ = await ended(process, signal.SIGTERM)
    assert code == 0


async def test_a_port_that_is_taken_is_one_sentence(tmp_path):
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        port = held.getsockname()[1]
        async with DiscordServer() as discord, bot(tmp_path, discord, SAYSO_OPS_PORT=str(port)) as process:
            code, said = await ended(process)
    assert code == 2
    assert f"sayso: SAYSO_OPS_PORT: 127.0.0.1:{port} cannot be listened on" in said
    assert "Traceback" not in said
