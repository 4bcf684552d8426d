"""The connection to Discord: what it listens to, what it hands on, and how it ends."""

import asyncio
from collections.abc import Sequence
from functools import partial
from math import inf

import aiohttp
import discord
import structlog

from bot.chat.catchup import Bounds, CatchUp
from bot.chat.commands import CommandTree, add_commands
from bot.chat.counter import Counter
from bot.chat.errands import Errands
from bot.chat.events import tolerant
from bot.chat.intake import is_members, may_ask, place_of, watched_id
from bot.chat.login import let_in, operator_must_fix
from bot.chat.marks import Marks
from bot.chat.watching import WatchList
from bot.pipeline.accounts import Accounts
from bot.pipeline.answer import Desk
from bot.pipeline.ports import Archive, Events, Jobs

GRACE_SECONDS = 5.0  # that articles under way get when Sayso ends
HEARTBEAT_TIMEOUT = 60.0  # seconds of silence after which a connection counts as dead; Discord asks for a beat every 41
SETTLING = 2.0  # seconds without a further server after which a new session knows all of its servers


class Sayso(discord.AutoShardedClient):
    """Answers articles posted in watched channels, and its commands.

    To end it, cancel `serve`, or call `close`: either waits up to `grace` seconds for articles under way.
    """

    def __init__(
        self,
        *,
        desk: Desk,
        archive: Archive,
        jobs: Jobs,
        marks: Marks,
        bounds: Bounds,
        events: Events,
        most_at_once: int,
        report_url: str | None = None,
        accounts: Accounts | None = None,
        grace: float = GRACE_SECONDS,
        shard_ids: Sequence[int] = (),
        shard_count: int | None = None,
        heartbeat_timeout: float = HEARTBEAT_TIMEOUT,
        settling: float = SETTLING,
    ) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True, message_content=True)
        super().__init__(
            intents=intents,
            allowed_mentions=discord.AllowedMentions.none(),
            heartbeat_timeout=heartbeat_timeout,
            guild_ready_timeout=settling,
            shard_ids=list(shard_ids) or None,  # type: ignore[arg-type]  # None is its default: all shards
            shard_count=shard_count,
        )
        self._connection.parsers = tolerant(self._connection.parsers)
        self._log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
        self._grace = grace
        self._errands = Errands(most_at_once)
        self._watching = WatchList(archive, marks)
        self._begun: set[int] = set()
        self._out_of_reach: set[int] = set()
        self._jobs = jobs
        self._marks = marks
        self._catch_up = CatchUp(jobs=jobs, watching=self._watching, marks=marks, bounds=bounds, events=events)
        self._hearing: set[int] = set()
        self.tree = CommandTree(self)
        add_commands(self.tree, Counter(desk, archive, self._watching, self._errands, report_url, accounts))

    async def serve(self, token: str) -> None:
        """Stay connected until `close`; raise `OperatorMustFix` if Discord lets Sayso in no way."""
        async with let_in(self, token):
            try:
                await self._connected()
            except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
                raise operator_must_fix(error) from error

    async def _connected(self) -> None:
        """Stay connected; when cancelled, close: the library swallows a cancel while it makes a connection anew."""
        connecting = asyncio.ensure_future(self.connect())
        try:
            await asyncio.wait({connecting})
        except asyncio.CancelledError:
            await self.close()
            connecting.cancel()
            await asyncio.gather(connecting, return_exceptions=True)
            raise
        connecting.result()

    async def setup_hook(self) -> None:
        """Register the commands: one call, the same whether or not anything changed."""
        try:
            await self.tree.sync()
        except discord.HTTPException as error:
            self._log.warning("commands.not_registered", status=error.status, code=error.code)

    async def on_ready(self) -> None:
        """Say that Sayso is there; Discord sends this again after each new session."""
        self._log.info("discord.ready", guilds=len(self.guilds), shards=self.shard_count)

    @property
    def latency_by_shard(self) -> dict[int, float | None]:
        """How long the gateway took to answer each shard's last heartbeat; None for one that hears nothing now."""
        shards = self.shard_ids or range(self.shard_count or 0)
        known = dict(self.latencies)
        return {shard: known.get(shard, inf) if shard in self._hearing else None for shard in shards}

    async def on_shard_disconnect(self, shard_id: int) -> None:
        """Hold the marks of a shard's channels, since from now on messages may be missed."""
        self._hearing.discard(shard_id)
        for guild in self._of_shard(shard_id):
            for channel_id in self._watching.remembered(guild.id):
                self._marks.broke_off(guild.id, channel_id)

    async def on_shard_resumed(self, shard_id: int) -> None:
        """Let the marks go on: a session that is resumed hears all that it missed."""
        self._hearing.add(shard_id)
        self._log.info("discord.resumed", shard=shard_id)
        for guild in self._of_shard(shard_id):
            for channel_id in self._watching.remembered(guild.id):
                self._marks.resumed(guild.id, channel_id)

    async def on_shard_connect(self, shard_id: int) -> None:
        """Hold the marks until all is caught up with: a new session hears nothing of what was before it."""
        if shard_id in self._begun:
            self._log.warning("discord.session_lost", shard=shard_id)
        self._begun.add(shard_id)
        for guild in self._of_shard(shard_id):
            self._hold(guild)

    async def on_shard_ready(self, shard_id: int) -> None:
        """Catch up after every new session: what was posted before it never arrives by itself."""
        self._hearing.add(shard_id)
        for guild in self._of_shard(shard_id):
            if guild.unavailable:
                self._out_of_reach.add(guild.id)
            else:
                self._errands.start("catch_up", partial(self._catch_up.missed, guild))

    async def on_guild_unavailable(self, guild: discord.Guild) -> None:
        """Hold the marks of a server that Discord itself cannot reach."""
        self._log.warning("guild.unavailable", guild_id=guild.id)
        self._out_of_reach.add(guild.id)
        self._hold(guild)

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Catch up with a server that is back; those that were within reach all the time need none."""
        if guild.id in self._out_of_reach:
            self._out_of_reach.discard(guild.id)
            self._errands.start("catch_up", partial(self._catch_up.missed, guild))

    async def on_message(self, message: discord.Message) -> None:
        """Take in a member's post in a watched channel, if it may hold an article."""
        if message.guild is None:
            return
        channel_id = watched_id(message)
        if channel_id in await self._watching.channels(message.guild.id):
            with self._marks.taking_in(message.guild.id, channel_id, message.id):
                if is_members(message) and may_ask(message):
                    await self._jobs.accept(place_of(message))

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Forget a watched channel that is gone."""
        if channel.id in await self._watching.channels(channel.guild.id):
            await self._watching.remove(channel.guild.id, channel.id)

    async def on_error(self, event_method: str, /, *_: object, **__: object) -> None:
        """Log what a handler raised; the client goes on."""
        self._log.exception("discord.handler_failed", handler=event_method)

    def _of_shard(self, shard_id: int) -> list[discord.Guild]:
        return [guild for guild in self.guilds if guild.shard_id == shard_id]

    def _hold(self, guild: discord.Guild) -> None:
        for channel_id in self._watching.remembered(guild.id):
            self._marks.gap(guild.id, channel_id)

    async def close(self) -> None:
        """Wait for articles under way, then leave Discord; a second call waits for the first."""
        await self._errands.finish(within=self._grace)
        self._marks.hold()
        await self._marks.write_if_possible()
        await super().close()
