"""The commands of a dossier, as a newcomer would run them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from rasad.cli import app
from tests.conftest import ROOT

STORY = str(ROOT / "examples" / "story.jsonl")


def run(*command: str) -> Result:
    return CliRunner().invoke(app, list(command), catch_exceptions=False)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    dossier = str(tmp_path_factory.mktemp("commands") / "story.db")
    added = run("add", STORY, "-d", dossier)
    assert (added.exit_code, added.stderr) == (0, f"{dossier}: 12 new\n")
    yield dossier


def test_adding_again_says_that_all_is_known(place: str) -> None:
    assert run("add", STORY, "-d", place).stderr == f"{place}: 12 known\n"


@pytest.mark.parametrize("question", ["timeline", "people", "agreements", "claims"])
def test_answers_are_json_where_asked(place: str, question: str) -> None:
    lines = json.loads(run(question, "-d", place, "--format", "json").stdout)

    assert lines
    assert all(line["id"] and line["evidence"] for line in lines)


def test_text_answers_are_a_line_each_with_as_many_columns(place: str) -> None:
    lines = run("timeline", "-d", place).stdout.splitlines()

    assert {line.count("\t") for line in lines} == {6}


def test_claims_are_asked_by_speaker_stance_and_what_they_are_about(place: str) -> None:
    asked = ("--speaker", "IRN", "--stance", "deny", "--about", "SDN", "--as-of", "2023-12-31")
    [line] = json.loads(run("claims", "-d", place, *asked, "--format", "json").stdout)

    assert (line["speaker"], line["date"]) == ("طهران", "2023-08-18")
    assert run("claims", "-d", place, *asked[:-1], "2023-08-01").stdout == ""


def test_a_claim_shows_who_answers_it(place: str) -> None:
    found = json.loads(run("claims", "-d", place, "--about", "الحوثيين", "--format", "json").stdout)
    [answered] = [line for line in found if line["answered_by"]]

    assert [reply["stance"] for reply in answered["answered_by"]] == ["decline"]


def test_words_quoted_in_the_shell_are_sought_in_a_row(place: str) -> None:
    assert "story-12" in run("search", "اتفاق بكين", "-d", place).stdout
    assert run("search", "بكين اتفاق", "-d", place).stdout == ""


@pytest.mark.parametrize("question", ["timeline", "people", "agreements", "claims"])
def test_a_limit_shows_the_first_lines(place: str, question: str) -> None:
    every = run(question, "-d", place).stdout.splitlines()

    assert run(question, "-d", place, "--limit", "2").stdout.splitlines() == every[:2]


def test_a_table_for_excel_begins_with_its_mark(place: str) -> None:
    assert run("people", "-d", place, "--format", "csv", "--bom").stdout.startswith("\ufeffid,name,")


def test_words_and_months_are_those_that_the_reader_chose(place: str) -> None:
    asked = ("timeline", "-d", place, "--since", "2023-04-06", "--until", "2023-04-06", "--lang", "ar")

    assert "6 نيسان 2023" in run(*asked, "--months", "كانون الثاني").stdout
    assert "6 أبريل 2023" in run(*asked, "--months", "يناير").stdout


def test_a_timeline_is_asked_by_state_day_and_type(place: str) -> None:
    asked = ("--state", "IRN", "--since", "2023-06-01", "--until", "2023-06-30", "--type", "CONSULT")
    lines = json.loads(run("timeline", "-d", place, *asked, "--format", "json").stdout)

    assert [line["date"] for line in lines] == ["2023-06-17"]


def test_explain_leads_to_the_very_words(place: str) -> None:
    [line] = json.loads(run("people", "-d", place, "--person", "أحمديان", "--format", "json").stdout)

    assert "⟦علي أكبر أحمديان⟧" in run("explain", line["id"], "-d", place).stdout


def test_reading_again_by_the_same_rules_changes_nothing(place: str) -> None:
    assert run("reread", "-d", place).stdout == ""


def test_articles_that_cannot_be_read_are_named_and_the_rest_is_added(tmp_path: Path) -> None:
    file = tmp_path / "two.jsonl"
    file.write_text('{"text": "زار الوزير بيروت."}\nbroken\n', encoding="utf-8")

    added = run("add", str(file), "-d", str(tmp_path / "d.db"))

    assert added.exit_code == 1
    assert "two.jsonl:2: broken JSON" in added.stderr
    assert "1 new, 1 wrong" in added.stderr
