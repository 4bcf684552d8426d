"""What is said on standard error: by Sayso and by the libraries under it, the same way."""

import json
import logging

import pytest
import structlog

from bot.domain.errors import WorkFailed
from bot.telemetry import logs
from bot.telemetry.logs import HIDDEN, on_one_line

WORDS = "the words of an article"


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


@pytest.fixture
def said(capsys):
    """Set up logs as a process does, and give what they came to; put everything back afterwards."""
    names = ("", "dbos", "discord.client", "discord.state")
    before = {name: (logging.getLogger(name).handlers[:], logging.getLogger(name).level) for name in names}
    propagated = logging.getLogger("dbos").propagate

    def lines(level="DEBUG", form="json", secrets=(), *, of):
        logs.set_up(level, form, secrets)
        of()
        return capsys.readouterr().err.splitlines()

    yield lines
    structlog.reset_defaults()
    for name, (handlers, level) in before.items():
        logging.getLogger(name).handlers = handlers
        logging.getLogger(name).setLevel(level)
    logging.getLogger("dbos").propagate = propagated


def test_an_event_is_one_json_object_with_its_facts(said):
    (line,) = said(of=lambda: structlog.get_logger().info("reply.delivered", message_id=99))
    told = json.loads(line)
    assert (told["event"], told["level"], told["message_id"]) == ("reply.delivered", "info", 99)
    assert told["timestamp"].endswith("Z")


def test_an_event_is_a_line_for_people(said):
    (line,) = said(form="console", of=lambda: structlog.get_logger().info("reply.delivered", message_id=99))
    assert "reply.delivered" in line
    assert "message_id=99" in line


@pytest.mark.parametrize("name", ["dbos", "discord.gateway", "sqlalchemy.pool"])
def test_a_library_is_heard_the_same_way_and_only_when_it_warns(name, said):
    def speak():
        logging.getLogger(name).warning("Shard %s is away", 0)
        logging.getLogger(name).info("sent: %s", WORDS)
        logging.getLogger(name).debug("sent: %s", WORDS)

    (line,) = said(of=speak)
    told = json.loads(line)
    assert (told["event"], told["logger"], told["said"]) == ("library.said", name, "Shard 0 is away")
    assert told["level"] == "warning"


def test_secrets_are_hidden_wherever_they_slipped_in(said):
    def speak():
        structlog.get_logger().info("slip.made", url="https://x.example/?key=hush-hush")
        logging.getLogger("discord.http").warning("POST %s", "https://d.example/interactions/12/aW50ZXJ/callback")
        logging.getLogger("psycopg").warning("password hush.*?")

    lines = said(secrets=("hush-hush", "hush.*?", ""), of=speak)
    assert len(lines) == 3
    assert "hush" not in "".join(lines)
    assert "aW50ZXJ" not in "".join(lines)
    assert f"/interactions/12/{HIDDEN}/callback" in json.loads(lines[1])["said"]


@pytest.mark.parametrize("speak", [structlog.get_logger, lambda: logging.getLogger("asyncio")])
@pytest.mark.parametrize("form", ["json", "console"])
def test_what_broke_is_traced_without_words_that_may_be_an_articles(form, speak, said):
    def fail():
        try:
            int(WORDS)
        except ValueError:
            speak().exception("step.broke")

    told = "\n".join(said(form=form, of=fail))
    assert "ValueError" in told
    assert "test_logs.py" in told
    assert WORDS not in told


@pytest.mark.parametrize("error", [OSError("no route"), WorkFailed("It broke.", reason="broke")])
def test_what_a_system_or_sayso_itself_says_of_an_error_is_kept(error, said):
    def fail():
        try:
            raise error
        except type(error):
            structlog.get_logger().exception("step.broke")

    assert str(error) in json.loads(said(of=fail)[0])["exception"]
