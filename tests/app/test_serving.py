"""`sayso run` as a program: a real process, a Discord and a newspaper on loopback, nothing stood in for inside."""

import asyncio
import json
import os
import signal
import sys
from contextlib import asynccontextmanager
from pathlib import Path

from tests.doubles.discord_server import GOOD, DiscordServer
from tests.doubles.pages import running_site
from tests.doubles.slow_site import slow_site

ROOT = Path(__file__).parents[2]
HARBOUR = ROOT / "tests/data/articles/harbour.txt"

WRONG = "not.the.one"


@asynccontextmanager
async def bot(data_dir, discord=None, **settings):
    """Run `sayso run` and end it, if the test has not done so."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("SAYSO_", "DISCORD_"))}
    environment |= {"SAYSO_DATA_DIR": str(data_dir), "DISCORD_TOKEN": GOOD, "PYTHONPATH": str(ROOT)}
    if discord is not None:
        environment |= {"SAYSO_DISCORD_API": discord.api, "SAYSO_DISCORD_GATEWAY": discord.gateway}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=data_dir, env=environment | settings, stderr=asyncio.subprocess.PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def ended(process, with_signal=None):
    """Return the exit code and all that was said on standard error."""
    if with_signal is not None:
        process.send_signal(with_signal)
    _, said = await asyncio.wait_for(process.communicate(), 30)
    return process.returncode, said.decode()


async def watch(discord):
    await discord.until(lambda: discord.ready)
    asked = await discord.slash("watch add")
    await discord.until(lambda: discord.answers.get(asked))


def words_of(messages):
    return json.dumps(messages, ensure_ascii=False)


async def test_a_posted_link_gets_a_thread_with_the_articles_own_words(tmp_path):
    async with DiscordServer() as discord, running_site() as site:
        allowed = f"127.0.0.1:{site.port}"
        async with bot(tmp_path, discord, SAYSO_TEST_ALLOW_LOOPBACK=allowed) as process:
            await watch(discord)
            post = await discord.post(f"have a look {site.url('/article')}")
            await discord.until(lambda: discord.messages_in(post), seconds=60)
            said = words_of(discord.messages_in(post))
            assert "Harbour of Port Ellery" in discord.threads[post]["name"]
            assert "Odile Marchetti" in said
            assert "We moved 312 boats before the tide turned" in said
            code, logged = await ended(process, signal.SIGTERM)
    assert code == 0
    assert "Traceback" not in logged
    assert "fetch.loopback_allowed" in logged
    assert "312 boats" not in logged
    assert GOOD not in logged


async def test_a_watched_channel_is_still_watched_after_a_restart_and_a_file_is_read(tmp_path):
    async with DiscordServer() as discord, bot(tmp_path, discord) as process:
        await watch(discord)
        code, _ = await ended(process, signal.SIGINT)
        assert code == 0
    async with DiscordServer() as discord, bot(tmp_path, discord) as process:
        await discord.until(lambda: discord.ready)
        post = await discord.post(files=[("harbour.txt", HARBOUR.read_bytes())])
        await discord.until(lambda: discord.messages_in(post), seconds=60)
        said = words_of(discord.messages_in(post))
        code, _ = await ended(process, signal.SIGTERM)
    assert code == 0
    assert "Teodora Lindqvist" in said
    assert "Leave a Reply" not in said


async def test_all_quotes_of_an_article_are_listed_after_a_restart_too(tmp_path):
    async with DiscordServer() as discord:
        async with bot(tmp_path, discord) as process:
            await watch(discord)
            post = await discord.post(files=[("harbour.txt", HARBOUR.read_bytes())])
            await discord.until(lambda: discord.messages_in(post), seconds=60)
            await ended(process, signal.SIGTERM)
        async with bot(tmp_path, discord) as process:
            await discord.until(lambda: len(discord.connection.identifies) == 2 and discord.ready)
            asked = await discord.slash("quotes", channel_id=post)
            said = words_of(await discord.until(lambda: discord.answers.get(asked), seconds=60))
            code, logged = await ended(process, signal.SIGTERM)
    assert code == 0
    assert "Traceback" not in logged
    assert "Jonas Veld" in said
    assert "### All " in said


async def test_a_command_is_answered_while_a_backlog_of_posts_waits(tmp_path):
    async with DiscordServer() as discord, slow_site() as site, bot(tmp_path, discord, **site.allowed) as process:
        await watch(discord)
        posts = [await discord.post(f"{site.url}?{number}") for number in range(8)]
        await asyncio.wait_for(site.asked.wait(), 30)
        opened = await discord.slash("summary")
        await discord.until(lambda: opened in discord.callbacks)
        asked = await discord.submit(opened, HARBOUR.read_text())
        said = words_of(await discord.until(lambda: discord.answers.get(asked), seconds=60))
        assert "Teodora Lindqvist" in said
        assert not any(discord.messages_in(post) for post in posts)
        code, _ = await ended(process, signal.SIGTERM)
    assert code == 0


async def test_a_connection_that_breaks_beyond_mending_is_made_anew(tmp_path):
    async with DiscordServer() as discord, bot(tmp_path, discord) as process:
        await watch(discord)
        await discord.connection.send_raw("{ this is no JSON")
        await discord.until(lambda: len(discord.connection.identifies) == 2 and discord.ready)
        post = await discord.post(files=[("harbour.txt", HARBOUR.read_bytes())])
        await discord.until(lambda: discord.messages_in(post), seconds=60)
        code, logged = await ended(process, signal.SIGTERM)
    assert code == 0
    assert "discord.connection_broke" in logged


async def test_a_gateway_that_cannot_be_reached_is_named_without_a_traceback_and_tried_again(tmp_path):
    nowhere = {"SAYSO_DISCORD_GATEWAY": "ws://127.0.0.1:9/"}
    async with DiscordServer() as discord, bot(tmp_path, discord, **nowhere) as process:
        said = ""
        while "Failed to connect" not in said:
            said += (await asyncio.wait_for(process.stderr.readline(), 30)).decode()
        code, more = await ended(process, signal.SIGTERM)
    assert code == 0
    assert "127.0.0.1:9" in said
    assert "Traceback" not in said + more


async def test_without_a_token_one_sentence_says_where_to_get_it(tmp_path):
    async with bot(tmp_path, DISCORD_TOKEN="") as process:
        code, said = await ended(process)
    assert code == 2
    assert said.startswith("sayso: DISCORD_TOKEN is not set.")
    assert said.count("\n") == 1


async def test_a_wrong_token_is_one_sentence_and_not_repeated(tmp_path):
    async with DiscordServer() as discord, bot(tmp_path, discord, DISCORD_TOKEN=WRONG) as process:
        code, said = await ended(process)
    assert code == 2
    assert "sayso: Discord refused the token in DISCORD_TOKEN." in said
    assert "Traceback" not in said
    assert WRONG not in said


async def test_a_missing_intent_is_named(tmp_path):
    async with DiscordServer(content_intent=False) as discord, bot(tmp_path, discord) as process:
        code, said = await ended(process)
    assert code == 2
    assert "sayso: Message Content Intent is off" in said
    assert "Traceback" not in said


async def test_a_data_folder_that_is_a_file_is_named(tmp_path):
    in_the_way = tmp_path / "data"
    in_the_way.write_text("")
    async with bot(tmp_path, SAYSO_DATA_DIR=str(in_the_way)) as process:
        code, said = await ended(process)
    assert code == 2
    assert str(in_the_way) in said.splitlines()[-1]
    assert "Traceback" not in said


async def test_a_bad_setting_is_named(tmp_path):
    async with bot(tmp_path, SAYSO_WORKERS="many") as process:
        code, said = await ended(process)
    assert code == 2
    assert said.startswith("sayso: Change these settings (environment or .env): SAYSO_WORKERS:")
    assert said.count("\n") == 1
