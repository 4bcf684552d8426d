"""Structured logs on standard error: one event name a fact, no article text, no secrets."""

import logging
import sys

import structlog

QUIET = ("discord", "aiohttp", "asyncio", "alembic", "trafilatura", "htmldate", "pypdf")


def set_up(level: str) -> None:
    """Send Sayso's events, and the warnings of the libraries under it, to standard error."""
    logging.basicConfig(stream=sys.stderr, level=level, format="%(levelname)s %(name)s %(message)s", force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
