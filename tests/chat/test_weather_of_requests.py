"""Whatever comes between a request and its answer: each post is answered once, and the log says what came."""

from itertools import count

import pytest
from structlog.testing import capture_logs

from bot.chat.deliver import ThreadCourier, marker
from bot.chat.login import messenger
from bot.chat.posts import KEPT_SECONDS, DiscordPosts
from bot.domain.errors import ModeratorMustAllow, PostGone
from bot.domain.inquiry import Place
from bot.domain.reply import Notice
from bot.pipeline.story import Story
from tests.chat.conftest import serving
from tests.doubles.desk import PIER_URL, Press
from tests.doubles.discord_markdown import texts_of
from tests.doubles.discord_payloads import GUILD_ID, NEWS_ID
from tests.doubles.discord_server import GOOD
from tests.doubles.discord_weather import Busy, Fault, Reset, Slow
from tests.doubles.discord_world import OPEN_THREADS, VIEW
from tests.doubles.jobs import DirectJobs, run_step, work_of
from tests.doubles.ports import MemoryArchive

SENDING, OPENING = "/channels/*/messages", f"/channels/{NEWS_ID}/messages/*/threads"
AT_ONCE = (0.01, 0.01)


@pytest.fixture
async def archive():
    remembering = MemoryArchive()
    await remembering.watch(GUILD_ID, NEWS_ID)
    return remembering


@pytest.fixture
async def asking(server):
    """A client that makes requests and listens to nothing, as a worker's."""
    async with messenger(GOOD) as client:
        yield client


def told(logs, *without):
    """Return the events but those of the connection, which may settle while the test ends."""
    return [log["event"] for log in logs if log["event"] not in ("discord.ready", "errand.refused", *without)]


async def answered(server, archive, **settings):
    """Post a link and return the post's replies and what the log said, once the first reply stands and Sayso ended."""
    with capture_logs() as logs:
        async with serving(archive, courier_pauses=AT_ONCE, **settings):
            await server.until(lambda: server.ready)
            post = await server.post(PIER_URL)
            await server.until(lambda: archive.answers)
    return server.messages_in(post), logs


@pytest.mark.parametrize("everywhere", [False, True])
async def test_a_pause_that_discord_asks_for_is_waited_out(server, archive, everywhere):
    server.weather.on("POST", SENDING, Busy(0.1, everywhere=everywhere), times=2)
    replies, logs = await answered(server, archive)
    assert len(replies) == 1
    assert server.weather.busy_answers == 2
    assert told(logs) == ["reply.delivered"]


async def test_more_posts_than_a_bucket_has_room_for_are_answered_once_each(server, archive):
    server.weather.limit("POST", OPENING, requests=2, seconds=0.3)
    async with serving(archive):
        await server.until(lambda: server.ready)
        posts = [await server.post(f"{PIER_URL}{number}") for number in range(6)]
        await server.until(lambda: all(server.messages_in(post) for post in posts))
    opened = [call for call in server.calls if call.path.endswith("/threads")]
    assert len(opened) == len(posts) + server.weather.busy_answers
    assert [len(server.messages_in(post)) for post in posts] == [1] * 6


@pytest.mark.parametrize("path", [SENDING, OPENING])
async def test_a_discord_out_of_service_is_asked_again(server, archive, path):
    server.weather.on("POST", path, Fault(503), times=2)
    replies, logs = await answered(server, archive)
    assert len(replies) == 1
    assert told(logs) == ["discord.asked_again"] * 2 + ["reply.delivered"]
    assert {log["reason"] for log in logs if log["event"] == "discord.asked_again"} == {"discord_503"}


async def test_a_discord_with_an_error_of_its_own_is_asked_again(server, archive):
    server.weather.on("POST", SENDING, Fault(502))
    replies, logs = await answered(server, archive)
    assert len(replies) == 1
    assert told(logs) == ["reply.delivered"]


@pytest.mark.parametrize("outcome", [Fault(503), Busy(1, via=False), Reset()])
async def test_a_discord_that_stays_in_trouble_is_come_back_to_later(server, archive, outcome):
    jobs = DirectJobs()
    server.weather.on("POST", SENDING, outcome, times=None)
    with capture_logs() as logs:
        async with serving(archive, jobs=jobs, courier_pauses=AT_ONCE):
            await server.until(lambda: server.ready)
            post = await server.post(PIER_URL)
            await server.until(lambda: jobs.put_off.deliveries)
            assert server.messages_in(post) == []
            server.weather.clear()
            ((visit, said, _),) = jobs.put_off.deliveries
            await Story(jobs.work, jobs.put_off).delivery(run_step, visit, said)
    assert told(logs, "discord.asked_again") == ["discord.stalled", "reply.delivered"]
    assert len(server.messages_in(post)) == 1


@pytest.mark.parametrize("path", [SENDING, OPENING])
@pytest.mark.parametrize("after", [False, True])
async def test_a_connection_lost_over_a_request_loses_and_doubles_nothing(server, archive, path, after):
    server.weather.on("POST", path, Reset(after))
    replies, logs = await answered(server, archive)
    assert len(replies) == 1
    assert told(logs) == ["discord.asked_again", "reply.delivered"]
    assert len(server.threads) == 1


async def test_a_reply_whose_answer_was_lost_is_found_where_it_stands_and_not_sent_again(server, archive):
    server.weather.on("POST", SENDING, Reset(after=True))
    (reply,), _ = await answered(server, archive)
    assert [call.method for call in server.calls].count("PATCH") == 1
    sent = [call for call in server.calls if call.method == "POST" and call.path.endswith("/messages")]
    assert [call.path for call in sent] == [f"/channels/{reply['channel_id']}/messages"]


async def test_a_post_that_cannot_be_asked_for_just_now_is_asked_for_later(server, archive):
    jobs = DirectJobs()
    server.weather.on("GET", f"/channels/{NEWS_ID}/messages/*", Fault(503))
    with capture_logs() as logs:
        async with serving(archive, jobs=jobs):
            await server.until(lambda: server.ready)
            post = await server.post(PIER_URL)
            await server.until(lambda: jobs.put_off.posts)
            ((place, stalls, _),) = jobs.put_off.posts
            await Story(jobs.work, jobs.put_off).post(run_step, place, stalls)
    assert told(logs) == ["discord.stalled", "reply.delivered"]
    assert len(server.messages_in(post)) == 1


async def test_a_slow_answer_is_waited_for(server, archive):
    server.weather.on("POST", SENDING, Slow(0.3))
    replies, logs = await answered(server, archive)
    assert len(replies) == 1
    assert told(logs) == ["reply.delivered"]


class Meanwhile(Press):
    """While it reads, something else happens."""

    def __init__(self, happens):
        super().__init__()
        self.happens = happens

    async def read(self, material):
        await self.happens()
        return await super().read(material)


async def test_a_channel_deleted_while_its_article_is_read_is_one_line_in_the_log(server, archive):
    async def happens():
        await server.delete_channel(NEWS_ID)

    with capture_logs() as logs:
        async with serving(archive, Meanwhile(happens)):
            await server.until(lambda: server.ready)
            await server.post(PIER_URL)
            await server.until(lambda: told(logs))
    assert told(logs) == ["post.gone"]
    assert archive.answers == {}


async def test_a_permission_lost_while_the_article_is_read_is_said_and_logged(server, archive):
    async def happens():
        await server.deny(NEWS_ID, OPEN_THREADS)

    with capture_logs() as logs:
        async with serving(archive, Meanwhile(happens)):
            await server.until(lambda: server.ready)
            await server.post(PIER_URL)
            await server.until(lambda: told(logs))
    (line,) = server.messages_in(NEWS_ID)
    assert line["content"].endswith("A moderator can allow it in this channel: Create Public Threads.")
    assert told(logs) == ["reply.forbidden"]


# A worker, which knows of a server only what it asks for


def place(post, channel_id=NEWS_ID):
    return Place(GUILD_ID, channel_id, post)


async def delivered(server, courier, post):
    return await courier.deliver("1", place(post), Notice("Pier", "Sayso will try again."), look=False)


async def test_an_archived_thread_is_reopened_for_the_promised_answer(server, asking):
    courier = ThreadCourier(asking, pauses=AT_ONCE)
    post = await server.post(PIER_URL)
    standing = await delivered(server, courier, post)
    await server.alter(standing.thread_id, archived=True)
    assert await courier.amend(standing, "1", place(post), Notice("Pier", "Here it is.")) == standing
    (reply,) = server.messages_in(post)
    assert "Here it is." in "".join(texts_of(reply["components"]))


async def test_a_promise_that_was_deleted_is_kept_in_a_new_message(server, asking):
    courier = ThreadCourier(asking, pauses=AT_ONCE)
    post = await server.post(PIER_URL)
    standing = await delivered(server, courier, post)
    await server.delete(standing.reply_id)
    anew = await courier.amend(standing, "1", place(post), Notice("Pier", "Here it is."))
    assert [int(reply["id"]) for reply in server.messages_in(post)] == [anew.reply_id]


async def test_a_reply_of_before_a_crash_is_found_in_an_archived_thread_too(server, asking):
    post = await server.post(PIER_URL)
    before = await delivered(server, ThreadCourier(asking), post)
    await server.alter(before.thread_id, archived=True)
    server.messages[before.reply_id]["nonce"] = None  # Discord forgets nonces within minutes
    found = await ThreadCourier(asking).deliver("1", place(post), Notice("Pier", "Here it is."), look=True)
    assert found == before
    assert len(server.messages_in(post)) == 1
    assert server.messages_in(post)[0]["components"][0]["id"] == marker("1")


async def test_a_locked_thread_is_a_moderators_to_open(server, asking):
    post = await server.post(PIER_URL)
    standing = await delivered(server, ThreadCourier(asking), post)
    await server.alter(standing.thread_id, locked=True)
    inside = await server.post(f"{PIER_URL}2", channel_id=standing.thread_id)
    with pytest.raises(ModeratorMustAllow) as caught:
        await ThreadCourier(asking).deliver("2", place(inside, standing.thread_id), Notice("Pier", "Here."))
    assert "locked" in caught.value.message


async def test_a_channel_that_is_gone_makes_a_post_gone(server, asking):
    post = await server.post(PIER_URL)
    await server.delete_channel(NEWS_ID)
    with pytest.raises(PostGone):
        await DiscordPosts(asking).count(place(post))
    with pytest.raises(PostGone):
        await delivered(server, ThreadCourier(asking), post)


async def test_a_channel_that_may_not_be_seen_any_more_is_a_moderators_to_open(server, asking):
    post = await server.post(PIER_URL)
    await server.deny(NEWS_ID, VIEW)
    with pytest.raises(ModeratorMustAllow):
        await DiscordPosts(asking).count(place(post))
    with pytest.raises(ModeratorMustAllow):
        await delivered(server, ThreadCourier(asking), post)


async def test_an_article_costs_three_requests_and_five_of_one_post_cost_one_look_at_it(server, asking):
    work = work_of(DiscordPosts(asking), ThreadCourier(asking))
    jobs = DirectJobs(work)
    await jobs.accept(place(await server.post(PIER_URL)))  # asks for server, channel and member once, for minutes
    server.calls.clear()
    await jobs.accept(place(await server.post(f"{PIER_URL}0")))
    assert [call.method for call in server.calls] == ["GET", "POST", "POST"]
    server.calls.clear()
    await jobs.accept(place(await server.post(" ".join(f"{PIER_URL}{number}" for number in range(1, 6)))))
    assert [call.path for call in server.calls].count(f"/channels/{NEWS_ID}/messages/{server.newest}") == 1


async def test_a_post_is_looked_at_anew_after_a_minute(server, asking):
    now = count(0.0, KEPT_SECONDS)
    posts = DiscordPosts(asking, lambda: next(now))
    post = await server.post(PIER_URL)
    assert await posts.count(place(post)) == 1
    await server.edit(post, "never mind")
    assert await posts.find(place(post), 0) is None
