"""``rasad read``: from articles to records."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TextIO

import typer

from rasad import api
from rasad.cli.faults import Faults
from rasad.cli.progress import counted, watched
from rasad.errors import ReadError, UsageError
from rasad.read import day
from rasad.sources import articles


class Format(StrEnum):
    """How records are shown."""

    jsonl = "jsonl"
    text = "text"


def published_day(value: str) -> date:
    """Return the day that an option names."""
    try:
        return day(value)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def read(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH…", help="Files, folders, addresses, or - for standard input."),
    ],
    published: Annotated[
        date | None,
        typer.Option(
            parser=published_day, metavar="DATE", help="When text files were published; anchors الجمعة, أمس …"
        ),
    ] = None,
    format: Annotated[
        Format | None,
        typer.Option(help="text on a terminal, jsonl into a pipe or file, unless said otherwise."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead.")
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read.")] = 1,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from one's own network too.")
    ] = False,
    lexicon: Annotated[
        str | None,
        typer.Option(
            metavar="DIR",
            envvar="RASAD_LEXICON",
            help="A folder with the desk's own words: see docs/lexicon.md.",
        ),
    ] = None,
) -> None:
    """Read articles and print a record of each: times, people, claims, events, agreements.

    [bold]Examples[/bold]

      rasad read article.txt --published 2024-10-11

      rasad read news.jsonl -o records.jsonl --jobs 2

      rasad read page.html report.pdf result.json archive.zip https://news.example/feed.xml

      cat news.jsonl | rasad read - | jq .events

      rasad read news.jsonl --lexicon our-words/

    What a file holds is told by its content: text, JSON Lines, HTML, PDF, DOCX, exports of Telegram, Nexis
    and Factiva, WARC, feeds, lists of addresses, and ZIP or gzip of these. What cannot be read is named on
    standard error with file, line and reason; everything else is still read, and the exit status is 1. A
    page that is no article, or not in Arabic, is left out with a reason.
    """
    _refuse_to_overwrite(paths, output)
    api.quiet_collector()
    words = api.own_words(lexicon) if lexicon else api.NO_WORDS
    faults = Faults()
    found = articles(paths, published=published, allow_private=allow_private)
    with _opened(output) as out, watched(counted(paths)) as advance:
        shown = format or (Format.text if output is None and sys.stdout.isatty() else Format.jsonl)
        for outcome in api.outcomes(found, jobs=jobs, words=words):
            if isinstance(outcome, ReadError):
                faults.tell(outcome)
            else:
                out.write(outcome.to_json() + "\n" if shown is Format.jsonl else outcome.to_text() + "\n")
            advance()
    faults.sum_up()
    raise typer.Exit(1 if faults.wrong else 0)


def _refuse_to_overwrite(paths: list[str], output: Path | None) -> None:
    if output and any(path != "-" and Path(path).resolve() == output.resolve() for path in paths):
        raise UsageError(f"{output} is read and cannot be written at once")


@contextmanager
def _opened(output: Path | None) -> Iterator[TextIO]:
    if output is None:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # records are UTF-8 in any locale
        yield sys.stdout
        return
    try:
        file = output.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{output}: {error.strerror}") from error
    with file:
        yield file
