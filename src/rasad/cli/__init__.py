"""The command ``rasad``: ask the api, show a view."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

import typer

from rasad.cli.add import add
from rasad.cli.brief import brief
from rasad.cli.dossier import (
    agreements,
    changes,
    claims,
    network,
    people,
    relations,
    search,
    timeline,
    who,
)
from rasad.cli.explain import explain
from rasad.cli.export import export
from rasad.cli.judging import correct, merge, rate, reject, remove, reread, split, undo
from rasad.cli.keeping import backup, check
from rasad.cli.read import read
from rasad.cli.serve import serve, user
from rasad.cli.watch import watch
from rasad.errors import RasadError

app = typer.Typer(
    name="rasad",
    help="Read Arabic news about diplomacy and show what it tells, each line with its evidence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
for reading in (read, explain, export, add, watch):
    app.command()(reading)
for asking in (brief, timeline, people, agreements, claims, who, relations, network, changes, search):
    app.command(rich_help_panel="Ask a dossier")(asking)
for serving in (serve, user):
    app.command(rich_help_panel="The page")(serving)
for judging in (merge, split, undo, correct, reject, rate, reread, remove):
    app.command(rich_help_panel="Judge and put right")(judging)
for keeping in (check, backup):
    app.command(rich_help_panel="Keep it whole")(keeping)


def main() -> None:
    """Run the command. What Rasad reports is one line on stderr; any other exception is our bug."""
    try:
        app()
    except RasadError as error:
        typer.echo(f"rasad: {error}", err=True)
        _leave(1)
    except BrokenPipeError:
        # the reader of our output went away (rasad read … | head): nothing more to say
        os._exit(0)
    except SystemExit as end:
        _leave(end.code if isinstance(end.code, int) else int(end.code is not None))


def _leave(code: int) -> NoReturn:
    """End at once: Python would take down a full memory word by word, which takes seconds after long work."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        pass
    os._exit(code)
