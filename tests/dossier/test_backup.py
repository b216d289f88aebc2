"""``rasad backup`` copies a dossier while others read and write."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from typer.testing import CliRunner

import rasad
from rasad import Article
from rasad.cli import app
from rasad.errors import StoreError
from tests.dossier.conftest import answers


def test_a_copy_answers_as_the_dossier_did(tmp_path: Path, story: list[Article]) -> None:
    with rasad.open(tmp_path / "news.db", create=True) as dossier:
        list(dossier.add_articles(story[:6]))
        told = answers(dossier)
        dossier.backup(tmp_path / "copy.db")
        list(dossier.add_articles(story[6:8]))

    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "news.db"]
    with rasad.open(tmp_path / "copy.db") as copy:
        assert answers(copy) == told
        assert list(copy.check()) == []


def test_copies_made_while_articles_come_in_are_whole(tmp_path: Path, story: list[Article]) -> None:
    place = tmp_path / "news.db"
    rasad.open(place, create=True).__exit__()
    written = threading.Event()

    def write() -> None:
        with rasad.open(place) as dossier:
            list(dossier.add_articles(story))
        written.set()

    writer = threading.Thread(target=write)
    writer.start()
    copies = []
    with rasad.open(place) as dossier:
        while not written.wait(0.05) and len(copies) < 40:
            copies.append(tmp_path / f"copy{len(copies)}.db")
            dossier.backup(copies[-1])
    writer.join()

    assert copies
    for copy in copies:
        with rasad.open(copy) as opened:
            assert list(opened.check()) == []


def test_a_backup_overwrites_nothing(tmp_path: Path) -> None:
    rasad.open(tmp_path / "news.db", create=True).__exit__()
    (tmp_path / "kept.db").write_text("mine", encoding="utf-8")

    done = CliRunner().invoke(app, ["backup", str(tmp_path / "kept.db"), "-d", str(tmp_path / "news.db")])

    assert done.exit_code == 1 and "is there already" in str(done.exception)
    assert (tmp_path / "kept.db").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_not_there_is_named_and_nothing_is_left_behind(tmp_path: Path) -> None:
    with (
        rasad.open(tmp_path / "news.db", create=True) as dossier,
        pytest.raises(StoreError, match="no backup was made"),
    ):
        dossier.backup(tmp_path / "missing" / "copy.db")


def test_postgresql_is_told_to_copy_itself(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    address = request.getfixturevalue("database")()

    with rasad.open(address, create=True) as dossier, pytest.raises(StoreError, match="pg_dump -Fc -f"):
        dossier.backup(tmp_path / "copy.dump")
