"""The list of jobs, for whoever runs Sayso: to look at, to try again, to cancel; also while the bot runs."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final

from dbos import DBOSClient, DBOSPortableJSONSerializer
from dbos import WorkflowStatus as Row
from sqlalchemy.exc import DBAPIError

from bot.domain.errors import OperatorMustFix
from bot.domain.job import Job, State
from bot.jobs.engine import Where
from bot.jobs.workflows import QUEUE

MOST = 200
"""Jobs that are listed at once; who has more of them wants a number, which the metrics give."""
_STATES: Final[Mapping[str, State]] = MappingProxyType(
    {
        "ENQUEUED": State.WAITING,
        "DELAYED": State.PUT_OFF,
        "PENDING": State.UNDER_WAY,
        "SUCCESS": State.DONE,
        "ERROR": State.FAILED,
        "MAX_RECOVERY_ATTEMPTS_EXCEEDED": State.FAILED,
        "CANCELLED": State.CANCELLED,
    }
)
_STOPPED: Final = frozenset({State.FAILED, State.CANCELLED})
_WHAT: Final[Mapping[str, str]] = MappingProxyType(
    {"post_v1": "post", "inquiry_v1": "article", "delivery_v1": "delivery"}
)
_UNKNOWN = "There is no job {id}. `sayso jobs` lists those there are; a finished one is forgotten after minutes."
_NOT_STOPPED = "The job {id} is {state}; only one that failed, was cancelled or is put off can be tried again."
_OVER = "The job {id} is {state}; there is nothing left to cancel."
_NO_JOBS = "There are no jobs at {place} yet: `sayso run` makes what keeps them when it first starts."


class Docket:
    """Lists jobs and changes their fate."""

    def __init__(self, client: DBOSClient) -> None:
        self._client = client

    def jobs(self, *, failed: bool) -> list[Job]:
        """Return the jobs that are not done, or only those that stopped, the newest first."""
        statuses = [name for name, state in _STATES.items() if state in _STOPPED or not (failed or state is State.DONE)]
        rows = self._client.list_workflows(
            status=statuses, limit=MOST, sort_desc=True, load_input=False, load_output=False
        )
        return [_job(row) for row in rows]

    def retry(self, job_id: str) -> None:
        """Put a job that stopped, or is put off, into the queue now; raise `OperatorMustFix` for any other."""
        row = self._row(job_id)
        state = _STATES[row.status]
        if state is State.PUT_OFF:
            self._client.set_workflow_delay(job_id, delay_seconds=0.001)
        elif state in _STOPPED:
            self._client.rewind_workflow(
                job_id,
                start_step=self._broke_at(job_id),
                queue_name=QUEUE,
                queue_partition_key=row.queue_partition_key,
            )
        else:
            raise OperatorMustFix(_NOT_STOPPED.format(id=job_id, state=state), reason="job_not_stopped")

    def cancel(self, job_id: str) -> None:
        """Do not begin a job, or not its next step; raise `OperatorMustFix` if it is over."""
        state = _STATES[self._row(job_id).status]
        if state in _STOPPED or state is State.DONE:
            raise OperatorMustFix(_OVER.format(id=job_id, state=state), reason="job_over")
        self._client.cancel_workflow(job_id)

    def _row(self, job_id: str) -> Row:
        rows = self._client.list_workflows(workflow_ids=[job_id], load_input=False, load_output=False)
        if not rows:
            raise OperatorMustFix(_UNKNOWN.format(id=job_id), reason="no_such_job")
        return rows[0]

    def _broke_at(self, job_id: str) -> int:
        """Return the step to begin with: the first that failed, else the one after the last."""
        steps = self._client.list_workflow_steps(job_id, load_output=True)
        failed = [step["function_id"] for step in steps if step["error"] is not None]
        return min(failed, default=max((step["function_id"] for step in steps), default=0) + 1)


@contextmanager
def docket(where: Where, place: str) -> Iterator[Docket]:
    """Give the list of jobs; raise `OperatorMustFix` where there are none, since nothing is made to look at it."""
    try:
        client = DBOSClient(
            system_database_url=where.url, serializer=DBOSPortableJSONSerializer(), retry_connection_errors=False
        )
    except DBAPIError as error:
        raise _unreachable(place, error) from error
    try:
        yield Docket(client)
    except DBAPIError as error:
        raise _unreachable(place, error) from error
    finally:
        client.destroy()


def none_yet(place: str) -> OperatorMustFix:
    """Return what to say where Sayso never ran."""
    return OperatorMustFix(_NO_JOBS.format(place=place), reason="no_jobs")


def _unreachable(place: str, error: DBAPIError) -> OperatorMustFix:
    words = str(error.orig).casefold()
    if "no such table" in words or ("relation" in words and "does not exist" in words):
        return none_yet(place)
    message = f"The jobs at {place} cannot be read ({type(error.orig).__name__}); is that database running?"
    return OperatorMustFix(message, reason="jobs_unreachable")


def _job(row: Row) -> Job:
    return Job(
        id=row.workflow_id,
        state=_STATES[row.status],
        guild_id=int(row.queue_partition_key or 0) or None,
        what=_WHAT.get(row.name, row.name),
        tries=row.recovery_attempts or 0,
        since=_moment(row.created_at or 0),
        again_at=_moment(row.delay_until_epoch_ms) if row.delay_until_epoch_ms else None,
    )


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
