"""A wheel, built and installed in a clean environment, reads an article too."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path

from tests.conftest import ROOT


def _run(*command: str | Path, cwd: Path) -> bytes:
    done = subprocess.run(command, capture_output=True, cwd=cwd, timeout=300, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def test_an_installed_wheel_reads_an_article(tmp_path: Path) -> None:
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, cwd=ROOT)
    [wheel] = tmp_path.glob("*.whl")
    venv.create(tmp_path / "clean", with_pip=True)
    python = tmp_path / "clean" / "bin" / "python"
    _run(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", wheel, cwd=tmp_path)
    (tmp_path / "a.txt").write_text("زار الرئيس الروسي فلاديمير بوتين طهران أمس.", encoding="utf-8")

    printed = _run(python, "-m", "rasad", "read", "a.txt", "--published", "2024-10-11", cwd=tmp_path)

    record = json.loads(printed)
    assert record["times"][0]["value"] == "2024-10-10"
    assert "فلاديمير بوتين" in [e["name"] for e in record["entities"]]
