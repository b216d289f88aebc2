"""Events leave for PLOVER's and POLECAT's readers."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, Field
from typer.testing import CliRunner

from rasad.cli import app
from rasad.export.polecat import COLUMNS, EVIDENCE
from rasad.lexicon.plover import coded, plover
from tests.conftest import ROOT

RECORDS = ROOT / "examples" / "records.jsonl"


class Entity(BaseModel):
    """An actor or recipient as PLOVER's manual has it."""

    model_config = ConfigDict(extra="forbid")

    code: str | None = Field(None, pattern=r"^[A-Z]{3}$")
    sector: str
    entity_text: str
    office: str | None = None


class Record(BaseModel):
    """PLOVER's record format: id, date, actor and event are required, all else may be left out."""

    model_config = ConfigDict(extra="forbid")

    id: str
    date: str = Field(pattern=r"^\d{3,4}")
    enddate: str | None = None
    actor: list[Entity] = Field(min_length=1)
    recipient: list[Entity] = []
    event: list[str] = Field(min_length=1)
    mode: list[str] = []
    context: list[str] = []
    quad_code: int = Field(ge=1, le=4)
    event_scale: float = Field(ge=-10, le=10)
    event_loc: dict[str, str] = {}
    event_text: list[str] = []
    text_info: list[dict[str, int]]
    cite_info: dict[str, str] = {}
    coder: str
    comment: str | None = None


def exported(format: str) -> str:
    result = CliRunner().invoke(app, ["export", str(RECORDS), "--format", format], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


def records() -> dict[str, dict[str, Any]]:
    lines = RECORDS.read_text(encoding="utf-8").splitlines()
    return {record["article"]["id"]: record for record in map(json.loads, lines)}


def test_every_line_is_a_record_of_plover() -> None:
    lines = exported("plover").splitlines()

    assert lines
    assert all(Record.model_validate_json(line) for line in lines)


def test_evidence_of_an_export_is_the_very_words() -> None:
    texts = {id: record["text"] for id, record in records().items()}
    for line in exported("plover").splitlines():
        event = json.loads(line)
        text = texts[event["id"].rpartition(":")[0]]
        assert event["event_text"] == [text[span["start"] : span["end"]] for span in event["text_info"]]


def test_cooperation_still_to_come_is_an_agreement_and_says_that_it_is_future() -> None:
    planned = [
        f"{id}:{event['id']}"
        for id, record in records().items()
        for event in record["events"]
        if event["status"] == "planned" and event["type"] == "CONSULT" and event["actors"]
    ]
    told = {event["id"]: event for event in map(json.loads, exported("plover").splitlines())}

    assert planned
    assert all(told[id]["event"] == ["AGREE"] and "future" in told[id]["mode"] for id in planned)


def test_polecat_has_its_forty_columns_and_evidence_behind_them() -> None:
    rows = list(csv.reader(io.StringIO(exported("polecat")), delimiter="\t", quoting=csv.QUOTE_NONE))

    assert len(COLUMNS) == 40
    assert rows[0] == [*COLUMNS, *EVIDENCE]
    assert len(rows) > 10
    assert {len(row) for row in rows} == {44}


@pytest.mark.parametrize(
    "type, mode, quad, score",
    [("CONSULT", "visit", "VC", 4), ("CONSULT", None, "VC", 2.5), ("SANCTION", "expel", "MX", -5.5)],
)
def test_scores_are_those_of_the_manual(type: Any, mode: str | None, quad: str, score: float) -> None:
    assert coded(type, mode)[:2] == (quad, score)


def test_conflict_scores_below_zero_and_cooperation_above() -> None:
    for type in plover().types.values():
        for score in (type.score, *type.modes.values()):
            assert score >= 0 if type.quad in ("VC", "MC") else score <= 0.5


def test_every_event_of_a_record_has_its_score() -> None:
    for record in records().values():
        for event in record["events"]:
            assert (event["quad"], event["score"], event["cameo"]) == coded(event["type"], event["mode"])
