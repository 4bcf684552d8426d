"""What lasts, as tables: watched channels, answered inquiries, what the model cost, drafts kept for some days."""

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
    """An aware moment, kept in UTC: SQLite forgets time zones."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment as SQLite keeps it, in UTC without saying so."""
        del dialect
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment with its time zone back."""
        del dialect
        return None if value is None else value.replace(tzinfo=UTC)


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
    Column("url", Text),
    Column("title", Text),
    Column("byline", Text),
    Column("site", Text),
    Column("answered_at", Moment, nullable=False),
    Column("sources", JSON(none_as_null=True)),
    PrimaryKeyConstraint("inquiry_id", name="answers_pk"),
    Index("answers_by_thread", "thread_id", "answered_at"),
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
