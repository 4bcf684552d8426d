"""Author and publisher of an answered article, which /sources shows apart from its sources.

Answers from before keep both empty; their lists of sources are read as they are.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both columns."""
    op.add_column("answers", sa.Column("byline", sa.Text))
    op.add_column("answers", sa.Column("site", sa.Text))


def downgrade() -> None:
    """Drop both columns and what they hold."""
    op.drop_column("answers", "site")
    op.drop_column("answers", "byline")
