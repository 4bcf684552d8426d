"""`sayso run`, with a note of how late its event loop is: python -m tests.chaos.probed FILE ROLE."""

import asyncio
import sys
from contextlib import suppress
from pathlib import Path

from bot import settings
from bot.app import roles, serving

EVERY_SECONDS = 0.02


async def probing(path):
    """Write down by how many seconds each wake-up was late."""
    loop = asyncio.get_running_loop()
    with path.open("a", buffering=1) as notes:
        while True:
            due = loop.time() + EVERY_SECONDS
            await asyncio.sleep(EVERY_SECONDS)
            notes.write(f"{loop.time() - due:.5f}\n")


async def probed(path, role):
    probe = asyncio.create_task(probing(path))
    try:
        await serving.run(settings.load(), roles.Role(role), None)
    finally:
        probe.cancel()
        with suppress(asyncio.CancelledError):
            await probe


if __name__ == "__main__":
    asyncio.run(probed(Path(sys.argv[1]), sys.argv[2]))
