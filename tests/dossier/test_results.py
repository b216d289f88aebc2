"""What a question finds is a list of small frozen values, and a table for those who work with tables."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any

import pytest

import rasad
from rasad import Article
from rasad.errors import UsageError
from rasad.model import Question
from rasad.views import columns


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory, story: list[Article]) -> Iterator[Any]:
    with rasad.open(tmp_path_factory.mktemp("results") / "news.db", create=True) as opened:
        list(opened.add_articles(story[:6]))
        yield opened


@pytest.mark.parametrize("ask", ["timeline", "people", "agreements", "claims"])
@pytest.mark.parametrize("library", ["polars", "pandas"])
def test_lines_become_a_table_with_the_columns_of_every_view(dossier: Any, ask: str, library: str) -> None:
    pytest.importorskip(library)
    lines = getattr(dossier, ask)()

    table = getattr(lines, f"to_{library}")()

    shown = columns(lines.kind)
    assert list(table.columns) == [column.name for column in shown]
    assert len(table) == len(lines) > 0
    assert list(table["id"]) == [line.id for line in lines]
    for column in shown:
        if any(isinstance(column.value(line), tuple) for line in lines):
            assert [list(cell) for cell in table[column.name]] == [list(column.value(line)) for line in lines]


@pytest.mark.parametrize("library", ["polars", "pandas"])
def test_nothing_found_is_an_empty_table_with_its_columns(dossier: Any, library: str) -> None:
    pytest.importorskip(library)
    none = dossier.timeline(Question(state="ISL"))

    table = getattr(none, f"to_{library}")()

    assert none == [] and len(table) == 0
    assert list(table.columns) == [column.name for column in columns(none.kind)]


def test_a_part_of_an_answer_becomes_a_table(dossier: Any) -> None:
    pytest.importorskip("polars")
    answer = dossier.relations("SAU", "IRN")

    for part in answer.parts:
        if part.lines:
            assert len(answer.to_polars(part.name)) == len(part.lines)
    with pytest.raises(UsageError, match="has no part 'nothing'"):
        answer.to_polars("nothing")


@pytest.mark.parametrize("library", ["polars", "pandas"])
def test_what_is_not_installed_is_named(dossier: Any, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)

    with pytest.raises(UsageError, match=f"{library} is not installed: pip install {library}"):
        getattr(dossier.timeline(), f"to_{library}")()


def test_a_line_cannot_be_changed(dossier: Any) -> None:
    with pytest.raises(FrozenInstanceError):
        dossier.timeline()[0].status = "denied"


def test_a_dossier_opens_by_a_path(tmp_path: Path) -> None:
    with rasad.open(str(tmp_path / "news.db"), create=True) as opened:
        assert opened.timeline() == [] == opened.claims()
