"""What every command needs, and the ways to answer a member who typed one."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

import discord

from bot.chat.errands import Errands
from bot.chat.layout import layout
from bot.chat.watching import WatchList
from bot.domain.reply import Reply
from bot.pipeline.accounts import Accounts
from bot.pipeline.answer import Desk
from bot.pipeline.ports import Archive

ENDING = "Sayso is being stopped or restarted, so this was not finished. Try again in some minutes."
ENDING_SECONDS = 2.0  # that telling so may hold up the end
WENT_WRONG = "Something went wrong on Sayso's side, and it is in its log. Try again in some minutes."


@dataclass(frozen=True, slots=True)
class Counter:
    """Where members' commands are taken."""

    desk: Desk
    archive: Archive
    watching: WatchList
    errands: Errands
    report_url: str | None
    accounts: Accounts | None = None

    async def show(self, interaction: discord.Interaction, reply: Reply) -> None:
        """Put a reply in place of "Sayso is thinking"."""
        view = layout(reply, self.report_url)
        await interaction.edit_original_response(view=view, allowed_mentions=discord.AllowedMentions.none())

    async def show_all(self, interaction: discord.Interaction, views: Sequence[discord.ui.LayoutView]) -> None:
        """Put the first message in place of "Sayso is thinking", the others under it, for the member alone."""
        first, *more = views
        nobody = discord.AllowedMentions.none()
        await interaction.edit_original_response(view=first, allowed_mentions=nobody)
        for view in more:
            await interaction.followup.send(view=view, ephemeral=True, allowed_mentions=nobody)


async def say(interaction: discord.Interaction, text: str) -> None:
    """Answer with one line, seen only by the member unless the answer was already announced to all."""
    if interaction.response.is_done():
        await interaction.edit_original_response(content=text, allowed_mentions=discord.AllowedMentions.none())
    else:
        await interaction.response.send_message(text, ephemeral=True)


async def say_went_wrong(interaction: discord.Interaction) -> None:
    """Answer that it did not work, if the interaction still takes an answer."""
    try:
        await say(interaction, WENT_WRONG)
    except discord.HTTPException:
        return  # too late or gone; the error itself is logged by the caller


@asynccontextmanager
async def told_of_an_end(interaction: discord.Interaction) -> AsyncIterator[None]:
    """Answer that Sayso ends if it does so meanwhile, so that nobody waits for "Sayso is thinking"."""
    try:
        yield
    except asyncio.CancelledError:
        await _say_ending(interaction)
        raise


async def _say_ending(interaction: discord.Interaction) -> None:
    with suppress(discord.HTTPException, OSError):
        async with asyncio.timeout(ENDING_SECONDS):
            await say(interaction, ENDING)
