"""The command tree, and what happens when a command fails."""

import discord
import structlog
from discord import app_commands

from bot.chat.counter import say_went_wrong


class CommandTree(app_commands.CommandTree):
    """Logs a failed command and tells the member; a refused one has already said why."""

    async def on_error(self, interaction: discord.Interaction, error: app_commands.AppCommandError, /) -> None:
        """Log and answer what a command raised."""
        if isinstance(error, app_commands.CheckFailure):
            return
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        name = interaction.command.qualified_name if interaction.command else "?"
        log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
        log.error("command.failed", command=name, error=type(cause).__name__, exc_info=cause)
        await say_went_wrong(interaction)
