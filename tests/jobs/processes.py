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
            while (said := await self.until_anything())["at"] != what:
                pass
        return said

    async def until_anything(self):
        """Return what it says next."""
        line = await self._process.stdout.readline()
        assert line, "it ended before that"
        self.said.append(json.loads(line))
        return self.said[-1]

    async def ended(self, seconds=40):
        """Wait for its end, and return its exit code."""
        async with asyncio.timeout(seconds):
            self.said += [json.loads(line) async for line in self._process.stdout]
            return await self._process.wait()

    async def kill(self):
        self._process.send_signal(signal.SIGKILL)
        await self.ended()


@asynccontextmanager
async def process(place, *given, program="tests.jobs.process"):
    """Give a worker, which is dead afterwards."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", program, str(place), *map(str, given)]
    started = await asyncio.create_subprocess_exec(*command, env=environment, stdout=asyncio.subprocess.PIPE)
    try:
        yield Process(started)
    finally:
        if started.returncode is None:
            started.kill()
        await started.communicate()
