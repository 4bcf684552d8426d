"""The workflows: the story of a post with each step's result kept, and what is put off put into the queue.

A workflow's name and the order of its steps are kept in the database: pending jobs of an older version are finished by
a newer one. So a change inside a workflow asks `await DBOS.patch_async("what")` first, and a new one gets a new name.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from time import monotonic
from typing import Final, TypeVar, TypeVarTuple

from dbos import DBOS, SetEnqueueOptions, SetWorkflowID, StepOptions
from pydantic import TypeAdapter

from bot.domain.errors import OperatorMustFix, TryLater
from bot.domain.inquiry import Place
from bot.jobs.codec import Codec, returned_by
from bot.pipeline.clock import Clock
from bot.pipeline.ports import Events
from bot.pipeline.story import Story, Visit
from bot.pipeline.work import Said, Work

Given = TypeVarTuple("Given")
Answer = TypeVar("Answer")

QUEUE: Final = "articles"
POSTED = 10
"""The priority of a watched post; a lower number goes first."""
MOST_RECOVERIES = 100
"""Of one workflow; `Work` counts tries itself and stops long before, with a line that says so."""
STEP_TRIES, FIRST_PAUSE = 6, 2.0
"""Of one step whose database is away, such as a server's restart: 62 seconds together, each pause twice the last."""

_PLACE: Codec[Place] = Codec(TypeAdapter(Place))
_VISIT: Codec[Visit] = Codec(TypeAdapter(Visit))
_SAID: Codec[Said] = Codec(TypeAdapter(Said))


class Kept:
    """Plays the `Run` of a story: what a step returns is kept in the database, and how long it took is told."""

    def __init__(self, events: Events) -> None:
        self._events = events

    async def __call__(self, step: Callable[[*Given], Awaitable[Answer]], *given: *Given) -> Answer:
        """Return what the step returns, or returned before a crash."""
        codec = returned_by(step)
        name = getattr(step, "__name__", "step")

        async def packed() -> str:
            begun = monotonic()
            answer = await step(*given)
            self._events.happened("step.done", step=name, seconds=round(monotonic() - begun, 3))
            return codec.pack(answer)

        options: StepOptions = {
            "name": name,
            "retries_allowed": True,
            "max_attempts": STEP_TRIES,
            "interval_seconds": FIRST_PAUSE,
            "should_retry": _may_pass,
        }
        return codec.unpack(await DBOS.run_step_async(options, packed))


def _may_pass(error: BaseException) -> bool:
    """Return whether a step may fare better in a moment; Discord's and a page's troubles come back as values."""
    return isinstance(error, TryLater | OperatorMustFix)


class Workflows:
    """Registers the workflows with dbos, and plays the `Sequels` of their story by the queue."""

    def __init__(self, work: Work | None, now: Clock, alive: asyncio.Event | None = None) -> None:
        self._story = Story(work, self) if work is not None else None
        self._work = work
        self._now = now
        self._alive = alive
        self._under_way: set[asyncio.Task[object]] = set()
        self._ended = False

        @DBOS.workflow(name="post_v1", max_recovery_attempts=MOST_RECOVERIES)
        async def post(place: str, stalls: int) -> None:
            await self._may_begin()
            await self._told().post(self._kept(), _PLACE.unpack(place), stalls)

        @DBOS.workflow(name="inquiry_v1", max_recovery_attempts=MOST_RECOVERIES)
        async def inquiry(visit: str) -> None:
            await self._may_begin()
            await self._told().visit(self._kept(), _VISIT.unpack(visit))

        @DBOS.workflow(name="delivery_v1", max_recovery_attempts=MOST_RECOVERIES)
        async def delivery(visit: str, said: str) -> None:
            await self._may_begin()
            await self._told().delivery(self._kept(), _VISIT.unpack(visit), _SAID.unpack(said))

        self._post, self._inquiry, self._delivery = post, inquiry, delivery

    async def post(self, place: Place, stalls: int = 0, delay: timedelta = timedelta(0)) -> None:
        """Look at a post after a while; one that was taken in before stays as it is."""
        with SetWorkflowID(_id(place, "look", stalls)), _options(place, delay):
            await DBOS.enqueue_workflow_async(QUEUE, self._post, _PLACE.pack(place), stalls)

    async def visit(self, visit: Visit, at: datetime | timedelta) -> None:
        """Go on with an inquiry at a moment or after a while."""
        delay = at - self._now() if isinstance(at, datetime) else at
        known = _id(visit.place, f"read{visit.number}", visit.tries, visit.stalls)
        with SetWorkflowID(known), _options(visit.place, delay):
            await DBOS.enqueue_workflow_async(QUEUE, self._inquiry, _VISIT.pack(visit))

    async def delivery(self, visit: Visit, said: Said, delay: timedelta) -> None:
        """Deliver what is to be said after a while."""
        known = _id(visit.place, f"deliver{visit.number}", visit.tries, visit.stalls)
        with SetWorkflowID(known), _options(visit.place, delay):
            await DBOS.enqueue_workflow_async(QUEUE, self._delivery, _VISIT.pack(visit), _SAID.pack(said))

    def cut_off(self) -> None:
        """Begin nothing more, and stop what is under way where it is."""
        self._ended = True
        for task in self._under_way:
            task.cancel()

    async def _may_begin(self) -> None:
        """Wait until the others see that this process is alive: they would take what it begins."""
        task = asyncio.current_task()
        if self._ended or task is None:
            raise asyncio.CancelledError
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        if self._alive is not None:
            await self._alive.wait()

    def _told(self) -> Story:
        assert self._story is not None, "a gateway listens to no queue"
        return self._story

    def _kept(self) -> Kept:
        assert self._work is not None
        return Kept(self._work.events)


def _id(place: Place, what: str, *counts: int) -> str:
    return "-".join((str(place.message_id), what, *map(str, counts)))


def _options(place: Place, delay: timedelta) -> SetEnqueueOptions:
    """Return a server's place in the queue; servers take turns."""
    seconds = max(delay.total_seconds(), 0.0)
    return SetEnqueueOptions(
        queue_partition_key=str(place.guild_id or 0), priority=POSTED, delay_seconds=seconds or None
    )
