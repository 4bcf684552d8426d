"""Two versions of a workflow, for a rolling deploy: python -m tests.jobs.versions PLACE old|new.

The newer has a step that the older had not, behind a patch. The older takes in jobs, which hang where they are told to.
"""

import asyncio
import sys
from pathlib import Path

import structlog
from dbos import DBOS, SetEnqueueOptions, SetWorkflowID

from bot.jobs.engine import Where, in_folder, running
from bot.jobs.lifeline import Pace
from bot.jobs.workflows import QUEUE
from bot.store.postgres import PostgresDatabase
from tests.doubles.jobs import work_of
from tests.doubles.ports import PostsOf, RecordingCourier
from tests.jobs.process import say

JOBS = {"begun": "read", "half-done": "deliver", "waiting": "nowhere"}


def rolling(newer):
    """Return the workflow of a version."""

    async def step(job, name, hangs_at):
        async def body():
            say(name, job=job)
            if name == hangs_at and not newer:
                await asyncio.Event().wait()
            return name

        return await DBOS.run_step_async({"name": name}, body)

    @DBOS.workflow(name="rolling_v1")
    async def told(job, hangs_at):
        await step(job, "look", hangs_at)
        if newer and await DBOS.patch_async("checked"):
            await step(job, "check", hangs_at)
        for name in ("read", "deliver"):
            await step(job, name, hangs_at)
        say("done", job=job)

    return told


async def main(place, version):
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    where = Where(PostgresDatabase.at(place).url, shared=True) if "://" in place else in_folder(Path(place))
    told = rolling(version == "new")
    work = work_of(PostsOf(), RecordingCourier())
    async with running(where, work, at_once=2, grace=0, poll_seconds=0.05, pace=Pace(0.1, 0.5)):
        if version == "old":
            for job, hangs_at in JOBS.items():  # two at once: the third waits
                with SetWorkflowID(job), SetEnqueueOptions(queue_partition_key="1"):
                    await DBOS.enqueue_workflow_async(QUEUE, told, job, hangs_at)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
