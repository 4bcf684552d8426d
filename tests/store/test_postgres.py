"""An operator is told in one sentence what stands in the way of PostgreSQL, and a server's restart is only a pause."""

import asyncio
import re
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from dataclasses import replace

import pytest
from sqlalchemy import URL, func, make_url, select, text

from bot.domain.errors import OperatorMustFix, TryLater
from bot.store.archive import SqlArchive
from bot.store.database import Database
from bot.store.postgres import FORM, NO_DRIVER, PostgresDatabase
from bot.store.schema import UPGRADE_LOCK
from tests.doubles.postgres import NamedServer, PrivateServer
from tests.store.homes import behind

WORD = "hush-hush"


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[SqlArchive]:
    archive = await SqlArchive.open(url)
    try:
        yield archive
    finally:
        await archive.close()


async def refusal(url: str | URL) -> OperatorMustFix:
    at = url if isinstance(url, str) else url.render_as_string(hide_password=False)
    with pytest.raises(OperatorMustFix) as refused:
        await Database.open(at)
    password = make_url(at).password
    assert password
    assert password not in refused.value.message
    assert "\n" not in refused.value.message
    return refused.value


@pytest.fixture
def own_server(postgres: NamedServer) -> PrivateServer:
    if not isinstance(postgres, PrivateServer):
        pytest.skip("SAYSO_TEST_POSTGRES names a server that is not ours to stop")
    return postgres


@pytest.fixture
def stranger(postgres: NamedServer, postgres_url: str) -> Iterator[URL]:
    """Give the URL of a user that may look into the database and do no more."""
    postgres.tell("DROP ROLE IF EXISTS sayso_stranger", f"CREATE ROLE sayso_stranger LOGIN PASSWORD '{WORD}'")
    yield make_url(postgres_url).set(username="sayso_stranger", password=WORD)
    postgres.tell("DROP ROLE sayso_stranger")


def silent_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert isinstance(port, int)
    return port


@pytest.mark.parametrize(
    "url",
    [
        "",
        "sayso",
        f"mysql://sayso:{WORD}@host/sayso",
        f"postgresql+asyncpg://sayso:{WORD}@host/sayso",
        f"postgresql://sayso:{WORD}@host",
        f"postgresql://sayso:{WORD}@host:{WORD}/sayso",
        f"postgresql://sayso:p@{WORD}@host/sayso",
        f"postgresql://sayso:{WORD}/more@host:54x/sayso",
    ],
)
async def test_what_is_no_url_of_postgresql_is_answered_with_the_form_alone(url: str) -> None:
    with pytest.raises(OperatorMustFix) as refused:
        await Database.open(url)
    assert (refused.value.reason, refused.value.message) == ("bad_setting", FORM)
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_each_usual_scheme_will_do(scheme: str) -> None:
    database = PostgresDatabase.at(f" {scheme}://sayso:{WORD}@db.example:6432/sayso?sslmode=require ")
    assert database.address.drivername == "postgresql+psycopg"
    assert database.name == "postgresql://sayso@db.example:6432/sayso"
    assert WORD not in repr(database)


def test_a_socket_of_the_machine_has_a_name_too() -> None:
    assert PostgresDatabase.at("postgresql:///sayso").name == "postgresql:///sayso"


async def test_a_missing_driver_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(OperatorMustFix) as refused:
        await Database.open(f"postgresql://sayso:{WORD}@127.0.0.1/sayso")
    assert (refused.value.reason, refused.value.message) == ("no_driver", NO_DRIVER)


async def test_a_server_that_is_not_there_is_named_with_its_address() -> None:
    port = silent_port()
    error = await refusal(f"postgresql://sayso:{WORD}@127.0.0.1:{port}/sayso")
    assert error.reason == "database_away"
    assert error.message.startswith(f"The database postgresql://sayso@127.0.0.1:{port}/sayso cannot be used:")
    assert "start it, or correct SAYSO_DATABASE_URL" in error.message


async def test_a_host_that_nobody_knows_is_named() -> None:
    error = await refusal(f"postgresql://sayso:{WORD}@nowhere.invalid/sayso")
    assert error.reason == "database_away"
    assert "nowhere.invalid" in error.message


async def test_a_wrong_password_is_told_without_it(postgres_url: str) -> None:
    error = await refusal(make_url(postgres_url).set(password=WORD))
    assert error.reason == "database_login"
    assert "correct them in SAYSO_DATABASE_URL" in error.message


async def test_an_unknown_user_is_told(postgres_url: str) -> None:
    assert (await refusal(make_url(postgres_url).set(username="nobody-here"))).reason == "database_login"


async def test_a_database_that_is_missing_is_named(postgres_url: str) -> None:
    error = await refusal(make_url(postgres_url).set(database="sayso_elsewhere"))
    assert error.reason == "database_missing"
    assert "/sayso_elsewhere cannot be used: there is no such database; make it" in error.message


async def test_an_option_that_nobody_knows_is_told(postgres_url: str) -> None:
    error = await refusal(make_url(postgres_url).update_query_dict({"pasword": WORD}))
    assert error.reason == "database_unusable"
    assert "pasword" in error.message
    assert WORD not in error.message


async def test_a_user_without_rights_is_told_what_it_lacks(stranger: URL) -> None:
    error = await refusal(stranger)
    assert error.reason == "database_denied"
    assert "let that user own the database" in error.message


async def test_rights_that_are_taken_away_are_told(postgres: NamedServer, postgres_url: str, stranger: URL) -> None:
    await (await Database.open(postgres_url)).close()
    behind(postgres_url, "GRANT ALL ON SCHEMA public TO sayso_stranger")
    behind(postgres_url, "GRANT ALL ON ALL TABLES IN SCHEMA public TO sayso_stranger")
    async with opened(stranger.render_as_string(hide_password=False)) as archive:
        assert await archive.watch(1, 10)
        behind(postgres_url, "REVOKE INSERT ON watched FROM sayso_stranger")
        with pytest.raises(OperatorMustFix) as refused:
            await archive.watch(1, 20)
        assert refused.value.reason == "database_denied"
        assert await archive.watched(1) == (10,)
    behind(postgres_url, "DROP OWNED BY sayso_stranger")


async def test_a_server_that_takes_no_writes_is_told_at_the_start(postgres: NamedServer, postgres_url: str) -> None:
    await (await Database.open(postgres_url)).close()
    postgres.tell(f"ALTER DATABASE {make_url(postgres_url).database} SET default_transaction_read_only = on")
    error = await refusal(postgres_url)
    assert error.reason == "database_read_only"
    assert "primary server" in error.message


async def test_a_server_that_takes_no_more_writes_is_told(postgres: NamedServer, postgres_url: str) -> None:
    async with opened(postgres_url) as archive:
        postgres.tell(f"ALTER DATABASE {make_url(postgres_url).database} SET default_transaction_read_only = on")
        _hang_up(postgres, postgres_url)
        assert await _once_there(archive) == ()
        with pytest.raises(OperatorMustFix) as refused:
            await archive.watch(1, 20)
    assert refused.value.reason == "database_read_only"


async def test_a_database_that_cannot_hold_every_letter_is_told(postgres: NamedServer) -> None:
    postgres.tell("CREATE DATABASE sayso_latin TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'")
    try:
        error = await refusal(postgres.at("sayso_latin"))
    finally:
        postgres.tell("DROP DATABASE sayso_latin")
    assert error.reason == "database_encoding"
    assert "LATIN1; make a database with ENCODING 'UTF8'" in error.message


async def test_steps_that_another_process_holds_up_are_told(postgres_url: str) -> None:
    impatient = replace(PostgresDatabase.at(postgres_url), lock_wait_seconds=0.1)
    engine = impatient.engine()
    async with engine.begin() as other:
        await other.execute(select(func.pg_advisory_xact_lock(UPGRADE_LOCK)))
        with pytest.raises(OperatorMustFix, match="another process holds its tables") as refused:
            await Database.at(impatient)
    await engine.dispose()
    assert refused.value.reason == "database_locked"


async def test_of_several_hosts_the_one_that_answered_is_believed(postgres_url: str) -> None:
    wrong = make_url(postgres_url).set(password=WORD)
    hosts = [f"{wrong.host}:{wrong.port}", f"127.0.0.1:{silent_port()}"]
    error = await refusal(wrong.set(host=None, port=None).update_query_dict({"host": hosts}))
    assert error.reason == "database_login"


async def test_a_server_with_no_connection_left_says_what_to_raise(
    postgres: NamedServer, postgres_url: str, stranger: URL
) -> None:
    postgres.tell("ALTER ROLE sayso_stranger CONNECTION LIMIT 0")
    error = await refusal(stranger)
    assert error.reason == "database_crowded"
    assert "max_connections" in error.message


def _hang_up(postgres: NamedServer, url: str) -> None:
    """End all connections to a database from the server's side, as a restart or a proxy would."""
    name = make_url(url).database
    postgres.tell(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")  # noqa: S608


async def _once_there(archive: SqlArchive) -> tuple[int, ...]:
    for _ in range(100):
        try:
            return await archive.watched(1)
        except TryLater:
            await asyncio.sleep(0.05)
    return await archive.watched(1)


async def test_connections_that_broke_while_idle_are_made_anew(postgres: NamedServer, postgres_url: str) -> None:
    async with opened(postgres_url) as archive:
        await asyncio.gather(*(archive.watch(1, channel) for channel in range(8)))
        _hang_up(postgres, postgres_url)
        assert await asyncio.gather(*(archive.watched(1) for _ in range(8))) == [tuple(range(8))] * 8


async def _broken_off(database: Database, postgres: NamedServer, url: str) -> None:
    async with database.transaction() as connection:
        await connection.execute(text("INSERT INTO progress VALUES (1, 10, 5, '2026-05-03')"))
        _hang_up(postgres, url)
        await connection.execute(text("SELECT 1"))


async def test_a_connection_lost_in_the_middle_can_be_tried_again(postgres: NamedServer, postgres_url: str) -> None:
    database = await Database.open(postgres_url)
    with pytest.raises(TryLater) as lost:
        await _broken_off(database, postgres, postgres_url)
    assert lost.value.reason == "database_away"
    assert "try again" in lost.value.message
    async with database.transaction() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM progress"))).scalar_one() == 0
    await database.close()


@pytest.mark.parametrize("mode", ["fast", "immediate"])
async def test_a_restarted_server_heals(own_server: PrivateServer, postgres_url: str, mode: str) -> None:
    async with opened(postgres_url) as archive:
        await archive.watch(1, 10)
        own_server.stop(mode)
        try:
            with pytest.raises(TryLater) as away:
                await archive.watched(1)
        finally:
            own_server.start()
        assert away.value.reason == "database_away"
        assert await archive.watched(1) == (10,)


async def _write_nowhere(database: Database) -> None:
    async with database.transaction() as connection:
        await connection.execute(text("INSERT INTO nothing VALUES (:words)"), {"words": WORD})


async def test_no_error_repeats_what_was_to_be_written(postgres_url: str) -> None:
    database = await Database.open(postgres_url)
    with pytest.raises(OperatorMustFix) as refused:
        await _write_nowhere(database)
    chain = f"{refused.value!r} {refused.value.__cause__}"
    assert re.search('relation "nothing" does not exist', chain)
    assert WORD not in chain
    await database.close()
