"""Waits out a Discord in trouble: it is down for all servers alike, so nobody's turn is lost by waiting."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

from bot.domain.errors import TryLater

Answer = TypeVar("Answer")

FIRST_PAUSE, LONGEST_PAUSE, PATIENCE = 2.0, 30.0, 300.0
"""Seconds; whoever is out of patience comes back later, so that a waiting job can be told apart from a working one."""


Pauses = Callable[[], Iterator[float]]
"""Begins a series of pauses, in seconds."""


def growing() -> Iterator[float]:
    """Yield pauses in seconds, each longer than the one before, up to `PATIENCE` together."""
    pause, waited = FIRST_PAUSE, 0.0
    while waited + pause <= PATIENCE:
        yield pause
        waited += pause
        pause = min(2 * pause, LONGEST_PAUSE)


async def patiently(act: Callable[[], Awaitable[Answer]], pauses: Pauses = growing) -> Answer:
    """Return what `act` returns, asked again while it raises `TryLater`; raise that in the end."""
    for pause in pauses():
        try:
            return await act()
        except TryLater:
            await asyncio.sleep(pause)
    return await act()
