import discord
import pytest

from bot.chat.commands.watch import NO_SUCH_CHANNEL, NOT_ALLOWED
from tests.chat.commands.test_summary import text_of
from tests.doubles.desk import PIER_URL


async def test_a_channel_named_is_watched_from_then_on(town):
    result = await town.mod.slash(town.news, "watch add", channel=town.chat)
    assert result.ephemeral
    assert text_of(result).strip() == f"Sayso now watches {town.chat.mention}."
    await town.ann.send(town.chat, PIER_URL)
    assert len(town.chat.threads) == 1


async def test_without_a_channel_it_is_the_one_typed_in(town, archive):
    await town.mod.slash(town.chat, "watch add")
    assert await archive.watched(town.guild.id) == (town.news.id, town.chat.id)


async def test_in_a_thread_it_is_the_channel_of_the_thread(town, archive):
    await town.ann.send(town.news, PIER_URL)
    await town.mod.slash(town.news.threads[0], "watch remove")
    assert await archive.watched(town.guild.id) == ()


async def test_a_channel_watched_already_is_said_to_be_so(town):
    await town.mod.slash(town.chat, "watch add")
    assert "already watches" in text_of(await town.mod.slash(town.news, "watch add"))


async def test_a_removed_channel_is_left_alone(town):
    assert "no longer watches" in text_of(await town.mod.slash(town.news, "watch remove"))
    await town.ann.send(town.news, PIER_URL)
    assert town.news.threads == []
    assert "was not watching" in text_of(await town.mod.slash(town.news, "watch remove"))


async def test_the_list_names_every_watched_channel(town):
    await town.mod.slash(town.chat, "watch add")
    text = text_of(await town.mod.slash(town.chat, "watch list"))
    assert town.news.mention in text
    assert town.chat.mention in text


async def test_an_empty_list_says_how_to_begin(town):
    await town.mod.slash(town.news, "watch remove")
    assert "/watch add" in text_of(await town.mod.slash(town.news, "watch list"))


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        ("read_message_history", "Read Message History"),
        ("create_public_threads", "Create Public Threads"),
        ("send_messages_in_threads", "Send Messages in Threads"),
        ("view_channel", "View Channel"),
    ],
)
async def test_each_missing_permission_is_named_and_the_channel_watched_all_the_same(town, archive, flag, words):
    denied = discord.PermissionOverwrite(**{flag: False})
    quiet = town.guild.create_text_channel("quiet", overwrites={town.guild.me: denied})
    result = await town.mod.slash(town.news, "watch add", channel=quiet)
    assert words in text_of(result)
    assert quiet.id in await archive.watched(town.guild.id)


async def test_a_member_without_manage_channels_is_refused_even_where_discord_lets_the_command_through(town, archive):
    command = next(command for command in await town.env.bot.tree.fetch_commands() if command.name == "watch")
    town.guild.set_command_permissions(command, {town.ann: True})
    result = await town.ann.slash(town.chat, "watch add")
    assert result.ephemeral
    assert text_of(result).strip() == NOT_ALLOWED
    assert [type(error) for error in town.env.errors] == [discord.app_commands.CheckFailure]
    assert await archive.watched(town.guild.id) == (town.news.id,)


async def test_forum_and_voice_channels_can_be_watched(town, archive):
    forum, voice = town.guild.create_forum_channel("reading"), town.guild.create_voice_channel("studio")
    assert "now watches" in text_of(await town.mod.slash(town.news, "watch add", channel=forum))
    assert "now watches" in text_of(await town.mod.slash(town.news, "watch add", channel=voice))
    assert await archive.watched(town.guild.id) == (town.news.id, forum.id, voice.id)


@pytest.mark.parametrize("verb", ["add", "remove"])
async def test_typed_where_nothing_can_be_watched_it_says_what_can(town, verb):
    stage = town.guild.create_stage_channel("hall")
    assert text_of(await town.mod.slash(stage, f"watch {verb}")).strip() == NO_SUCH_CHANNEL


async def test_a_list_longer_than_a_message_is_cut_and_counted(town, archive):
    for number in range(99):
        await archive.watch(town.guild.id, town.guild.create_text_channel(f"news-{number}").id)
    text = text_of(await town.mod.slash(town.chat, "watch list"))
    assert len(text) <= 2000
    assert "and 40 more" in text


async def test_a_deleted_channel_is_forgotten(town, archive):
    await town.env.bot.get_channel(town.news.id).delete()
    await town.env.settle()
    assert await archive.watched(town.guild.id) == ()


async def test_a_channel_deleted_while_it_was_away_is_not_listed(town, archive):
    await archive.watch(town.guild.id, 1 << 60)
    assert text_of(await town.mod.slash(town.chat, "watch list")).strip() == f"Sayso watches:\n- <#{town.news.id}>"
