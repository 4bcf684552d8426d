import asyncio

import pytest
from structlog.testing import capture_logs

from bot.chat.counter import ENDING
from bot.chat.endpoint import use_endpoint
from bot.domain.errors import OperatorMustFix
from tests.chat.conftest import client_of, serving
from tests.doubles.desk import PIER, PIER_URL
from tests.doubles.discord_markdown import texts_of
from tests.doubles.discord_payloads import GUILD_ID, NEWS_ID
from tests.doubles.discord_server import GOOD
from tests.doubles.ports import MemoryArchive


@pytest.fixture
async def archive():
    remembering = MemoryArchive()
    await remembering.watch(GUILD_ID, NEWS_ID)
    return remembering


class TellingArchive(MemoryArchive):
    """An archive that tells when it has something to remember."""

    def __init__(self):
        super().__init__()
        self.remembered = asyncio.Event()

    async def remember(self, inquiry_id, place, thread_id, analysis):
        await super().remember(inquiry_id, place, thread_id, analysis)
        self.remembered.set()


async def refusal(archive, token=GOOD):
    client = client_of(archive)
    with pytest.raises(OperatorMustFix) as caught:
        await asyncio.wait_for(client.serve(token), 20)
    return caught.value


async def test_a_post_is_answered_over_real_sockets(server, archive):
    async with serving(archive):
        await server.until(lambda: server.ready)
        post = await server.post(PIER_URL)
        (answer,) = await server.until(lambda: server.messages_in(post))
    assert server.threads[post]["name"] == "Cracks close the pier"
    assert "“Reopening it before the summer would be reckless,”" in "".join(texts_of(answer["components"]))


async def test_an_attachment_is_downloaded_and_answered(server, archive):
    async with serving(archive):
        await server.until(lambda: server.ready)
        post = await server.post(files=[("pier.txt", PIER.encode())])
        await server.until(lambda: server.messages_in(post))
    assert server.threads[post]["name"] == "pier.txt"


async def test_commands_are_registered_once_and_answered(server, archive):
    async with serving(archive):
        await server.until(lambda: server.ready)
        assert [command["name"] for command in server.commands] == ["summary", "quotes", "sources", "usage", "watch"]
        asked = await server.slash("summary", link=PIER_URL)
        (answer,) = await server.until(lambda: server.answers.get(asked))
        listed = await server.slash("watch list")
        (channels,) = await server.until(lambda: server.answers.get(listed))
        opened = await server.slash("summary")
        await server.until(lambda: server.callbacks.get(opened))
        filled = await server.submit(opened, PIER)
        (pasted,) = await server.until(lambda: server.answers.get(filled))
    assert "Ines Falk" in "".join(texts_of(answer["components"]))
    assert f"<#{NEWS_ID}>" in channels["content"]
    assert "Ines Falk" in "".join(texts_of(pasted["components"]))
    assert [call.method for call in server.calls if call.path.endswith("/commands")] == ["PUT"]


async def test_the_quotes_of_an_answered_file_are_read_from_its_post_again(server):
    archive = TellingArchive()
    await archive.watch(GUILD_ID, NEWS_ID)
    async with serving(archive):
        await server.until(lambda: server.ready)
        post = await server.post(files=[("pier.txt", PIER.encode())])
        await asyncio.wait_for(archive.remembered.wait(), 20)
        asked = await server.slash("quotes", channel_id=post)
        (answer,) = await server.until(lambda: server.answers.get(asked))
    assert "### All 2 quotes" in "".join(texts_of(answer["components"]))


async def test_the_end_waits_for_an_article_under_way(server, archive):
    async with serving(archive) as client:
        await server.until(lambda: server.ready)
        post = await server.post(PIER_URL)
        await server.until(lambda: post in server.threads)
        await client.close()
    assert len(server.messages_in(post)) == 1


async def test_a_refused_token_is_said_in_one_sentence(server, archive):
    error = await refusal(archive, "bad-token")
    assert error.message.startswith("Discord refused the token in DISCORD_TOKEN. Copy it again")


@pytest.mark.parametrize("token", ["", "  ", "two words", "line\nbreak"])
async def test_what_can_be_no_token_is_refused_before_any_call(server, archive, token):
    assert (await refusal(archive, token)).reason == "token_refused"
    assert server.calls == []


async def test_a_missing_intent_is_said_with_where_to_switch_it_on(server, archive):
    server.connection.content_intent = False
    error = await refusal(archive)
    assert error.message.startswith("Message Content Intent is off: switch it on under")


async def test_a_server_that_is_no_discord_is_said_to_be_so(server, archive):
    server.fail("GET", "/users/@me", status=404)
    assert "127.0.0.1 answered 404" in (await refusal(archive)).message


async def test_an_unreachable_host_is_named(server, archive):
    use_endpoint("http://127.0.0.1:9/api/v10", None)
    error = await refusal(archive)
    assert error.reason == "discord_unreachable"
    assert "127.0.0.1" in error.message


async def test_a_file_that_discord_does_not_hand_over_is_said_to_be_so(server, archive):
    async with serving(archive):
        await server.until(lambda: server.ready)
        post = await server.post(files=[("pier.txt", PIER.encode())], before=server.files.clear)
        (answer,) = await server.until(lambda: server.messages_in(post))
    assert "did not hand over this file" in "".join(texts_of(answer["components"]))


async def test_commands_that_cannot_be_registered_do_not_stop_it(server, archive):
    server.fail("PUT", "/applications/1000/commands", status=403, code=50001)
    async with serving(archive):
        await server.until(lambda: server.ready)
        post = await server.post(PIER_URL)
        await server.until(lambda: server.messages_in(post))
    assert post in server.threads


async def test_a_thread_opened_by_a_process_that_was_killed_is_used(server, archive):
    async with serving(archive):
        await server.until(lambda: server.ready)
        post = await server.post(PIER_URL, before=lambda: server.open_thread(NEWS_ID))
        await server.until(lambda: server.messages_in(post))
    assert server.threads[post]["name"] == "opened before"


async def test_a_post_deleted_before_its_answer_gets_none(server, archive):
    async with serving(archive):
        await server.until(lambda: server.ready)
        post = await server.post(PIER_URL, before=server.messages.clear)
        await server.until(lambda: any(call.path.endswith(f"/messages/{post}") for call in server.calls))
        other = await server.post(f"{PIER_URL}2")
        await server.until(lambda: server.messages_in(other))
    assert post not in server.threads


async def test_a_gateway_that_refuses_the_token_is_told_like_a_login_that_does(server, archive):
    server.connection.token = "another"  # noqa: S105 - no secret: the one that this Discord takes
    assert (await refusal(archive)).reason == "token_refused"


async def test_sigterm_during_login_ends_it_cleanly(server, archive):
    async with serving(archive):
        await asyncio.sleep(0)
    assert server.connection.identifies == []


async def test_a_discord_out_of_service_for_a_moment_is_asked_again(server, archive):
    async with serving(archive):
        await server.until(lambda: server.ready)
        post = await server.post(
            PIER_URL, before=lambda: server.fail("POST", f"/channels/{server.newest}/messages", 503)
        )
        await server.until(lambda: server.messages_in(post))
    assert len(server.messages_in(post)) == 1


async def test_a_gateway_event_of_an_unknown_shape_is_dropped_and_named(server, archive):
    async with serving(archive):
        await server.until(lambda: server.ready)
        with capture_logs() as logs:
            await server.connection.send("MESSAGE_CREATE", {"id": "5", "content": "nobody may log this"})
            post = await server.post(PIER_URL)
            await server.until(lambda: server.messages_in(post))
    assert [(log["event"], log["event_name"]) for log in logs] == [("discord.event_dropped", "MESSAGE_CREATE")]
    assert "nobody may log this" not in str(logs)


async def test_an_answer_in_a_thread_of_its_own_is_found_there(server, archive):
    async with serving(archive):
        await server.until(lambda: server.ready)
        post = await server.post(PIER_URL)
        await server.until(lambda: server.messages_in(post))
        await server.post(f"{PIER_URL}2", channel_id=post)
        await server.until(lambda: len(server.messages_in(post)) == 2)
    assert len(server.threads) == 1


async def test_a_command_that_the_end_cuts_short_says_so(server, archive):
    reading = asyncio.Event()

    class Endless:
        async def read(self, _):
            reading.set()
            await asyncio.Event().wait()

    async with serving(archive, Endless(), grace=0) as client:
        await server.until(lambda: server.ready)
        asked = await server.slash("summary", link=PIER_URL)
        await asyncio.wait_for(reading.wait(), 20)
        await client.close()
    assert server.answers[asked][0]["content"] == ENDING
