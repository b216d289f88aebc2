"""The data dictionary: what each column of each table holds."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict, RootModel


class Described(BaseModel):
    """A column: what kind of value it holds, and what that says."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    holds: Literal["text", "texts", "number", "yes or no"] = "text"
    about: str


class DescribedTable(BaseModel):
    """A table and its columns."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    about: str
    columns: dict[str, Described]


class _Dictionary(RootModel[dict[str, DescribedTable]]):
    """The file ``dictionary.toml``."""


@cache
def dictionary() -> Mapping[str, DescribedTable]:
    """Return what is told of each table."""
    text = files("rasad.export").joinpath("dictionary.toml").read_text(encoding="utf-8")
    return _Dictionary.model_validate(tomllib.loads(text)).root


def to_page() -> Iterator[str]:
    """Yield the lines of ``docs/data-dictionary.md``."""
    yield "# Data dictionary"
    yield ""
    yield "What `rasad export --format csv|parquet|jsonl --table NAME` gives. Made by `tools/dictionary.py`."
    for name, table in dictionary().items():
        yield from (
            "",
            f"## {name}",
            "",
            table.about,
            "",
            "| column | holds | what it says |",
            "| --- | --- | --- |",
        )
        for column, told in table.columns.items():
            yield f"| `{column}` | {told.holds} | {told.about} |"
