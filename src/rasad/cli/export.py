"""``rasad export``: records in the formats of others."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from rasad import export as formats
from rasad.cli.explain import records_of


class Format(StrEnum):
    """Formats of event data."""

    plover = "plover"
    polecat = "polecat"


def export(
    file: Annotated[Path, typer.Argument(metavar="RECORDS.jsonl", help="What rasad read printed.")],
    format: Annotated[Format, typer.Option(help="plover: JSON Lines; polecat: columns parted by tabs.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead.")
    ] = None,
) -> None:
    """Write the events of records in the format of PLOVER or POLECAT, each with its evidence.

    Both require an actor and a day: events without either are left out, and counted on standard error.

    [bold]Examples[/bold]

      rasad export records.jsonl --format plover -o events.jsonl

      rasad export records.jsonl --format polecat | cut -f 2,3,8,16
    """
    found = list(records_of(file))
    written = _write(output, _lines(found, format))
    left = sum(len(record["events"]) for record in found) - written
    if left:
        typer.echo(f"rasad: {left} events without an actor or a day left out", err=True)


def _lines(found: Iterable[dict[str, Any]], format: Format) -> Iterator[str]:
    write = formats.to_plover if format is Format.plover else formats.to_polecat
    if format is Format.polecat:
        yield formats.polecat_header()
    for record in found:
        yield from write(record)


def _write(output: Path | None, lines: Iterable[str]) -> int:
    """Write lines; return how many of them are events."""
    if output is None:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # Arabic in any locale
    file = output.open("w", encoding="utf-8", newline="\n") if output else sys.stdout
    count = 0
    for line in lines:
        file.write(line + "\n")
        count += not line.startswith("Event ID\t")
    if output:
        file.close()
    return count
