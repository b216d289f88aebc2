"""``rasad explain``: what an item of a record rests on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from rasad import api
from rasad.errors import ReadError, UsageError


def explain(
    records: Annotated[Path, typer.Argument(metavar="RECORDS.jsonl", help="What rasad read printed.")],
    item: Annotated[str, typer.Argument(metavar="ARTICLE:ITEM", help="An article's id and an item's.")],
) -> None:
    """Show an item's evidence in its sentence, and the rule that found it.

    [bold]Example[/bold]

      rasad explain records.jsonl article-7:v1
    """
    article, colon, name = item.rpartition(":")
    if not colon:
        raise UsageError(f"{item!r}: an article's id, a colon and an item's id are expected, such as a1:v2")
    for record in _records(records):
        if record["article"]["id"] == article:
            typer.echo(api.explain(record, name))
            return
    raise UsageError(f"{records}: no article {article!r}")


def _records(path: Path) -> Iterator[dict[str, Any]]:
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                yield _record(f"{path}:{number}", line)
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(str(path), str(error)) from error


def _record(place: str, line: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
        record["article"]["id"], record["text"]
    except (ValueError, KeyError, TypeError) as error:
        raise ReadError(place, "no record of rasad read") from error
    return dict(record)
