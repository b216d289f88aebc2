"""What a kind of input needs is loaded where that kind is met, and not before."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT

HEAVY = ("trafilatura", "lxml", "pypdf", "docx", "feedparser", "httpx", "fastwarc")


def test_reading_json_lines_loads_no_library_of_other_kinds() -> None:
    told = f"""
import sys, rasad.cli
records = list(rasad.read({str(ROOT / "examples" / "articles.jsonl")!r}))
print(len(records), *sorted(set(sys.modules) & set({HEAVY!r})))
"""
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, timeout=60, check=True)
    assert done.stdout.decode().split() == ["8"]
