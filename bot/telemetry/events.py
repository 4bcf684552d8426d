"""What happens, in the log: an event's name and its facts."""

import structlog

from bot.telemetry.metrics import Metrics

_LOUD = frozenset(
    {"reply.forbidden", "discord.stalled", "job.broken", "job.poisoned", "catch_up.failed"},
)
"""Events that whoever runs Sayso may have to do something about."""
_QUIET = frozenset({"step.done", "point.refused"})
"""Events of which there are several an article; the metrics add them up."""


class LogEvents:
    """Plays the `Events` port."""

    def happened(self, event: str, **facts: str | float | bool | None) -> None:
        """Write one line."""
        log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
        if event in _LOUD:
            log.warning(event, **facts)
        elif event in _QUIET:
            log.debug(event, **facts)
        else:
            log.info(event, **facts)


class CountedEvents:
    """Plays the `Events` port: each event is written into the log, and counted."""

    def __init__(self, metrics: Metrics) -> None:
        self._log = LogEvents()
        self._metrics = metrics

    def happened(self, event: str, **facts: str | float | bool | None) -> None:
        """Write one line, and count it."""
        self._log.happened(event, **facts)
        self._metrics.happened(event, **facts)
