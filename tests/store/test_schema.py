"""The steps lead to the tables of this version, from any working directory, and refuse a newer database."""

import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, select

from bot.domain.errors import OperatorMustFix
from bot.store.archive import SqlArchive
from bot.store.connection import FILE_NAME, engine_for
from bot.store.schema import bring_up_to_date
from bot.store.tables import METADATA, WATCHED


async def test_steps_lead_to_the_tables_of_this_version(tmp_path: Path) -> None:
    def differences(connection: Connection) -> object:
        bring_up_to_date(connection)
        return compare_metadata(MigrationContext.configure(connection), METADATA)

    engine = engine_for(tmp_path / FILE_NAME)
    async with engine.begin() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


async def test_moment_comes_back_in_utc(tmp_path: Path) -> None:
    noon = datetime(2026, 5, 3, 12, tzinfo=timezone(timedelta(hours=2)))
    engine = engine_for(tmp_path / FILE_NAME)
    async with engine.begin() as connection:
        await connection.run_sync(bring_up_to_date)
        await connection.execute(WATCHED.insert().values(guild_id=1, channel_id=2, since=noon))
        kept = (await connection.execute(select(WATCHED.c.since))).scalar_one()
    await engine.dispose()
    assert kept == noon
    assert kept.tzinfo is UTC


async def test_steps_are_found_from_any_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    archive = await SqlArchive.open(Path("data"))
    assert await archive.watch(1, 10)
    await archive.close()
    assert (tmp_path / "data" / FILE_NAME).is_file()


async def test_second_opening_runs_no_step_twice(tmp_path: Path) -> None:
    for _ in range(2):
        await (await SqlArchive.open(tmp_path)).close()
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0002",)]
    connection.close()


async def test_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    await (await SqlArchive.open(tmp_path)).close()
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    with pytest.raises(OperatorMustFix, match="newer Sayso") as refused:
        await SqlArchive.open(tmp_path)
    assert refused.value.reason == "database_newer"
    assert str(tmp_path / FILE_NAME) in refused.value.message
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("9999",)]
    connection.close()


async def test_step_that_fails_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("CREATE TABLE answers (mine TEXT)")
    connection.commit()
    with pytest.raises(OperatorMustFix, match="answers already exists"):
        await SqlArchive.open(tmp_path)
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    assert tables == [("answers",)]
    connection.close()
