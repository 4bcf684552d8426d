"""A database on a PostgreSQL server, which several processes may share."""

import re
from dataclasses import dataclass
from typing import Self

from sqlalchemy import URL, Connection, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.domain.errors import OperatorMustFix
from bot.store.trouble import Trouble, Unfit

SCHEMES = ("postgresql", "postgres", "postgresql+psycopg")
FORM = (
    "SAYSO_DATABASE_URL must have the form postgresql://user:password@host:5432/database, with %40, %2F and %3A "
    "for @, / and : in a password."
)
NO_DRIVER = (
    "SAYSO_DATABASE_URL is set, but the driver for PostgreSQL is missing: install Sayso with its extra `postgres` "
    "(pip install 'sayso[postgres]')."
)
OPEN_AT_MOST = 10  # connections a process; PostgreSQL has 100 for all, and the queue needs some of its own
PATIENCE = {
    "connect_timeout": "10",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
}
"""Without these, a server whose machine is gone is waited for until the system gives up after many minutes."""

_READ_ONLY = Trouble(
    "database_read_only", "it takes no writes; set SAYSO_DATABASE_URL to the primary server, or make it writable"
)
_LOGIN = Trouble("database_login", "it lets this user and password not in; correct them in SAYSO_DATABASE_URL")
_MISSING = Trouble("database_missing", "there is no such database; make it, or correct its name in SAYSO_DATABASE_URL")
_CROWDED = Trouble(
    "database_crowded", "it has no connection left; raise its max_connections or run fewer processes", passes=True
)
_STATES = {
    "25006": _READ_ONLY,
    "28000": _LOGIN,
    "28P01": _LOGIN,
    "3D000": _MISSING,
    "40001": Trouble("database_busy", "others change the same rows; give it less work", passes=True),
    "40P01": Trouble("database_busy", "others change the same rows; give it less work", passes=True),
    "42501": Trouble("database_denied", "its user may not make or use tables there; let that user own the database"),
    "53100": Trouble("database_full", "the disk of its server is full; free some space"),
    "53300": _CROWDED,
    "55P03": Trouble(
        "database_locked", "another process holds its tables; wait until that one has started, or stop it", passes=True
    ),
}
_GONE = ("08", "57P")  # connection exceptions; a server that stops, crashed or is starting
# A refused connection carries no state, only words; a server that speaks another language is quoted as it stands.
_WORDS = (
    (re.compile("password authentication|no password supplied|role .* does not exist|no pg_hba.conf entry"), _LOGIN),
    (re.compile("database .* does not exist"), _MISSING),
    (re.compile("too many clients|remaining connection slots|too many connections"), _CROWDED),
)


@dataclass(frozen=True, slots=True)
class PostgresDatabase:
    """One database of a server."""

    address: URL
    lock_wait_seconds: float = 60
    """For another process that is bringing the tables up to date."""
    instead = "set SAYSO_DATABASE_URL to another database"

    @classmethod
    def at(cls, url: str) -> Self:
        """Return the database with this URL; raise `OperatorMustFix` if it is none, without repeating it."""
        try:
            address = make_url(url.strip())
        except (ArgumentError, ValueError):
            address = None
        if address is None or address.drivername not in SCHEMES or not address.database or "@" in (address.host or ""):
            raise OperatorMustFix(FORM, reason="bad_setting")
        return cls(address.set(drivername="postgresql+psycopg"))

    @property
    def name(self) -> str:
        """Return user, host and name of the database."""
        bare = URL.create(
            "postgresql",
            self.address.username,
            host=self.address.host,
            port=self.address.port,
            database=self.address.database,
        )
        return bare.render_as_string()

    @property
    def url(self) -> str:
        """Return how to connect to it, password and patience included, in the form that SQLAlchemy knows."""
        more = {name: value for name, value in PATIENCE.items() if name not in self.address.query}
        return self.address.update_query_dict(more).render_as_string(hide_password=False)

    def engine(self) -> AsyncEngine:
        """Return what connects to the server, anew where a connection broke; raise `OperatorMustFix` if nothing can."""
        patience = {name: value for name, value in PATIENCE.items() if name not in self.address.query}
        try:
            return create_async_engine(
                self.address,
                connect_args=patience,
                hide_parameters=True,
                max_overflow=0,
                pool_pre_ping=True,
                pool_size=OPEN_AT_MOST,
            )
        except ImportError as error:
            raise OperatorMustFix(NO_DRIVER, reason="no_driver") from error

    def claim(self, connection: Connection) -> None:
        """Raise `Unfit` for a server that takes no writes, or not every letter."""
        wanted = "SELECT current_setting('transaction_read_only'), current_setting('server_encoding')"
        read_only, encoding = connection.execute(text(wanted)).one()
        if read_only == "on":
            raise Unfit(_READ_ONLY)
        if encoding != "UTF8":
            why = f"its encoding is {encoding}; make a database with ENCODING 'UTF8' TEMPLATE template0"
            raise Unfit(Trouble("database_encoding", why))
        connection.execute(text(f"SET LOCAL lock_timeout = '{self.lock_wait_seconds}s'"))

    def trouble(self, error: DBAPIError) -> Trouble:
        """Return what an error of PostgreSQL or of the way there means."""
        everything, words = str(error.orig), self._words(error)
        state = getattr(error.orig, "sqlstate", None)
        if isinstance(state, str) and not state.startswith(_GONE):
            return _STATES.get(state) or _unknown(words)
        known = next((trouble for pattern, trouble in _WORDS if pattern.search(everything)), None)
        if known is not None:
            return known
        if error.connection_invalidated or isinstance(error, OperationalError | InterfaceError):
            why = f"it cannot be reached ({words}); start it, or correct SAYSO_DATABASE_URL"
            return Trouble("database_away", why, passes=True)
        return _unknown(words)

    def _words(self, error: DBAPIError) -> str:
        """Return the first line of what the driver says; should it repeat the password, that is left out."""
        first = str(error.orig).strip().partition("\n")[0]
        secrets = [self.address.password, self.address.query.get("password")]
        for secret in (each for each in secrets if isinstance(each, str) and each):
            first = first.replace(secret, "…")
        return first


def _unknown(words: str) -> Trouble:
    return Trouble("database_unusable", f"{words}; see the log of its server")
