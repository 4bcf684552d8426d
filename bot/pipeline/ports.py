"""What the corridor needs from outside, as protocols; `app.py` decides who plays each part."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import date
from typing import Protocol, TypeVar, TypeVarTuple, Unpack

from bot.domain.analysis import Analysis, Draft
from bot.domain.article import Article
from bot.domain.inquiry import Answered, Inquiry, Material
from bot.domain.reply import Reply, SourceList
from bot.domain.usage import Account, Tally, Usage

Given = TypeVarTuple("Given")
Answer = TypeVar("Answer")


class Reader(Protocol):
    """Turns what was posted into an article."""

    async def read(self, material: Material) -> Article:
        """Return the article; raise `MemberCanHelp`, `TryLater` or `WorkFailed` with what to say."""
        ...


class Analyst(Protocol):
    """Finds points, quotes and sources in an article; its draft still has to pass the gate."""

    async def analyse(self, article: Article, guild_id: int | None = None) -> Draft:
        """Return a draft, at that server's expense if it costs one; raise `UnsupportedLanguage` or `WorkFailed`."""
        ...


class Budget(Protocol):
    """Knows what a model may still cost today, overall and in each server."""

    def reserved(self, guild_id: int | None, dollars: float) -> AbstractAsyncContextManager[Tally]:
        """Give a tally for at most so many dollars, booked when it is left; raise `OverBudget` on entering."""
        ...


class Ledger(Protocol):
    """Remembers what a model cost, by day (UTC) and server; None is direct messages."""

    async def spend(self, day: date, guild_id: int | None, usage: Usage) -> None:
        """Book the calls for one article."""
        ...

    async def reuse(self, day: date, guild_id: int | None) -> None:
        """Book an article that was answered with a draft of before."""
        ...

    async def refuse(self, day: date, guild_id: int | None) -> None:
        """Book an article that the budget kept from the model."""
        ...

    async def spent(self, day: date, guild_id: int | None) -> Usage:
        """Return what a server used on that day."""
        ...

    async def spent_by_all(self, day: date) -> Usage:
        """Return what all servers together used on that day."""
        ...

    async def account(self, guild_id: int | None, first: date, last: date) -> Account:
        """Return all that was booked for a server from the first to the last of these days."""
        ...


class Drafts(Protocol):
    """Remembers drafts for some days, without the words of their articles."""

    async def kept(self, article: Article, engine: str) -> Draft | None:
        """Return this engine's draft of this very article, or None if there is none that can still be read."""
        ...

    async def keep(self, draft: Draft, engine: str) -> None:
        """Remember a draft, in place of an earlier one of the same article and engine."""
        ...


class Courier(Protocol):
    """Brings a reply to where the inquiry came from."""

    async def deliver(self, inquiry: Inquiry, reply: Reply) -> int:
        """Return the id of the thread or channel that now holds the reply; raise `ModeratorMustAllow`."""
        ...


class Archive(Protocol):
    """Remembers what must outlive a restart."""

    async def answered(self, inquiry_id: str) -> bool:
        """Return whether this inquiry has had its reply."""
        ...

    async def remember(self, inquiry: Inquiry, thread_id: int, analysis: Analysis | None) -> None:
        """Record that the inquiry was answered in that thread, with what was found if anything was."""
        ...

    async def sources_in(self, thread_id: int) -> SourceList | None:
        """Return the sources of the newest article answered in that thread, or None if there is none."""
        ...

    async def articles_in(self, thread_id: int) -> tuple[Answered, ...]:
        """Return the articles answered in that thread, newest first, as many as a member can choose from."""
        ...

    async def watch(self, guild_id: int, channel_id: int) -> bool:
        """Watch a channel; return whether that changed anything."""
        ...

    async def unwatch(self, guild_id: int, channel_id: int) -> bool:
        """Stop watching a channel; return whether that changed anything."""
        ...

    async def watched(self, guild_id: int) -> tuple[int, ...]:
        """Return the ids of the channels watched in a server, oldest first."""
        ...


class Workers(Protocol):
    """Runs pure functions where they can neither stall nor kill the event loop."""

    async def run(self, work: Callable[[Unpack[Given]], Answer], *given: *Given) -> Answer:
        """Return `work(*given)`; raise `WorkFailed` when it takes too long, too much memory, or dies."""
        ...
