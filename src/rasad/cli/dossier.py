"""The commands that open a dossier, ask one question and print."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from rasad import api, views
from rasad.cli.options import As, AsOf, Day, In, On, Person, Shape, State
from rasad.cli.progress import counted, watched
from rasad.cli.read import published_day
from rasad.errors import ReadError
from rasad.model import AgreementLine, EventLine, PersonLine, Question

if TYPE_CHECKING:
    from rasad.api.dossier import Dossier

Lines: TypeAlias = "Sequence[EventLine] | Sequence[PersonLine] | Sequence[AgreementLine]"


def add(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH…", help="Text files, folders, JSON Lines, or - for standard input."),
    ],
    dossier: In,
    published: Annotated[
        date | None,
        typer.Option(parser=published_day, metavar="DATE", help="When text files were published."),
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read.")] = 1,
) -> None:
    """Read articles into a dossier; it is made where there is none.

    Each article is stored wholly or not at all: interrupted at any moment, run the same command again and it
    goes on. The same article again adds nothing, a corrected one takes the place of the older text.

    [bold]Examples[/bold]

      rasad add news.jsonl --dossier news.db

      rasad add reports/ -d postgresql://localhost/desk --jobs 2
    """
    api.quiet_collector()
    counts = dict.fromkeys(("new", "changed", "known", "wrong"), 0)
    with api.open(dossier, create=True) as opened, watched(counted(paths)) as advance:
        for added in opened.add(*paths, published=published, jobs=jobs):
            if isinstance(added, ReadError):
                typer.echo(f"rasad: {added}", err=True)
            counts["wrong" if isinstance(added, ReadError) else added.what] += 1
            advance()
    told = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
    typer.echo(f"{dossier}: {told or 'nothing to add'}", err=True)
    raise typer.Exit(1 if counts["wrong"] else 0)


def timeline(
    dossier: In,
    since: Day = None,
    until: Day = None,
    state: State = None,
    person: Person = None,
    type: Annotated[str | None, typer.Option(metavar="TYPE", help="A PLOVER type, such as CONSULT.")] = None,
    status: Annotated[str | None, typer.Option(metavar="STATUS", help="Such as planned or denied.")] = None,
    independent: Annotated[
        int, typer.Option(min=0, metavar="N", help="Leave out what fewer independent sources tell.")
    ] = 0,
    as_of: AsOf = None,
    on: On = None,
    format: As = Shape.text,
) -> None:
    """Print what happened, in order of date, undated events last.

    [bold]Examples[/bold]

      rasad timeline -d news.db --state IRN --since 2024-10-01

      rasad timeline -d news.db --type CONSULT --as-of 2024-10-12 --format json
    """
    asked = Question(since, until, state, person, type, status, independent, as_of, on)
    _show(dossier, lambda opened: opened.timeline(asked), format)


def people(
    dossier: In,
    state: State = None,
    person: Person = None,
    as_of: AsOf = None,
    on: On = None,
    format: As = Shape.text,
) -> None:
    """Print who is named, by which names, in which offices, and when those were seen held.

    [bold]Example[/bold]

      rasad people -d news.db --state IRN --on 2024-10-11
    """
    asked = Question(state=state, person=person, as_of=as_of, on=on)
    _show(dossier, lambda opened: opened.people(asked), format)


def agreements(
    dossier: In,
    state: State = None,
    status: Annotated[str | None, typer.Option(metavar="STATUS", help="Such as expected or signed.")] = None,
    as_of: AsOf = None,
    format: As = Shape.text,
) -> None:
    """Print what was agreed, with the life line of each agreement.

    [bold]Example[/bold]

      rasad agreements -d news.db --state RUS --as-of 2024-10-12
    """
    asked = Question(state=state, status=status, as_of=as_of)
    _show(dossier, lambda opened: opened.agreements(asked), format)


def _show(dossier: str, ask: Callable[[Dossier], Lines], shape: Shape) -> None:
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # Arabic in any locale
    with api.open(dossier) as opened:
        lines = ask(opened)
    if shape is Shape.json:
        typer.echo(views.lines_to_json(lines))
    else:
        for line in lines:
            typer.echo(views.line_to_text(line))
