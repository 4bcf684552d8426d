"""Jobs as a table."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from rich.table import Table

from bot.domain.job import Job

NONE = "Nothing is waiting and nothing has failed."
NONE_FAILED = "No job has failed or was cancelled."


def jobs_table(jobs: Iterable[Job], now: datetime) -> Table:
    """Return a row for each job."""
    table = Table(box=None, pad_edge=False)
    table.add_column("id", no_wrap=True)
    for name in ("state", "server", "what"):
        table.add_column(name)
    for name in ("tries", "age"):
        table.add_column(name, justify="right")
    for job in jobs:
        table.add_row(
            job.id, _state(job, now), str(job.guild_id or "–"), job.what, str(job.tries), _long(now - job.since)
        )
    return table


def _state(job: Job, now: datetime) -> str:
    left = job.again_at - now if job.again_at else timedelta(0)
    return f"{job.state} for {_long(left)}" if left > timedelta(0) else job.state.value


def _long(time: timedelta) -> str:
    """Return a time in its largest unit."""
    seconds = max(int(time.total_seconds()), 0)
    for size, unit in ((86_400, "d"), (3600, "h"), (60, "min")):
        if seconds >= size:
            return f"{seconds // size} {unit}"
    return f"{seconds} s"
