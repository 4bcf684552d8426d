"""Gateway events that discord.py cannot read: one is dropped and logged, where the library would end the connection."""

import functools
from collections.abc import Callable, Mapping

import structlog

Parse = Callable[[object], None]

_NEEDED = frozenset({"READY", "RESUMED"})  # without them there is no session to go on with


def tolerant(parsers: Mapping[str, Parse]) -> dict[str, Parse]:
    """Return the parsers of gateway events, made to survive an event of a shape that they do not know."""
    return {
        event: parse if event in _NEEDED else functools.partial(_parsed, event, parse)
        for event, parse in parsers.items()
    }


def _parsed(event: str, parse: Parse, data: object) -> None:
    try:
        parse(data)
    except Exception as error:  # noqa: BLE001  # a parser may stumble over anything, and its words may be a member's
        log: structlog.typing.FilteringBoundLogger = structlog.get_logger()
        log.error("discord.event_dropped", event_name=event, error=type(error).__name__)  # noqa: TRY400  see above
