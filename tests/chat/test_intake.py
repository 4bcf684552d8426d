import discord
import pytest

from bot.chat.intake import MOST_FILE_BYTES, is_members, may_ask, place_of, posted
from bot.domain.inquiry import File, Link, Paste, Reason
from tests.doubles.desk import PIER, PIER_URL


async def inquiries_of(message):
    return [each.inquiry async for each in posted(message, place_of(message))]


async def test_an_inquirys_id_is_the_messages_and_then_counts(town):
    message = await town.ann.send(town.chat, f"{PIER_URL} {PIER_URL}2")
    first, second = await inquiries_of(message)
    assert (first.id, second.id) == (str(message.id), f"{message.id}:1")
    assert (first.material, second.material) == (Link(PIER_URL), Link(f"{PIER_URL}2"))


async def test_an_inquiry_says_where_it_came_from_and_why(town):
    message = await town.ann.send(town.chat, PIER_URL)
    (inquiry,) = await inquiries_of(message)
    assert (inquiry.place.guild_id, inquiry.place.channel_id) == (town.guild.id, town.chat.id)
    assert inquiry.place.message_id == message.id
    assert inquiry.reason is Reason.WATCHED


async def test_a_pasted_article_goes_before_the_links_in_it(town):
    message = await town.ann.send(town.chat, f"{PIER}\n\n{PIER_URL}")
    (inquiry,) = await inquiries_of(message)
    assert isinstance(inquiry.material, Paste)


async def test_files_go_before_text(town):
    message = await town.ann.send(town.chat, PIER_URL, attachments=[("a.md", PIER.encode()), ("b.HTML", b"two")])
    inquiries = await inquiries_of(message)
    assert [inquiry.material for inquiry in inquiries] == [File("a.md", PIER.encode()), File("b.HTML", b"two")]


@pytest.mark.parametrize("name", ["pier.png", "pier.docx", "pier.zip", "txt"])
async def test_other_files_are_left_alone(town, name):
    message = await town.ann.send(town.chat, "look", attachments=[(name, b"data")])
    assert await inquiries_of(message) == []


async def test_a_link_beside_a_picture_still_counts(town):
    message = await town.ann.send(town.chat, PIER_URL, attachments=[("pier.png", b"data")])
    assert [inquiry.material for inquiry in await inquiries_of(message)] == [Link(PIER_URL)]


async def test_a_file_too_big_is_never_loaded(town):
    message = await town.ann.send(town.chat, "", attachments=[("long.pdf", b"x" * (MOST_FILE_BYTES + 1))])
    (refused,) = [each async for each in posted(message, place_of(message))]
    assert refused.inquiry.material == File("long.pdf", b"")
    assert refused.obstacle
    assert "8 MB" in refused.obstacle


async def test_a_reply_is_a_post_and_a_system_message_is_none(town):
    first = await town.ann.send(town.chat, "morning")
    reply = await town.ann.send(town.chat, PIER_URL, reply_to=first)
    assert is_members(first)
    assert is_members(reply)
    first.type = discord.MessageType.pins_add
    assert not is_members(first)


@pytest.mark.parametrize("content", ["morning all", "", "https://varnmouth-courier.example/pier.jpg"])
async def test_chatter_and_pictures_ask_for_nothing(town, content):
    message = await town.ann.send(town.chat, content, attachments=[("pier.png", b"data")])
    assert not may_ask(message)


async def test_what_may_hold_an_article_is_told_without_loading_anything(town):
    assert may_ask(await town.ann.send(town.chat, PIER_URL))
    assert may_ask(await town.ann.send(town.chat, PIER))
    assert may_ask(await town.ann.send(town.chat, "", attachments=[("notes.txt", b"milk")]))


async def test_inquiries_are_numbered_without_gaps_where_a_file_is_none(town):
    message = await town.ann.send(town.chat, "", attachments=[("notes.txt", NOTES), ("pier.txt", PIER.encode())])
    (inquiry,) = await inquiries_of(message)
    assert (inquiry.id, inquiry.material.name) == (str(message.id), "pier.txt")


NOTES = b"Eggs, milk, call the harbour office about the berth. " * 9


@pytest.mark.parametrize("name", ["notes.txt", "notes.md"])
async def test_a_text_file_that_is_no_article_is_left_alone_like_the_same_text_in_a_message(town, name):
    message = await town.ann.send(town.chat, "", attachments=[(name, NOTES)])
    assert await inquiries_of(message) == []


async def test_a_link_beside_a_text_file_that_is_no_article_counts(town):
    message = await town.ann.send(town.chat, PIER_URL, attachments=[("notes.txt", NOTES)])
    (inquiry,) = await inquiries_of(message)
    assert (inquiry.id, inquiry.material) == (str(message.id), Link(PIER_URL))


@pytest.mark.parametrize("content", [b"", b"MZ\0\1" * 99, "łódź".encode("utf-16"), NOTES + b"\xff"])
async def test_what_is_wrong_with_a_text_file_is_for_the_reader_to_say(town, content):
    message = await town.ann.send(town.chat, "", attachments=[("pier.txt", content)])
    (inquiry,) = await inquiries_of(message)
    assert inquiry.material == File("pier.txt", content)
