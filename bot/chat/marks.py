"""How far each watched channel was heard: up to its mark, nothing is missing."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from bot.domain.errors import SaysoError
from bot.pipeline.ports import Progress

EVERY_SECONDS = 5.0  # marks are written down; what a crash forgets is only heard once more


class Marks:
    """Low-water marks: a message in hand, or a gap to catch up with, keeps its channel's mark below it.

    A message in a thread counts for the watched channel above it: ids grow with time, whatever the channel.
    """

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._heard: dict[tuple[int, int], int] = {}
        self._in_hand: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        self._open: set[tuple[int, int]] = set()
        self._listening: set[int] = set()
        self._sessions: Counter[int] = Counter()
        self._breaks: dict[tuple[int, int], int] = {}
        self._gaps: dict[tuple[int, int], int] = {}
        self._written: dict[tuple[int, int], int] = {}
        self._log: structlog.typing.FilteringBoundLogger = structlog.get_logger()

    @contextmanager
    def taking_in(self, guild_id: int, channel_id: int, message_id: int) -> Iterator[None]:
        """Keep the mark below a message until it is taken in; if that fails, until the channel is caught up with."""
        in_hand = self._in_hand[guild_id, channel_id]
        in_hand.append(message_id)
        if guild_id in self._listening:
            self._open.add((guild_id, channel_id))
        yield
        if message_id in in_hand:  # not caught up with meanwhile
            in_hand.remove(message_id)
        self._hear(guild_id, channel_id, message_id)

    def broke_off(self, guild_id: int, channel_id: int) -> None:
        """Keep the mark where it is while the connection is away."""
        self._breaks.setdefault((guild_id, channel_id), self.at(guild_id, channel_id) or 0)

    def resumed(self, guild_id: int, channel_id: int) -> None:
        """Let the mark go on after a break: what was missed arrives after all; a gap of before stays one."""
        self._breaks.pop((guild_id, channel_id), None)

    def gap(self, guild_id: int, channel_id: int, mark: int | None = None) -> None:
        """Keep the mark where it is, where a break held it or at this message, until the channel is caught up with."""
        if mark is not None:
            self._gaps[guild_id, channel_id] = mark
        else:
            self._sessions[guild_id] += 1
        self._gaps.setdefault((guild_id, channel_id), self.at(guild_id, channel_id) or 0)
        self._breaks.pop((guild_id, channel_id), None)

    def session(self, guild_id: int) -> int:
        """Return a number that is another one when messages of a server may have been missed meanwhile."""
        return self._sessions[guild_id]

    def hold(self) -> None:
        """Keep all marks where they are: from here on nothing is heard."""
        for guild_id, channel_id in self._open:
            self.gap(guild_id, channel_id)

    def caught_up(self, guild_id: int, channel_id: int, message_id: int) -> None:
        """Close the gap of a channel, which was heard up to this message."""
        self._gaps.pop((guild_id, channel_id), None)
        in_hand = self._in_hand[guild_id, channel_id]
        in_hand[:] = [each for each in in_hand if each > message_id]
        self._open.add((guild_id, channel_id))
        self._hear(guild_id, channel_id, message_id)

    async def begin(self, guild_id: int, channel_id: int, message_id: int) -> None:
        """Hear a channel from after this id on, and write that down at once: its first post may come in a restart."""
        self.caught_up(guild_id, channel_id, message_id)
        await self.write_if_possible()

    def listening(self, guild_id: int) -> None:
        """From here on a channel that is new in this server is heard from its first message."""
        self._listening.add(guild_id)

    def at(self, guild_id: int, channel_id: int) -> int | None:
        """Return a channel's mark, or None until it was caught up with in this process."""
        heard = self._heard.get((guild_id, channel_id))
        if heard is None or (guild_id, channel_id) not in self._open:
            return None
        held = [holds[guild_id, channel_id] for holds in (self._breaks, self._gaps) if (guild_id, channel_id) in holds]
        return min((heard, *held, *(each - 1 for each in self._in_hand[guild_id, channel_id])))

    async def known(self, guild_id: int) -> dict[int, int]:
        """Return a server's marks by channel, those of this process and those written down before it."""
        marks = await self._progress.reached(guild_id)
        here = {channel_id: self.at(guild, channel_id) for guild, channel_id in self._heard if guild == guild_id}
        return marks | {channel_id: mark for channel_id, mark in here.items() if mark is not None}

    async def write(self) -> None:
        """Write down the marks that have moved."""
        moved: defaultdict[int, dict[int, int]] = defaultdict(dict)
        for guild_id, channel_id in self._heard:
            mark = self.at(guild_id, channel_id)
            if mark is not None and mark > self._written.get((guild_id, channel_id), -1):  # 0: it was empty
                moved[guild_id][channel_id] = mark
        for guild_id, marks in moved.items():
            await self._progress.reach(guild_id, marks)
            self._written |= {(guild_id, channel_id): mark for channel_id, mark in marks.items()}

    async def write_on(self) -> None:
        """Write down marks every `EVERY_SECONDS`, until cancelled."""
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            await self.write_if_possible()

    async def write_if_possible(self) -> None:
        """Write down the marks that have moved; while the database is away they wait."""
        try:
            await self.write()
        except SaysoError as error:
            self._log.warning("progress.not_written", reason=error.reason)

    def _hear(self, guild_id: int, channel_id: int, message_id: int) -> None:
        key = guild_id, channel_id
        self._heard[key] = max(message_id, self._heard.get(key, 0))
