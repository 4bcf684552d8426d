"""A process that lives is seen to live."""

import asyncio

import pytest
from sqlalchemy.exc import OperationalError

from bot.jobs.lifeline import Pace, key_of, lifeline
from bot.store.postgres import PostgresDatabase
from tests.jobs.conftest import QUICK, hang_up

NEVER = Pace(beat=3600)


@pytest.fixture
def url(postgres_url):
    return PostgresDatabase.at(postgres_url).url


async def test_all_that_live_are_seen_and_none_that_ended(url):
    async with lifeline(url, "one", NEVER) as one:
        async with lifeline(url, "other", NEVER) as other:
            await one.look()
            await other.look()
            assert one.held == other.held == {key_of("one"), key_of("other")}
        async with asyncio.timeout(10):
            while one.held != {key_of("one")}:
                await one.look()  # a server takes its time to end a session


async def test_the_lock_of_the_living_cannot_be_taken(url):
    async with lifeline(url, "one", NEVER) as one, lifeline(url, "other", NEVER):
        assert not await one.take("other")
        assert await one.take("gone")


async def test_a_lock_that_was_given_back_can_be_taken_by_others(url):
    async with lifeline(url, "one", NEVER) as one, lifeline(url, "other", NEVER) as other:
        assert await one.take("gone")
        assert not await other.take("gone")
        await one.let_go("gone")
        assert await other.take("gone")


async def test_who_lost_its_connection_takes_its_lock_again_at_the_next_beat(url):
    async with lifeline(url, "one", QUICK) as one:
        await hang_up(url)
        async with asyncio.timeout(10):
            while not one.losses:  # noqa: ASYNC110  # nothing else tells
                await asyncio.sleep(0.01)
            await one.alive.wait()
        async with lifeline(url, "other", NEVER) as other:
            assert not await other.take("one")


async def test_who_cannot_get_its_lock_back_is_not_alive_until_it_can(url):
    async with lifeline(url, "one", NEVER) as one, lifeline(url, "other", NEVER) as other:
        await one.close()
        async with asyncio.timeout(10):
            while not await other.take("one"):  # noqa: ASYNC110  # a server takes its time to end a session
                await asyncio.sleep(0.01)
        with pytest.raises(TimeoutError):
            await one.look()
        assert not one.alive.is_set()
        await other.let_go("one")
        await one.look()
        assert one.alive.is_set()


async def test_a_database_that_cannot_be_reached_ends_the_start():
    with pytest.raises(OperationalError):
        async with lifeline("postgresql+psycopg://sayso@127.0.0.1:9/none", "one", NEVER):
            pass
