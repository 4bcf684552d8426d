"""Jobs that are done at once, in the process that takes them in, and forgotten with it."""

from collections.abc import Awaitable, Callable
from typing import TypeVar, TypeVarTuple

from bot.pipeline.story import Story
from bot.pipeline.work import Work
from bot.telemetry.events import LogEvents
from tests.doubles.desk import MarkReader, Press
from tests.doubles.ports import DirectWorkers, MemoryArchive, MemoryDeliveries

Given = TypeVarTuple("Given")
Answer = TypeVar("Answer")


class PutOff:
    """Keeps what a story puts off, for a test to look at or to go on with."""

    def __init__(self):
        self.posts = []
        self.visits = []
        self.deliveries = []

    async def post(self, place, stalls, delay):
        self.posts.append((place, stalls, delay))

    async def visit(self, visit, at):
        self.visits.append((visit, at))

    async def delivery(self, visit, said, delay):
        self.deliveries.append((visit, said, delay))


async def run_step(step: Callable[[*Given], Awaitable[Answer]], *given: *Given) -> Answer:
    return await step(*given)


class DirectJobs:
    """Tells the story of each post once, as soon as it is taken in; `work` may be given later."""

    def __init__(self, work=None):
        self.work = work
        self.put_off = PutOff()
        self.accepted = set()

    async def accept(self, place):
        if place.message_id not in self.accepted:
            self.accepted.add(place.message_id)
            try:
                await Story(self.work, self.put_off).post(run_step, place)
            except Exception as error:  # noqa: BLE001  # as in service: one post must not end the bot
                LogEvents().happened("job.failed", error=type(error).__name__)


def no_pauses():
    return iter(())


def work_of(posts, courier, *, archive=None, reader=None, deliveries=None, analyst=None, pauses=no_pauses, **more):
    return Work(
        posts=posts,
        courier=courier,
        reader=reader or Press(),
        analyst=analyst or MarkReader(),
        workers=DirectWorkers(),
        archive=archive or MemoryArchive(),
        deliveries=deliveries or MemoryDeliveries(),
        events=LogEvents(),
        pauses=pauses,
        **more,
    )
