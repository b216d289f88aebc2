"""Options that several commands share."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer

from rasad.cli.read import published_day

In = Annotated[
    str,
    typer.Option(
        "--dossier",
        "-d",
        metavar="FILE",
        envvar="RASAD_DOSSIER",
        help="The dossier: a file, or postgresql://…",
    ),
]


def iso(value: str) -> str:
    """Return a day as an option tells it, as ISO 8601."""
    return published_day(value).isoformat()


AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Fetch from one's own network too.")]
Since = Annotated[str | None, typer.Option(parser=iso, metavar="DATE", help="Only from this day on.")]
Until = Annotated[str | None, typer.Option(parser=iso, metavar="DATE", help="Only up to this day.")]
AsOf = Annotated[
    str | None, typer.Option(parser=iso, metavar="DATE", help="Only what was published by then.")
]
On = Annotated[str | None, typer.Option(parser=iso, metavar="DATE", help="Only what held on that day.")]
State = Annotated[
    str | None, typer.Option(metavar="CODE", help="Who takes part: a code (IRN, EU) or a name.")
]
Person = Annotated[str | None, typer.Option(metavar="NAME", help="A person, by any part of the name.")]
Why = Annotated[str, typer.Option("--why", metavar="REASON", help="Kept with the judgement.")]
Author = Annotated[
    str, typer.Option("--author", metavar="NAME", help="Who judges.", default_factory=getpass.getuser)
]
Lexicon = Annotated[
    str | None,
    typer.Option(
        "--lexicon",
        metavar="DIR",
        envvar="RASAD_LEXICON",
        help="A folder with the desk's own words; else lexicon/ beside the dossier, if there is one.",
    ),
]
