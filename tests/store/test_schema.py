"""The steps lead to the tables of this version, from any working directory, and refuse a newer database."""

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, select

from bot.domain.analysis import SourceKind
from bot.domain.errors import OperatorMustFix
from bot.domain.reply import SourceLine, SourceList
from bot.domain.usage import Usage
from bot.store.archive import SqlArchive
from bot.store.connection import FILE_NAME, engine_for
from bot.store.database import Database
from bot.store.drafts import SqlDrafts
from bot.store.ledger import SqlLedger
from bot.store.schema import bring_up_to_date
from bot.store.tables import METADATA, WATCHED
from tests.store.test_keeping import DRAFT


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


FIRST_TABLES = """
CREATE TABLE watched (
    guild_id BIGINT NOT NULL, channel_id BIGINT NOT NULL, since DATETIME NOT NULL,
    CONSTRAINT watched_pk PRIMARY KEY (guild_id, channel_id)
);
CREATE TABLE answers (
    inquiry_id TEXT NOT NULL, guild_id BIGINT, channel_id BIGINT NOT NULL, message_id BIGINT, thread_id BIGINT NOT NULL,
    url TEXT, title TEXT, answered_at DATETIME NOT NULL, sources JSON, CONSTRAINT answers_pk PRIMARY KEY (inquiry_id)
);
CREATE INDEX answers_by_thread ON answers (thread_id, answered_at);
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);
INSERT INTO alembic_version VALUES ('0001');
INSERT INTO watched VALUES (1, 10, '2026-05-03 12:00:00.000000');
INSERT INTO answers VALUES (
    'm-30', 1, 10, 30, 30, 'https://gazette.example/lock', 'Lock shut', '2026-05-03 12:00:00.000000',
    '[{"name": "Ada Holm", "kind": "person", "role": null, "mentions": 2, "quotes": 3}]'
);
"""
"""A database as the first version made and filled it; history, so it is spelled out."""


async def test_a_database_of_the_first_version_keeps_its_rows_and_is_written_on(tmp_path: Path) -> None:
    old = sqlite3.connect(tmp_path / FILE_NAME)
    old.executescript(FIRST_TABLES)
    old.close()
    archive = await SqlArchive.open(tmp_path)
    listed = await archive.sources_in(30)
    assert await archive.watched(1) == (10,)
    assert await archive.answered("m-30")
    assert await archive.watch(1, 20)
    await archive.close()
    assert listed == SourceList(
        title="Lock shut",
        url="https://gazette.example/lock",
        sources=(SourceLine("Ada Holm", SourceKind.PERSON, None, mentions=2, quotes=3),),
    )


SECOND_TABLES = (
    FIRST_TABLES
    + """
ALTER TABLE answers ADD COLUMN byline TEXT;
ALTER TABLE answers ADD COLUMN site TEXT;
UPDATE alembic_version SET version_num = '0002';
"""
)


@pytest.mark.parametrize("tables", [FIRST_TABLES, SECOND_TABLES], ids=["first", "second"])
async def test_a_database_of_before_the_model_gets_a_ledger_and_drafts(tmp_path: Path, tables: str) -> None:
    old = sqlite3.connect(tmp_path / FILE_NAME)
    old.executescript(tables)
    old.close()
    database = await Database.open(tmp_path)
    archive, ledger, drafts = SqlArchive(database), SqlLedger(database), SqlDrafts(database, days=7)
    await ledger.spend(date(2026, 5, 3), 1, Usage(calls=1, dollars=0.5))
    await drafts.keep(DRAFT, "model")
    assert await archive.answered("m-30")
    assert await archive.watched(1) == (10,)
    assert await ledger.spent(date(2026, 5, 3), 1) == Usage(calls=1, dollars=0.5)
    assert await drafts.kept(DRAFT.article, "model") == replace(DRAFT, usage=Usage())
    await database.close()


async def test_the_newest_step_can_be_taken_back(tmp_path: Path) -> None:
    def back(connection: Connection) -> None:
        bring_up_to_date(connection)
        with as_file(files("bot.store") / "migrations") as folder:
            config = Config()
            config.set_main_option("script_location", str(folder))
            config.set_main_option("path_separator", "os")
            config.attributes["connection"] = connection
            command.downgrade(config, "0002")

    engine = engine_for(tmp_path / FILE_NAME)
    async with engine.begin() as connection:
        await connection.run_sync(back)
        found = await connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        assert [name for (name,) in found] == ["alembic_version", "answers", "watched"]
    await engine.dispose()


def test_the_steps_make_one_line() -> None:
    with as_file(files("bot.store") / "migrations") as folder:
        steps = ScriptDirectory(str(folder))
    assert len(steps.get_heads()) == 1


async def test_second_opening_runs_no_step_twice(tmp_path: Path) -> None:
    for _ in range(2):
        await (await SqlArchive.open(tmp_path)).close()
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0003",)]
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
