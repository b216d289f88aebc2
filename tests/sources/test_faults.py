"""What was not read, as the command tells it: faults end in status 1, what is left out is counted apart."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from rasad.errors import LeftOut, ReadError
from tests.sources.making import JSON_LD, page, zip_file


def _rasad(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "rasad", *arguments]
    return subprocess.run(command, capture_output=True, timeout=120, check=False)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_pages_left_out_are_summed_up_and_are_no_failure(tmp_path: Path, jobs: str) -> None:
    members = {f"{n:02}.html": b"<html><p>x</p></html>" for n in range(12)}
    (tmp_path / "a.zip").write_bytes(zip_file({**members, "good.html": page(linked=JSON_LD).encode()}))
    done = _rasad("read", str(tmp_path / "a.zip"), "--jobs", jobs)
    told = done.stderr.decode().splitlines()
    assert done.returncode == 0 and done.stdout.count(b"\n") == 1 and len(told) == 11
    assert told[-1] == "rasad: left out 12: 12 no article" and "00.html: no article (1 words" in told[0]


def test_adding_counts_what_is_left_out_and_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(linked=JSON_LD), encoding="utf-8")
    (tmp_path / "b.html").write_text("<html><p>x</p></html>", encoding="utf-8")
    (tmp_path / "c.jsonl").write_text("{broken\n", encoding="utf-8")
    done = _rasad("add", str(tmp_path), "-d", str(tmp_path.parent / f"{tmp_path.name}.db"))
    assert done.returncode == 1
    assert done.stderr.decode().splitlines()[-1].endswith("1 new, 1 left out, 1 wrong")


def test_a_record_tells_who_wrote_its_article_and_where_its_day_stood(tmp_path: Path) -> None:
    import json

    (tmp_path / "a.html").write_text(page(linked=JSON_LD), encoding="utf-8")
    told = json.loads(_rasad("read", str(tmp_path / "a.html")).stdout)["article"]
    assert told["author"] == "سلمى حداد" and told["known_from"]["published"] == "JSON-LD datePublished"


@pytest.mark.parametrize("error", [ReadError("a.txt:2", "broken"), LeftOut("b.html", "no article")])
def test_an_error_comes_home_whole_from_a_worker(error: ReadError) -> None:
    same = pickle.loads(pickle.dumps(error))
    assert type(same) is type(error) and (same.place, same.reason) == (error.place, error.reason)
