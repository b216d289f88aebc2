"""Nodes stand in order by their marks and in cells; what persons judged is found without looking at all."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

BYTEWISE = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """Change the tables. What rules worked out is forgotten: opening the dossier works it out again."""
    op.execute("UPDATE observations SET node = NULL")
    op.execute("DELETE FROM judgements WHERE author LIKE 'rule:%'")
    for table in ("lines", "marks", "nodes"):
        op.execute(f"DELETE FROM {table}")
    with op.batch_alter_table("marks") as marks:
        marks.add_column(sa.Column("place", BYTEWISE, nullable=False))
        marks.create_index("marks_by_place", ["mark", "place", "node"])
    with op.batch_alter_table("lines") as lines:
        lines.add_column(sa.Column("cell", sa.String, nullable=False))
        lines.create_index("lines_by_cell", ["cell"])
    with op.batch_alter_table("judgements") as judgements:
        # all that is left was judged by hand
        judgements.add_column(sa.Column("by_hand", sa.Boolean, nullable=False, server_default=sa.true()))
        judgements.create_index("judgements_by_hand", ["by_hand"])


def downgrade() -> None:
    """Take the columns away."""
    with op.batch_alter_table("judgements") as judgements:
        judgements.drop_index("judgements_by_hand")
        judgements.drop_column("by_hand")
    with op.batch_alter_table("lines") as lines:
        lines.drop_index("lines_by_cell")
        lines.drop_column("cell")
    with op.batch_alter_table("marks") as marks:
        marks.drop_index("marks_by_place")
        marks.drop_column("place")
