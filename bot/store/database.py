"""The one database, open: what its rooms (archive, ledger, drafts, deliveries, progress) share."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Table, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.store.postgres import PostgresDatabase
from bot.store.schema import bring_up_to_date
from bot.store.sqlite import SqliteFile
from bot.store.trouble import Home, explained

Insert = sqlite.Insert | postgresql.Insert


class Database:
    """A database with the tables of this version.

    What goes wrong in it is told as `OperatorMustFix`, or as `TryLater` if it may pass, such as a server's restart.
    """

    def __init__(self, engine: AsyncEngine, home: Home) -> None:
        self._engine = engine
        self._home = home

    @classmethod
    async def open(cls, at: Path | str) -> Self:
        """Return the database of a data folder, or at the URL of PostgreSQL, made or brought up to date as needed."""
        return await cls.at(PostgresDatabase.at(at) if isinstance(at, str) else SqliteFile.in_folder(at))

    @classmethod
    async def at(cls, home: Home) -> Self:
        """Return the database that stands there."""
        engine = home.engine()
        try:
            with explained(home, starting=True):
                async with engine.begin() as connection:
                    await connection.run_sync(home.claim)
                    await connection.run_sync(bring_up_to_date)
        except BaseException:
            await engine.dispose()
            raise
        return cls(engine, home)

    async def close(self) -> None:
        """Close all connections; the database is of no use afterwards."""
        await self._engine.dispose()

    async def answers(self) -> bool:
        """Return True; whatever is wrong with it is raised instead."""
        async with self.transaction() as connection:
            await connection.execute(select(1))
        return True

    def insert(self, table: Table) -> Insert:  # type: ignore[explicit-any]  # SQLAlchemy's default for its columns
        """Return an insert into a table, in the words of this database, which say what to do about a known key."""
        return postgresql.insert(table) if self._engine.dialect.name == "postgresql" else sqlite.insert(table)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection; all that is done with it lasts, or nothing does."""
        with explained(self._home):
            async with self._engine.begin() as connection:
                yield connection
