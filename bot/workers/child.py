"""What runs inside a worker process: read a job, do it, write its outcome, until the other side is gone.

A frame is eight bytes of length and a pickle. Jobs come in on standard input and outcomes leave on what was standard
output, which is then closed to everybody else, so that a library that prints cannot garble an outcome.
"""

import os
import pickle
import queue
import signal
import struct
import sys
import threading
import traceback
from typing import BinaryIO

from bot.domain.errors import SaysoError

LENGTH = struct.Struct("!Q")

Job = tuple[object, tuple[object, ...]]


class Returned:
    """The job's result."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value


class Raised:
    """An error of our own, to be raised again on the other side."""

    __slots__ = ("error",)

    def __init__(self, error: SaysoError) -> None:
        self.error = error


class Broke:
    """Any other error: where it happened, never what it said, since that may quote the article."""

    __slots__ = ("out_of_memory", "where")

    def __init__(self, where: str, *, out_of_memory: bool) -> None:
        self.where = where
        self.out_of_memory = out_of_memory


Outcome = Returned | Raised | Broke


def serve(memory_bytes: int) -> None:
    """Do jobs until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(memory_bytes)
    jobs_in = sys.stdin.buffer
    outcomes_out = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    jobs: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(jobs_in, jobs), daemon=True).start()
    while True:
        outcome = pickled_outcome(jobs.get())
        outcomes_out.write(LENGTH.pack(len(outcome)) + outcome)
        outcomes_out.flush()


def pickled_outcome(job: bytes) -> bytes:
    """Return the pickled `Outcome` of a pickled `Job`."""
    try:
        work, given = pickle.loads(job)  # noqa: S301  it comes from our own parent process
        return pickle.dumps(Returned(work(*given)), pickle.HIGHEST_PROTOCOL)
    except SaysoError as error:
        return pickle.dumps(Raised(error), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001  the edge of the process: whatever it is, the other side must hear of it
        where = f"{type(error).__name__} at\n{''.join(traceback.format_tb(error.__traceback__))}"
        return pickle.dumps(Broke(where, out_of_memory=isinstance(error, MemoryError)), pickle.HIGHEST_PROTOCOL)


def _listen(jobs_in: BinaryIO, jobs: queue.SimpleQueue[bytes]) -> None:
    """Queue each job; end the process at once, even amid a job, when the parent has gone."""
    while len(head := jobs_in.read(LENGTH.size)) == LENGTH.size:
        jobs.put(jobs_in.read(LENGTH.unpack(head)[0]))
    os._exit(0)


def _limit_memory(size: int) -> None:
    try:
        import resource  # noqa: PLC0415  not on Windows, where workers run without this limit
    except ImportError:
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    except (ValueError, OSError):
        return  # macOS refuses the limit; the time limit still holds
