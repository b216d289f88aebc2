"""What the documentation shows is so."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tools import reference, shown

from tests.conftest import ROOT

WRITTEN = sorted((ROOT / "docs").rglob("*.md"))


@pytest.mark.parametrize("page", shown.PAGES, ids=lambda p: p.name)
def test_commands_on_a_page_do_what_it_shows(page: Path) -> None:
    _, commands = shown.run(page)

    assert commands
    wrong = [f"{one.command}\n{one.came}exit status {one.status}" for one in commands if not one.holds]
    assert not wrong, "no longer so; if it is right now: python tools/shown.py --write\n" + "\n".join(wrong)


def test_the_reference_of_commands_is_current() -> None:
    assert reference.PAGE.read_text(encoding="utf-8") == reference.to_page(), "python tools/reference.py"


@pytest.mark.parametrize("page", WRITTEN, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_page_stands_in_the_menu() -> None:
    menu = reference.menu()  # make docs writes the decisions into it

    assert [p.name for p in WRITTEN if str(p.relative_to(ROOT / "docs")) not in menu] == []


@pytest.mark.parametrize("part", ["times", "entities", "mentions", "claims", "events", "agreements"])
def test_the_record_format_tells_every_field(part: str) -> None:
    page = (ROOT / "docs/reference/record.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `(\w+)` \|", page.partition(f"\n## {part}\n")[2].partition("\n## ")[0], re.M)
    lines = (ROOT / "examples/records.jsonl").read_text(encoding="utf-8").splitlines()
    read = {field for line in lines for item in json.loads(line)[part] for field in item}

    assert read - {"rule"} == set(told) - {"rule"}
