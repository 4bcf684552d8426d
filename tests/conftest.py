"""What tests of several rooms share."""

import contextlib

import pytest

from tests.doubles.postgres import Unavailable, running_server


@pytest.fixture(scope="session")
def postgres():
    """Give a PostgreSQL server; a test that asks for it is skipped, with the reason, where there is none."""
    with contextlib.ExitStack() as held:
        try:
            server = held.enter_context(running_server())
        except Unavailable as reason:
            pytest.skip(str(reason))
        yield server


@pytest.fixture
def postgres_url(postgres):
    """Give the URL of an empty database."""
    with postgres.database() as url:
        yield url
