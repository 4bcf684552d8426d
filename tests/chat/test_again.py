from dataclasses import replace

import discord
import pytest

from bot.chat.again import CHANGED, CLOSED, GONE, TROUBLE, Again, found_again
from bot.domain.inquiry import Answered, File, Link, Paste, Place
from bot.domain.reply import Notice
from tests.doubles.desk import PIER, PIER_URL

MESSAGE = "/channels/*/messages/*"


def answered(post, channel, number=0, url=None):
    name = f"{post.id}:{number}" if number else str(post.id)
    return Answered(name, Place(channel.guild.id, channel.id, post.id), "Cracks close the pier", url)


@pytest.fixture
def again(town):
    async def look(post, channel, **more):
        return await found_again(town.env.bot, answered(post, channel, **more))

    return look


async def test_a_paste_is_found_in_its_post(town, again):
    assert await again(await town.ann.send(town.chat, PIER), town.chat) == Again(Paste(PIER))


async def test_each_of_several_files_is_found_by_its_number(town, again):
    files = [("a.md", PIER.encode()), ("b.txt", PIER.upper().encode())]
    post = await town.ann.send(town.chat, "", attachments=files)
    assert await again(post, town.chat, number=1) == Again(File("b.txt", PIER.upper().encode()))


async def test_the_posts_own_link_goes_before_what_the_page_calls_itself(town, again):
    post = await town.ann.send(town.chat, PIER_URL)
    assert await again(post, town.chat, url="https://varnmouth-courier.example/canonical") == Again(Link(PIER_URL))


async def test_an_edited_paste_is_said_to_be_edited(town, again):
    post = await town.ann.send(town.chat, PIER)
    await town.ann.edit(post, PIER.replace("Monday", "Tuesday"))
    assert await again(post, town.chat) == Again(Paste(PIER.replace("Monday", "Tuesday")), edited=True)


async def test_an_edited_link_is_read_from_the_address_that_was_answered(town, again):
    post = await town.ann.send(town.chat, PIER_URL)
    await town.ann.edit(post, f"{PIER_URL}2")
    assert await again(post, town.chat, url=PIER_URL) == Again(Link(PIER_URL))


async def test_a_post_edited_into_chatter_is_said_to_be_changed(town, again):
    post = await town.ann.send(town.chat, PIER)
    await town.ann.edit(post, "never mind")
    assert await again(post, town.chat) == Notice("Cracks close the pier", CHANGED)


async def test_a_deleted_post_is_said_to_be_gone(town, again):
    post = await town.ann.send(town.chat, PIER)
    await town.ann.delete(post)
    assert await again(post, town.chat) == Notice("Cracks close the pier", GONE)


async def test_the_link_of_a_deleted_post_is_still_read(town, again):
    post = await town.ann.send(town.chat, PIER_URL)
    await town.ann.delete(post)
    assert await again(post, town.chat, url=PIER_URL) == Again(Link(PIER_URL))


async def test_a_channel_closed_to_it_is_said_with_what_to_allow(town, again):
    denied = discord.PermissionOverwrite(read_message_history=False)
    quiet = town.guild.create_text_channel("quiet", overwrites={town.guild.me: denied})
    assert await again(await town.ann.send(quiet, PIER), quiet) == Notice("Cracks close the pier", CLOSED)


async def test_a_discord_in_trouble_is_said_to_be_so(town, again):
    post = await town.ann.send(town.chat, PIER)
    town.env.inject_error("GET", MESSAGE, status=429)
    assert await again(post, town.chat) == Notice("Cracks close the pier", TROUBLE)


async def test_an_answer_to_no_post_has_none_to_find(town):
    nowhere = replace(answered(town.chat, town.chat), place=Place(town.guild.id, town.chat.id))
    assert await found_again(town.env.bot, nowhere) == Notice("Cracks close the pier", GONE)
