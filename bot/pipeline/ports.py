"""What the corridor needs from outside, as protocols; `app.py` decides who plays each part."""

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import date
from typing import Protocol, TypeVar, TypeVarTuple, Unpack

from bot.domain.analysis import Analysis, Draft
from bot.domain.article import Article
from bot.domain.inquiry import Answered, Delivered, Material, Place, Posted
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

    async def hold(self, day: date, guild_id: int | None, dollars: float) -> None:
        """Set dollars aside, which count as spent until what they were for is booked, be it never."""
        ...

    async def spend(self, day: date, guild_id: int | None, usage: Usage, held: float = 0.0) -> None:
        """Book the calls for one article, if any, in place of the dollars that were held for it."""
        ...

    async def reuse(self, day: date, guild_id: int | None) -> None:
        """Book an article that was answered with a draft of before."""
        ...

    async def refuse(self, day: date, guild_id: int | None) -> None:
        """Book an article that the budget kept from the model."""
        ...

    async def spent(self, day: date, guild_id: int | None) -> Usage:
        """Return what a server used on that day; its dollars count those that are set aside."""
        ...

    async def spent_by_all(self, day: date) -> Usage:
        """Return what all servers together used on that day; its dollars count those that are set aside."""
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


class Posts(Protocol):
    """Looks at members' posts as they stand now; may raise `PostGone`, `ModeratorMustAllow` or `TryLater`."""

    async def count(self, place: Place) -> int:
        """Return how many articles a post asks for."""
        ...

    async def find(self, place: Place, number: int) -> Posted | None:
        """Return the inquiry of this number, counted from 0, or None if the post has changed and holds fewer."""
        ...


class Courier(Protocol):
    """Brings replies to where their post stands."""

    async def deliver(self, inquiry_id: str, place: Place, reply: Reply, *, look: bool = False) -> Delivered:
        """Return where the reply to this inquiry now stands; raise `ModeratorMustAllow`, `PostGone` or `TryLater`.

        With `look`, a reply to this inquiry may have been posted before: it is looked for, and amended if found.
        """
        ...

    async def amend(self, delivered: Delivered, inquiry_id: str, place: Place, reply: Reply) -> Delivered:
        """Put a reply in the place of the one that stands there; if that is gone, deliver it anew."""
        ...


class Deliveries(Protocol):
    """Remembers what was begun for each inquiry, so that a crash neither loses nor doubles a reply."""

    async def tried(self, inquiry_id: str, step: str) -> int:
        """Count one more try of a step of this inquiry's work, and return how many there were, this one included."""
        ...

    async def begin(self, inquiry_id: str) -> bool:
        """Record that a reply is about to be posted; return whether one may have been posted before."""
        ...

    async def stands(self, inquiry_id: str, delivered: Delivered) -> None:
        """Record where the reply stands."""
        ...

    async def standing(self, inquiry_id: str) -> Delivered | None:
        """Return where the reply stands, or None if none is known to."""
        ...


class Progress(Protocol):
    """Remembers how far each watched channel was heard, so that nothing posted meanwhile is missed."""

    async def reached(self, guild_id: int) -> dict[int, int]:
        """Return, by channel, the id of a message up to which everything was taken in."""
        ...

    async def reach(self, guild_id: int, marks: Mapping[int, int]) -> None:
        """Record such marks; a mark never goes back."""
        ...


class Jobs(Protocol):
    """Takes work in for good: once a call returns, the work is done, whatever crashes."""

    async def accept(self, place: Place) -> None:
        """Take in a post; one that was taken in before stays as it is."""
        ...


class Events(Protocol):
    """Hears what happens, for logs and metrics: a name and facts, never an article's text."""

    def happened(self, event: str, **facts: str | float | bool | None) -> None:
        """Take note of an event, such as "reply.delivered"."""
        ...


class Archive(Protocol):
    """Remembers what must outlive a restart."""

    async def answered(self, inquiry_id: str) -> bool:
        """Return whether this inquiry has had its reply."""
        ...

    async def remember(self, inquiry_id: str, place: Place, thread_id: int, analysis: Analysis | None) -> None:
        """Record that an inquiry of this post was answered in that thread, with what was found if anything was."""
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
