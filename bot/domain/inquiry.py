"""One request for one article: what was posted, where, and why Sayso should look at it."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why Sayso looks at something."""

    WATCHED = "watched"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Link:
    """The address of a page that may hold an article."""

    url: str


@dataclass(frozen=True, slots=True)
class Paste:
    """Text that somebody copied from a page, with whatever chrome came along."""

    text: str


@dataclass(frozen=True, slots=True)
class File:
    """An attached or local file, already loaded."""

    name: str
    content: bytes


Material = Link | Paste | File


@dataclass(frozen=True, slots=True)
class Place:
    """Where in Discord an inquiry came from; ids are Discord snowflakes."""

    guild_id: int | None
    channel_id: int
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One request for one article. `id` is derived from the message, so a second sight of it is the same inquiry."""

    id: str
    material: Material
    place: Place
    reason: Reason


def inquiry_id(message_id: int, number: int) -> str:
    """Return the id of the inquiry with this number in a post, counted from 0."""
    return f"{message_id}:{number}" if number else str(message_id)


@dataclass(frozen=True, slots=True)
class Posted:
    """One inquiry of a post, and what stands in its way if it could not even be loaded."""

    inquiry: Inquiry
    obstacle: str | None = None


@dataclass(frozen=True, slots=True)
class Delivered:
    """Where a reply stands; ids are snowflakes. Where a post is answered in place, the thread is its channel."""

    thread_id: int
    reply_id: int


@dataclass(frozen=True, slots=True)
class Answered:
    """An inquiry whose article was answered, as far as it is kept: where it was posted, and the article's title."""

    id: str
    place: Place
    title: str
    url: str | None = None
