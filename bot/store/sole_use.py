"""One Sayso a data folder: two would answer every post twice."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from bot.domain.errors import OperatorMustFix
from bot.store.sqlite import prepared_folder

LOCK_NAME = "sayso.lock"


@contextmanager
def sole_use(data_dir: Path) -> Iterator[None]:
    """Hold the data folder; raise `OperatorMustFix` if another process does. A process that dies lets go of it."""
    path = prepared_folder(data_dir) / LOCK_NAME
    # A soft lock, which the library falls back to, would outlive a crash; the file itself may stay where it is.
    lock = FileLock(path, blocking=False, thread_local=False, fallback_to_soft=False, preserve_lock_file=True)
    try:
        lock.acquire()
    except Timeout as error:
        message = (
            f"Another Sayso is already running on the data folder {data_dir}; stop it, or set SAYSO_DATA_DIR to "
            "another folder."
        )
        raise OperatorMustFix(message, reason="already_running") from error
    except (OSError, NotImplementedError) as error:
        message = (
            f"The data folder {data_dir} cannot be locked: {error}; set SAYSO_DATA_DIR to a folder on a local disk "
            "that Sayso may write to."
        )
        raise OperatorMustFix(message, reason="data_dir_unusable") from error
    try:
        yield
    finally:
        lock.release()
