"""Drafts are kept for some days, for the very article and engine, and never without bound."""

import asyncio
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
from bot.store.database import Database
from bot.store.drafts import SqlDrafts
from tests.doubles.desk import PIER, as_article
from tests.store.homes import Home, behind, everything_in
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
async def opened(home: Home, clock: Clock, days: int = 7) -> AsyncIterator[SqlDrafts]:
    database = await Database.open(home)
    try:
        yield SqlDrafts(database, days, clock)
    finally:
        await database.close()


async def found_in(port: Drafts, article: Article = ARTICLE, engine: str = ENGINE) -> Draft | None:
    return await port.kept(article, engine)


def rows_in(home: Home) -> int:
    count = behind(home, "SELECT count(*) FROM drafts")[0][0]
    assert isinstance(count, int)
    return count


async def test_a_draft_outlives_a_restart(home: Home, clock: Clock) -> None:
    async with opened(home, clock) as drafts:
        assert await found_in(drafts) is None
        await drafts.keep(DRAFT, ENGINE)
    async with opened(home, clock) as drafts:
        assert await found_in(drafts) == KEPT


async def test_another_engine_and_another_article_have_no_draft(home: Home, clock: Clock) -> None:
    async with opened(home, clock) as drafts:
        await drafts.keep(DRAFT, ENGINE)
        assert await found_in(drafts, engine="model 1-p2 m") is None
        assert await found_in(drafts, replace(ARTICLE, byline="Ada Holm")) is None
        assert await found_in(drafts, as_article(PIER.replace("nine", "five"), title=ARTICLE.title)) is None


async def test_a_later_draft_takes_the_place_of_an_earlier_one(home: Home, clock: Clock) -> None:
    later = replace(DRAFT, points=DRAFT.points[:1])
    async with opened(home, clock) as drafts:
        await drafts.keep(DRAFT, ENGINE)
        await drafts.keep(later, ENGINE)
        assert await found_in(drafts) == replace(later, usage=Usage())
    assert rows_in(home) == 1


async def test_a_draft_is_forgotten_after_its_days(home: Home, clock: Clock) -> None:
    async with opened(home, clock) as drafts:
        await drafts.keep(DRAFT, ENGINE)
        clock.now += timedelta(days=7, seconds=-1)
        assert await found_in(drafts) == KEPT
        clock.now += timedelta(seconds=1)
        assert await found_in(drafts) is None
        assert rows_in(home) == 1
        await drafts.prune()
    assert rows_in(home) == 0


async def test_keeping_one_forgets_the_old_ones(home: Home, clock: Clock) -> None:
    async with opened(home, clock) as drafts:
        await drafts.keep(DRAFT, "older")
        clock.now += timedelta(days=7)
        await drafts.keep(DRAFT, ENGINE)
        assert rows_in(home) == 1
        assert await found_in(drafts) == KEPT


async def test_processes_that_renew_old_drafts_at_once_never_block_each_other(home: Home, clock: Clock) -> None:
    engines = [f"model {number}" for number in range(6)]
    async with opened(home, clock) as one, opened(home, clock) as other:
        for _ in range(4):
            await asyncio.gather(*((one, other)[at % 2].keep(DRAFT, engine) for at, engine in enumerate(engines)))
            clock.now += timedelta(days=8)
            engines.reverse()
    assert rows_in(home) == len(engines)


async def test_fewer_days_than_before_hold_for_drafts_of_before(home: Home, clock: Clock) -> None:
    async with opened(home, clock) as drafts:
        await drafts.keep(DRAFT, ENGINE)
    clock.now += timedelta(days=2)
    async with opened(home, clock, days=1) as drafts:
        assert await found_in(drafts) is None


async def test_no_days_keep_nothing(home: Home, clock: Clock) -> None:
    async with opened(home, clock, days=0) as drafts:
        await drafts.keep(DRAFT, ENGINE)
        assert await found_in(drafts) is None
    assert rows_in(home) == 0


async def test_the_oldest_of_too_many_are_forgotten(home: Home, clock: Clock) -> None:
    async with opened(home, clock) as drafts:
        await drafts.keep(DRAFT, ENGINE)
        later = (
            "datetime(kept_at, '+' || n || ' seconds')" if isinstance(home, Path) else "kept_at + n * interval '1 s'"
        )
        many = f"""
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < :most)
            INSERT INTO drafts SELECT 'f' || n, engine, form, draft, {later} FROM drafts, number
        """  # noqa: S608 - words of ours
        behind(home, many, most=room.MOST_DRAFTS + 9)
        assert await drafts.prune() == 10
    assert rows_in(home) == room.MOST_DRAFTS
    assert behind(home, "SELECT count(*) FROM drafts WHERE engine = :it AND fingerprint = 'f10'", it=ENGINE) == [(1,)]
    assert behind(home, "SELECT count(*) FROM drafts WHERE fingerprint = 'f9'") == [(0,)]


@pytest.mark.parametrize(("column", "value"), [("draft", ""), ("draft", "{}"), ("form", 0)])
async def test_a_broken_row_or_one_of_another_form_is_as_good_as_none(
    home: Home, clock: Clock, column: str, value: object
) -> None:
    async with opened(home, clock) as drafts:
        await drafts.keep(DRAFT, ENGINE)
        behind(home, f"UPDATE drafts SET {column} = :value", value=value)  # noqa: S608 - a name of ours
        assert await found_in(drafts) is None
        await drafts.keep(DRAFT, ENGINE)
        assert await found_in(drafts) == KEPT


@pytest.mark.parametrize(("column", "value"), [("draft", b"\xff\x00"), ("form", "x")])
async def test_sqlite_lets_a_column_hold_anything_and_such_a_row_is_as_good_as_none(
    tmp_path: Path, clock: Clock, column: str, value: object
) -> None:
    async with opened(tmp_path, clock) as drafts:
        await drafts.keep(DRAFT, ENGINE)
        behind(tmp_path, f"UPDATE drafts SET {column} = :value", value=value)  # noqa: S608 - a name of ours
        assert await found_in(drafts) is None


async def test_neither_the_article_nor_its_address_is_kept(home: Home, clock: Clock) -> None:
    linked = replace(DRAFT, article=replace(ARTICLE, url="https://courier.example/secret-pier"))
    async with opened(home, clock) as drafts:
        await drafts.keep(linked, ENGINE)
        stored = everything_in(home)
    assert b"Ines Falk" in stored
    assert b"secret-pier" not in stored
    assert b"closed on Monday after a surveyor" not in stored


async def test_a_database_that_breaks_while_open_is_named(home: Home, clock: Clock) -> None:
    async with opened(home, clock) as drafts:
        behind(home, "DROP TABLE drafts")
        with pytest.raises(OperatorMustFix, match=r'no such table: drafts|relation "drafts" does not exist'):
            await found_in(drafts)
