"""A table as CSV (RFC 4180), UTF-8."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from rasad.export.tables import TABLES
from rasad.model import Contents
from rasad.views.columns import Value

BOM = "\ufeff"  # by it Excel sees that a file is UTF-8


def to_csv(contents: Contents, table: str, *, bom: bool = False) -> Iterator[str]:
    """Yield a table as CSV, a record at a time; several texts in a cell are parted by "; "."""
    shown = TABLES[table]
    yield BOM if bom else ""
    yield from csv_lines(shown.columns, shown.rows(contents))


def csv_lines(columns: Sequence[str], rows: Iterator[Mapping[str, Value]]) -> Iterator[str]:
    """Yield a heading and rows as records of CSV."""
    out = io.StringIO()
    writer = csv.writer(out)
    head: list[str | int | float] = [*columns]
    for cells in chain([head], ([cell(row.get(name)) for name in columns] for row in rows)):
        writer.writerow(cells)
        yield out.getvalue()
        out.seek(0)
        out.truncate()


def cell(value: Value) -> str | int | float:
    """Return a value as one cell holds it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else value
