"""A dossier opens, or says why not."""

from __future__ import annotations

import sqlite3
from importlib.resources import files
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

import rasad
from rasad import Article
from tests.dossier.conftest import answers


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


@pytest.mark.parametrize("version", ["0001", "0002"])
def test_an_older_dossier_is_copied_migrated_and_answers_as_before(
    place: str, story: list[Article], version: str
) -> None:
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story))
        left, right, *_ = [line.id for line in dossier.people()]
        dossier.merge(left, right, why="a test says so", author="tester")
        expected = answers(dossier)
    _made_older(place, version)

    with rasad.open(place) as dossier:
        assert answers(dossier) == expected
        assert "a test says so" in dossier.explain(left)
    if "://" not in place:
        assert _version(f"{place}.{version}.bak") == version


def _made_older(place: str, version: str) -> None:
    """Take a dossier back to the tables of an older version."""
    config = Config()
    config.set_main_option("script_location", str(files("rasad.store").joinpath("migrations")))
    engine = create_engine(place if "://" in place else f"sqlite:///{place}")
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, version)
        connection.commit()
    engine.dispose()


def _version(file: str) -> str:
    with sqlite3.connect(file) as connection:
        [(version,)] = connection.execute("SELECT version_num FROM alembic_version")
    connection.close()
    return str(version)
