"""Moments and days: a day is UTC's, wherever a server's members live."""

from collections.abc import Callable
from datetime import UTC, date, datetime

Clock = Callable[[], datetime]
"""Tells the moment, with its time zone."""


def utc_now() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


def day_of(moment: datetime) -> date:
    """Return the day of a moment as budgets count days."""
    return moment.astimezone(UTC).date()
