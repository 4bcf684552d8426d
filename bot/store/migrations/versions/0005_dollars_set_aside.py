"""What is set aside for articles under way, so that a process that dies has spent it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column, in which nothing is set aside."""
    op.add_column("spending", sa.Column("held", sa.BigInteger, nullable=False, server_default="0"))


def downgrade() -> None:
    """Drop the column, and forget what was set aside."""
    op.drop_column("spending", "held")
