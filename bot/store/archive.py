"""The archive port in SQL: what must outlive a restart."""

from pathlib import Path
from typing import Self

from pydantic import TypeAdapter
from sqlalchemy import delete, select

from bot.domain.analysis import Analysis
from bot.domain.inquiry import Answered, Place
from bot.domain.reply import SourceLine, SourceList
from bot.pipeline.clock import Clock, utc_now
from bot.pipeline.compose import source_list
from bot.store.database import Database
from bot.store.tables import ANSWERS, WATCHED

# Names and counts, as a list of sources shows them: never the article's text.
_KEPT = TypeAdapter(tuple[SourceLine, ...])

MOST_ANSWERS = 1_000_000
"""Of about 1 kB each. A thread's sources may be asked for as long as it stands, which is for ever, so no answer is too
old to be kept: only when there are too many, the oldest go."""
MOST_ARTICLES = 25  # of one thread: as many as Discord lets a member choose from


class SqlArchive:
    """Remembers watched channels and answered inquiries.

    Every method may raise `OperatorMustFix`, since a disk can fill up and a file can break at any time, and `TryLater`
    while a server is away.
    """

    def __init__(self, database: Database, now: Clock = utc_now) -> None:
        self._database = database
        self._now = now

    @classmethod
    async def open(cls, at: Path | str, now: Clock = utc_now) -> Self:
        """Return the archive of a data folder, or at the URL of PostgreSQL, made or brought up to date as needed."""
        return cls(await Database.open(at), now)

    async def close(self) -> None:
        """Close its database; the archive is of no use afterwards."""
        await self._database.close()

    async def answered(self, inquiry_id: str) -> bool:
        """Return whether this inquiry has had its reply."""
        wanted = select(ANSWERS.c.inquiry_id).where(ANSWERS.c.inquiry_id == inquiry_id)
        async with self._database.transaction() as connection:
            return (await connection.execute(wanted)).first() is not None

    async def remember(self, inquiry_id: str, place: Place, thread_id: int, analysis: Analysis | None) -> None:
        """Record that the inquiry was answered in that thread; a known inquiry stays as it was."""
        found = source_list(analysis) if analysis else None
        row = self._database.insert(ANSWERS).values(
            inquiry_id=inquiry_id,
            guild_id=place.guild_id,
            channel_id=place.channel_id,
            message_id=place.message_id,
            thread_id=thread_id,
            url=found.url if found else None,
            title=found.title if found else None,
            byline=found.byline if found else None,
            site=found.site if found else None,
            answered_at=self._now(),
            sources=_KEPT.dump_python(found.sources, mode="json") if found else None,
        )
        async with self._database.transaction() as connection:
            await connection.execute(row.on_conflict_do_nothing())

    async def sources_in(self, thread_id: int) -> SourceList | None:
        """Return the sources of the newest article answered in that thread, or None if there is none."""
        newest = (
            select(ANSWERS.c.title, ANSWERS.c.url, ANSWERS.c.byline, ANSWERS.c.site, ANSWERS.c.sources)
            .where(ANSWERS.c.thread_id == thread_id, ANSWERS.c.sources.is_not(None))
            .order_by(ANSWERS.c.answered_at.desc(), ANSWERS.c.inquiry_id.desc())
            .limit(1)
        )
        async with self._database.transaction() as connection:
            row = (await connection.execute(newest)).first()
        if row is None:
            return None
        kept = _KEPT.validate_python(row.sources)
        return SourceList(title=row.title, url=row.url, sources=kept, byline=row.byline, site=row.site)

    async def articles_in(self, thread_id: int) -> tuple[Answered, ...]:
        """Return the articles answered in that thread, newest first, as many as a member can choose from."""
        newest = (
            select(ANSWERS)
            .where(ANSWERS.c.thread_id == thread_id, ANSWERS.c.sources.is_not(None))
            .order_by(ANSWERS.c.answered_at.desc(), ANSWERS.c.inquiry_id.desc())
            .limit(MOST_ARTICLES)
        )
        async with self._database.transaction() as connection:
            rows = (await connection.execute(newest)).all()
        return tuple(
            Answered(row.inquiry_id, Place(row.guild_id, row.channel_id, row.message_id), row.title, row.url)
            for row in rows
        )

    async def watch(self, guild_id: int, channel_id: int) -> bool:
        """Watch a channel; return whether that changed anything."""
        row = self._database.insert(WATCHED).values(guild_id=guild_id, channel_id=channel_id, since=self._now())
        new = row.on_conflict_do_nothing().returning(WATCHED.c.channel_id)
        async with self._database.transaction() as connection:
            return (await connection.execute(new)).first() is not None

    async def unwatch(self, guild_id: int, channel_id: int) -> bool:
        """Stop watching a channel; return whether that changed anything."""
        row = delete(WATCHED).where(WATCHED.c.guild_id == guild_id, WATCHED.c.channel_id == channel_id)
        async with self._database.transaction() as connection:
            return (await connection.execute(row)).rowcount > 0

    async def watched(self, guild_id: int) -> tuple[int, ...]:
        """Return the ids of the channels watched in a server, oldest first."""
        wanted = (
            select(WATCHED.c.channel_id)
            .where(WATCHED.c.guild_id == guild_id)
            .order_by(WATCHED.c.since, WATCHED.c.channel_id)
        )
        async with self._database.transaction() as connection:
            return tuple((await connection.execute(wanted)).scalars())

    async def prune(self, most: int = MOST_ANSWERS) -> int:
        """Forget the oldest of too many answers; return how many that were."""
        first_too_many = select(ANSWERS.c.answered_at).order_by(ANSWERS.c.answered_at.desc()).offset(most).limit(1)
        old = delete(ANSWERS).where(ANSWERS.c.answered_at <= first_too_many.scalar_subquery())
        async with self._database.transaction() as connection:
            return (await connection.execute(old)).rowcount
