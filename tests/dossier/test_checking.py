"""``rasad check`` finds every fault that is planted, and none in a sound dossier."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

import rasad
from rasad import Article
from rasad.cli import app
from rasad.errors import StoreError
from rasad.model import Fault


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, story: list[Article]) -> Path:
    """A dossier of six articles, with a judgement and a correction by hand."""
    place = tmp_path_factory.mktemp("sound") / "news.db"
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story[:6]))
        first, second = dossier.timeline()[:2]
        dossier.split(first.id, second.id, why="two days", author="desk")
        dossier.correct(first.id, "date", "2016-01-03", why="the day is known", author="desk")
        dossier.backup(place.with_name("copy.db"))
    return place.with_name("copy.db")


@pytest.fixture
def file(tmp_path: Path, sound: Path) -> Path:
    """A copy to break."""
    return Path(shutil.copy(sound, tmp_path / "news.db"))


def faults(place: Path) -> list[Fault]:
    with rasad.open(place) as dossier:
        return list(dossier.check())


def test_a_dossier_that_was_only_used_is_sound(place: str, story: list[Article]) -> None:
    with rasad.open(place, create=True) as dossier:
        list(dossier.add_articles(story))
        dossier.remove(story[3].id)
        assert list(dossier.check()) == []


def test_an_empty_article_is_sound(tmp_path: Path) -> None:
    with rasad.open(tmp_path / "news.db", create=True) as dossier:
        list(dossier.add_articles([Article("empty", "")]))
        assert list(dossier.check()) == []


AN_EVENT = "(SELECT min(id) FROM observations WHERE kind = 'event')"
A_CLAIM = "(SELECT min(id) FROM observations WHERE kind = 'claim')"
AN_ARTICLE = "WHERE id = 'story-02'"
PLANTED = {
    "a text that was changed": (
        f"UPDATE articles SET text = text || ' زيادة' {AN_ARTICLE}",
        [("article", "story-02"), ("record", "story-02")],
    ),
    "a record that is none": (f"UPDATE articles SET record = '{{' {AN_ARTICLE}", [("record", "story-02")]),
    "a hash that differs": (f"UPDATE articles SET hash = 'x' {AN_ARTICLE}", [("article", "story-02")]),
    "an observation without evidence": (
        f"UPDATE observations SET spans = '[]' WHERE id = {AN_EVENT}",
        [("observation", "e-")],
    ),
    "evidence outside its text": (
        f"UPDATE observations SET spans = '[[5, 99999]]' WHERE id = {A_CLAIM}",
        [("observation", "c-")],
    ),
    "evidence that ends before it begins": (
        f"UPDATE observations SET spans = '[[9, 3]]' WHERE id = {A_CLAIM}",
        [("observation", "c-")],
    ),
    "an observation of an item that is gone": (
        f"UPDATE observations SET item = 'v999' WHERE id = {AN_EVENT}",
        [("observation", "e-")],
    ),
    "a node that is gone": (
        f"DELETE FROM nodes WHERE id = (SELECT node FROM observations WHERE id = {AN_EVENT})",
        [("observation", "e-"), ("row", "lines")],
    ),
    "a node without a line": (
        "DELETE FROM lines WHERE node = (SELECT min(node) FROM lines WHERE kind = 'event')",
        [("node", "")],
    ),
    "a node without observations": (
        "INSERT INTO nodes (id, kind, told) VALUES ('n-1', 'event', '{}')",
        [("node", "n-1")],
    ),
    "a line by another name": (
        "UPDATE lines SET line = 'e-gone' WHERE line = (SELECT min(line) FROM lines WHERE kind = 'event')",
        [("line", "e-gone")],
    ),
    "a summary of what is gone": (
        "UPDATE summaries SET line = 'e-gone' WHERE line = (SELECT min(line) FROM summaries)",
        [("summary", "e-gone")],
    ),
    "a judgement of a rule on what is gone": (
        "UPDATE judgements SET right = 'n-gone' WHERE id ="
        " (SELECT min(id) FROM judgements WHERE author != 'desk')",
        [("judgement", "n-gone")],
    ),
    "a judgement by hand on what is gone": (
        "UPDATE judgements SET left = 'e-gone' WHERE author = 'desk'",
        [("judgement", "e-gone")],
    ),
    "a correction of what is gone": (
        "UPDATE corrections SET observation = 'e-gone'",
        [("correction", "e-gone")],
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found_and_named(file: Path, name: str) -> None:
    statement, expected = PLANTED[name]
    assert faults(file) == []
    with closing(sqlite3.connect(file)) as database, database:
        assert database.execute(statement).rowcount > 0

    found = faults(file)

    for kind, where in expected:
        assert any(fault.kind == kind and fault.where.startswith(where) for fault in found), found


def test_a_damaged_file_is_found(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(file.read_bytes())
    middle = len(content) // 8192 * 4096
    content[middle : middle + 4096] = bytes(4096)
    file.write_bytes(content)

    try:
        found = faults(file)
    except StoreError:
        return  # damaged so that it does not even open

    assert any(fault.kind == "database" for fault in found)


def test_the_command_names_every_finding_and_its_exit_status_tells(file: Path) -> None:
    whole = CliRunner().invoke(app, ["check", "-d", str(file)])
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE articles SET hash = 'x' WHERE id = 'story-02'")
    broken = CliRunner().invoke(app, ["check", "-d", str(file)])

    assert (whole.exit_code, whole.stdout) == (0, "")
    assert "sound" in whole.stderr
    assert broken.exit_code == 1
    assert broken.stdout.startswith("article\tstory-02\t")
    assert "1 findings" in broken.stderr
