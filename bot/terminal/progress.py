"""A line that says what is going on, shown only when it takes long enough to wonder."""

import asyncio
from collections.abc import Coroutine
from typing import TypeVar

from rich.console import Console

Answer = TypeVar("Answer")
PATIENCE = 1.0  # seconds


async def with_progress(
    console: Console, what: str, work: Coroutine[None, None, Answer], patience: float = PATIENCE
) -> Answer:
    """Return the work's answer; after `patience` seconds of waiting, show `what` until it is there."""
    task = asyncio.ensure_future(work)
    done, _ = await asyncio.wait({task}, timeout=patience)
    if done:
        return task.result()
    with console.status(what):
        return await task
