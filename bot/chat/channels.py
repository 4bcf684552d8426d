"""The channels that replies go to, known from the gateway or, where there is none, asked for."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import discord

from bot.domain.inquiry import Place

KNOWN_SECONDS = 300.0  # that an answer of Discord's is good for: what a moderator allows works within minutes
MOST_KNOWN = 1_000

InPlace = discord.Thread | discord.VoiceChannel | discord.StageChannel
Channel = discord.TextChannel | discord.Thread | discord.VoiceChannel | discord.StageChannel


@dataclass(frozen=True, slots=True)
class Spot:
    """A channel, and Sayso as a member there, if that much is known."""

    channel: Channel
    me: discord.Member | None


class Channels:
    """Finds channels: in the memory of a connected client, else by three requests every `KNOWN_SECONDS`."""

    def __init__(self, client: discord.Client, clock: Callable[[], float] = time.monotonic) -> None:
        self._client = client
        self._clock = clock
        self._asked: dict[int, tuple[float, Spot]] = {}

    async def at(self, place: Place) -> Spot:
        """Return the channel of this place; raise what Discord answers where there is none."""
        seen = self._client.get_channel(place.channel_id)
        if isinstance(seen, Channel):
            return Spot(seen, seen.guild.me)
        since, spot = self._asked.get(place.channel_id, (-KNOWN_SECONDS, None))
        if spot is None or self._clock() - since >= KNOWN_SECONDS:
            spot = await self._asked_for(place)
            if len(self._asked) >= MOST_KNOWN:
                del self._asked[next(iter(self._asked))]
            self._asked[place.channel_id] = self._clock(), spot
        return spot

    def forget(self, channel_id: int) -> None:
        """Ask for this channel anew the next time."""
        self._asked.pop(channel_id, None)

    async def _asked_for(self, place: Place) -> Spot:
        assert place.guild_id is not None
        assert self._client.user is not None
        guild = await self._client.fetch_guild(place.guild_id, with_counts=False)
        channel = await guild.fetch_channel(place.channel_id)
        assert isinstance(channel, Channel)
        return Spot(channel, await guild.fetch_member(self._client.user.id))
