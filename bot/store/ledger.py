"""The ledger port in SQL: one row a day and server, for two months."""

from datetime import date, timedelta
from math import ceil, isfinite

from sqlalchemy import ColumnElement, Delete, delete, func, select

from bot.domain.usage import NOTHING_USED, Account, Usage
from bot.store.database import Database
from bot.store.tables import SPENDING

DIRECT_MESSAGES = 0  # no server has this id
DAYS_KEPT = timedelta(days=62)  # this month, which /usage shows, and the one before, whose bill may still come
_MILLION = 1_000_000
_COUNTED = tuple(column for column in SPENDING.columns if not column.primary_key)


class SqlLedger:
    """Adds up what the model cost; every method may raise what the archive's do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def hold(self, day: date, guild_id: int | None, dollars: float) -> None:
        """Set dollars aside, which count as spent until what they were for is booked, be it never."""
        await self._add(day, guild_id, Account(), _millionths(dollars))

    async def spend(self, day: date, guild_id: int | None, usage: Usage, held: float = 0.0) -> None:
        """Book the calls for one article, if any, in place of the dollars that were held for it."""
        await self._add(day, guild_id, Account(usage, articles=int(usage != NOTHING_USED)), -_millionths(held))

    async def reuse(self, day: date, guild_id: int | None) -> None:
        """Book an article that was answered with a draft of before."""
        await self._add(day, guild_id, Account(reused=1))

    async def refuse(self, day: date, guild_id: int | None) -> None:
        """Book an article that the budget kept from the model."""
        await self._add(day, guild_id, Account(refused=1))

    async def spent(self, day: date, guild_id: int | None) -> Usage:
        """Return what a server used on that day; its dollars count those that are set aside."""
        return (await self.account(guild_id, day, day)).usage

    async def spent_by_all(self, day: date) -> Usage:
        """Return what all servers together used on that day; its dollars count those that are set aside."""
        return (await self._sum(SPENDING.c.day == day)).usage

    async def account(self, guild_id: int | None, first: date, last: date) -> Account:
        """Return all that was booked for a server from the first to the last of these days."""
        return await self._sum(SPENDING.c.guild_id == _server(guild_id), SPENDING.c.day.between(first, last))

    async def prune(self, today: date) -> int:
        """Forget the days older than `DAYS_KEPT`; return how many rows that were."""
        async with self._database.transaction() as connection:
            return (await connection.execute(_older(today))).rowcount

    async def _add(self, day: date, guild_id: int | None, more: Account, held: int = 0) -> None:
        counts = _counts(more) | {"held": held}
        row = self._database.insert(SPENDING).values(day=day, guild_id=_server(guild_id), **counts)
        added = {name: SPENDING.c[name] + row.excluded[name] for name in counts}
        async with self._database.transaction() as connection:
            await connection.execute(row.on_conflict_do_update(index_elements=["day", "guild_id"], set_=added))
            await connection.execute(_older(day))

    async def _sum(self, *rows: ColumnElement[bool]) -> Account:
        wanted = select(*(func.coalesce(func.sum(column), 0).label(column.name) for column in _COUNTED)).where(*rows)
        async with self._database.transaction() as connection:
            found = (await connection.execute(wanted)).one()
        dollars = float(found.dollars) + float(found.held) / _MILLION
        usage = Usage(found.calls, found.prompt, found.cached, found.completion, dollars, found.unpriced)
        return Account(usage, found.articles, found.reused, found.refused)


def _older(day: date) -> Delete:
    """Return what forgets the days that are too old on that day."""
    return delete(SPENDING).where(SPENDING.c.day < day - DAYS_KEPT)


def _server(guild_id: int | None) -> int:
    return DIRECT_MESSAGES if guild_id is None else guild_id


def _millionths(dollars: float) -> int:
    """Return dollars in whole numbers, which can be taken back to nothing; those without a bound cannot be held."""
    return ceil(dollars * _MILLION) if isfinite(dollars) else 0


def _counts(account: Account) -> dict[str, int | float]:
    usage = account.usage
    return {
        "calls": usage.calls,
        "prompt": usage.prompt,
        "cached": usage.cached,
        "completion": usage.completion,
        "dollars": usage.dollars,
        "unpriced": usage.unpriced,
        "articles": account.articles,
        "reused": account.reused,
        "refused": account.refused,
    }
