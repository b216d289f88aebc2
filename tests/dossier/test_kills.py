"""A command that is killed leaves whole articles behind, and the next run finishes its work."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import rasad
from rasad import Article
from tests.conftest import ROOT
from tests.dossier.conftest import answers

KILLS = 5


def test_killed_at_any_moment_the_next_run_finishes(story: list[Article], tmp_path: Path) -> None:
    with rasad.open(tmp_path / "whole.db", create=True) as dossier:
        list(dossier.add_articles(story))
        expected = answers(dossier)
    place = tmp_path / "killed.db"
    command = [sys.executable, "-m", "rasad", "add", str(ROOT / "examples" / "story.jsonl"), "-d", str(place)]
    chance = random.Random(6)
    for _ in range(KILLS):
        running = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.8, 4))
        running.send_signal(signal.SIGKILL)
        running.wait(30)
        if place.exists():
            _is_whole(place)
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, timeout=60)

    with rasad.open(place) as dossier:
        assert answers(dossier) == expected


def _is_whole(place: Path) -> None:
    """Every stored article has all its observations, and every observation stands in a line."""
    with rasad.open(place, create=True) as dossier:
        seen = {e.article for line in dossier.timeline() for e in line.evidence}
        assert all(dossier.explain(line.id) for line in dossier.people())
        assert seen <= {f"story-{n:02}" for n in range(1, 13)}
