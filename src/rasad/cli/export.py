"""``rasad export``: a dossier, or records, in the formats of others."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, BinaryIO

import typer

from rasad import api
from rasad import export as formats
from rasad.cli.explain import records_of
from rasad.cli.options import AsOf, Lexicon, Since, State, Until
from rasad.cli.showing import Lang
from rasad.errors import UsageError
from rasad.export import Wish
from rasad.model import Contents, Question
from rasad.views import Look

Format = StrEnum("Format", ["plover", "polecat", "parquet", *formats.TEXTS])  # type: ignore[misc]  # from the table
Table = StrEnum("Table", list(formats.TABLES))  # type: ignore[misc]
_OF_RECORDS = ("plover", "polecat")
_ANNOTATIONS = "webannotation"  # made of either
_IN_TABLES = ("csv", "parquet")


def export(
    format: Annotated[Format, typer.Option(help="See docs/export.md for what each holds.")],
    file: Annotated[
        Path | None, typer.Argument(metavar="[RECORDS.jsonl]", help="What rasad read printed.")
    ] = None,
    dossier: Annotated[
        str | None,
        typer.Option("--dossier", "-d", metavar="FILE", envvar="RASAD_DOSSIER", help="A dossier instead."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write here; into a folder, every table."),
    ] = None,
    table: Annotated[
        Table | None, typer.Option(help="Of csv, parquet, jsonl: events, unless said otherwise.")
    ] = None,
    since: Since = None,
    until: Until = None,
    state: State = None,
    as_of: AsOf = None,
    bom: Annotated[bool, typer.Option("--bom", help="Let Excel see that a CSV is UTF-8.")] = False,
    lang: Annotated[Lang, typer.Option(help="Language of headings in Markdown.")] = Lang.ar,
    lexicon: Lexicon = None,
) -> None:
    """Write a dossier, or records, in a format that other tools read, each line with its evidence.

    From a dossier: jsonl, csv, parquet, ftm (FollowTheMoney), graphml, gexf (Gephi), acled, jsonld
    (schema.org), webannotation, ics (what is due), markdown. From records: plover, polecat, webannotation.
    What a format has no place for is counted on standard error.

    [bold]Examples[/bold]

      rasad export -d news.db --format gexf -o network.gexf

      rasad export -d news.db --format csv --table agreements --bom -o agreements.csv

      rasad export -d news.db --format parquet -o tables/

      rasad export -d news.db --format ics --as-of 2024-10-12 -o due.ics

      rasad export records.jsonl --format polecat | cut -f 2,3,8,16
    """
    if format.value in _OF_RECORDS:
        if file is None:
            raise UsageError(
                f"{format.value} is made of records: rasad export RECORDS.jsonl --format {format.value}"
            )
        _events(list(records_of(file)), format.value, output)
        return
    if file is not None and format.value == _ANNOTATIONS:
        with _opened(output) as out:
            out.write(formats.to_record_annotations(records_of(file)).encode())
        return
    if dossier is None:
        raise UsageError(
            f"{format.value} is made of a dossier: rasad export --dossier FILE --format {format.value}"
        )
    with api.open(dossier, lexicon=lexicon) as opened:
        contents = opened.contents(Question(since=since, until=until, state=state, as_of=as_of))
    look = Look("markdown", lang.value, bom=bom)
    _dossier(contents, format.value, output, Wish(table.value if table else None, look))


def _dossier(contents: Contents, format: str, output: Path | None, wish: Wish) -> None:
    if output and output.is_dir() and format in _IN_TABLES:
        for table in [wish.table] if wish.table else formats.TABLES:
            _one(contents, format, output / f"{table}.{format}", Wish(table, wish.look))
    else:
        _one(contents, format, output, wish)
    _tell(formats.left_out(contents, format), f"have no place in {format}")


def _one(contents: Contents, format: str, output: Path | None, wish: Wish) -> None:
    with _opened(output) as out:
        if format == "parquet":
            formats.to_parquet(contents, wish.table or formats.TABLE, out)
            return
        for told in formats.TEXTS[format](contents, wish):
            out.write(told.encode())


def _events(found: list[dict[str, Any]], format: str, output: Path | None) -> None:
    written = 0
    with _opened(output) as out:
        if format == "polecat":
            out.write(f"{formats.polecat_header()}\n".encode())
        for line in _lines(found, format):
            out.write(f"{line}\n".encode())
            written += 1
    left = sum(len(record["events"]) for record in found) - written
    _tell(left, "without an actor or a day left out")


def _lines(found: Iterable[dict[str, Any]], format: str) -> Iterator[str]:
    write = formats.to_plover if format == "plover" else formats.to_polecat
    for record in found:
        yield from write(record)


def _tell(events: int, what: str) -> None:
    if events:
        typer.echo(f"rasad: {events} events {what}", err=True)


@contextmanager
def _opened(output: Path | None) -> Iterator[BinaryIO]:
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.flush()
        return
    try:
        file = output.open("wb")
    except OSError as error:
        raise UsageError(f"{output}: {error.strerror}") from error
    with file:
        yield file
