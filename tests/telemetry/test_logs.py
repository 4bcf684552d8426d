import logging

import pytest

from bot.telemetry.logs import on_one_line


def record(name, error):
    return logging.LogRecord(name, logging.ERROR, __file__, 1, "Shard %s", (0,), (type(error), error, None))


def test_a_lost_connection_of_discord_is_one_line_that_names_it():
    told = record("discord.shard", OSError("no route"))
    assert on_one_line(told)
    assert told.getMessage() == "Shard 0 (OSError: no route)"
    assert told.exc_info is None


@pytest.mark.parametrize("name", ["asyncio", "discordant"])
def test_what_others_raise_keeps_its_traceback(name):
    told = record(name, OSError("no route"))
    assert on_one_line(told)
    assert told.getMessage() == "Shard 0"
    assert told.exc_info
