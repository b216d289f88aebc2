"""A dossier as tables: CSV, Parquet, JSON Lines; the data dictionary says what they hold."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rasad.cli import app
from rasad.export.csv import to_csv
from rasad.export.dictionary import dictionary, to_page
from rasad.export.jsonl import to_jsonl
from rasad.export.parquet import to_parquet
from rasad.export.tables import TABLES
from rasad.model import Contents
from tests.conftest import ROOT

KINDS = {"text": (str,), "texts": (tuple,), "number": (int,), "yes or no": (bool,)}


def test_the_dictionary_tells_of_every_table_and_column_and_of_no_other() -> None:
    assert {name: tuple(told.columns) for name, told in dictionary().items()} == {
        name: table.columns for name, table in TABLES.items()
    }


def test_the_page_is_made_of_the_dictionary() -> None:
    page = (ROOT / "docs" / "data-dictionary.md").read_text(encoding="utf-8")

    assert page == "\n".join(to_page()) + "\n"


@pytest.mark.parametrize("name", TABLES)
def test_every_cell_holds_what_the_dictionary_says(contents: Contents, name: str) -> None:
    rows = list(TABLES[name].rows(contents))

    assert rows
    for column, told in dictionary()[name].columns.items():
        values = [row[column] for row in rows if row[column] is not None]
        assert all(type(value) in KINDS[told.holds] for value in values), column


@pytest.mark.parametrize("name", TABLES)
def test_a_csv_is_read_back_as_it_was(contents: Contents, name: str) -> None:
    told = "".join(to_csv(contents, name, bom=True)).encode()

    read = list(csv.DictReader(io.StringIO(told.decode("utf-8-sig"), newline="")))

    rows = list(TABLES[name].rows(contents))
    assert told.startswith(b"\xef\xbb\xbf")
    assert len(read) == len(rows)
    first = TABLES[name].columns[0]
    assert [row[first] for row in read] == [row[first] for row in rows]
    texts = [c for c, told in dictionary()[name].columns.items() if told.holds == "text"]
    assert all(a[c] == (b[c] or "") for a, b in zip(read, rows, strict=True) for c in texts)


@pytest.mark.parametrize("name", TABLES)
def test_pyarrow_reads_a_parquet_with_its_dictionary(contents: Contents, name: str, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    with (tmp_path / "table.parquet").open("wb") as out:
        to_parquet(contents, name, out)

    read = parquet.read_table(tmp_path / "table.parquet")

    rows = [
        {k: list(v) if isinstance(v, tuple) else v for k, v in row.items()}
        for row in TABLES[name].rows(contents)
    ]
    assert read.to_pylist() == rows
    about = {field.name: field.metadata[b"about"].decode() for field in read.schema}
    assert about == {column: told.about for column, told in dictionary()[name].columns.items()}


def test_json_lines_hold_every_line_with_its_kind(contents: Contents) -> None:
    read = [json.loads(line) for line in to_jsonl(contents)]

    kinds = [one["line"] for one in read]
    assert kinds.count("event") == len(contents.events) and kinds.count("person") == len(contents.people)
    assert kinds.count("agreement") == len(contents.agreements) and kinds.count("claim") == len(
        contents.claims
    )
    assert all(one["evidence"] for one in read)


def test_evidence_is_the_very_words(contents: Contents) -> None:
    texts = {article.id: article.text for article in contents.articles}

    rows = list(TABLES["evidence"].rows(contents))

    assert all(
        row["words"] == " ".join(texts[str(row["article"])][row["start"] : row["end"]].split())  # type: ignore[misc]
        for row in rows
    )


def test_a_folder_gets_every_table(dossier: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["export", "-d", str(dossier), "--format", "csv", "-o", str(tmp_path)])

    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(f"{name}.csv" for name in TABLES)


def test_what_was_not_known_on_a_day_stays_out(dossier: Path, tmp_path: Path) -> None:
    out = tmp_path / "articles.csv"
    asked = ["--format", "csv", "--table", "articles", "--as-of", "2023-03-10", "-o", str(out)]

    done = CliRunner().invoke(app, ["export", "-d", str(dossier), *asked])

    assert done.exit_code == 0, done.output
    with out.open(encoding="utf-8", newline="") as file:
        published = [row["published"] for row in csv.DictReader(file)]
    assert published and max(published) <= "2023-03-10"


@pytest.mark.parametrize("given", [["records.jsonl", "--format", "gexf"], ["--format", "polecat"]])
def test_a_format_says_what_it_is_made_of(given: list[str]) -> None:
    done = CliRunner().invoke(app, ["export", *given])

    assert done.exit_code == 1
    assert "is made of" in str(done.exception)
