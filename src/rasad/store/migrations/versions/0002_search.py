"""The index by which words are searched."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from rasad.store import searching
from rasad.text.light import stems

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index, and let what is there be found."""
    db = op.get_bind()
    searching.make(db)
    for version, title, words in db.execute(sa.text("SELECT version, title, text FROM articles")).fetchall():
        searching.put(db, version, " ".join(one.stem for one in stems(f"{title or ''}\n{words}")))


def downgrade() -> None:
    """Take it away."""
    op.execute("DROP TABLE search")
