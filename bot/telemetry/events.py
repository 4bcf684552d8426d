"""What happens, in the log: an event's name and its facts."""

import structlog

_LOUD = frozenset({"reply.forbidden", "discord.stalled", "job.broken"})
"""Events that whoever runs Sayso may have to do something about."""


class LogEvents:
    """Plays the `Events` port."""

    def happened(self, event: str, **facts: str | float | bool | None) -> None:
        """Write one line."""
        log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
        if event in _LOUD:
            log.warning(event, **facts)
        else:
            log.info(event, **facts)
