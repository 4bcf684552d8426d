"""What the model cost, by day and server, and drafts kept for some days so that no article is paid for twice."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables and the index that finds the oldest drafts."""
    op.create_table(
        "spending",
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("calls", sa.Integer, nullable=False),
        sa.Column("prompt", sa.Integer, nullable=False),
        sa.Column("cached", sa.Integer, nullable=False),
        sa.Column("completion", sa.Integer, nullable=False),
        sa.Column("dollars", sa.Float, nullable=False),
        sa.Column("unpriced", sa.Integer, nullable=False),
        sa.Column("articles", sa.Integer, nullable=False),
        sa.Column("reused", sa.Integer, nullable=False),
        sa.Column("refused", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("day", "guild_id", name="spending_pk"),
    )
    op.create_table(
        "drafts",
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("engine", sa.Text, nullable=False),
        sa.Column("form", sa.Integer, nullable=False),
        sa.Column("draft", sa.Text, nullable=False),
        sa.Column("kept_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", "engine", name="drafts_pk"),
    )
    op.create_index("drafts_by_age", "drafts", ["kept_at"])


def downgrade() -> None:
    """Drop both tables and everything in them."""
    op.drop_index("drafts_by_age", "drafts")
    op.drop_table("drafts")
    op.drop_table("spending")
