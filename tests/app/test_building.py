"""The address of a database reaches our store, dbos and its locks in whatever form it was given."""

import signal

import pytest
from sqlalchemy import make_url

from tests.app.test_serving import bot, ended, watch
from tests.doubles.discord_server import DiscordServer

ODD = "a@b:/ c%+d"


@pytest.fixture
def owner(postgres):
    """Give the URL of a database whose owner has a password of many signs."""
    with postgres.database() as url:
        name = make_url(url).database
        role = f"{name}_owner"
        postgres.tell(f"CREATE ROLE {role} LOGIN PASSWORD '{ODD}'", f"ALTER DATABASE {name} OWNER TO {role}")
        yield make_url(url).set(username=role, password=ODD)
        postgres.tell(f"REASSIGN OWNED BY {role} TO CURRENT_USER")
    postgres.tell(f"DROP ROLE {role}")


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
async def test_any_form_of_an_address_is_understood_by_all_who_connect(tmp_path, owner, scheme):
    place = f"{owner.host}:{owner.port}/{owner.database}"
    url = f"  {scheme}://{owner.username}:a%40b%3A%2F%20c%25%2Bd@{place} "
    async with DiscordServer() as discord, bot(tmp_path, discord, SAYSO_DATABASE_URL=url) as process:
        await watch(discord)
        code, logged = await ended(process, signal.SIGTERM)
    assert code == 0
    assert "Traceback" not in logged
    assert "warning" not in logged.replace("[warning  ] fetch", ""), logged
    assert ODD not in logged
    assert "a%40b" not in logged
