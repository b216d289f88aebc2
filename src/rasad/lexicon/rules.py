"""What every rule is for, by its name: the file below ``lexicon/data`` and the table in it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from rasad.lexicon.own import in_use

_DATA = files("rasad.lexicon") / "data"


@cache
def purposes() -> Mapping[str, str]:
    """Return for each rule (``events/consult.meet``) what its author says it is for."""
    return {**dict(_own()), **dict(_purposes(_DATA, ""))}


def _own() -> Iterator[tuple[str, str]]:
    """Yield the rules that a desk adds."""
    for name, content in sorted(in_use().files.items()):
        yield from _tables(name.removesuffix(".toml"), tomllib.loads(content))


def _purposes(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            yield from _purposes(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(".toml"):
            family = prefix + entry.name.removesuffix(".toml")
            yield from _tables(family, tomllib.loads(entry.read_text(encoding="utf-8")))


def _tables(name: str, table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if isinstance(table.get("about"), str):
        yield name, table["about"]
    for key, inner in table.items():
        if isinstance(inner, dict):
            yield from _tables(f"{name}.{key}", inner)
