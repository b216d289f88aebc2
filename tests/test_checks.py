"""What readers judged (docs/checks) can be checked by others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

CHECKS = sorted((ROOT / "docs" / "checks").glob("*.jsonl"))


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("path", CHECKS, ids=lambda p: p.stem)
def test_every_row_has_a_verdict(path: Path) -> None:
    assert {row["verdict"] for row in rows(path)} <= {"right", "wrong", "unclear"}


@pytest.mark.parametrize("path", CHECKS, ids=lambda p: p.stem)
def test_every_row_points_into_its_article(path: Path, shared: Path) -> None:
    with (shared / "articles" / "stream.jsonl").open(encoding="utf-8") as lines:
        lengths = {a["id"]: len(a["text"]) + len(a.get("title") or "") + 2 for a in map(json.loads, lines)}
    assert all(
        0 <= row["at"][0] < row["at"][1] <= lengths[row["article"]] for row in rows(path) if "at" in row
    )


@pytest.mark.parametrize("path", CHECKS, ids=lambda p: p.stem)
def test_the_readme_tells_how_it_was_drawn(path: Path) -> None:
    assert path.name in (path.parent / "README.md").read_text(encoding="utf-8")
