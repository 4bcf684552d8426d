"""What a member gave to a command: an address, or text."""

from dataclasses import replace

import discord

from bot.chat.counter import Counter, told_of_an_end
from bot.domain.errors import NothingToRead
from bot.domain.inquiry import Link, Material, Paste
from bot.domain.reply import Notice
from bot.language.links import links
from bot.pipeline.answer import Prepared

NOT_A_LINK = "That is not a web link. It should begin with https:// and lead to an article."
NOT_TEXT = "That link shows an image or a film, not an article."


TOO_SHORT = "That is too short for an article. Paste its whole text."
FEWEST_WORDS = 40
# The notice asks to paste "here", and the channel of a command may not be watched.
WHERE_TO_PASTE = "(/summary without a link takes pasted text.)"


def linked_material(typed: str) -> Link | None:
    """Return the first web link in what a member typed, or None."""
    found = links(typed.strip().strip("<>"))
    return Link(found[0]) if found else None


async def prepared(counter: Counter, interaction: discord.Interaction, material: Material) -> Prepared:
    """Return what to say about this material, in its turn; somebody asked, so there is always something to say."""
    async with told_of_an_end(interaction):
        return await _prepared(counter, material, interaction.guild_id)


async def _prepared(counter: Counter, material: Material, guild_id: int | None) -> Prepared:
    if isinstance(material, Paste) and len(material.text.split()) < FEWEST_WORDS:
        return Prepared(Notice(subject="Too short", text=TOO_SHORT), None)
    try:
        made = await counter.errands.run(lambda: counter.desk.prepare(material, guild_id))
    except NothingToRead:
        return Prepared(Notice(subject="Nothing to read", text=NOT_TEXT), None)
    if isinstance(made.reply, Notice) and isinstance(material, Link):
        return replace(made, reply=replace(made.reply, text=f"{made.reply.text} {WHERE_TO_PASTE}"))
    return made
