"""Being let in by Discord: the token, and what an operator has to change if it is refused."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import discord
from discord.http import Route
from yarl import URL

from bot.domain.errors import OperatorMustFix

_REFUSED = (
    "Discord refused the token in DISCORD_TOKEN. Copy it again from discord.com/developers → your application → Bot."
)
_INTENT_OFF = (
    "Message Content Intent is off: switch it on under "
    "discord.com/developers → your application → Bot → Privileged Gateway Intents."
)
_CLOSED_TOKEN = 4004  # gateway close codes
_CLOSED_INTENT = 4014


@asynccontextmanager
async def let_in(client: discord.Client, token: str) -> AsyncIterator[None]:
    """Log a client in, and close it afterwards; raise `OperatorMustFix` if Discord lets Sayso in no way."""
    if not token.strip() or any(sign.isspace() for sign in token.strip()):
        raise OperatorMustFix(_REFUSED, reason="token_refused")
    async with client:
        try:
            await client.login(token)
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            raise operator_must_fix(error) from error
        yield


@asynccontextmanager
async def messenger(token: str) -> AsyncIterator[discord.Client]:
    """Give a client that makes requests and listens to nothing: what posts and replies need, in any process."""
    client = discord.Client(
        intents=discord.Intents.none(), allowed_mentions=discord.AllowedMentions.none(), max_messages=None
    )
    async with let_in(client, token):
        yield client


def operator_must_fix(error: Exception) -> OperatorMustFix:
    """Return what whoever runs Sayso has to change, in one sentence or two."""
    host = URL(Route.BASE).host or Route.BASE
    closed = error.code if isinstance(error, discord.ConnectionClosed) else None
    if isinstance(error, discord.LoginFailure) or closed == _CLOSED_TOKEN:
        return OperatorMustFix(_REFUSED, reason="token_refused")
    if isinstance(error, discord.PrivilegedIntentsRequired) or closed == _CLOSED_INTENT:
        return OperatorMustFix(_INTENT_OFF, reason="intent_off")
    if isinstance(error, discord.HTTPException):
        message = f"{host} answered {error.status} where Discord's API was expected. Try again in some minutes."
        return OperatorMustFix(message, reason="discord_refused")
    if closed is not None:
        message = f"Discord closed the connection with code {closed}. Try again in some minutes."
        return OperatorMustFix(message, reason="discord_closed")
    message = f"Discord cannot be reached at {host}. Check the network, and SAYSO_DISCORD_API if it is set."
    return OperatorMustFix(message, reason="discord_unreachable")
