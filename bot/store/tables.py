"""What lasts, as tables: the channels that are watched, and the inquiries that were answered."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Index,
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
