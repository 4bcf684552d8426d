"""Forms that members fill in."""

from collections.abc import Awaitable, Callable

import discord
import structlog

from bot.chat.counter import say_went_wrong

PASTE_CHARACTERS = 4000  # the most that Discord's text input takes


class PasteModal(discord.ui.Modal):
    """Asks for an article's text and hands it on."""

    article: discord.ui.Label["PasteModal"] = discord.ui.Label(
        text="The article's text",
        description="Longer than 4,000 characters? Post it as a .txt file in a watched channel.",
        component=discord.ui.TextInput(style=discord.TextStyle.paragraph, min_length=1, max_length=PASTE_CHARACTERS),
    )

    def __init__(self, title: str, hand_on: Callable[[discord.Interaction, str], Awaitable[None]]) -> None:
        super().__init__(title=title)
        self._hand_on = hand_on

    async def on_submit(self, interaction: discord.Interaction, /) -> None:
        """Hand the text on."""
        assert isinstance(self.article.component, discord.ui.TextInput)
        await self._hand_on(interaction, self.article.component.value)

    async def on_error(self, interaction: discord.Interaction, error: Exception, /) -> None:  # type: ignore[override]  # as in discord.py's own Modal
        """Log and answer what went wrong with it."""
        log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
        log.error("modal.failed", error=type(error).__name__, exc_info=error)
        await say_went_wrong(interaction)
