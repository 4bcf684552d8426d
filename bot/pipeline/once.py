"""The same article is analysed once: not again while its draft is kept, nor twice at the same moment."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import replace

from bot.domain.analysis import Draft
from bot.domain.article import Article
from bot.domain.errors import OperatorMustFix, TryLater
from bot.domain.usage import NOTHING_USED
from bot.pipeline.clock import Clock, day_of, utc_now
from bot.pipeline.fingerprint import fingerprint
from bot.pipeline.ports import Analyst, Drafts, Ledger


class OnceAnalyst:
    """Plays the `Analyst` port before another one; `engine` names that one with version, model and prompts.

    A draft with a `shortfall` is not kept, so that the model is asked again later. A failure is told to all who wait
    and not kept either. A broken database costs a look-up, never an answer.
    """

    def __init__(self, inner: Analyst, *, engine: str, drafts: Drafts, ledger: Ledger, now: Clock = utc_now) -> None:
        self._inner = inner
        self._engine = engine
        self._drafts = drafts
        self._ledger = ledger
        self._now = now
        self._flights: dict[str, _Flight] = {}

    async def analyse(self, article: Article, guild_id: int | None = None) -> Draft:
        """Return the draft of this article, made now or before; raise what the inner analyst raises."""
        key = fingerprint(article)
        while (flight := self._flights.get(key)) and not flight.given_up:
            draft = await flight.landed()
            # One server's spent budget is no reason for another server.
            if draft.shortfall is None or flight.guild_id == guild_id:
                return await self._reused(draft, article, guild_id)
        return await self._started(key, article, guild_id).landed()

    def _started(self, key: str, article: Article, guild_id: int | None) -> "_Flight":
        flight = self._flights[key] = _Flight(self._found_or_made(article, guild_id), guild_id)
        flight.when_over(lambda: self._forget(key, flight))
        return flight

    def _forget(self, key: str, flight: "_Flight") -> None:
        if self._flights.get(key) is flight:
            del self._flights[key]

    async def _found_or_made(self, article: Article, guild_id: int | None) -> Draft:
        with suppress(OperatorMustFix, TryLater):
            if kept := await self._drafts.kept(article, self._engine):
                return await self._reused(kept, article, guild_id)
        draft = await self._inner.analyse(article, guild_id)
        if draft.shortfall is None:
            with suppress(OperatorMustFix, TryLater):
                await self._drafts.keep(draft, self._engine)
        return draft

    async def _reused(self, draft: Draft, article: Article, guild_id: int | None) -> Draft:
        """Return a draft as of the article just read: nothing was paid for it."""
        if draft.shortfall is None:
            with suppress(OperatorMustFix, TryLater):
                await self._ledger.reuse(day_of(self._now()), guild_id)
        return replace(draft, article=article, usage=NOTHING_USED)


class _Flight:
    """One analysis under way, and all who wait for it; it ends early only when nobody waits any more."""

    def __init__(self, work: Coroutine[None, None, Draft], guild_id: int | None) -> None:
        self.guild_id = guild_id
        self.given_up = False
        self._task = asyncio.ensure_future(work)
        self._waiting = 0

    def when_over(self, told: Callable[[], None]) -> None:
        """Call `told` before anyone who waits goes on."""
        self._task.add_done_callback(lambda _: told())

    async def landed(self) -> Draft:
        """Return the draft; to cancel this leaves the others their answer."""
        self._waiting += 1
        try:
            await asyncio.wait({self._task})
        except asyncio.CancelledError:
            if self._waiting == 1:
                await self._give_up()
            raise
        finally:
            self._waiting -= 1
        return self._task.result()

    async def _give_up(self) -> None:
        """End the work and see it end, so that what it cost is booked."""
        self.given_up = True
        self._task.cancel()
        await asyncio.wait({self._task})
        if not self._task.cancelled():
            self._task.exception()  # looked at, or asyncio calls it never retrieved
