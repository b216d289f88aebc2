"""A table as Parquet, with what each column holds in its schema. Needs pyarrow (``rasad[parquet]``)."""

from __future__ import annotations

from importlib import import_module
from typing import Any, BinaryIO

from rasad.errors import UsageError
from rasad.export.dictionary import dictionary
from rasad.export.tables import TABLES
from rasad.model import Contents


def to_parquet(contents: Contents, table: str, out: BinaryIO) -> None:
    """Write a table. Raises UsageError where pyarrow is not installed."""
    try:
        pa, pq = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ModuleNotFoundError as error:
        raise UsageError("Parquet needs pyarrow: pip install 'rasad[parquet]'") from error
    shown, told = TABLES[table], dictionary()[table]
    types: dict[str, Any] = {
        "text": pa.string(), "texts": pa.list_(pa.string()), "number": pa.int64(), "yes or no": pa.bool_(),
    }  # fmt: skip
    fields = [
        pa.field(name, types[told.columns[name].holds], metadata={"about": told.columns[name].about})
        for name in shown.columns
    ]
    schema = pa.schema(fields, metadata={"about": told.about})
    columns: dict[str, list[Any]] = {name: [] for name in shown.columns}
    for row in shown.rows(contents):
        for name, values in columns.items():
            value = row[name]
            values.append(list(value) if isinstance(value, tuple) else value)
    pq.write_table(pa.Table.from_pydict(columns, schema), out)
