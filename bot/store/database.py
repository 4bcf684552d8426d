"""The one SQLite file, open: what its rooms (archive, ledger, drafts) share."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.errors import OperatorMustFix
from bot.store.connection import MARK_AS_OURS, engine_for, explained, prepared_folder
from bot.store.schema import bring_up_to_date


class Database:
    """A file with the tables of this version; what goes wrong in it is told as `OperatorMustFix`."""

    def __init__(self, engine: AsyncEngine, path: Path) -> None:
        self._engine = engine
        self._path = path

    @classmethod
    async def open(cls, data_dir: Path) -> Self:
        """Return the database of this data folder, made or brought up to date as needed."""
        path = prepared_folder(data_dir)
        database = cls(engine_for(path), path)
        try:
            async with database.transaction() as connection:
                await connection.run_sync(bring_up_to_date)
                await connection.exec_driver_sql(MARK_AS_OURS)
        except OperatorMustFix:
            await database.close()
            raise
        return database

    async def close(self) -> None:
        """Close the file; the database is of no use afterwards."""
        await self._engine.dispose()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection; all that is done with it lasts, or nothing does."""
        with explained(self._path):
            async with self._engine.begin() as connection:
                yield connection
