"""Every promise of the store holds on both databases."""

from collections.abc import Iterator

import pytest

from tests.store.homes import Home, NewHome, folder


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def new_home(request: pytest.FixtureRequest) -> NewHome:
    """Give what makes an empty place for a database, as often as a test wants one."""
    if request.param == "sqlite":
        return folder
    server = request.getfixturevalue("postgres")
    made: NewHome = server.database
    return made


@pytest.fixture(scope="session")
def used_home(new_home: NewHome) -> Iterator[Home]:
    """Give a place that many examples of a property use, one after the other."""
    with new_home() as made:
        yield made


@pytest.fixture
def home(new_home: NewHome) -> Iterator[Home]:
    """Give an empty place for a database: a data folder, or the URL of PostgreSQL."""
    with new_home() as made:
        yield made
