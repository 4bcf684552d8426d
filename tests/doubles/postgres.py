"""A PostgreSQL of the tests' own: a private server of the distribution's packages, or the one that the machine names.

`SAYSO_TEST_POSTGRES` names a server (a URL whose user may make databases); without it a server is started on a free
loopback port with its data in a temporary folder. Each test gets a database of its own.
"""

import contextlib
import importlib.util
import itertools
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import URL, create_engine, make_url, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

NAMED = "SAYSO_TEST_POSTGRES"
PROGRAMS = Path("/usr/lib/postgresql")  # where Debian and its children put each version's programs
SERVICE_USERS = ("postgres", "nobody")  # PostgreSQL refuses to run as root
USER, PASSWORD = "sayso", "quay-side"
QUICK = "-c fsync=off -c full_page_writes=off"  # a killed server keeps all that was committed, a lost machine does not
FAR_ZONE = "Pacific/Auckland"  # whoever forgets a time zone is hours off
_numbers = itertools.count()


class Unavailable(Exception):
    """Why this machine has no PostgreSQL for the tests."""


class NamedServer:
    """A server that somebody else runs; it cannot be stopped from here."""

    def __init__(self, url: URL) -> None:
        self.url = url.set(drivername="postgresql")

    def at(self, database: str) -> str:
        """Return the URL of a database."""
        return self.url.set(database=database).render_as_string(hide_password=False)

    @contextlib.contextmanager
    def database(self) -> Iterator[str]:
        """Give the URL of an empty database that is gone afterwards."""
        name = f"sayso_test_{os.getpid()}_{next(_numbers)}"
        made = f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"
        self.tell(made, f"ALTER DATABASE {name} SET timezone = '{FAR_ZONE}'")
        try:
            yield self.at(name)
        finally:
            self.tell(f"DROP DATABASE {name} WITH (FORCE)")

    def tell(self, *statements: str) -> None:
        """Run statements that no transaction may hold."""
        engine = create_engine(self.url.set(drivername="postgresql+psycopg"), poolclass=NullPool)
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for statement in statements:
                connection.execute(text(statement))


class PrivateServer(NamedServer):
    """A server of our own, that can be stopped, killed and started again."""

    def __init__(self, folder: Path) -> None:
        self._data, self._log = folder / "data", folder / "log"
        self._programs, self._user = _programs(), _service_user()
        port = _free_port()
        self._options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' {QUICK}"
        super().__init__(URL.create("postgresql", USER, PASSWORD, "127.0.0.1", port, "postgres"))
        if self._user is not None:
            shutil.chown(folder, self._user)
        word = folder / "password"
        word.write_text(PASSWORD)
        self._run("initdb", "-D", self._data, "-U", USER, "--pwfile", word, *self._forms())

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self._run("pg_ctl", "-D", self._data, "-l", self._log, "-o", self._options, "-w", "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop it: `fast` says goodbye to whoever is connected, `immediate` is a crash."""
        self._run("pg_ctl", "-D", self._data, "-m", mode, "-w", "stop")

    def restart(self, mode: str = "fast") -> None:
        """Stop it and start it again."""
        self.stop(mode)
        self.start()

    @staticmethod
    def _forms() -> tuple[str, ...]:
        return "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-sync"

    def _run(self, program: str, *arguments: str | Path) -> None:
        command = [self._programs / program, *arguments]
        told = subprocess.run(
            command, cwd="/", user=self._user, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False
        )
        if told.returncode != 0:
            message = f"{program} of PostgreSQL failed: {told.stderr.strip()}"
            raise Unavailable(message)


@contextlib.contextmanager
def running_server() -> Iterator[NamedServer]:
    """Give a server; raise `Unavailable` if this machine has none."""
    if importlib.util.find_spec("psycopg") is None:
        message = "no driver for PostgreSQL: install the extra `postgres`"
        raise Unavailable(message)
    named = os.environ.get(NAMED)
    if named:
        yield NamedServer(make_url(named))
        return
    with tempfile.TemporaryDirectory(prefix="sayso-postgres-") as folder:
        server = PrivateServer(Path(folder))
        server.start()
        try:
            yield server
        finally:
            server.stop("immediate")


def answers(url: str) -> bool:
    """Return whether a database takes connections now."""
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"), poolclass=NullPool)
    try:
        engine.connect().close()
    except OperationalError:
        return False
    return True


def _programs() -> Path:
    found = sorted(PROGRAMS.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    if not found and on_path is None:
        message = f"no PostgreSQL here: install the package postgresql, or set {NAMED} to the URL of a server"
        raise Unavailable(message)
    return found[-1].parent if found else Path(str(on_path)).parent


def _service_user() -> str | None:
    """Return as whom the server has to run, or None for whoever runs the tests."""
    if os.geteuid() != 0:
        return None
    known = {each.pw_name for each in pwd.getpwall()}
    user = next((name for name in SERVICE_USERS if name in known), None)
    if user is None:
        message = f"PostgreSQL does not run as root, and there is no user {' or '.join(SERVICE_USERS)}"
        raise Unavailable(message)
    return user


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert isinstance(port, int)
    return port
