"""Where the tests' databases stand, and a look behind the store's back."""

import contextlib
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from sqlalchemy import Engine, create_engine, inspect, make_url, text
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import NullPool

from bot.store.postgres import PostgresDatabase
from bot.store.sqlite import FILE_NAME, SqliteFile

Home = Path | str
"""A data folder, or the URL of a database."""
NewHome = Callable[[], AbstractContextManager[Home]]


@contextlib.contextmanager
def folder() -> Iterator[Path]:
    """Give a data folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as made:
        yield Path(made)


def behind(home: Home, statement: str, **values: object) -> list[tuple[object, ...]]:
    """Run a statement as somebody else would, and return its rows."""
    with _engine(home).begin() as connection:
        done = connection.execute(text(statement), values)
        return [tuple(row) for row in done] if done.returns_rows else []


def script(home: Home, statements: str) -> None:
    """Run statements as somebody else would."""
    with _engine(home).begin() as connection:
        for statement in filter(str.strip, statements.split(";\n")):
            connection.exec_driver_sql(statement)


def everything_in(home: Home) -> bytes:
    """Return all that is kept, as it lies there."""
    if isinstance(home, Path):
        return b"".join(file.read_bytes() for file in home.iterdir())
    tables = behind(home, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    rows = (behind(home, f'SELECT CAST(kept AS text) FROM "{name}" AS kept') for (name,) in tables)  # noqa: S608
    return "\n".join(str(row) for table in rows for (row,) in table).encode()


def tables_in(home: Home) -> list[str]:
    """Return the names of all tables."""
    return sorted(inspect(_engine(home)).get_table_names())


def engine_at(home: Home) -> AsyncEngine:
    """Return what the store itself would connect with."""
    return (SqliteFile.in_folder(home) if isinstance(home, Path) else PostgresDatabase.at(home)).engine()


def _engine(home: Home) -> Engine:
    address = f"sqlite:///{home / FILE_NAME}" if isinstance(home, Path) else home
    url = make_url(address)
    return create_engine(
        url if isinstance(home, Path) else url.set(drivername="postgresql+psycopg"), poolclass=NullPool
    )
