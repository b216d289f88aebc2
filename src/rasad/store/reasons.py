"""What a database says of a failure, as a reader understands it."""

from __future__ import annotations

_KNOWN = (  # words of SQLite and PostgreSQL, and what they come to
    ("database is locked", "another program is writing to it: try again when it is done"),
    ("disk is full", "the disk is full: what was stored before is whole, the rest is not stored"),
    ("disk I/O error", "the disk is full or fails: what was stored before is whole, the rest is not stored"),
    ("No space left", "the disk is full: what was stored before is whole, the rest is not stored"),
)


def reason(error: Exception) -> str:
    """Return in one line why a database failed."""
    told = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
    return next((plain for words, plain in _KNOWN if words in told), told)
