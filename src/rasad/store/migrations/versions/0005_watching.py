"""What is watched: feeds, and the pages that they list."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "watched_feeds",
        sa.Column("address", sa.String, primary_key=True),
        sa.Column("due", sa.Float),
        sa.Column("etag", sa.Text),
        sa.Column("modified", sa.Text),
        sa.Column("checked", sa.Float),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("problem", sa.Text),
    )
    op.create_table(
        "watched_pages",
        sa.Column("address", sa.String, primary_key=True),
        sa.Column("feed", sa.String, nullable=False),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("due", sa.Float, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("told", sa.Text),
        sa.Column("reason", sa.Text),
    )
    op.create_index("watched_pages_by_due", "watched_pages", ["state", "due"])


def downgrade() -> None:
    """Take them away."""
    op.drop_table("watched_pages")
    op.drop_table("watched_feeds")
