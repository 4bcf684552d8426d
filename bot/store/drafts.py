"""The drafts port in SQL: what an analyst made of an article, for some days, without the article's words."""

from datetime import timedelta

from sqlalchemy import Delete, delete, select

from bot.domain.analysis import Draft
from bot.domain.article import Article
from bot.pipeline.clock import Clock, utc_now
from bot.pipeline.fingerprint import fingerprint
from bot.store.database import Database
from bot.store.keeping import FORM, packed, unpacked
from bot.store.tables import DRAFTS

MOST_DRAFTS = 2000  # of some 10 kB each


class SqlDrafts:
    """Keeps drafts for `days` days, by the hash of what they rest on; 0 keeps none.

    Every method may raise what the archive's do. A row that cannot be read is as good as none.
    """

    def __init__(self, database: Database, days: int, now: Clock = utc_now) -> None:
        self._database = database
        self._age = timedelta(days=days)
        self._now = now

    async def kept(self, article: Article, engine: str) -> Draft | None:
        """Return this engine's draft of this very article, or None if there is none that can still be read."""
        wanted = select(DRAFTS.c.draft).where(
            DRAFTS.c.fingerprint == fingerprint(article),
            DRAFTS.c.engine == engine,
            DRAFTS.c.form == FORM,
            DRAFTS.c.kept_at > self._now() - self._age,
        )
        async with self._database.transaction() as connection:
            row = (await connection.execute(wanted)).first()
        return unpacked(row.draft, article) if row else None

    async def keep(self, draft: Draft, engine: str) -> None:
        """Remember a draft, in place of an earlier one of the same article and engine."""
        words = packed(draft) if self._age else None
        if words is None:
            return
        kept = {"form": FORM, "draft": words, "kept_at": self._now()}
        row = self._database.insert(DRAFTS).values(fingerprint=fingerprint(draft.article), engine=engine, **kept)
        async with self._database.transaction() as connection:
            await connection.execute(row.on_conflict_do_update(index_elements=["fingerprint", "engine"], set_=kept))
        await self.prune()  # apart: two processes, each holding an old draft that the other forgets, would dead-lock

    async def prune(self) -> int:
        """Forget the drafts that are too old, and the oldest of too many; return how many that were."""
        async with self._database.transaction() as connection:
            return sum([(await connection.execute(old)).rowcount for old in self._old()])

    def _old(self) -> tuple[Delete, Delete]:
        first_too_many = select(DRAFTS.c.kept_at).order_by(DRAFTS.c.kept_at.desc()).offset(MOST_DRAFTS).limit(1)
        return (
            delete(DRAFTS).where(DRAFTS.c.kept_at <= self._now() - self._age),
            delete(DRAFTS).where(DRAFTS.c.kept_at <= first_too_many.scalar_subquery()),
        )
