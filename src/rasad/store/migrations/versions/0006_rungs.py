"""The name of a cell begins with its rung."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let all cells be of the lowest rung, until they are drawn again."""
    op.execute("UPDATE lines SET cell = '0 ' || cell")


def downgrade() -> None:
    """Take the rungs away."""
    op.execute("UPDATE lines SET cell = substr(cell, 3)")
