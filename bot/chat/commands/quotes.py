"""/quotes: all that is said in an article, and by whom: one answered in this thread, a link's, or a pasted one."""

from collections.abc import Sequence

import discord
from discord import app_commands

from bot.chat.again import found_again
from bot.chat.commands.material import NOT_A_LINK, linked_material, prepared
from bot.chat.commands.tree import CommandTree
from bot.chat.counter import Counter, say, told_of_an_end
from bot.chat.escape import clipped
from bot.chat.quotelist import layouts
from bot.chat.views import PasteModal
from bot.domain.inquiry import Answered, Material, Paste
from bot.domain.reply import Notice
from bot.pipeline.compose import quote_list

EDITED = "The post was edited after it was answered; these are the quotes of what it says now."
OTHERS = "This thread has more articles: the link box of /quotes lets you choose one."
CHOICE_CHARACTERS = 100  # the most that Discord shows of one


def add_quotes(tree: CommandTree, counter: Counter) -> None:
    """Put /quotes on the tree."""

    async def list_paste(interaction: discord.Interaction, text: str) -> None:
        await _defer(interaction)
        await _list(counter, interaction, Paste(text))

    async def choices(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        fitting = (each for each in await _here(counter, interaction) if typed.casefold() in each.title.casefold())
        return [app_commands.Choice(name=_called(each), value=each.id) for each in fitting]

    @tree.command(description="Everything that is said in an article, and by whom.")
    @app_commands.describe(link="The address of the article. Without it: this thread's article, or a text you paste")
    @app_commands.autocomplete(link=choices)
    async def quotes(interaction: discord.Interaction, link: str | None = None) -> None:
        articles = await _here(counter, interaction)
        if link is None and not articles:
            await interaction.response.send_modal(PasteModal("Quotes of a pasted article", list_paste))
            return
        await _defer(interaction)
        if link is None:
            await _list_answered(counter, interaction, articles[0], *((OTHERS,) if len(articles) > 1 else ()))
        else:
            await _list_given(counter, interaction, link, articles)


async def _here(counter: Counter, interaction: discord.Interaction) -> Sequence[Answered]:
    return await counter.archive.articles_in(interaction.channel_id) if interaction.channel_id else ()


def _called(answered: Answered) -> str:
    return clipped(answered.title, CHOICE_CHARACTERS) or "Untitled"


async def _defer(interaction: discord.Interaction) -> None:
    await interaction.response.defer(ephemeral=True, thinking=True)


async def _list_given(
    counter: Counter, interaction: discord.Interaction, given: str, articles: Sequence[Answered]
) -> None:
    """List the quotes of what the link box holds: the choice of one of a thread's articles, or an address."""
    if chosen := next((each for each in articles if each.id == given), None):
        await _list_answered(counter, interaction, chosen)
    elif material := linked_material(given):
        await _list(counter, interaction, material)
    else:
        await say(interaction, NOT_A_LINK)


async def _list_answered(counter: Counter, interaction: discord.Interaction, answered: Answered, *remarks: str) -> None:
    async with told_of_an_end(interaction):
        found = await counter.errands.run(lambda: found_again(interaction.client, answered))
    if isinstance(found, Notice):
        await counter.show(interaction, found)
    else:
        await _list(counter, interaction, found.material, *((EDITED,) if found.edited else ()), *remarks)


async def _list(counter: Counter, interaction: discord.Interaction, material: Material, *remarks: str) -> None:
    made = await prepared(counter, interaction, material)
    if made.analysis is None:
        await counter.show(interaction, made.reply)
    else:
        await counter.show_all(interaction, layouts(quote_list(made.analysis), *remarks))
