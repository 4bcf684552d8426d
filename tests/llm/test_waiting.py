"""Waiting: a server that asks for a pause gets it, unless nobody would wait that long."""

import pytest

from tests.doubles.model_server import model_server, says, status
from tests.llm.asking import BUSY, NINE, NINE_BOATS, Naps, asked, failed


async def test_a_server_that_asks_for_a_pause_gets_it():
    naps = Naps()
    async with model_server(status(429, BUSY, {"Retry-After": "7"}), says(NINE)) as server:
        assert await asked(server, naps=naps) == NINE_BOATS
    assert naps.seconds == [7.0]


async def test_a_server_that_asks_for_a_long_pause_is_left_alone():
    naps = Naps()
    failure, times = await failed(status(429, BUSY, {"Retry-After": "31"}), naps=naps)
    assert (failure.reason, times, naps.seconds) == ("rate_limited", 1, [])


@pytest.mark.parametrize("said", ["Wed, 21 Oct 2037 07:28:00 GMT", "soon", "nan", "-5", "0", ""])
async def test_a_pause_that_is_no_number_of_seconds_is_replaced_by_our_own(said):
    naps = Naps()
    async with model_server(status(503, headers={"Retry-After": said}), says(NINE)) as server:
        assert await asked(server, naps=naps) == NINE_BOATS
    assert 0 < naps.seconds[0] < 3


async def test_a_pause_that_would_outlast_the_deadline_is_not_begun():
    naps = Naps()
    failure, _ = await failed(status(429, BUSY, {"Retry-After": "20"}), seconds=10, naps=naps)
    assert (failure.reason, naps.seconds) == ("rate_limited", [])
