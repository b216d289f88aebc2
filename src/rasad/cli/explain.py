"""``rasad explain``: what an item of a record rests on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from rasad import api
from rasad.cli.options import Lexicon
from rasad.errors import ReadError, UsageError


def explain(
    records: Annotated[
        Path | None, typer.Argument(metavar="[RECORDS.jsonl]", help="What rasad read printed.")
    ] = None,
    item: Annotated[str | None, typer.Argument(metavar="ITEM", help="ARTICLE:ITEM, or a line's id.")] = None,
    dossier: Annotated[
        str | None, typer.Option("--dossier", "-d", metavar="FILE", help="Explain a line of this dossier.")
    ] = None,
    lexicon: Lexicon = None,
) -> None:
    """Show an item's evidence in its sentence, and the rule that found it.

    [bold]Examples[/bold]

      rasad explain records.jsonl article-7:v1

      rasad explain e-0123456789ab --dossier news.db
    """
    if dossier:
        with api.open(dossier, lexicon=lexicon) as opened:
            typer.echo(opened.explain(str(item or records or "")))
    elif records and item:
        typer.echo(_of_record(records, item, api.own_words(lexicon) if lexicon else api.NO_WORDS))
    else:
        raise UsageError("records and ARTICLE:ITEM are expected, or a line's id with --dossier")


def _of_record(records: Path, item: str, words: api.OwnWords) -> str:
    article, colon, name = item.rpartition(":")
    if not colon:
        raise UsageError(f"{item!r}: an article's id, a colon and an item's id are expected, such as a1:v2")
    for record in records_of(records):
        if record["article"]["id"] == article:
            return api.explain(record, name, words=words)
    raise UsageError(f"{records}: no article {article!r}")


def records_of(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file. Raises ReadError where it holds something else, and says where."""
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
