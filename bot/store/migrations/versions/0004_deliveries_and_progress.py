"""What was begun and tried for each inquiry, how far each channel was heard, and the oldest answers by their age."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the three tables, and the indexes that find the oldest rows."""
    op.create_table(
        "deliveries",
        sa.Column("inquiry_id", sa.Text, nullable=False),
        sa.Column("begun_at", sa.DateTime, nullable=False),
        sa.Column("thread_id", sa.BigInteger),
        sa.Column("reply_id", sa.BigInteger),
        sa.PrimaryKeyConstraint("inquiry_id", name="deliveries_pk"),
    )
    op.create_index("deliveries_by_age", "deliveries", ["begun_at"])
    op.create_table(
        "tries",
        sa.Column("inquiry_id", sa.Text, nullable=False),
        sa.Column("step", sa.Text, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("tried_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("inquiry_id", "step", name="tries_pk"),
    )
    op.create_index("tries_by_age", "tries", ["tried_at"])
    op.create_table(
        "progress",
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("channel_id", sa.BigInteger, nullable=False),
        sa.Column("message_id", sa.BigInteger, nullable=False),
        sa.Column("reached_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "channel_id", name="progress_pk"),
    )
    op.create_index("answers_by_age", "answers", ["answered_at"])


def downgrade() -> None:
    """Drop the three tables and everything in them, and the index."""
    op.drop_index("answers_by_age", "answers")
    op.drop_table("progress")
    op.drop_index("tries_by_age", "tries")
    op.drop_table("tries")
    op.drop_index("deliveries_by_age", "deliveries")
    op.drop_table("deliveries")
