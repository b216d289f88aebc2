"""What tests share: the example articles, and the articles that are kept outside the project."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def examples() -> list[dict[str, Any]]:
    """The example articles, as JSON objects."""
    lines = (ROOT / "examples" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the project with articles and gold records; tests that need it skip without."""
    folder = ROOT.parent / "shared"
    if not (folder / "articles" / "dev.jsonl").exists():
        pytest.skip("../shared is not here: nothing to score on")
    return folder
