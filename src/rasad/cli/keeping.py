"""The commands that keep a dossier whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from rasad import api
from rasad.cli.options import In, Lexicon
from rasad.errors import UsageError
from rasad.model import Fault


def check(
    dossier: Annotated[
        str | None,
        typer.Option("--dossier", "-d", metavar="FILE", envvar="RASAD_DOSSIER", help="The dossier."),
    ] = None,
    lexicon: Lexicon = None,
) -> None:
    """Say whether a dossier is sound, and a desk's own words; the exit status is 1 where they are not.

    Every finding is a line: its kind, where, and what is wrong. Looked for are damage of the database, texts
    that are not those that were read, records of other texts, items without evidence or with evidence outside
    their text, and whatever leads to what is gone: observations, lines, judgements, corrections. With
    --lexicon, the sentences that the desk's rules should find and leave alone are read.

    [bold]Examples[/bold]

      rasad check -d news.db && rasad backup backups/monday.db -d news.db

      rasad check --lexicon our-words/
    """
    if dossier is None and lexicon is None:
        raise UsageError("a dossier (--dossier) or a folder of words (--lexicon) is expected")
    found = [*_words(lexicon), *_dossier(dossier, lexicon)]
    for fault in found:
        typer.echo(f"{fault.kind}\t{fault.where}\t{fault.told}")
    checked = " and ".join(filter(None, (dossier, lexicon)))
    typer.echo(f"{checked}: {f'{len(found)} findings' if found else 'sound'}", err=True)
    raise typer.Exit(1 if found else 0)


def _words(lexicon: str | None) -> Iterator[Fault]:
    if lexicon:
        yield from api.unproved(api.own_words(lexicon))


def _dossier(dossier: str | None, lexicon: str | None) -> Iterator[Fault]:
    if dossier:
        with api.open(dossier, lexicon=lexicon) as opened:
            yield from opened.check()


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The copy; it must not be there yet.")],
    dossier: In,
) -> None:
    """Copy a dossier while it is in use: as it stands at one moment, into one file that opens as it is.

    A PostgreSQL database is copied by PostgreSQL's own tool; the message tells how.

    [bold]Example[/bold]

      rasad backup backups/2024-10-12.db -d news.db
    """
    with api.open(dossier) as opened:
        opened.backup(file)
    typer.echo(f"{file}: a copy of {dossier}", err=True)
