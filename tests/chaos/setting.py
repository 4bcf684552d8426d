"""Where trials run: a folder of their own, with SQLite or on a PostgreSQL."""

import contextlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.chaos.trial import ALONE, SHARED
from tests.doubles.postgres import running_server


class Setting:
    """SQLite, with one process."""

    name = "SQLite"
    shared = False

    def __init__(self, folder, seed):
        self.folder = folder
        self.forms = {"seed": seed, "roles": ALONE}

    def named(self, trial):
        return f"{trial}, {self.name}"


class SharedSetting(Setting):
    """PostgreSQL, with a gateway and two workers."""

    name = "PostgreSQL"
    shared = True

    def __init__(self, folder, seed, server, url):
        super().__init__(folder, seed)
        self.server = server
        self.forms = {"seed": seed, "roles": SHARED, "database_url": url}

    def database(self):
        """Give the URL of one more database."""
        return self.server.database()


@contextmanager
def sqlite_setting(seed) -> Iterator[Setting]:
    """Give a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="sayso-chaos-") as folder:
        yield Setting(Path(folder), seed)


@contextmanager
def postgres_setting(seed) -> Iterator[Setting]:
    """Give a database of a server of our own, or of the one that is named; raise `Unavailable` if there is none."""
    with contextlib.ExitStack() as held:
        folder = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="sayso-chaos-")))
        server = held.enter_context(running_server())
        url = held.enter_context(server.database())
        yield SharedSetting(folder, seed, server, url)
