"""One worker process, seen from the bot's side."""

import asyncio
import contextlib
import os
import pickle
import subprocess
import sys
from asyncio.subprocess import Process
from typing import Self

from bot.workers.child import LENGTH, Job, Outcome

_START = "import sys; sys.path[:] = sys.argv[2:]; from bot.workers.child import serve; serve(int(sys.argv[1]))"

# Parsers of hostile pages have no business with the bot's token or its settings, so only these are handed on.
_ENVIRONMENT = frozenset(
    {
        "APPDATA",
        "HOME",
        "LANG",
        "LC_ALL",
        "LD_LIBRARY_PATH",
        "LOCALAPPDATA",
        "PATH",
        "PYTHONHASHSEED",
        "SYSTEMROOT",
        "TEMP",
        "TMPDIR",
        "USERPROFILE",
        "VIRTUAL_ENV",
        "XDG_CACHE_HOME",
        "XDG_DATA_HOME",
    }
)
# One article at a time needs no threads; each would reserve memory of the limit.
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


class WorkerDiedError(Exception):
    """The process ended before it gave its outcome."""


class WorkerProcess:
    """A process that does one job at a time; `warm` says whether it has loaded what every job needs."""

    def __init__(self, process: Process) -> None:
        self.warm = False
        self._process = process
        self._busy = False

    @classmethod
    async def started(cls, memory_bytes: int) -> Self:
        """Return a new process in a session of its own, so that Ctrl-C in a terminal reaches only the bot."""
        environment = {name: value for name, value in os.environ.items() if name in _ENVIRONMENT}
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            _START,
            str(memory_bytes),
            *sys.path,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment | _ONE_THREAD,
            start_new_session=True,
        )
        return cls(process)

    @property
    def alive(self) -> bool:
        """Whether the process has not ended yet."""
        return self._process.returncode is None

    async def outcome(self, job: Job) -> Outcome:
        """Return what became of the job; raise `WorkerDiedError` if the process ended over it."""
        frame = pickle.dumps(job, pickle.HIGHEST_PROTOCOL)
        self._busy = True
        try:
            answer: Outcome = pickle.loads(await self._exchange(frame))  # noqa: S301  it comes from our own child
        except (ConnectionError, asyncio.IncompleteReadError) as error:
            raise WorkerDiedError from error
        finally:
            self._busy = False
        return answer

    async def _exchange(self, frame: bytes) -> bytes:
        jobs, outcomes = self._process.stdin, self._process.stdout
        assert jobs is not None
        assert outcomes is not None
        jobs.write(LENGTH.pack(len(frame)) + frame)
        await jobs.drain()
        size: int = LENGTH.unpack(await outcomes.readexactly(LENGTH.size))[0]
        return await outcomes.readexactly(size)

    async def kill(self) -> None:
        """End the process at once and wait until it and its pipes are gone."""
        jobs, outcomes = self._process.stdin, self._process.stdout
        assert jobs is not None
        assert outcomes is not None
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        jobs.close()
        await self._process.wait()
        if not self._busy:  # whoever waits for an outcome reads to the end himself
            await outcomes.read()
