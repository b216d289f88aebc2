"""What questions ask of lines is noted beside them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BYTEWISE = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables. What rules worked out is forgotten: opening the dossier works it out again."""
    op.execute("UPDATE observations SET node = NULL")
    op.execute("DELETE FROM judgements WHERE author LIKE 'rule:%'")
    for table in ("lines", "marks", "nodes"):
        op.execute(f"DELETE FROM {table}")
    op.create_table(
        "summaries",
        sa.Column("line", sa.String, primary_key=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("undated", sa.Boolean, nullable=False),
        sa.Column("date", BYTEWISE, nullable=False),
        sa.Column("first", sa.String),
        sa.Column("last", sa.String),
        sa.Column("type", sa.String),
        sa.Column("status", sa.String),
        sa.Column("independent", sa.Integer, nullable=False),
        sa.Column("published", sa.String),
        sa.Column("latest", sa.String),
    )
    op.create_index("summaries_in_order", "summaries", ["kind", "undated", "date", "line"])
    of_node = sa.ForeignKey("nodes.id", ondelete="CASCADE")
    op.create_table(
        "keys",
        sa.Column("node", sa.String, of_node, primary_key=True),
        sa.Column("key", sa.String, primary_key=True),
    )
    op.create_index("keys_by_key", "keys", ["key", "node"])


def downgrade() -> None:
    """Take them away."""
    op.drop_table("keys")
    op.drop_table("summaries")
