"""/watch: in which channels Sayso answers articles unasked."""

from collections.abc import Sequence

import discord
from discord import app_commands

from bot.chat.counter import Counter, say
from bot.chat.permissions import Watchable, missing

NOT_ALLOWED = "Only members who may manage channels can change what Sayso watches."
NO_SUCH_CHANNEL = "Sayso can watch text, announcement, forum and voice channels. Name one of them."


class Watch(app_commands.Group):
    """Starts, ends and lists watching; for members who manage channels, in servers only."""

    def __init__(self, counter: Counter) -> None:
        super().__init__(
            name="watch",
            description="Channels in which Sayso answers articles.",
            guild_only=True,
            default_permissions=discord.Permissions(manage_channels=True),
        )
        self._watching = counter.watching

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """Return whether this member may; a server can open the command to everyone, so it is checked again here."""
        if interaction.guild is not None and interaction.permissions.manage_channels:
            return True
        await say(interaction, NOT_ALLOWED)
        return False

    @app_commands.command(description="Answer articles posted in a channel.")
    @app_commands.describe(channel="The channel. Without it: this one")
    async def add(self, interaction: discord.Interaction, channel: Watchable | None = None) -> None:
        """Watch a channel and say what is still missing there."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        chosen = channel or _here(interaction)
        if chosen is None:
            await say(interaction, NO_SUCH_CHANNEL)
            return
        changed = await self._watching.add(chosen.guild.id, chosen.id, since=interaction.id)
        await say(interaction, _added(chosen, changed=changed))

    @app_commands.command(description="Leave articles posted in a channel alone.")
    @app_commands.describe(channel="The channel. Without it: this one")
    async def remove(self, interaction: discord.Interaction, channel: Watchable | None = None) -> None:
        """Stop watching a channel."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        chosen = channel or _here(interaction)
        if chosen is None:
            await say(interaction, NO_SUCH_CHANNEL)
            return
        changed = await self._watching.remove(chosen.guild.id, chosen.id)
        answer = "Sayso no longer watches" if changed else "Sayso was not watching"
        await say(interaction, f"{answer} {chosen.mention}.")

    @app_commands.command(name="list", description="The channels in which Sayso answers articles.")
    async def listed(self, interaction: discord.Interaction) -> None:
        """List the watched channels of this server."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        guild = interaction.guild
        assert guild is not None
        watched = await self._watching.channels(guild.id)
        await say(interaction, _list([each for each in watched if guild.get_channel(each)]))  # others are deleted


def _here(interaction: discord.Interaction) -> Watchable | None:
    """Return the channel that a command was typed in; a thread's is its parent."""
    channel = interaction.channel
    if isinstance(channel, discord.Thread):
        channel = channel.parent
    return channel if isinstance(channel, Watchable) else None


def _added(channel: Watchable, *, changed: bool) -> str:
    answer = f"Sayso {'now watches' if changed else 'already watches'} {channel.mention}."
    if lacking := missing(channel, channel.guild.me):
        answer += f"\n⚠️ It still lacks there: {', '.join(lacking)}."
    return answer


def _list(channel_ids: Sequence[int]) -> str:
    """Return the watched channels as mentions, as many as one message holds."""
    if not channel_ids:
        return "Sayso watches no channel in this server. Use /watch add."
    most = 60  # of 23 characters each; a message holds 2,000
    more = f"\nand {len(channel_ids) - most} more" if len(channel_ids) > most else ""
    return "Sayso watches:\n" + "\n".join(f"- <#{channel_id}>" for channel_id in channel_ids[:most]) + more
