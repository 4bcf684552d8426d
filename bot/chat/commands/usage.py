"""/usage: what the model did and cost in this server, for its moderators."""

from collections.abc import Iterator

import discord

from bot.chat.commands.tree import CommandTree
from bot.chat.counter import Counter, say
from bot.chat.escape import escaped
from bot.domain.usage import Account
from bot.pipeline.accounts import Statement

NOT_ALLOWED = "Only members who may manage the server or its channels can see what the model costs."
NO_MODEL = (
    "No model is set: summaries are sentences of the article itself, chosen by rules on Sayso's own machine. "
    "Nothing is sent to a model, and nothing costs money. Whoever runs Sayso can set one (SAYSO_MODEL_KEY or "
    "SAYSO_MODEL_URL)."
)


def add_usage(tree: CommandTree, counter: Counter) -> None:
    """Put /usage on the tree."""

    @tree.command(description="What the model did and cost in this server, today and this month.")
    @discord.app_commands.guild_only()
    @discord.app_commands.default_permissions(manage_channels=True)
    async def usage(interaction: discord.Interaction) -> None:
        # A server can open the command to everyone, so it is checked again here.
        granted = interaction.permissions
        if interaction.guild_id is None or not (granted.manage_channels or granted.manage_guild):
            await say(interaction, NOT_ALLOWED)
            return
        await interaction.response.defer(ephemeral=True, thinking=True)
        statement = await counter.accounts.of(interaction.guild_id) if counter.accounts else None
        await say(interaction, "\n".join(_told(statement)) if statement else NO_MODEL)


def _told(statement: Statement) -> Iterator[str]:
    if statement.model is None:
        yield NO_MODEL
    else:
        yield f"Summaries are written by the model **{escaped(statement.model)}** and checked by rules."
    if statement.model is None and statement.month == Account():
        return
    yield f"**Today (UTC):** {_account(statement.today, _of(statement.limit))}"
    yield f"**This month:** {_account(statement.month, '')}"
    if statement.model is not None:
        yield from _limits(statement)


def _of(limit: float | None) -> str:
    return "" if limit is None else f" of {_dollars(limit)} a day"


def _account(account: Account, of_limit: str) -> str:
    used = account.usage
    parts = [
        _counted(account.articles, "article"),
        _counted(used.calls, "call"),
        _counted(used.tokens, "token"),
        _dollars(used.dollars) + of_limit,
    ]
    sentences = [", ".join(parts) + "."]
    if used.unpriced:
        calls = _counted(used.unpriced, "call")
        sentences.append(f"What {calls} cost was not told; if the price is known, the most they can have cost counts.")
    if account.reused:
        sentences.append(f"{_counted(account.reused, 'more article')} answered from memory, at no cost.")
    if account.refused:
        sentences.append(f"{_counted(account.refused, 'article')} kept from the model by the budget.")
    return " ".join(sentences)


def _limits(statement: Statement) -> Iterator[str]:
    limit, spent = statement.limit, statement.today.usage.dollars
    if limit == 0:
        yield "This server's budget is $0: only a model that costs nothing is asked."
    elif limit is not None and spent >= limit:
        yield "⚠️ This server is over budget: until midnight (UTC) summaries are the articles' own sentences."
    if statement.share is not None and statement.share >= 1:
        yield "⚠️ Sayso as a whole is over budget: until midnight (UTC) no server's articles are given to a paid model."
    elif statement.share is not None:
        yield f"All servers together have used {statement.share:.0%} of today's budget."


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _dollars(dollars: float) -> str:
    """Return cents where they say enough; a cheap model's article costs less than one."""
    return f"${dollars:,.2f}" if dollars >= 1 or round(dollars, 2) == dollars else f"${dollars:.4f}"
