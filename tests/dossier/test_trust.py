"""What may go wrong while a dossier is written is told in one line, and loses nothing that was stored."""

from __future__ import annotations

import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import rasad
from rasad import Article
from rasad.store import opening
from tests.conftest import ROOT
from tests.dossier.conftest import answers

STORY = ROOT / "examples" / "story.jsonl"
ADD = (sys.executable, "-m", "rasad", "add")


@pytest.fixture
def expected(story: list[Article], tmp_path: Path) -> list[str]:
    """What the whole story comes to."""
    with rasad.open(tmp_path / "whole.db", create=True) as dossier:
        list(dossier.add_articles(story))
        return answers(dossier)


def test_two_writers_at_once_give_what_one_gives(place: str, tmp_path: Path, expected: list[str]) -> None:
    lines = STORY.read_text(encoding="utf-8").splitlines(keepends=True)
    rasad.open(place, create=True).__exit__()
    running = []
    for half in (0, 1):
        file = tmp_path / f"{half}.jsonl"
        file.write_text("".join(lines[half::2]), encoding="utf-8")
        running.append(subprocess.Popen((*ADD, file, "-d", place), stderr=subprocess.PIPE, text=True))
    told = [one.communicate(timeout=120)[1] for one in running]

    assert [one.returncode for one in running] == [0, 0], told
    with rasad.open(place) as dossier:
        assert answers(dossier) == expected


def test_a_dossier_that_another_program_holds_is_waited_for_and_then_named(
    story: list[Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_PATIENCE", 0)
    with rasad.open(tmp_path / "d.db", create=True) as dossier:
        list(dossier.add_articles(story[:3]))
        before = answers(dossier)
        other = sqlite3.connect(tmp_path / "d.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(rasad.StoreError, match=r"d\.db: another program is writing to it"):
            list(dossier.add_articles(story[3:]))
        assert answers(dossier) == before

        other.execute("ROLLBACK")
        other.close()
        list(dossier.add_articles(story[3:]))
        assert answers(dossier) != before


@pytest.mark.parametrize("room", [400_000, 700_000, 1_000_000])
def test_a_full_disk_stops_adding_in_one_line_and_the_next_run_finishes(
    tmp_path: Path, expected: list[str], room: int
) -> None:
    place = tmp_path / "full.db"
    rasad.open(place, create=True).__exit__()
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))  # noqa: E731
    full = subprocess.run(
        (*ADD, STORY, "-d", place), preexec_fn=limit, capture_output=True, text=True, timeout=120
    )

    assert full.returncode == 1
    assert "full.db: the disk is full" in full.stderr
    assert "Traceback" not in full.stderr
    with rasad.open(place) as dossier:
        seen = {e.article for line in dossier.timeline() for e in line.evidence}
        assert all(dossier.explain(line.id) for line in dossier.people())
        assert len(seen) < 12
    subprocess.run((*ADD, STORY, "-d", place), check=True, capture_output=True, timeout=120)
    with rasad.open(place) as dossier:
        assert answers(dossier) == expected
