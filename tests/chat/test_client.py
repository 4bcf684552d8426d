import discord
import pytest
from structlog.testing import capture_logs

from bot.chat.intake import MOST_FILE_BYTES
from bot.chat.permissions import invite_permissions
from tests.chat.conftest import sent_by_sayso
from tests.doubles.desk import FILM_URL, GONE_URL, PIER, PIER_URL
from tests.doubles.discord_markdown import texts_of


def answer_in(thread):
    (message,) = thread.history()
    return "\n".join(texts_of([part.to_dict() for part in message.components]))


async def test_a_link_in_a_watched_channel_is_answered_in_a_thread_named_after_the_article(town):
    post = await town.ann.send(town.news, f"Worth reading: {PIER_URL}")
    (thread,) = town.news.threads
    assert thread.id == post.id
    assert thread.name == "Cracks close the pier"
    answer = answer_in(thread)
    assert "“We closed it the minute the report reached us,”" in answer
    assert "💭 Opinion · **Ines Falk**" in answer


async def test_a_pasted_article_is_answered(town):
    await town.ann.send(town.news, PIER)
    (thread,) = town.news.threads
    assert "Reopening it before the summer would be reckless" in answer_in(thread)


async def test_an_attached_text_file_is_answered_under_its_name(town):
    await town.ann.send(town.news, "here", attachments=[("pier.txt", PIER.encode()), ("pier.png", b"not text")])
    (thread,) = town.news.threads
    assert thread.name == "pier.txt"
    assert "Ines Falk" in answer_in(thread)


async def test_several_links_share_the_posts_one_thread(town):
    await town.ann.send(town.news, f"{PIER_URL} and {PIER_URL}2")
    (thread,) = town.news.threads
    assert len(thread.history()) == 2


async def test_more_links_than_five_are_left_alone(town, press):
    await town.ann.send(town.news, " ".join(f"{PIER_URL}{number}" for number in range(8)))
    assert len(press.read_materials) == 5


async def test_a_page_that_cannot_be_read_gets_one_honest_line(town):
    await town.ann.send(town.news, GONE_URL)
    (thread,) = town.news.threads
    assert thread.name == "varnmouth-courier.example"
    assert "does not exist any more" in answer_in(thread)


async def test_what_holds_no_text_is_left_alone(town):
    await town.ann.send(town.news, FILM_URL)
    assert town.news.threads == []


async def test_chatter_is_left_alone(town, press):
    await town.ann.send(town.news, "morning all, anyone at the pier today?")
    assert town.news.threads == []
    assert press.read_materials == []


async def test_an_unwatched_channel_is_left_alone(town, press):
    await town.ann.send(town.chat, PIER_URL)
    assert town.chat.threads == []
    assert press.read_materials == []


async def test_other_bots_are_left_alone(town):
    robot = town.guild.add_member(town.env.create_user("robot", bot=True))
    await robot.send(town.news, PIER_URL)
    assert town.news.threads == []


async def test_webhooks_are_left_alone(town):
    await town.guild.create_webhook(town.news, "feed").send(PIER_URL)
    assert town.news.threads == []


async def test_its_own_messages_are_left_alone(town, press):
    await town.env.bot.get_channel(town.news.id).send(PIER_URL)
    await town.env.settle()
    assert press.read_materials == []


async def test_a_second_sight_of_a_message_is_answered_once(town, archive):
    post = await town.ann.send(town.news, PIER_URL)
    seen_again = await town.env.bot.get_channel(town.news.id).fetch_message(post.id)
    town.env.bot.dispatch("message", seen_again)
    await town.env.settle()
    (thread,) = town.news.threads
    assert len(thread.history()) == 1
    assert list(archive.answers) == [str(post.id)]


async def test_a_message_seen_twice_at_once_is_answered_once(town, press):
    post = await town.ann.send(town.chat, PIER_URL)
    seen = await town.env.bot.get_channel(town.chat.id).fetch_message(post.id)
    await town.mod.slash(town.chat, "watch add")
    for _ in range(3):
        town.env.bot.dispatch("message", seen)
    await town.env.settle()
    assert len(press.read_materials) == 1
    assert len(town.chat.threads[0].history()) == 1


async def test_a_discord_that_asks_for_a_pause_is_one_line_in_the_log(town, archive):
    town.env.inject_error("POST", "/channels/*/messages/*/threads", status=429)
    with capture_logs() as logs:
        await town.ann.send(town.news, PIER_URL)
    assert [(log["event"], log["reason"]) for log in logs] == [("discord.stalled", "discord_429")]
    assert archive.answers == {}


async def test_a_post_that_it_may_not_read_gets_a_line_that_says_what_to_allow(town):
    denied = discord.PermissionOverwrite(read_message_history=False)
    quiet = town.guild.create_text_channel("quiet", overwrites={town.guild.default_role: denied})
    await town.mod.slash(town.chat, "watch add", channel=quiet)
    await town.ann.send(quiet, PIER_URL)
    assert quiet.last_message.content.endswith("in this channel: Read Message History.")


async def test_a_link_posted_in_a_thread_of_a_watched_channel_is_answered_in_place(town):
    await town.ann.send(town.news, PIER_URL)
    (thread,) = town.news.threads
    post = await town.ann.send(thread, f"{PIER_URL}2")
    answer = thread.history()[-1]
    assert [found.id for found in town.news.threads] == [thread.id]
    assert answer.reference.message_id == post.id


async def test_mentions_in_an_article_never_ping(town):
    text = PIER.replace("reckless", "reckless, @everyone <@1> <@&2>")
    await town.ann.send(town.news, text)
    (body,) = sent_by_sayso(town.env)
    assert body["allowed_mentions"]["parse"] == []
    assert not body["allowed_mentions"].get("replied_user")
    (message,) = town.news.threads[0].history()
    assert not message.mention_everyone
    assert message.mentions == []
    assert "\\@everyone \\<\\@1\\> \\<\\@&2\\>" in "\n".join(texts_of(body["components"]))


async def test_the_answer_is_components_v2_without_link_previews_and_with_a_stable_nonce(town):
    await town.ann.send(town.news, PIER_URL)
    (body,) = sent_by_sayso(town.env)
    flags = discord.MessageFlags._from_value(body["flags"])
    assert flags.components_v2
    assert flags.suppress_embeds
    assert len(body["nonce"]) <= 25
    assert body["enforce_nonce"] is True


async def test_without_the_right_to_open_threads_it_says_what_to_allow(town):
    denied = discord.PermissionOverwrite(create_public_threads=False)
    quiet = town.guild.create_text_channel("quiet", overwrites={town.guild.default_role: denied})
    await town.mod.slash(town.chat, "watch add", channel=quiet)
    post = await town.ann.send(quiet, PIER_URL)
    answer = quiet.last_message
    assert answer.content.endswith("A moderator can allow it in this channel: Create Public Threads.")
    assert answer.reference.message_id == post.id
    assert answer.mentions == []
    assert quiet.threads == []


async def test_where_it_may_not_even_speak_nothing_breaks(town, archive):
    denied = discord.PermissionOverwrite(create_public_threads=False, send_messages=False)
    mute = town.guild.create_text_channel("mute", overwrites={town.guild.me: denied})
    await archive.watch(town.guild.id, mute.id)
    await town.ann.send(mute, PIER_URL)
    assert sent_by_sayso(town.env)[-1]["content"].startswith("Sayso cannot answer here.")
    assert [message.author.name for message in mute.history()] == ["ann"]


async def test_a_post_deleted_meanwhile_is_no_failure(town):
    town.env.inject_error("POST", "/channels/*/messages/*/threads", status=404, code=10008, message="Unknown Message")
    await town.ann.send(town.news, PIER_URL)
    assert town.news.threads == []
    assert sent_by_sayso(town.env) == []


async def test_a_thread_that_somebody_else_opened_is_used(town):
    post = await town.ann.send(town.chat, PIER_URL)
    town.env.backend.create_thread(town.chat.id, "Ann's own", town.ann.id, message_id=post.id)
    await town.mod.slash(town.chat, "watch add")
    town.env.inject_error("POST", "/channels/*/messages/*/threads", status=400, code=160004)
    seen = await town.env.bot.get_channel(town.chat.id).fetch_message(post.id)
    town.env.bot.dispatch("message", seen)
    await town.env.settle()
    (thread,) = town.chat.threads
    assert thread.name == "Ann's own"
    assert "Ines Falk" in answer_in(thread)


async def test_what_the_invite_asks_for_is_enough(town, archive):
    least = discord.PermissionOverwrite.from_pair(invite_permissions(), ~invite_permissions())
    bare = town.guild.create_text_channel("bare", overwrites={town.guild.me: least})
    await archive.watch(town.guild.id, bare.id)
    await town.ann.send(bare, PIER_URL)
    assert "Ines Falk" in answer_in(bare.threads[0])


async def test_a_forum_post_is_answered_in_place(town, archive):
    forum = town.guild.create_forum_channel("reading")
    await archive.watch(town.guild.id, forum.id)
    made = await town.env.bot.get_channel(forum.id).create_thread(name="The pier", content="An article:")
    (thread,) = forum.threads
    assert thread.id == made.thread.id
    await town.ann.send(thread, PIER_URL)
    assert "Ines Falk" in "".join(texts_of([part.to_dict() for part in thread.last_message.components]))


async def test_a_voice_channels_chat_is_answered_in_place(town, archive):
    voice = town.guild.create_voice_channel("studio")
    await archive.watch(town.guild.id, voice.id)
    post = await town.ann.send(voice, PIER_URL)
    assert voice.last_message.reference.message_id == post.id


async def test_a_file_too_big_is_refused_in_words_and_once(town, archive):
    post = await town.ann.send(town.news, "", attachments=[("long.pdf", b"x" * (MOST_FILE_BYTES + 1))])
    (thread,) = town.news.threads
    assert "too big" in answer_in(thread)
    assert str(post.id) in archive.answers


async def test_one_failing_article_does_not_end_the_client(town, press):
    town.env.inject_error("POST", "/channels/*/messages/*/threads", status=400, code=50024)
    await town.ann.send(town.news, PIER_URL)
    await town.ann.send(town.news, f"{PIER_URL}2")
    assert len(town.news.threads) == 1


@pytest.mark.parametrize(
    ("code", "words"),
    [(50013, "Send Messages in Threads"), (50001, "View Channel"), (160002, "Read Message History")],
)
async def test_what_discord_refuses_unforeseen_is_said_with_all_that_it_may_be(town, code, words):
    town.env.inject_error("POST", "/channels/*/messages/*/threads", status=403, code=code)
    await town.ann.send(town.news, PIER_URL)
    assert words in town.news.last_message.content


@pytest.mark.parametrize(
    ("code", "words"), [(160005, "locked"), (160006, "active threads"), (200000, "AutoMod"), (240000, "blocks a link")]
)
async def test_what_a_moderator_set_against_it_is_said_and_logged(town, archive, code, words):
    town.env.inject_error("POST", "/channels/*/messages/*/threads", status=400, code=code)
    with capture_logs() as logs:
        await town.ann.send(town.news, PIER_URL)
    assert words in town.news.last_message.content
    assert [(log["event"], log["reason"]) for log in logs] == [("reply.forbidden", f"discord_{code}")]
    assert archive.answers == {}


async def test_a_post_in_a_thread_that_is_deleted_meanwhile_is_no_failure(town, archive):
    await town.ann.send(town.news, PIER_URL)
    (thread,) = town.news.threads
    town.env.inject_error("POST", f"/channels/{thread.id}/messages", status=404, code=10003)
    with capture_logs() as logs:
        await town.ann.send(thread, f"{PIER_URL}2")
    assert [log["event"] for log in logs] == ["post.gone"]
    assert len(archive.answers) == 1


async def test_in_a_thread_it_may_not_write_in_it_says_nothing_and_breaks_nothing(town, archive):
    await town.ann.send(town.news, PIER_URL)
    (thread,) = town.news.threads
    town.env.inject_error("POST", f"/channels/{thread.id}/messages", status=403, code=50013, times=None)
    await town.ann.send(thread, f"{PIER_URL}2")
    assert len(archive.answers) == 1
    assert len(thread.history()) == 2


async def test_a_handler_that_fails_does_not_end_the_client(town, archive):
    ostrand = town.env.create_guild("Ostrand")
    bob = ostrand.add_member(town.env.create_user("bob"))
    await town.ann.send(town.news, PIER_URL)  # from here on this server's channels are in memory
    archive.watched = None
    await bob.send(ostrand.create_text_channel("news"), PIER_URL)
    assert [type(error) for error in town.env.errors] == [TypeError]
    await town.ann.send(town.news, f"{PIER_URL}2")
    assert len(town.news.threads) == 2
