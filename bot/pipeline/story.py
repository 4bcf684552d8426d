"""The story of a post, from its first sight to the last reply. Read this file first.

post ─ look ─► inquiry ─ read ─► Article ─ analyse ─► Draft ─ deliver (gate, compose, post) ─► thread
                  ▲                 │ busy page: a promise is delivered,                   │
                  └── in minutes ───┘ and kept or taken back later       Discord down: later ◄┘
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Protocol, TypeVar, TypeVarTuple, Unpack

from bot.domain.article import Article
from bot.domain.inquiry import Place
from bot.domain.reply import Notice
from bot.pipeline.work import Later, Read, Said, Stalled, Work

Given = TypeVarTuple("Given")
Answer = TypeVar("Answer")

STALLS: Final = (
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(hours=15),
)
"""How long after each time that Discord stayed in trouble a job goes on; after a day nobody waits for it any more."""


class Run(Protocol):
    """Does a step, or hands over what it returned before a crash."""

    async def __call__(self, step: Callable[[Unpack[Given]], Awaitable[Answer]], *given: *Given) -> Answer:
        """Return what the step returns."""
        ...


@dataclass(frozen=True, slots=True)
class Visit:
    """One inquiry's turn; `tries` counts how often its page is asked for, `stalls` how often Discord was in trouble."""

    place: Place
    number: int
    tries: int = 1
    stalls: int = 0


class Sequels(Protocol):
    """Puts off the rest of a job; nothing waits in between."""

    async def post(self, place: Place, stalls: int, delay: timedelta) -> None:
        """Look at a post after a while."""
        ...

    async def visit(self, visit: Visit, at: datetime | timedelta) -> None:
        """Go on with an inquiry at a moment or after a while."""
        ...

    async def delivery(self, visit: Visit, said: Said, delay: timedelta) -> None:
        """Deliver what is to be said after a while."""
        ...


class Story:
    """Tells which step comes after which."""

    def __init__(self, work: Work, sequels: Sequels) -> None:
        self._work = work
        self._sequels = sequels

    async def post(self, run: Run, place: Place, stalls: int = 0) -> None:
        """Answer each article of a post."""
        count = await run(self._work.look, place)
        if isinstance(count, Stalled):
            if (delay := _delay(stalls)) is not None:
                await self._sequels.post(place, stalls + 1, delay)
            return
        for number in range(count):
            await self.visit(run, Visit(place, number))

    async def visit(self, run: Run, visit: Visit) -> None:
        """Answer one article."""
        read = await self._read(run, visit)
        if read is None:
            return
        if isinstance(read, Stalled):
            await self._stalled(visit)
            return
        await self.delivery(run, visit, await self._said(run, visit, read))
        if isinstance(read, Later):
            await self._sequels.visit(Visit(visit.place, visit.number, visit.tries + 1), read.at)

    async def delivery(self, run: Run, visit: Visit, said: Said) -> None:
        """Deliver what is to be said of one article."""
        stalled = await run(self._work.deliver, visit.place, visit.number, said)
        if stalled is None or isinstance(said, Later):
            return  # a promise that cannot be told is kept all the same
        if (delay := _delay(visit.stalls)) is not None:
            await self._sequels.delivery(_once_more(visit), said, delay)

    async def _read(self, run: Run, visit: Visit) -> Read:
        try:
            return await run(self._work.read, visit.place, visit.number, visit.tries)
        except Exception as error:  # noqa: BLE001  # whatever broke, somebody waits for an answer
            return self._work.broken(visit.place, "read", error)

    async def _said(self, run: Run, visit: Visit, read: Article | Notice | Later) -> Said:
        if not isinstance(read, Article):
            return read
        try:
            return await run(self._work.analyse, visit.place, visit.number, read)
        except Exception as error:  # noqa: BLE001  # as above
            return self._work.broken(visit.place, "analyse", error)

    async def _stalled(self, visit: Visit) -> None:
        if (delay := _delay(visit.stalls)) is not None:
            await self._sequels.visit(_once_more(visit), delay)


def _once_more(visit: Visit) -> Visit:
    return Visit(visit.place, visit.number, visit.tries, visit.stalls + 1)


def _delay(stalls: int) -> timedelta | None:
    return STALLS[stalls] if stalls < len(STALLS) else None
