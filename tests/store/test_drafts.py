"""Drafts are kept for some days, for the very article and engine, and never without bound."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.analysis import Draft
from bot.domain.article import Article
from bot.domain.errors import OperatorMustFix
from bot.domain.usage import Usage
from bot.pipeline.ports import Drafts
from bot.store import drafts as room
from bot.store.connection import FILE_NAME
from bot.store.database import Database
from bot.store.drafts import SqlDrafts
from tests.doubles.desk import PIER, as_article
from tests.store.test_keeping import ARTICLE, DRAFT

ENGINE = "model 1-p1 m"
KEPT = replace(DRAFT, usage=Usage())


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 5, 3, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@asynccontextmanager
async def opened(folder: Path, clock: Clock, days: int = 7) -> AsyncIterator[SqlDrafts]:
    database = await Database.open(folder)
    try:
        yield SqlDrafts(database, days, clock)
    finally:
        await database.close()


async def found_in(port: Drafts, article: Article = ARTICLE, engine: str = ENGINE) -> Draft | None:
    return await port.kept(article, engine)


def in_file(folder: Path, statement: str, *values: object) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(folder / FILE_NAME)
    try:
        rows = connection.execute(statement, values).fetchall()
        connection.commit()
    finally:
        connection.close()
    return rows


def rows_in(folder: Path) -> int:
    count = in_file(folder, "SELECT count(*) FROM drafts")[0][0]
    assert isinstance(count, int)
    return count


async def test_a_draft_outlives_a_restart(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as drafts:
        assert await found_in(drafts) is None
        await drafts.keep(DRAFT, ENGINE)
    async with opened(tmp_path, clock) as drafts:
        assert await found_in(drafts) == KEPT


async def test_another_engine_and_another_article_have_no_draft(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as drafts:
        await drafts.keep(DRAFT, ENGINE)
        assert await found_in(drafts, engine="model 1-p2 m") is None
        assert await found_in(drafts, replace(ARTICLE, byline="Ada Holm")) is None
        assert await found_in(drafts, as_article(PIER.replace("nine", "five"), title=ARTICLE.title)) is None


async def test_a_later_draft_takes_the_place_of_an_earlier_one(tmp_path: Path, clock: Clock) -> None:
    later = replace(DRAFT, points=DRAFT.points[:1])
    async with opened(tmp_path, clock) as drafts:
        await drafts.keep(DRAFT, ENGINE)
        await drafts.keep(later, ENGINE)
        assert await found_in(drafts) == replace(later, usage=Usage())
    assert rows_in(tmp_path) == 1


async def test_a_draft_is_forgotten_after_its_days(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as drafts:
        await drafts.keep(DRAFT, ENGINE)
        clock.now += timedelta(days=7, seconds=-1)
        assert await found_in(drafts) == KEPT
        clock.now += timedelta(seconds=1)
        assert await found_in(drafts) is None
        assert rows_in(tmp_path) == 1
        await drafts.prune()
    assert rows_in(tmp_path) == 0


async def test_keeping_one_forgets_the_old_ones(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as drafts:
        await drafts.keep(DRAFT, "older")
        clock.now += timedelta(days=7)
        await drafts.keep(DRAFT, ENGINE)
        assert rows_in(tmp_path) == 1
        assert await found_in(drafts) == KEPT


async def test_fewer_days_than_before_hold_for_drafts_of_before(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as drafts:
        await drafts.keep(DRAFT, ENGINE)
    clock.now += timedelta(days=2)
    async with opened(tmp_path, clock, days=1) as drafts:
        assert await found_in(drafts) is None


async def test_no_days_keep_nothing(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock, days=0) as drafts:
        await drafts.keep(DRAFT, ENGINE)
        assert await found_in(drafts) is None
    assert rows_in(tmp_path) == 0


async def test_the_oldest_of_too_many_are_forgotten(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as drafts:
        await drafts.keep(DRAFT, ENGINE)
        many = """
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
            INSERT INTO drafts SELECT 'f' || n, engine, form, draft, datetime(kept_at, '+' || n || ' seconds')
            FROM drafts, number
        """
        in_file(tmp_path, many, room.MOST_DRAFTS + 9)
        await drafts.prune()
    assert rows_in(tmp_path) == room.MOST_DRAFTS
    assert in_file(tmp_path, "SELECT count(*) FROM drafts WHERE engine = ? AND fingerprint = 'f10'", ENGINE) == [(1,)]
    assert in_file(tmp_path, "SELECT count(*) FROM drafts WHERE fingerprint = 'f9'") == [(0,)]


@pytest.mark.parametrize(
    ("column", "value"), [("draft", ""), ("draft", "{}"), ("draft", b"\xff\x00"), ("form", 0), ("form", "x")]
)
async def test_a_broken_row_or_one_of_another_form_is_as_good_as_none(
    tmp_path: Path, clock: Clock, column: str, value: object
) -> None:
    async with opened(tmp_path, clock) as drafts:
        await drafts.keep(DRAFT, ENGINE)
        in_file(tmp_path, f"UPDATE drafts SET {column} = ?", value)  # noqa: S608 - a name of ours
        assert await found_in(drafts) is None
        await drafts.keep(DRAFT, ENGINE)
        assert await found_in(drafts) == KEPT


def everything_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def test_neither_the_article_nor_its_address_is_in_the_file(tmp_path: Path, clock: Clock) -> None:
    linked = replace(DRAFT, article=replace(ARTICLE, url="https://courier.example/secret-pier"))
    async with opened(tmp_path, clock) as drafts:
        await drafts.keep(linked, ENGINE)
        stored = everything_in(tmp_path)
    assert b"Ines Falk" in stored
    assert b"secret-pier" not in stored
    assert b"closed on Monday after a surveyor" not in stored


async def test_a_file_that_breaks_while_open_is_named(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path, clock) as drafts:
        in_file(tmp_path, "DROP TABLE drafts")
        with pytest.raises(OperatorMustFix, match="no such table: drafts"):
            await found_in(drafts)
