"""Full text over stems: FTS5 in SQLite, a text vector in PostgreSQL, the same answers from both.

Both hold an article's stems, one space between them, and are asked for phrases of stems; a last one that ends
in ``*`` stands for all that begin so.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, text

_MADE = {
    "sqlite": ("CREATE VIRTUAL TABLE search USING fts5(stems, tokenize='unicode61 remove_diacritics 0')",),
    "postgresql": (
        "CREATE TABLE search (version INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,"
        " stems TSVECTOR NOT NULL)",
        "CREATE INDEX search_stems ON search USING GIN (stems)",
    ),
}
_PUT = {
    "sqlite": "INSERT INTO search (rowid, stems) VALUES (:version, :stems)",
    "postgresql": "INSERT INTO search VALUES (:version, to_tsvector('simple', :stems))",
}
_FOUND = {
    "sqlite": "SELECT a.version FROM search JOIN articles a ON a.version = search.rowid"
    " WHERE search MATCH :asked AND a.current",
    "postgresql": "SELECT a.version FROM search s JOIN articles a ON a.version = s.version"
    " WHERE s.stems @@ to_tsquery('simple', :asked) AND a.current",
}
_NEWEST = " ORDER BY a.published IS NULL, a.published DESC, a.id"
Phrase = tuple[str, ...]  # stems in a row


def make(db: Connection) -> None:
    """Make the index, empty."""
    for statement in _MADE[db.dialect.name]:
        db.exec_driver_sql(statement)


def put(db: Connection, version: int, stems: str) -> None:
    """Let an article's version be found by its stems."""
    db.execute(text(_PUT[db.dialect.name]), {"version": version, "stems": stems})


def drop(db: Connection, versions: Sequence[int]) -> None:
    """Let versions be found no more; PostgreSQL does that by itself."""
    if db.dialect.name == "sqlite":
        for version in versions:
            db.execute(text("DELETE FROM search WHERE rowid = :version"), {"version": version})


def found(db: Connection, sought: Sequence[Sequence[Phrase]], as_of: str | None) -> list[int]:
    """Return the current versions in which one phrase of each row stands, the newest first."""
    until = " AND substr(a.published, 1, 10) <= :as_of" if as_of else ""
    lite = db.dialect.name == "sqlite"
    rows = ([_fts(phrase) if lite else _tsquery(phrase) for phrase in some] for some in sought)
    either, both = (" OR ", " AND ") if lite else (" | ", " & ")
    asked = both.join(f"({either.join(row)})" for row in rows)
    query = text(_FOUND[db.dialect.name] + until + _NEWEST)
    return list(db.execute(query, {"asked": asked} | ({"as_of": as_of} if as_of else {})).scalars())


def _fts(phrase: Phrase) -> str:
    words = " ".join(phrase)
    return f'"{words.removesuffix("*")}"{"*" if words.endswith("*") else ""}'


def _tsquery(phrase: Phrase) -> str:
    return f"({' <-> '.join(phrase).replace('*', ':*')})"
