"""A job as whoever runs Sayso sees it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """How a job stands."""

    WAITING = "waiting"
    PUT_OFF = "put off"
    UNDER_WAY = "under way"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Job:
    """One job: what it does for which server, how often it was begun, and since when it is known.

    `again_at` says until when one is put off.
    """

    id: str
    state: State
    guild_id: int | None
    what: str
    tries: int
    since: datetime
    again_at: datetime | None = None
