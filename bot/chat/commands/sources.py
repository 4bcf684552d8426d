"""/sources: what an article rests on, of the article in this thread or of a link."""

import discord
from discord import app_commands

from bot.chat.commands.material import NOT_A_LINK, linked_material, prepared
from bot.chat.commands.tree import CommandTree
from bot.chat.counter import Counter, say
from bot.domain.inquiry import Link
from bot.pipeline.compose import source_list

NO_ARTICLE_HERE = "No article has been answered here. Use this in an article's thread, or give a link."


def add_sources(tree: CommandTree, counter: Counter) -> None:
    """Put /sources on the tree."""

    async def of_link(interaction: discord.Interaction, material: Link) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        made = await prepared(counter, interaction, material)
        await counter.show(interaction, source_list(made.analysis) if made.analysis else made.reply)

    async def of_thread(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        listed = await counter.archive.sources_in(interaction.channel_id) if interaction.channel_id else None
        if listed is None:
            await say(interaction, NO_ARTICLE_HERE)
        else:
            await counter.show(interaction, listed)

    @tree.command(description="The people, organisations and documents that an article rests on.")
    @app_commands.describe(link="The address of the article. Without it: the article of this thread")
    async def sources(interaction: discord.Interaction, link: str | None = None) -> None:
        if link is None:
            await of_thread(interaction)
        elif material := linked_material(link):
            await of_link(interaction, material)
        else:
            await say(interaction, NOT_A_LINK)
