"""Structured logs on standard error: one event name a fact, no article text, no secrets.

Sayso's own events and what the libraries under it have to say take the same way: stamped, written as a line for people
or as JSON, and cleared of secrets last of all, whatever slipped in before.
"""

import logging
import re
import sys
import traceback
from collections.abc import Collection
from typing import Final, Literal, cast

import structlog
from structlog.typing import EventDict, Processor

from bot.domain.errors import SaysoError

Form = Literal["console", "json"]
HIDDEN: Final = "•••"
SAID: Final = "library.said"
"""The event behind every line of a library; what it says stands beside it."""

_DISCORDS_TOKENS: Final = re.compile(r"(/(?:webhooks|interactions)/[0-9]+/)[^/?\s\"']+")
_OWN_HANDLERS: Final = ("dbos",)
"""Libraries that print by themselves unless somebody listens to their logger."""
_NEEDLESSLY_WARNING: Final = ("discord.client", "discord.state")
"""They say at every start that Sayso has no voice, and that who only makes requests has no intents."""
_WORDS_HOLD_NO_TEXT: Final = (OSError, SaysoError)


def set_up(level: str, form: Form = "console", secrets: Collection[str] = ()) -> None:
    """Send Sayso's events, and the warnings of the libraries under it, to standard error."""
    least = logging.getLevelNamesMapping()[level]
    steps = _steps(form, secrets)
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(on_one_line)
    handler.setFormatter(_LibraryLines(steps))
    # At DEBUG libraries log what they send and receive, which holds articles' text: they never get below WARNING.
    logging.basicConfig(handlers=[handler], level=max(logging.WARNING, least), force=True)
    for name in _OWN_HANDLERS:
        logging.getLogger(name).handlers = [handler]
        logging.getLogger(name).propagate = False
    for name in _NEEDLESSLY_WARNING:
        logging.getLogger(name).setLevel(logging.ERROR)
    structlog.configure(
        processors=steps,
        wrapper_class=structlog.make_filtering_bound_logger(least),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


def on_one_line(record: logging.LogRecord) -> bool:
    """Name the error behind a warning of discord.py instead of its traceback; it tries again by itself."""
    if record.name.partition(".")[0] == "discord" and record.exc_info and (error := record.exc_info[1]):
        record.msg = f"{record.getMessage()} ({type(error).__name__}: {error})"
        record.args, record.exc_info = (), None
    return True


def _steps(form: Form, secrets: Collection[str]) -> list[Processor]:
    """Return what each event goes through until it is a line."""
    return [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.ExceptionRenderer(_traced),
        _writer(form),
        _Clearing(secrets),
    ]


def _writer(form: Form) -> Processor:
    if form == "json":
        return structlog.processors.JSONRenderer()
    return structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback)


def _traced(exc_info: structlog.typing.ExcInfo) -> str:
    """Return a traceback without locals, and without an error's words where they may be an article's."""
    kind, error, trace = exc_info
    places = "".join(traceback.format_tb(trace))
    words = f": {error}" if isinstance(error, _WORDS_HOLD_NO_TEXT) else ""
    return f"Traceback (most recent call last):\n{places}{kind.__name__}{words}"


class _Clearing:
    """Hides secrets in finished lines."""

    def __init__(self, secrets: Collection[str]) -> None:
        known = sorted({each for each in secrets if each}, key=len, reverse=True)
        self._secrets = re.compile("|".join(map(re.escape, known))) if known else None

    def __call__(self, _logger: object, _name: str, line: "str | EventDict") -> str:
        """Return the line without them."""
        clear = _DISCORDS_TOKENS.sub(rf"\1{HIDDEN}", str(line))
        return self._secrets.sub(HIDDEN, clear) if self._secrets else clear


class _LibraryLines(logging.Formatter):
    """Writes the records of libraries as events."""

    def __init__(self, steps: Collection[Processor]) -> None:
        super().__init__()
        self._steps = tuple(steps)

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as a line."""
        facts: EventDict = {"event": SAID, "logger": record.name, "said": record.getMessage()}
        if record.exc_info:
            facts["exc_info"] = record.exc_info
        for step in self._steps:
            facts = cast("EventDict", step(None, record.levelname.lower(), facts))
        return str(facts)
