"""What lasts, as tables.

Watched channels and how far each was heard; answered inquiries, and what was begun and tried for each; what the model
cost; drafts kept for some days.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    TypeDecorator,
)


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC without saying so: SQLite forgets time zones, and PostgreSQL has one of its own."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment as it is kept."""
        del dialect
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment with its time zone back."""
        del dialect
        return None if value is None else value.replace(tzinfo=UTC)


class Words(TypeDecorator[str]):
    """Text from pages, without what a database cannot hold: the character NUL, and half of a surrogate pair."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text as it is kept."""
        del dialect
        return None if value is None else value.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


METADATA = MetaData()

WATCHED = Table(
    "watched",
    METADATA,
    Column("guild_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("since", Moment, nullable=False),
    PrimaryKeyConstraint("guild_id", "channel_id", name="watched_pk"),
)

ANSWERS = Table(
    "answers",
    METADATA,
    Column("inquiry_id", Text, nullable=False),
    Column("guild_id", BigInteger),
    Column("channel_id", BigInteger, nullable=False),
    Column("message_id", BigInteger),
    Column("thread_id", BigInteger, nullable=False),
    Column("url", Words),
    Column("title", Words),
    Column("byline", Words),
    Column("site", Words),
    Column("answered_at", Moment, nullable=False),
    Column("sources", JSON(none_as_null=True)),
    PrimaryKeyConstraint("inquiry_id", name="answers_pk"),
    Index("answers_by_thread", "thread_id", "answered_at"),
    Index("answers_by_age", "answered_at"),
)

DELIVERIES = Table(
    "deliveries",
    METADATA,
    Column("inquiry_id", Text, nullable=False),
    Column("begun_at", Moment, nullable=False),
    Column("thread_id", BigInteger),  # empty until the reply is known to stand
    Column("reply_id", BigInteger),
    PrimaryKeyConstraint("inquiry_id", name="deliveries_pk"),
    Index("deliveries_by_age", "begun_at"),
)

TRIES = Table(
    "tries",
    METADATA,
    Column("inquiry_id", Text, nullable=False),
    Column("step", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("tried_at", Moment, nullable=False),
    PrimaryKeyConstraint("inquiry_id", "step", name="tries_pk"),
    Index("tries_by_age", "tried_at"),
)

PROGRESS = Table(
    "progress",
    METADATA,
    Column("guild_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("reached_at", Moment, nullable=False),
    PrimaryKeyConstraint("guild_id", "channel_id", name="progress_pk"),
)

SPENDING = Table(
    "spending",
    METADATA,
    Column("day", Date, nullable=False),
    Column("guild_id", BigInteger, nullable=False),  # 0: direct messages
    Column("calls", Integer, nullable=False),
    Column("prompt", Integer, nullable=False),
    Column("cached", Integer, nullable=False),
    Column("completion", Integer, nullable=False),
    Column("dollars", Float, nullable=False),
    Column("unpriced", Integer, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("reused", Integer, nullable=False),
    Column("refused", Integer, nullable=False),
    Column("held", BigInteger, nullable=False, server_default="0"),  # millionths of a dollar, set aside
    PrimaryKeyConstraint("day", "guild_id", name="spending_pk"),
)

DRAFTS = Table(
    "drafts",
    METADATA,
    Column("fingerprint", Text, nullable=False),
    Column("engine", Text, nullable=False),
    Column("form", Integer, nullable=False),
    Column("draft", Text, nullable=False),
    Column("kept_at", Moment, nullable=False),
    PrimaryKeyConstraint("fingerprint", "engine", name="drafts_pk"),
    Index("drafts_by_age", "kept_at"),
)
