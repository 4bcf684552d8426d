"""An operator is told in one sentence what stands in the way of the SQLite file."""

import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.domain.errors import OperatorMustFix, TryLater
from bot.store.archive import SqlArchive
from bot.store.database import Database
from bot.store.sqlite import FILE_NAME, SqliteFile


async def refusal(folder: Path) -> OperatorMustFix:
    with pytest.raises(OperatorMustFix) as refused:
        await SqlArchive.open(folder)
    return refused.value


async def test_corrupt_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    file.write_bytes(b"these are not the tables you are looking for" * 50)
    error = await refusal(tmp_path)
    assert error.reason == "database_corrupt"
    assert str(file) in error.message
    assert "restore a backup" in error.message


async def test_file_damaged_behind_its_header_is_named(tmp_path: Path) -> None:
    await (await SqlArchive.open(tmp_path)).close()
    file = tmp_path / FILE_NAME
    sound = file.read_bytes()
    file.write_bytes(sound[:100] + b"\xff" * (len(sound) - 100))
    error = await refusal(tmp_path)
    assert error.reason == "database_corrupt"


async def test_file_that_breaks_while_open_is_named_too(tmp_path: Path) -> None:
    archive = await SqlArchive.open(tmp_path)
    with sqlite3.connect(tmp_path / FILE_NAME) as other:
        other.execute("DROP TABLE watched")
    other.close()
    with pytest.raises(OperatorMustFix, match="no such table: watched"):
        await archive.watched(1)
    await archive.close()


async def test_data_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.write_text("a file")
    error = await refusal(folder)
    assert error.reason == "data_dir_unusable"
    assert (
        error.message == f"The data folder {folder} is a file; set SAYSO_DATA_DIR to a folder that Sayso may write to."
    )


async def test_data_folder_under_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    assert (await refusal(tmp_path / "data" / "deeper")).reason == "data_dir_unusable"


async def test_database_that_is_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    error = await refusal(tmp_path)
    assert error.reason == "database_unopened"
    assert str(tmp_path / FILE_NAME) in error.message


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
async def test_unwritable_folder_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o500)
    assert (await refusal(folder)).reason == "database_unopened"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
async def test_unwritable_file_is_named(tmp_path: Path) -> None:
    await (await SqlArchive.open(tmp_path)).close()
    (tmp_path / FILE_NAME).chmod(0o400)
    assert (await refusal(tmp_path)).reason == "database_read_only"


async def test_file_says_whose_it_is(tmp_path: Path) -> None:
    await (await SqlArchive.open(tmp_path)).close()
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    assert connection.execute("PRAGMA application_id").fetchone() == (0x53617973,)
    connection.close()


async def test_write_ahead_log_is_on(tmp_path: Path) -> None:
    engine = SqliteFile.in_folder(tmp_path).engine()
    async with engine.connect() as connection:
        assert (await connection.execute(text("PRAGMA journal_mode"))).scalar() == "wal"
    await engine.dispose()


async def test_writer_takes_the_lock_before_it_reads(tmp_path: Path) -> None:
    engine = SqliteFile.in_folder(tmp_path).engine()
    async with engine.connect() as connection:
        await connection.execute(text("SELECT 1"))
        other = sqlite3.connect(tmp_path / FILE_NAME, timeout=0)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.close()
    await engine.dispose()


async def test_a_file_that_another_process_holds_locked_may_be_free_later(tmp_path: Path) -> None:
    impatient = replace(SqliteFile.in_folder(tmp_path), lock_wait_seconds=0.1)
    database = await Database.at(impatient)
    other = sqlite3.connect(tmp_path / FILE_NAME)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(TryLater, match="try again") as busy:
        await SqlArchive(database).watched(1)
    with pytest.raises(OperatorMustFix, match="another process holds it locked"):
        await Database.at(impatient)
    other.close()
    assert busy.value.reason == "database_locked"
    assert await SqlArchive(database).watched(1) == ()
    await database.close()
