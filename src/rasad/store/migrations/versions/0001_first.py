"""The first tables of a dossier."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "articles",
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("hash", sa.String, nullable=False),
        sa.Column("published", sa.String),
        sa.Column("outlet", sa.String),
        sa.Column("url", sa.String),
        sa.Column("title", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("rules", sa.String, nullable=False),
        sa.Column("added", sa.String, nullable=False),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.UniqueConstraint("id", "hash"),
    )
    version = sa.ForeignKey("articles.version", ondelete="CASCADE")
    op.create_table(
        "observations",
        sa.Column("version", sa.Integer, version, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("item", sa.String, nullable=False),
        sa.Column("rule", sa.String),
        sa.Column("spans", sa.Text, nullable=False),
        sa.Column("facts", sa.Text, nullable=False),
        sa.Column("node", sa.String),
    )
    op.create_table(
        "nodes",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("told", sa.Text, nullable=False),
    )
    of_node = sa.ForeignKey("nodes.id", ondelete="CASCADE")
    op.create_table(
        "marks",
        sa.Column("mark", sa.String, primary_key=True),
        sa.Column("node", sa.String, of_node, primary_key=True),
    )
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("left", sa.String, nullable=False),
        sa.Column("right", sa.String, nullable=False),
        sa.Column("same", sa.Boolean, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("article", sa.String),
        sa.Column("made", sa.String, nullable=False),
        sa.Column("undone", sa.String),
    )
    op.create_table(
        "lines",
        sa.Column("node", sa.String, sa.ForeignKey("nodes.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("line", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
    )
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("observation", sa.String, nullable=False),
        sa.Column("field", sa.String, nullable=False),
        sa.Column("value", sa.Text),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("made", sa.String, nullable=False),
        sa.Column("undone", sa.String),
    )
    op.create_table(
        "ratings",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("outlet", sa.String, nullable=False),
        sa.Column("grade", sa.String, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("made", sa.String, nullable=False),
    )
    op.create_index("observations_by_node", "observations", ["node", "id"])
    for name, table, column in (
        ("observations_by_id", "observations", "id"),
        ("observations_by_kind", "observations", "kind"),
        ("marks_by_node", "marks", "node"),
        ("judgements_by_left", "judgements", "left"),
        ("judgements_by_right", "judgements", "right"),
        ("judgements_by_article", "judgements", "article"),
        ("lines_by_line", "lines", "line"),
        ("corrections_by_observation", "corrections", "observation"),
        ("lines_by_kind", "lines", "kind"),
    ):
        op.create_index(name, table, [column])


def downgrade() -> None:
    """Take them away."""
    for table in (
        "ratings",
        "corrections",
        "lines",
        "judgements",
        "marks",
        "nodes",
        "observations",
        "articles",
    ):
        op.drop_table(table)
