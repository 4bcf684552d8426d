"""/summary: what an article reports and who says what in it, of a link or of pasted text."""

import discord
from discord import app_commands

from bot.chat.commands.material import NOT_A_LINK, linked_material, prepared
from bot.chat.commands.tree import CommandTree
from bot.chat.counter import Counter, say
from bot.chat.views import PasteModal
from bot.domain.inquiry import Material, Paste


def add_summary(tree: CommandTree, counter: Counter) -> None:
    """Put /summary on the tree."""

    async def answer(interaction: discord.Interaction, material: Material) -> None:
        await interaction.response.defer(thinking=True)
        await counter.show(interaction, (await prepared(counter, interaction, material)).reply)

    async def answer_paste(interaction: discord.Interaction, text: str) -> None:
        await answer(interaction, Paste(text))

    @tree.command(description="What an article reports, and who says what in it. Without a link: paste its text.")
    @app_commands.describe(link="The address of the article")
    async def summary(interaction: discord.Interaction, link: str | None = None) -> None:
        if link is None:
            await interaction.response.send_modal(PasteModal("Summary of a pasted article", answer_paste))
        elif material := linked_material(link):
            await answer(interaction, material)
        else:
            await say(interaction, NOT_A_LINK)
