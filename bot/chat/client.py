"""The connection to Discord: what it listens to, what it hands on, and how it ends."""

import aiohttp
import discord
import structlog
from discord.http import Route
from yarl import URL

from bot.chat.commands import CommandTree, add_commands
from bot.chat.counter import Counter
from bot.chat.errands import Errands
from bot.chat.events import tolerant
from bot.chat.intake import is_post, watched_id
from bot.chat.posts import Posts
from bot.chat.watching import WatchList
from bot.domain.errors import OperatorMustFix
from bot.pipeline.accounts import Accounts
from bot.pipeline.answer import Desk
from bot.pipeline.ports import Archive

GRACE_SECONDS = 5.0  # that articles under way get when Sayso ends

_LOGIN_REFUSED = (
    "Discord refused the token in DISCORD_TOKEN. Copy it again from discord.com/developers → your application → Bot."
)
_INTENT_OFF = (
    "Message Content Intent is off: switch it on under "
    "discord.com/developers → your application → Bot → Privileged Gateway Intents."
)
_CLOSED_TOKEN = 4004  # gateway close codes
_CLOSED_INTENT = 4014


class Sayso(discord.AutoShardedClient):
    """Answers articles posted in watched channels, and its commands.

    To end it, cancel `serve`, or call `close`: either waits up to `grace` seconds for articles under way.
    """

    def __init__(
        self,
        *,
        desk: Desk,
        archive: Archive,
        most_at_once: int,
        report_url: str | None = None,
        accounts: Accounts | None = None,
        grace: float = GRACE_SECONDS,
    ) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True, message_content=True)
        super().__init__(intents=intents, allowed_mentions=discord.AllowedMentions.none())
        self._connection.parsers = tolerant(self._connection.parsers)
        self._log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
        self._grace = grace
        self._errands = Errands(most_at_once)
        self._watching = WatchList(archive)
        self._posts = Posts(desk=desk, archive=archive, report_url=report_url)
        self.tree = CommandTree(self)
        add_commands(self.tree, Counter(desk, archive, self._watching, self._errands, report_url, accounts))

    async def serve(self, token: str) -> None:
        """Stay connected until `close`; raise `OperatorMustFix` if Discord lets Sayso in no way."""
        if not token.strip() or any(sign.isspace() for sign in token.strip()):
            raise OperatorMustFix(_LOGIN_REFUSED, reason="token_refused")
        async with self:
            try:
                await self.login(token)
                await self.connect()
            except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
                raise _operator_must_fix(error) from error

    async def setup_hook(self) -> None:
        """Register the commands: one call, the same whether or not anything changed."""
        try:
            await self.tree.sync()
        except discord.HTTPException as error:
            self._log.warning("commands.not_registered", status=error.status, code=error.code)

    async def on_ready(self) -> None:
        """Say that Sayso is there; Discord sends this again after each new session."""
        self._log.info("discord.ready", guilds=len(self.guilds), shards=self.shard_count)

    async def on_message(self, message: discord.Message) -> None:
        """Hand a member's post in a watched channel on."""
        if not is_post(message) or message.guild is None:
            return
        if watched_id(message) in await self._watching.channels(message.guild.id):
            self._errands.start("post", lambda: self._posts.answer(message))

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Forget a watched channel that is gone."""
        if channel.id in await self._watching.channels(channel.guild.id):
            await self._watching.remove(channel.guild.id, channel.id)

    async def on_error(self, event_method: str, /, *_: object, **__: object) -> None:
        """Log what a handler raised; the client goes on."""
        self._log.exception("discord.handler_failed", handler=event_method)

    async def close(self) -> None:
        """Wait for articles under way, then leave Discord; a second call waits for the first."""
        await self._errands.finish(within=self._grace)
        await super().close()


def _operator_must_fix(error: Exception) -> OperatorMustFix:
    """Return what whoever runs Sayso has to change, in one sentence or two."""
    host = URL(Route.BASE).host or Route.BASE
    closed = error.code if isinstance(error, discord.ConnectionClosed) else None
    if isinstance(error, discord.LoginFailure) or closed == _CLOSED_TOKEN:
        return OperatorMustFix(_LOGIN_REFUSED, reason="token_refused")
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
