"""The steps lead to the tables of this version, from any working directory, and refuse a newer database."""

import asyncio
import subprocess
import sys
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
from sqlalchemy import Connection, func, select

from bot.domain.analysis import SourceKind
from bot.domain.errors import OperatorMustFix
from bot.domain.reply import SourceLine, SourceList
from bot.domain.usage import Usage
from bot.store.archive import SqlArchive
from bot.store.database import Database
from bot.store.drafts import SqlDrafts
from bot.store.ledger import SqlLedger
from bot.store.schema import UPGRADE_LOCK, bring_up_to_date
from bot.store.sqlite import FILE_NAME
from bot.store.tables import METADATA, WATCHED
from tests.store.homes import Home, behind, engine_at, script, tables_in
from tests.store.test_keeping import DRAFT


def named(home: Home) -> str:
    """Return how an error names this database."""
    return str(home / FILE_NAME) if isinstance(home, Path) else home.rpartition("/")[2]


async def test_steps_lead_to_the_tables_of_this_version(home: Home) -> None:
    def differences(connection: Connection) -> object:
        bring_up_to_date(connection)
        return compare_metadata(MigrationContext.configure(connection), METADATA)

    engine = engine_at(home)
    async with engine.begin() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


async def test_moment_comes_back_in_utc(home: Home) -> None:
    noon = datetime(2026, 5, 3, 12, tzinfo=timezone(timedelta(hours=2)))
    engine = engine_at(home)
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
    guild_id BIGINT NOT NULL, channel_id BIGINT NOT NULL, since TIMESTAMP NOT NULL,
    CONSTRAINT watched_pk PRIMARY KEY (guild_id, channel_id)
);
CREATE TABLE answers (
    inquiry_id TEXT NOT NULL, guild_id BIGINT, channel_id BIGINT NOT NULL, message_id BIGINT, thread_id BIGINT NOT NULL,
    url TEXT, title TEXT, answered_at TIMESTAMP NOT NULL, sources JSON, CONSTRAINT answers_pk PRIMARY KEY (inquiry_id)
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


async def test_a_database_of_the_first_version_keeps_its_rows_and_is_written_on(home: Home) -> None:
    script(home, FIRST_TABLES)
    archive = await SqlArchive.open(home)
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
async def test_a_database_of_before_the_model_gets_a_ledger_and_drafts(home: Home, tables: str) -> None:
    script(home, tables)
    database = await Database.open(home)
    archive, ledger, drafts = SqlArchive(database), SqlLedger(database), SqlDrafts(database, days=7)
    await ledger.spend(date(2026, 5, 3), 1, Usage(calls=1, dollars=0.5))
    await drafts.keep(DRAFT, "model")
    assert await archive.answered("m-30")
    assert await archive.watched(1) == (10,)
    assert await ledger.spent(date(2026, 5, 3), 1) == Usage(calls=1, dollars=0.5)
    assert await drafts.kept(DRAFT.article, "model") == replace(DRAFT, usage=Usage())
    await database.close()


async def test_the_newest_step_can_be_taken_back(home: Home) -> None:
    def back(connection: Connection) -> None:
        bring_up_to_date(connection)
        with as_file(files("bot.store") / "migrations") as folder:
            config = Config()
            config.set_main_option("script_location", str(folder))
            config.set_main_option("path_separator", "os")
            config.attributes["connection"] = connection
            command.downgrade(config, "0003")

    engine = engine_at(home)
    async with engine.begin() as connection:
        await connection.run_sync(back)
    await engine.dispose()
    assert tables_in(home) == ["alembic_version", "answers", "drafts", "spending", "watched"]


def test_the_steps_make_one_line() -> None:
    with as_file(files("bot.store") / "migrations") as folder:
        steps = ScriptDirectory(str(folder))
    assert len(steps.get_heads()) == 1


async def test_second_opening_runs_no_step_twice(home: Home) -> None:
    for _ in range(2):
        await (await SqlArchive.open(home)).close()
    assert behind(home, "SELECT version_num FROM alembic_version") == [("0005",)]


async def test_database_of_a_newer_version_is_left_alone(home: Home) -> None:
    await (await SqlArchive.open(home)).close()
    behind(home, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(OperatorMustFix, match="newer Sayso") as refused:
        await SqlArchive.open(home)
    assert refused.value.reason == "database_newer"
    assert named(home) in refused.value.message
    assert behind(home, "SELECT version_num FROM alembic_version") == [("9999",)]


async def test_step_that_fails_leaves_the_database_as_it_was(home: Home) -> None:
    behind(home, "CREATE TABLE answers (mine TEXT)")
    with pytest.raises(OperatorMustFix, match=r'"?answers"? already exists'):
        await SqlArchive.open(home)
    assert tables_in(home) == ["answers"]


OPENING = "import asyncio, sys; from bot.store.database import Database; asyncio.run(Database.open(sys.argv[1]))"


@pytest.mark.parametrize("tables", ["", FIRST_TABLES], ids=["empty", "first"])
async def test_processes_that_start_at_once_run_each_step_once(postgres_url: str, tables: str) -> None:
    script(postgres_url, tables)
    starting = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", OPENING, postgres_url, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    told = await asyncio.gather(*(each.communicate() for each in starting))
    assert [each.returncode for each in starting] == [0, 0], told
    assert behind(postgres_url, "SELECT version_num FROM alembic_version") == [("0005",)]


async def test_whoever_starts_waits_for_whoever_is_at_the_steps(home: Home) -> None:
    await (await Database.open(home)).close()
    engine = engine_at(home)
    async with engine.begin() as first:
        if isinstance(home, str):
            await first.execute(select(func.pg_advisory_xact_lock(UPGRADE_LOCK)))
        second = asyncio.ensure_future(Database.open(home))
        done, _ = await asyncio.wait([second], timeout=1)
        assert not done
    await (await second).close()
    await engine.dispose()
