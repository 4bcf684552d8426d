"""Workers as processes of their own, which tests start, watch and kill."""

import asyncio
import json
import os
import signal
import sys
from contextlib import asynccontextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Process:
    """One worker; its lines of JSON tell what it is at."""

    def __init__(self, process):
        self._process = process
        self.said = []

    async def until(self, what, seconds=40):
        """Return what it said when it came to be at something."""
        async with asyncio.timeout(seconds):
            while line := await self._process.stdout.readline():
                self.said.append(json.loads(line))
                if self.said[-1]["at"] == what:
                    return self.said[-1]
        message = f"it ended before {what}"
        raise AssertionError(message)

    async def ended(self, seconds=40):
        """Wait for its end, and return its exit code."""
        async with asyncio.timeout(seconds):
            self.said += [json.loads(line) async for line in self._process.stdout]
            return await self._process.wait()

    async def kill(self):
        self._process.send_signal(signal.SIGKILL)
        await self.ended()


@asynccontextmanager
async def process(place, analyst="quiet", dead_after=0.5):
    """Give a worker, which is dead afterwards."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.jobs.process", str(place), analyst, str(dead_after)]
    started = await asyncio.create_subprocess_exec(*command, env=environment, stdout=asyncio.subprocess.PIPE)
    try:
        yield Process(started)
    finally:
        if started.returncode is None:
            started.kill()
        await started.communicate()
