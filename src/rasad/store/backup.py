"""Copying a dossier while it is in use."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine

from rasad.errors import StoreError


def backup(engine: Engine, dossier: str, file: Path) -> None:
    """Copy a dossier's file into a new one: as it stands at one moment, whoever reads and writes meanwhile.

    Raises StoreError where the file is there already or cannot be written, and for a PostgreSQL database,
    which its own tool copies.
    """
    if engine.dialect.name != "sqlite":
        address = engine.url.set(drivername="postgresql").render_as_string(hide_password=True)
        raise StoreError(dossier, f"PostgreSQL copies its databases itself: pg_dump -Fc -f {file} {address}")
    if file.exists():
        raise StoreError(str(file), "is there already, and a backup overwrites nothing")
    half = file.with_name(f"{file.name}.part")
    try:
        _copy(str(engine.url.database), half)
        half.replace(file)
    except (sqlite3.Error, OSError) as error:
        half.unlink(missing_ok=True)
        raise StoreError(str(file), f"no backup was made: {error}") from error


def _copy(source: str, target: Path) -> None:
    with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(target)) as other:
        one.backup(other)
        other.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
        [(found,)] = other.execute("PRAGMA quick_check(1)").fetchall()
        if found != "ok":
            raise sqlite3.DatabaseError(found)
