"""The command as a newcomer runs it: a process of its own, its exit status, both its outputs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

EXAMPLES = str(ROOT / "examples" / "articles.jsonl")


def _rasad(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command, env = [sys.executable, "-m", "rasad", *arguments], os.environ | environment
    return subprocess.run(command, input=stdin, capture_output=True, timeout=120, check=False, env=env)


@pytest.fixture(params=["examples", "shared"])
def articles(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The example articles, and, where they are, 150 crawled ones."""
    if request.param == "examples":
        return EXAMPLES
    stream = request.getfixturevalue("shared") / "articles" / "stream.jsonl"
    file = tmp_path / "stream.jsonl"
    file.write_bytes(b"\n".join(stream.read_bytes().split(b"\n")[::40]))
    return str(file)


def test_reading_prints_a_record_a_line_into_a_pipe() -> None:
    done = _rasad("read", EXAMPLES)
    records = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert done.returncode == 0 and len(records) == 8
    assert all(
        {"article", "text", "times", "entities", "claims", "events", "agreements"} <= set(r) for r in records
    )


def test_the_example_articles_give_their_golden_records() -> None:
    golden = (ROOT / "examples" / "records.jsonl").read_bytes()
    assert _rasad("read", EXAMPLES).stdout == golden, "if the change is right: make golden, and read the diff"


def test_two_processes_print_the_bytes_of_one(tmp_path: Path) -> None:
    lines = Path(EXAMPLES).read_bytes() * 10
    (tmp_path / "many.jsonl").write_bytes(lines)
    one, two = (_rasad("read", str(tmp_path / "many.jsonl"), "--jobs", n).stdout for n in ("1", "2"))
    assert one == two and one.count(b"\n") == 80


def test_the_order_in_which_python_keeps_its_sets_changes_no_byte(articles: str) -> None:
    one, two, three = (_rasad("read", articles, PYTHONHASHSEED=seed).stdout for seed in ("1", "2", "3"))
    assert one == two == three and one


def test_standard_input_is_read_as_lines_or_as_text() -> None:
    lines = _rasad("read", "-", stdin=Path(EXAMPLES).read_bytes())
    text = _rasad("read", "-", "--published", "2024-10-11", stdin="التقى الوزيران الجمعة.".encode())
    assert lines.stdout.count(b"\n") == 8
    assert json.loads(text.stdout)["times"][0]["value"] == "2024-10-11"


def test_what_cannot_be_read_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(b'{"text": "\xd9\x88\xd8\xb5\xd9\x84."}\n{broken\n{"text": ""}\n{"text": "\\u0000 x"}\n')
    done = _rasad("read", str(bad), str(tmp_path / "none.txt"), EXAMPLES)
    told = done.stderr.decode().splitlines()
    assert done.returncode == 1 and done.stdout.count(b"\n") == 10
    assert [line.split(": ")[1] for line in told] == [f"{bad}:2", f"{bad}:3", str(tmp_path / "none.txt")]


def test_an_impossible_date_is_refused() -> None:
    done = _rasad("read", EXAMPLES, "--published", "2024-13-01")
    assert done.returncode == 2 and b"2024-13-01" in done.stderr


def test_the_input_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(Path(EXAMPLES).read_bytes())
    done = _rasad("read", str(file), "-o", str(file))
    assert done.returncode == 1 and file.read_bytes() == Path(EXAMPLES).read_bytes()


def test_text_shows_the_main_event_and_explain_its_words(tmp_path: Path) -> None:
    records = str(tmp_path / "records.jsonl")
    _rasad("read", EXAMPLES, "-o", records)
    shown = _rasad("read", EXAMPLES, "--format", "text").stdout.decode()
    first = json.loads(Path(records).read_text(encoding="utf-8").splitlines()[0])
    event = next(e for e in first["events"] if e["main"])
    explained = _rasad("explain", records, f"riyadh-tehran-dispatch:{event['id']}").stdout.decode()
    trigger = first["text"][event["triggers"][0]["start"] : event["triggers"][0]["end"]]
    assert "EVENTS" in shown and "TIMES" in shown
    assert f"⟦{trigger}⟧" in explained and f"rule: {event['rule']}" in explained


def test_explain_names_what_an_article_has_instead(tmp_path: Path) -> None:
    records = str(ROOT / "examples" / "records.jsonl")
    done = _rasad("explain", records, "world-cup-final:v99")
    assert done.returncode == 1 and b"no item 'v99'" in done.stderr and b"t1" in done.stderr


def test_help_shows_examples() -> None:
    assert b"rasad read news.jsonl" in _rasad("read", "--help").stdout
