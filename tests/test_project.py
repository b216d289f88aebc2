"""The project keeps its own rules."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT

SOURCES = sorted((ROOT / "src").rglob("*.py"))
RULES = sorted((ROOT / "src" / "rasad" / "lexicon" / "data").rglob("*.toml"))


@pytest.mark.parametrize("path", RULES, ids=lambda p: p.stem)
def test_every_rule_file_is_toml_and_starts_with_words(path: Path) -> None:
    assert tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_nothing_is_left_to_do_in_a_source_file(path: Path) -> None:
    assert not re.search(r"\b(TODO|FIXME|XXX)\b", path.read_text(encoding="utf-8"))


def test_the_readme_names_the_two_commands_first() -> None:
    commands = re.findall(r"^make (\w+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.M)
    assert commands[:2] == ["demo", "test"]


def test_every_library_that_rasad_stands_on_is_listed_with_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[><=\[]", name)[0] for name in project["dependencies"]}
    listed = re.findall(r"^\| ([\w-]+) \| [A-Z]", (ROOT / "docs/dependencies.md").read_text("utf-8"), re.M)

    assert needed == set(listed)
