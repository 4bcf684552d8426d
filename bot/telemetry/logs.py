"""Structured logs on standard error: one event name a fact, no article text, no secrets."""

import logging
import sys

import structlog

QUIET = (
    *("discord", "aiohttp", "aiosqlite", "alembic", "asyncio", "htmldate", "httpcore2", "httpx2", "openai", "pypdf"),
    *("sqlalchemy", "trafilatura"),
)


def set_up(level: str) -> None:
    """Send Sayso's events, and the warnings of the libraries under it, to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(on_one_line)
    logging.basicConfig(handlers=[handler], level=level, format="%(levelname)s %(name)s %(message)s", force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[level]))
    logging.getLogger("discord.client").setLevel(logging.ERROR)  # it warns at every start that Sayso has no voice
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            # a traceback with locals would put article text into the log
            structlog.dev.ConsoleRenderer(
                colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
            ),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


def on_one_line(record: logging.LogRecord) -> bool:
    """Name the error behind a warning of discord.py instead of its traceback; it tries again by itself."""
    if record.name.partition(".")[0] == "discord" and record.exc_info and (error := record.exc_info[1]):
        record.msg = f"{record.getMessage()} ({type(error).__name__}: {error})"
        record.args, record.exc_info = (), None
    return True
