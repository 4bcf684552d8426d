"""What a model may cost a day, in all and for each server; days are UTC's.

A limit of 0 means that nothing may be paid: only calls that are known to be free (a server of one's own) go through.
A limit of None is no limit. Direct messages count together, as one server.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from math import isinf

from bot.domain.errors import OperatorMustFix, OverBudget, TryLater
from bot.domain.usage import NOTHING_USED, Tally, Usage
from bot.pipeline.clock import Clock, day_of, utc_now
from bot.pipeline.ports import Ledger

UNKNOWN = "The model is not asked, since what it has cost today cannot be looked up just now."
BROKEN = (OperatorMustFix, TryLater)  # what a ledger raises that cannot be read or written


@dataclass(frozen=True, slots=True)
class DayLimits:
    """The most dollars of one day (UTC), in all and for any one server."""

    overall: float | None
    per_server: float | None


@dataclass(frozen=True, slots=True)
class _Hold:
    """Dollars set aside for one article until it is known what it cost."""

    day: date
    guild_id: int | None
    dollars: float


def _tell_nobody(guild_id: int | None, usage: Usage) -> None:
    del guild_id, usage


class DailyBudget:
    """Plays the `Budget` port: an article sets its dollars aside before the model is asked.

    What is set aside is booked as held before anything is asked, so that articles under way at the same time cannot
    overspend together, and what a process that died had asked is spent. `told` hears of each article that cost calls.
    Articles that began before midnight belong to the day that they began on.
    """

    def __init__(
        self,
        ledger: Ledger,
        limits: DayLimits,
        *,
        now: Clock = utc_now,
        told: Callable[[int | None, Usage], None] = _tell_nobody,
    ) -> None:
        self._ledger = ledger
        self._limits = limits
        self._now = now
        self._told = told
        self._unbooked: list[tuple[_Hold, Usage]] = []
        self._booking: set[asyncio.Future[None]] = set()
        self._turn = asyncio.Lock()  # nothing is booked or set aside between a look at the ledger and what follows

    @asynccontextmanager
    async def reserved(self, guild_id: int | None, dollars: float) -> AsyncIterator[Tally]:
        """Give a tally for at most so many dollars, booked when it is left; raise `OverBudget` on entering.

        `dollars` may be infinite: a price that nobody knows fits into no limit.
        """
        if not dollars >= 0:
            message = f"not a price: {dollars}"
            raise ValueError(message)
        hold = _Hold(day_of(self._now()), guild_id, dollars)
        await self._set_aside(hold)
        tally = Tally()
        try:
            yield tally
        finally:
            await self._settle(hold, tally.usage)

    async def _set_aside(self, hold: _Hold) -> None:
        async with self._turn:
            try:
                await self._book_the_late()
                if not hold.dollars:
                    return
                refusal = await self._refusal(hold)
                if refusal is None:
                    await self._hold(hold)
                    return
            except BROKEN as error:
                raise OverBudget(UNKNOWN, reason="spending_unknown") from error
            with suppress(*BROKEN):  # a count, which nothing depends on
                await self._ledger.refuse(hold.day, hold.guild_id)
        raise refusal

    async def _hold(self, hold: _Hold) -> None:
        """Book what is set aside; who is cancelled meanwhile asks nothing, and so holds nothing."""
        holding = asyncio.ensure_future(self._ledger.hold(hold.day, hold.guild_id, hold.dollars))
        try:
            await asyncio.shield(holding)
        except asyncio.CancelledError:
            await asyncio.wait({holding})
            if holding.exception() is None:
                with suppress(*BROKEN):
                    await self._ledger.spend(hold.day, hold.guild_id, NOTHING_USED, hold.dollars)
            raise

    async def _refusal(self, hold: _Hold) -> OverBudget | None:
        """Return why there is no room for these dollars, if there is none."""
        per_server, overall = self._limits.per_server, self._limits.overall
        if per_server is not None:
            spent = (await self._ledger.spent(hold.day, hold.guild_id)).dollars
            if not _fits(hold.dollars, spent, per_server):
                whose = "this server's" if hold.guild_id is not None else "the direct messages'"
                return OverBudget(_why(whose, hold.dollars, per_server), reason="over_budget_server")
        if overall is not None:
            spent = (await self._ledger.spent_by_all(hold.day)).dollars
            if not _fits(hold.dollars, spent, overall):
                return OverBudget(_why("Sayso's", hold.dollars, overall), reason="over_budget_all")
        return None

    async def _settle(self, hold: _Hold, usage: Usage) -> None:
        """Book what it cost, even if whoever waits for that is cancelled meanwhile."""
        booking = asyncio.ensure_future(self._book(hold, usage))
        self._booking.add(booking)
        booking.add_done_callback(self._booking.discard)
        await asyncio.shield(booking)

    async def _book(self, hold: _Hold, usage: Usage) -> None:
        charged = _charged(hold, usage)
        async with self._turn:
            try:
                if usage != NOTHING_USED or hold.dollars:
                    await self._ledger.spend(hold.day, hold.guild_id, charged, hold.dollars)
            except BROKEN:
                # The article is done and paid for; the dollars are booked before the next one may spend any.
                self._unbooked.append((hold, charged))
        if usage != NOTHING_USED:
            self._told(hold.guild_id, charged)

    async def _book_the_late(self) -> None:
        while self._unbooked:
            hold, usage = self._unbooked[0]
            await self._ledger.spend(hold.day, hold.guild_id, usage, hold.dollars)
            del self._unbooked[0]


class Unlimited:
    """Plays the `Budget` port where whoever asks pays at once and nothing is kept: on the command line."""

    @asynccontextmanager
    async def reserved(self, guild_id: int | None, dollars: float) -> AsyncIterator[Tally]:
        """Give a tally; nothing is refused."""
        del guild_id, dollars
        yield Tally()


def _charged(hold: _Hold, usage: Usage) -> Usage:
    """Return the usage at no less than was set aside if a call's cost is unknown: it timed out, and is paid for."""
    if not usage.unpriced or isinf(hold.dollars):
        return usage
    return replace(usage, dollars=max(usage.dollars, hold.dollars))


def _fits(dollars: float, spent: float, limit: float) -> bool:
    return spent + dollars <= limit


def _why(whose: str, dollars: float, limit: float) -> str:
    if limit == 0:
        return f"The model is not asked, since {whose} budget for it is 0."
    if dollars > limit:
        return f"The model is not asked: this article could cost more than {whose} budget of a whole day."
    return f"The model is not asked, since {whose} budget for today is used up; there is a new one at midnight (UTC)."
