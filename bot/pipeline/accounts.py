"""What a server's moderators may know of what the model did and cost."""

from dataclasses import dataclass

from bot.domain.usage import Account
from bot.pipeline.clock import Clock, day_of, utc_now
from bot.pipeline.limits import DayLimits
from bot.pipeline.ports import Ledger


@dataclass(frozen=True, slots=True)
class Statement:
    """A server's account today and this month (UTC).

    `limit` is the most dollars that the server can have in a day, None if there is no limit. `share` is how much of
    the day's dollars of all servers is spent, 1.0 being all, None where there are none to share: what other servers
    spend is their own affair.
    """

    model: str | None
    today: Account
    month: Account
    limit: float | None
    share: float | None


class Accounts:
    """Draws up statements; `model` is the name of the model in use, None if summaries are made by rules alone."""

    def __init__(self, ledger: Ledger, limits: DayLimits, model: str | None, now: Clock = utc_now) -> None:
        self._ledger = ledger
        self._limits = limits
        self._model = model
        self._now = now

    async def of(self, guild_id: int | None) -> Statement:
        """Return the statement of a server."""
        today = day_of(self._now())
        overall = self._limits.overall
        spent = (await self._ledger.spent_by_all(today)).dollars
        return Statement(
            model=self._model,
            today=await self._ledger.account(guild_id, today, today),
            month=await self._ledger.account(guild_id, today.replace(day=1), today),
            limit=min((each for each in (self._limits.per_server, overall) if each is not None), default=None),
            share=spent / overall if overall else None,
        )
