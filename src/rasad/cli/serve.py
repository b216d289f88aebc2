"""The command that opens the page."""

from __future__ import annotations

import os
import sys
import threading
import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from rasad import api
from rasad.cli.options import In, Lexicon
from rasad.errors import UsageError


def serve(
    dossier: In,
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="0: any that is free.")] = 8000,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where to listen; from outside it needs --users.")
    ] = "127.0.0.1",
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="HOST", help="A name by which it may be asked from outside; else ADDRESS."),
    ] = None,
    users: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="Who may log in: lines that rasad user writes. Then a login is asked."
        ),
    ] = None,
    browser: Annotated[
        bool | None, typer.Option("--browser/--no-browser", help="Open the page. By default on a desktop.")
    ] = None,
    lexicon: Lexicon = None,
) -> None:
    """Open a dossier in the browser: brief, timeline, actors, agreements, articles with their marks.

    It listens on this machine alone, unless told otherwise. Ctrl-C ends it.

    [bold]Examples[/bold]

      rasad serve -d news.db

      rasad serve -d news.db --host 0.0.0.0 --name desk.example --users users.txt
    """
    import uvicorn

    from rasad.web import LOOPBACK, create, free_port, loopback

    here = loopback(host)
    if not here and users is None:
        raise UsageError(f"{host} is reached from outside: say who may log in (--users FILE, see rasad user)")
    at = port or free_port(host)
    address = f"http://{'localhost' if here else host}:{at}/"
    with api.open(dossier, lexicon=lexicon) as opened:
        hosts = LOOPBACK if here else tuple(name or [host])
        app = create(opened, name=dossier.rsplit("/", 1)[-1], hosts=hosts, users=users)
        typer.echo(f"{dossier}: {address} (Ctrl-C ends it)", err=True)
        if browser or (browser is None and _desktop()):
            threading.Timer(1.0, webbrowser.open, [address]).start()
        uvicorn.run(app, host=host, port=at, log_level="warning", server_header=False)


def user(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who may log in.")],
    users: Annotated[str, typer.Option("--users", metavar="FILE", help="The line is added at its end.")],
    password: Annotated[
        str,
        typer.Option(prompt=True, hide_input=True, confirmation_prompt=True, help="Else it is asked for."),
    ],
) -> None:
    """Let somebody log in to a page: writes name and hashed password to a users' file.

    [bold]Example[/bold]

      rasad user salma --users users.txt
    """
    from rasad.web import hashed

    if "\t" in name or not name.strip():
        raise UsageError("a name without tabs is needed")
    file = Path(users)
    file.touch(mode=0o600)
    with file.open("a", encoding="utf-8") as out:
        out.write(hashed(name, password) + "\n")
    typer.echo(f"{users}: {name} may log in", err=True)


def _desktop() -> bool:
    windows = "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ
    return (windows or sys.platform in ("darwin", "win32")) and sys.stderr.isatty()
