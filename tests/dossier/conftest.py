"""Dossiers to test with: a file of SQLite, and a database of a PostgreSQL server that the tests start."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from rasad import Article
from rasad.sources import articles
from tests.conftest import ROOT

NUMBER = count()


@pytest.fixture(scope="session")
def story() -> list[Article]:
    """The example story: twelve articles over a year and a half, with copies and changes of office."""
    return [a for a in articles([str(ROOT / "examples" / "story.jsonl")]) if isinstance(a, Article)]


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a dossier may be made, on each of the two databases."""
    if request.param == "sqlite":
        return str(tmp_path / "dossier.db")
    make: Callable[[], str] = request.getfixturevalue("database")
    return make()


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], str]]:
    """What makes an empty database on a real PostgreSQL server, and returns its address."""
    psycopg = pytest.importorskip("psycopg", reason="pip install 'rasad[postgresql]'")
    tools = _tools()
    if tools is None:
        pytest.skip("PostgreSQL is not installed (on Debian: apt-get install postgresql)")
    home = Path(tempfile.mkdtemp(prefix="rasad-pg-"))  # a short path: sockets allow no more
    as_user = _unprivileged(home)
    run = lambda *command: subprocess.run([*as_user, *command], check=True, capture_output=True, timeout=60)  # noqa: E731
    try:
        run(tools / "initdb", "-D", home / "data", "-U", "rasad", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-k {home} -h '' -c fsync=off"
        run(tools / "pg_ctl", "-D", home / "data", "-l", home / "log", "-o", options, "-w", "start")
        yield lambda: _made(psycopg, home)
    finally:
        stop = (*as_user, tools / "pg_ctl", "-D", home / "data", "-m", "immediate", "stop")
        subprocess.run(stop, timeout=60, check=False, capture_output=True)
        shutil.rmtree(home, ignore_errors=True)


def _tools() -> Path | None:
    """Return the folder of the server's programs: the newest that Debian installed, else that of the PATH."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    found = installed[-1] if installed else shutil.which("initdb")
    return Path(found).parent if found else None


def _unprivileged(home: Path) -> list[str]:
    """Return what a command begins with so that root does not run it: the server refuses root."""
    if os.getuid() != 0:
        return []
    shutil.chown(home, "postgres")
    return ["runuser", "-u", "postgres", "--"]


def _made(psycopg: object, home: Path) -> str:
    name = f"dossier{next(NUMBER)}"
    with psycopg.connect(host=str(home), user="rasad", dbname="postgres", autocommit=True) as server:  # type: ignore[attr-defined]
        server.execute(f"CREATE DATABASE {name}")
    return f"postgresql+psycopg://rasad@/{name}?host={home}"


def answers(dossier: object) -> list[str]:
    """Return the three answers of a dossier as JSON."""
    from rasad.views import lines_to_json

    return [lines_to_json(ask()) for ask in (dossier.timeline, dossier.people, dossier.agreements)]  # type: ignore[attr-defined]


def told(text: str) -> list[dict[str, object]]:
    """Return an answer as Python sees it."""
    return list(json.loads(text))
