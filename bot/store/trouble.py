"""Says in one sentence what is wrong with a database: to the operator, or to whoever may simply try again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.domain.errors import OperatorMustFix, TryLater
from bot.store.schema import NewerSchema

AWAY = "Sayso cannot reach its database at the moment; try again in some minutes."


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong: a code, half a sentence that ends with what to do, and whether it may pass by itself."""

    reason: str
    why: str
    passes: bool = False


class Unfit(Exception):
    """A database that answers and still cannot be used."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.why)
        self.trouble = trouble


class Home(Protocol):
    """Where a database stands."""

    @property
    def name(self) -> str:
        """Return what an operator knows it by, without any secret."""
        ...

    @property
    def instead(self) -> str:
        """Return how an operator gets Sayso to use another one."""
        ...

    def engine(self) -> AsyncEngine:
        """Return what connects to it."""
        ...

    def claim(self, connection: Connection) -> None:
        """Prove in the first transaction that it can be written; raise `Unfit` if it can't."""
        ...

    def trouble(self, error: DBAPIError) -> Trouble:
        """Return what an error of its driver means."""
        ...


BUSY = Trouble("database_busy", "all connections to it are in use; give it more time or less work", passes=True)


@contextmanager
def explained(home: Home, *, starting: bool = False) -> Iterator[None]:
    """Turn what a database says about itself into `OperatorMustFix`, or into `TryLater` if that may pass.

    Nobody waits for a start that fails, so at the start the operator hears everything.
    """
    try:
        yield
    except NewerSchema as error:
        message = f"The database {home.name} was written by a newer Sayso; install that version or {home.instead}."
        raise OperatorMustFix(message, reason="database_newer") from error
    except Unfit as error:
        raise _told(home, error.trouble, starting=starting) from error
    except PoolTimeout as error:
        raise _told(home, BUSY, starting=starting) from error
    except DBAPIError as error:
        raise _told(home, home.trouble(error), starting=starting) from error


def unusable(home: Home, trouble: Trouble) -> OperatorMustFix:
    """Return the error that tells an operator what to change."""
    return OperatorMustFix(f"The database {home.name} cannot be used: {trouble.why}.", reason=trouble.reason)


def _told(home: Home, trouble: Trouble, *, starting: bool) -> OperatorMustFix | TryLater:
    if trouble.passes and not starting:
        return TryLater(AWAY, reason=trouble.reason)
    return unusable(home, trouble)
