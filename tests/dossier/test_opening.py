"""A dossier opens, or says why not."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

import rasad


def test_a_missing_dossier_is_named(tmp_path: Path) -> None:
    with pytest.raises(rasad.StoreError, match=r"none\.db: there is no such dossier"):
        rasad.open(tmp_path / "none.db")


def test_another_database_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE things (name TEXT)")
    connection.close()

    with pytest.raises(rasad.StoreError, match="no dossier of Rasad"):
        rasad.open(other)


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "notes.db"
    text.write_text("no database, but long enough to be one" * 40, encoding="utf-8")

    with pytest.raises(rasad.StoreError, match="not a database"):
        rasad.open(text)


def test_a_newer_dossier_is_not_touched(tmp_path: Path) -> None:
    place = tmp_path / "newer.db"
    rasad.open(place, create=True).__exit__()
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    with pytest.raises(rasad.StoreError, match="newer Rasad"):
        rasad.open(place)
