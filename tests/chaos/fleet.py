"""Processes of `sayso run`, started, killed without warning, and started again."""

import asyncio
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.doubles.discord_server import GOOD

ROOT = Path(__file__).parents[2]
TICKS = os.sysconf("SC_CLK_TCK")
END_SECONDS = 40
TROUBLES = ("Traceback", "job.broken", "handler_failed", "errand.failed")


class Member:
    """One process of a fleet: its role, and the file that its log goes to."""

    def __init__(self, role, log, command, environment):
        self.role = role
        self._log = log
        self._command = command
        self._environment = environment
        self._process: asyncio.subprocess.Process | None = None

    async def start(self):
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *self._command, cwd=self._log.parent, env=self._environment, stderr=log, stdout=log
            )

    async def kill(self):
        """Kill it as the kernel does when memory runs out: it does not notice."""
        assert self._process is not None
        self._process.kill()
        await self._process.wait()

    async def end(self):
        """Ask it to end; return its exit code."""
        if self._process is None:
            return None
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(self._process.wait(), END_SECONDS)
            except TimeoutError:
                await self.kill()
        return self._process.returncode

    @property
    def pid(self):
        assert self._process is not None
        return self._process.pid

    def said(self):
        return self._log.read_text(errors="replace") if self._log.exists() else ""


class Fleet:
    """All processes of one Sayso, with one data folder or one database."""

    def __init__(self, folder, town, story_url, *, database_url=None, probed=False, **settings):
        self.folder = folder
        self.database_url = database_url
        self._town = town
        self._probed = probed
        host = story_url.split("/")[2]
        self._settings = {"SAYSO_TEST_ALLOW_LOOPBACK": host, "SAYSO_WORKERS": "1", "SAYSO_CATCH_UP_POSTS": "100"}
        self._settings |= settings
        self.members = []

    def add(self, role):
        """Return one more process, not yet started."""
        log = self.folder / f"{role}-{len(self.members)}.log"
        program = ["-m", "tests.chaos.probed", str(self._lags(log)), role] if self._probed else ["-m", "bot", "run"]
        command = [sys.executable, *program] + ([] if self._probed or role == "all" else ["--role", role])
        member = Member(role, log, command, self._environment())
        self.members.append(member)
        return member

    def lags(self):
        """Return all seconds by which a loop of a probed process was late."""
        return [
            float(line)
            for member in self.members
            if (path := self._lags(member._log)).exists()
            for line in path.read_text().split()
        ]

    async def end(self):
        return [await member.end() for member in self.members]

    async def start(self, *roles):
        for role in roles:
            await self.add(role).start()

    def troubles(self) -> Iterator[str]:
        """Yield each line of a log that nobody expects."""
        for member in self.members:
            for line in member.said().splitlines():
                if "library.said" not in line and any(sign in line for sign in TROUBLES):
                    yield f"{member.role}: {line[:300]}"

    @staticmethod
    def _lags(log):
        return log.with_suffix(".lags")

    def _environment(self):
        plain = {name: value for name, value in os.environ.items() if not name.startswith(("SAYSO_", "DISCORD_"))}
        plain |= {"SAYSO_DATA_DIR": str(self.folder), "DISCORD_TOKEN": GOOD, "PYTHONPATH": str(ROOT)}
        plain |= {"SAYSO_DISCORD_API": self._town.api, "SAYSO_DISCORD_GATEWAY": self._town.gateway}
        if self.database_url:
            plain["SAYSO_DATABASE_URL"] = self.database_url
        return plain | self._settings


@asynccontextmanager
async def fleet(*given, **more):
    """Give a fleet without processes; end those that were added."""
    ships = Fleet(*given, **more)
    try:
        yield ships
    finally:
        await ships.end()


def cpu_seconds(pid):
    """Return what a process has used of a core, without its children."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def megabytes(pid):
    """Return the memory that a process holds, with its share of what it shares."""
    rolled_up = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return int(next(each for each in rolled_up if each.startswith("Pss:")).split()[1]) / 1024


def family(pid):
    """Return a process and its children, which parse."""
    found = [pid]
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        if int(fields[1]) == pid:
            found.append(int(path.parent.name))
    return found
