"""The work that is taken in and not done."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many jobs wait for their turn, are put off until later and are being worked on.

    `oldest_seconds` is how long the first of those that wait has been waiting, 0 where none waits.
    """

    waiting: int = 0
    put_off: int = 0
    under_way: int = 0
    oldest_seconds: float = 0.0
