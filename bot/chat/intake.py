"""Message → inquiries: what in a post may be an article, and what is left alone."""

from collections.abc import AsyncIterator
from itertools import islice
from pathlib import PurePath

import discord

from bot.domain.inquiry import File, Inquiry, Link, Material, Paste, Place, Posted, Reason, inquiry_id
from bot.language.links import links, may_hold_article
from bot.language.pasted import is_article

MOST_INQUIRIES = 5  # of one message
MOST_FILE_BYTES = 8 * 1024 * 1024
TEXT_ENDINGS = frozenset({".txt", ".md"})
FILE_ENDINGS = frozenset({".txt", ".md", ".html", ".htm", ".pdf"})

_TELLING_CHARACTERS = 20_000  # of a text file; more would hold up the event loop and tell nothing new
_READ_TYPES = frozenset({discord.MessageType.default, discord.MessageType.reply})


def is_members(message: discord.Message) -> bool:
    """Return whether a member wrote this; bots, webhooks and Discord itself are left alone."""
    return not message.author.bot and message.webhook_id is None and message.type in _READ_TYPES


def place_of(message: discord.Message) -> Place:
    """Return where a message stands."""
    return Place(message.guild.id if message.guild else None, message.channel.id, message.id)


def may_ask(message: discord.Message) -> bool:
    """Return whether a post may hold an article, as far as it can be told without loading anything."""
    return any(map(_supported, message.attachments)) or bool(_texts(message.content))


def watched_id(message: discord.Message) -> int:
    """Return the id of the channel that is watched or not: a thread's and a forum post's is its parent's."""
    channel = message.channel
    return channel.parent_id if isinstance(channel, discord.Thread) else channel.id


async def posted(message: discord.Message, place: Place) -> AsyncIterator[Posted]:
    """Yield what a post asks for: its files, else the article pasted in it, else its links.

    A file is loaded only when its turn comes, so that a post full of files never lies in memory whole. A text file that
    is no article is left alone like the same text in a message: Discord itself makes a file of a long message.
    """
    files = [attachment for attachment in message.attachments if _supported(attachment)][:MOST_INQUIRIES]
    found = 0
    for attachment in files:
        each = await _file(place, found, attachment)
        if each.obstacle or not _is_other_text(each.inquiry.material):
            found += 1
            yield each
    if found:
        return
    for number, material in enumerate(_texts(message.content)):
        yield Posted(_inquiry(place, number, material))


def _texts(content: str) -> tuple[Material, ...]:
    if not content:
        return ()
    if is_article(content):
        return (Paste(content),)
    return tuple(Link(url) for url in islice(filter(may_hold_article, links(content)), MOST_INQUIRIES))


async def _file(place: Place, number: int, attachment: discord.Attachment) -> Posted:
    if attachment.size > MOST_FILE_BYTES:
        text = "This file is too big to read (more than 8 MB). Post a smaller one, or paste the text here."
        return _unloaded(place, number, attachment, text)
    try:
        content = await attachment.read()
    except discord.HTTPException:
        text = "Discord did not hand over this file. Post it again, or paste the text here."
        return _unloaded(place, number, attachment, text)
    return Posted(_inquiry(place, number, File(attachment.filename, content)))


def _unloaded(place: Place, number: int, attachment: discord.Attachment, text: str) -> Posted:
    inquiry = _inquiry(place, number, File(attachment.filename, b""))
    return Posted(inquiry, text)


def _is_other_text(material: Material) -> bool:
    """Return whether this is a text file, and plainly no article; a reader says what else is wrong with a file."""
    if not isinstance(material, File) or PurePath(material.name).suffix.lower() not in TEXT_ENDINGS:
        return False
    try:
        text = material.content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return bool(text.strip()) and "\0" not in text and not is_article(text[:_TELLING_CHARACTERS])


def _supported(attachment: discord.Attachment) -> bool:
    return PurePath(attachment.filename).suffix.lower() in FILE_ENDINGS


def _inquiry(place: Place, number: int, material: Material) -> Inquiry:
    assert place.message_id is not None
    return Inquiry(inquiry_id(place.message_id, number), material, place, Reason.WATCHED)
