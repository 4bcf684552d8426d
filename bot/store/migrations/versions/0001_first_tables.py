"""The first tables: watched channels and answered inquiries.

A step is history: it spells its columns out and never imports `tables.py`, which moves on.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables and the index that finds a thread's newest answer."""
    op.create_table(
        "watched",
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("channel_id", sa.BigInteger, nullable=False),
        sa.Column("since", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "channel_id", name="watched_pk"),
    )
    op.create_table(
        "answers",
        sa.Column("inquiry_id", sa.Text, nullable=False),
        sa.Column("guild_id", sa.BigInteger),
        sa.Column("channel_id", sa.BigInteger, nullable=False),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("thread_id", sa.BigInteger, nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("answered_at", sa.DateTime, nullable=False),
        sa.Column("sources", sa.JSON),
        sa.PrimaryKeyConstraint("inquiry_id", name="answers_pk"),
    )
    op.create_index("answers_by_thread", "answers", ["thread_id", "answered_at"])


def downgrade() -> None:
    """Drop both tables and everything in them."""
    op.drop_index("answers_by_thread", "answers")
    op.drop_table("answers")
    op.drop_table("watched")
