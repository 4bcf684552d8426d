"""The steps of a job, one inquiry's way: look ─► read ─► analyse ─► deliver.

Each step may be cut off anywhere and run again, and does no harm by that; what it returns is kept, so that a step once
done is not done again. What goes wrong comes back as a value that says so: a kept exception would lose its type.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from bot.domain.analysis import Analysis, Draft
from bot.domain.article import Article
from bot.domain.errors import MemberCanHelp, ModeratorMustAllow, NothingToRead, PostGone, TryLater, WorkFailed
from bot.domain.inquiry import Delivered, Place, Posted, inquiry_id
from bot.domain.reply import Notice, Reply
from bot.language.gate import admit
from bot.pipeline.clock import Clock, utc_now
from bot.pipeline.compose import compose, named, notice
from bot.pipeline.patience import Pauses, growing, patiently
from bot.pipeline.ports import Analyst, Archive, Courier, Deliveries, Events, Posts, Reader, Workers

READ_AGAIN: Final = (timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1))
"""How long after each failure a page that is busy or down is read again; then the reply says that it was in vain."""
MOST_TRIES = 3
POISONED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "read": "Sayso stopped several times while it read this, so it is left alone. Pasting the text here may work.",
        "analyse": "Sayso stopped several times over this article, so it is left alone. It is in Sayso's log.",
    }
)
BROKEN = "Something went wrong on Sayso's side over this article, and it is in its log."


@dataclass(frozen=True, slots=True)
class Stalled:
    """Discord itself has trouble, and for so long that it makes no sense to go on waiting."""

    reason: str


@dataclass(frozen=True, slots=True)
class Later:
    """A page that is busy or down: what it is, why, and when it is read again."""

    subject: str
    text: str
    at: datetime

    @property
    def notice(self) -> Notice:
        """What the member is told meanwhile."""
        return Notice(self.subject, self.text, again_at=self.at)


Read = Article | Notice | Later | Stalled | None
Said = Draft | Notice | Later


class Work:
    """Does the steps of jobs; which comes after which is `story.Story`'s affair."""

    def __init__(
        self,
        *,
        posts: Posts,
        reader: Reader,
        analyst: Analyst,
        workers: Workers,
        courier: Courier,
        archive: Archive,
        deliveries: Deliveries,
        events: Events,
        now: Clock = utc_now,
        pauses: Pauses = growing,
    ) -> None:
        self._posts = posts
        self._reader = reader
        self._analyst = analyst
        self._workers = workers
        self._courier = courier
        self._archive = archive
        self._deliveries = deliveries
        self.events = self._events = events
        self._now = now
        self._pauses = pauses

    async def look(self, place: Place) -> int | Stalled:
        """Return how many articles a post asks for, 0 if it is gone."""
        try:
            return await patiently(lambda: self._posts.count(place), self._pauses)
        except PostGone:
            self._events.happened("post.gone", message_id=place.message_id)
            return 0
        except ModeratorMustAllow:
            return 1  # which cannot be read either: that is said there
        except TryLater as error:
            return self._stalled("look", place, error)

    async def read(self, place: Place, number: int, tries: int) -> Read:
        """Return the article, or what to say instead, or None where nothing is to be said or all was said before.

        `tries` counts how often the page was asked for over minutes, this time included.
        """
        known = inquiry_id(_post(place), number)
        if await self._archive.answered(known):
            return None
        if await self._deliveries.tried(known, f"read {tries}") > MOST_TRIES:
            return self._poisoned("read", place, "")
        try:
            found = await patiently(lambda: self._posts.find(place, number), self._pauses)
        except PostGone:
            self._events.happened("post.gone", message_id=place.message_id)
            return None
        except ModeratorMustAllow as error:
            self._events.happened("post.closed", message_id=place.message_id, reason=error.reason)
            return Notice("", error.message)
        except TryLater as error:
            return self._stalled("read", place, error)
        return await self._read(found, tries) if found else None

    async def _read(self, found: Posted, tries: int) -> Article | Notice | Later | None:
        material = found.inquiry.material
        if found.obstacle:
            return Notice(named(material), found.obstacle)
        try:
            return await self._reader.read(material)
        except NothingToRead as error:
            return notice(material, error) if tries > 1 else None  # a promise was made
        except TryLater as error:
            return self._later(named(material), error, tries)
        except (MemberCanHelp, WorkFailed) as error:
            self._events.happened("article.unread", reason=error.reason)
            return notice(material, error)

    def _later(self, subject: str, error: TryLater, tries: int) -> Notice | Later:
        self._events.happened("article.unread", reason=error.reason, tries=tries)
        if tries > len(READ_AGAIN):
            return Notice(subject, error.message)
        return Later(subject, error.what, self._now() + READ_AGAIN[tries - 1])

    async def analyse(self, place: Place, number: int, article: Article) -> Draft | Notice:
        """Return what an analyst finds, or what to say instead."""
        if await self._deliveries.tried(inquiry_id(_post(place), number), "analyse") > MOST_TRIES:
            return self._poisoned("analyse", place, article.title or "")
        try:
            return await self._analyst.analyse(article, place.guild_id)
        except (MemberCanHelp, WorkFailed) as error:
            self._events.happened("article.not_analysed", reason=error.reason)
            return Notice(article.title or "", error.message)

    async def deliver(self, place: Place, number: int, said: Said) -> Stalled | None:
        """Say it, once."""
        known = inquiry_id(_post(place), number)
        reply, analysis = await self._reply(said)
        try:
            delivered = await patiently(lambda: self._bring(known, place, reply), self._pauses)
        except PostGone:
            self._events.happened("post.gone", message_id=place.message_id)
            return None
        except ModeratorMustAllow as error:
            self._events.happened("reply.forbidden", message_id=place.message_id, reason=error.reason)
            return None
        except TryLater as error:
            return self._stalled("deliver", place, error)
        if not isinstance(said, Later):
            await self._archive.remember(known, place, delivered.thread_id, analysis)
        for refusal in analysis.refused if analysis else ():
            self._events.happened("point.refused", check=refusal.check)
        kind = "promise" if isinstance(said, Later) else type(reply).__name__.lower()
        self._events.happened("reply.delivered", message_id=place.message_id, kind=kind)
        return None

    async def _reply(self, said: Said) -> tuple[Reply, Analysis | None]:
        if isinstance(said, Notice):
            return said, None
        if isinstance(said, Later):
            return said.notice, None
        analysis = await self._workers.run(admit, said)  # the gate parses what a model wrote
        return compose(analysis), analysis

    async def _bring(self, known: str, place: Place, reply: Reply) -> Delivered:
        """Return where the reply stands: in the place of an earlier one to this inquiry, or as a message of its own."""
        if earlier := await self._deliveries.standing(known):
            return await self._courier.amend(earlier, known, place, reply)
        begun_before = await self._deliveries.begin(known)
        delivered = await self._courier.deliver(known, place, reply, look=begun_before)
        await self._deliveries.stands(known, delivered)
        return delivered

    def broken(self, place: Place, step: str, error: Exception) -> Notice:
        """Return what to say where a step broke in a way that nobody foresaw."""
        self._events.happened("job.broken", step=step, message_id=place.message_id, error=type(error).__name__)
        return Notice("", BROKEN)

    def _poisoned(self, step: str, place: Place, subject: str) -> Notice:
        self._events.happened("job.poisoned", step=step, message_id=place.message_id)
        return Notice(subject, POISONED[step])

    def _stalled(self, step: str, place: Place, error: TryLater) -> Stalled:
        self._events.happened("discord.stalled", step=step, message_id=place.message_id, reason=error.reason)
        return Stalled(error.reason)


def _post(place: Place) -> int:
    assert place.message_id is not None
    return place.message_id
