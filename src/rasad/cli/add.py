"""``rasad add``: articles into a dossier."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from rasad import api
from rasad.cli.faults import Faults
from rasad.cli.options import AllowPrivate, In, Lexicon
from rasad.cli.progress import counted, watched
from rasad.cli.read import published_day
from rasad.errors import ReadError


def add(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH…", help="Files, folders, addresses, or - for standard input."),
    ],
    dossier: In,
    published: Annotated[
        date | None,
        typer.Option(parser=published_day, metavar="DATE", help="When text files were published."),
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read.")] = 1,
    lexicon: Lexicon = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Read articles into a dossier; it is made where there is none.

    Each article is stored wholly or not at all: interrupted at any moment, run the same command again and it
    goes on. The same article again adds nothing, a corrected one takes the place of the older text.

    [bold]Examples[/bold]

      rasad add news.jsonl --dossier news.db

      rasad add reports/ archive.zip -d postgresql://localhost/desk --jobs 2

      rasad add https://news.example/feed.xml addresses.txt -d news.db

      rasad add news.jsonl -d news.db --lexicon our-words/
    """
    api.quiet_collector()
    counts = dict.fromkeys(("new", "changed", "known"), 0)
    faults = Faults()
    with api.open(dossier, create=True, lexicon=lexicon) as opened, watched(counted(paths)) as advance:
        for added in opened.add(*paths, published=published, jobs=jobs, allow_private=allow_private):
            if isinstance(added, ReadError):
                faults.tell(added)
            else:
                counts[added.what] += 1
            advance()
    counts |= {"left out": faults.left_out.total(), "wrong": faults.wrong}
    faults.sum_up()
    told = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
    typer.echo(f"{dossier}: {told or 'nothing to add'}", err=True)
    raise typer.Exit(1 if faults.wrong else 0)
