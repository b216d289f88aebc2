"""The tables of a dossier, the same on SQLite and PostgreSQL.

``articles`` holds every version of every article with its record; ``observations`` what was read in it;
``nodes`` what is told in the same way; ``marks`` what nodes are found by; ``judgements`` what is held to be
one thing, and why; ``lines`` the line and the cell in which each node stands. Nodes, marks, judgements of
rules and lines are worked out from the rest; what was observed, and what persons judged, is never edited.
``summaries`` tell of each line, and ``keys`` of each node, what questions ask for.
``corrections`` lie over what was observed, ``ratings`` say how reliable an outlet is; of several the newest
holds.
``watched_feeds`` and ``watched_pages`` are what ``rasad watch`` has to remember.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()
BYTEWISE = String().with_variant(String(collation="C"), "postgresql")  # ordered as SQLite orders it

articles = Table(
    "articles",
    metadata,
    Column("version", Integer, primary_key=True),
    Column("id", String, nullable=False),
    Column("hash", String, nullable=False),
    Column("published", String),
    Column("outlet", String),
    Column("url", String),
    Column("title", Text),
    Column("text", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("rules", String, nullable=False),
    Column("added", String, nullable=False),
    Column("current", Boolean, nullable=False),
    UniqueConstraint("id", "hash"),
)

observations = Table(
    "observations",
    metadata,
    Column("version", ForeignKey("articles.version", ondelete="CASCADE"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("item", String, nullable=False),
    Column("rule", String),
    Column("spans", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("node", String),
    Index("observations_by_id", "id"),
    Index("observations_by_node", "node", "id"),
    Index("observations_by_kind", "kind"),
)

nodes = Table(
    "nodes",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("told", Text, nullable=False),
)

marks = Table(
    "marks",
    metadata,
    Column("mark", String, primary_key=True),
    Column("node", ForeignKey("nodes.id", ondelete="CASCADE"), primary_key=True),
    Column("place", BYTEWISE, nullable=False),
    Index("marks_by_node", "node"),
    Index("marks_by_place", "mark", "place", "node"),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("left", String, nullable=False),
    Column("right", String, nullable=False),
    Column("same", Boolean, nullable=False),
    Column("score", Float, nullable=False),
    Column("reason", Text, nullable=False),
    Column("author", String, nullable=False),
    Column("by_hand", Boolean, nullable=False),
    Column("article", String),
    Column("made", String, nullable=False),
    Column("undone", String),
    Index("judgements_by_hand", "by_hand"),
    Index("judgements_by_left", "left"),
    Index("judgements_by_right", "right"),
    Index("judgements_by_article", "article"),
)

lines = Table(
    "lines",
    metadata,
    Column("node", ForeignKey("nodes.id", ondelete="CASCADE"), primary_key=True),
    Column("line", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("cell", String, nullable=False),
    Index("lines_by_line", "line"),
    Index("lines_by_cell", "cell"),
    Index("lines_by_kind", "kind"),
)

summaries = Table(
    "summaries",
    metadata,
    Column("line", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("undated", Boolean, nullable=False),
    Column("date", BYTEWISE, nullable=False),
    Column("first", String),
    Column("last", String),
    Column("type", String),
    Column("status", String),
    Column("independent", Integer, nullable=False),
    Column("published", String),
    Column("latest", String),
    Index("summaries_in_order", "kind", "undated", "date", "line"),
)

keys = Table(
    "keys",
    metadata,
    Column("node", ForeignKey("nodes.id", ondelete="CASCADE"), primary_key=True),
    Column("key", String, primary_key=True),
    Index("keys_by_key", "key", "node"),
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("observation", String, nullable=False),
    Column("field", String, nullable=False),
    Column("value", Text),
    Column("reason", Text, nullable=False),
    Column("author", String, nullable=False),
    Column("made", String, nullable=False),
    Column("undone", String),
    Index("corrections_by_observation", "observation"),
)

ratings = Table(
    "ratings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("outlet", String, nullable=False),
    Column("grade", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("author", String, nullable=False),
    Column("made", String, nullable=False),
)

watched_feeds = Table(
    "watched_feeds",
    metadata,
    Column("address", String, primary_key=True),
    Column("due", Float),
    Column("etag", Text),
    Column("modified", Text),
    Column("checked", Float),
    Column("failures", Integer, nullable=False),
    Column("problem", Text),
)

watched_pages = Table(
    "watched_pages",
    metadata,
    Column("address", String, primary_key=True),
    Column("feed", String, nullable=False),
    Column("version", Text, nullable=False),
    Column("state", String, nullable=False),
    Column("due", Float, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("told", Text),
    Column("reason", Text),
    Index("watched_pages_by_due", "state", "due"),
)
