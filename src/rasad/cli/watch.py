"""``rasad watch``: feeds into a dossier, as they bring something new."""

from __future__ import annotations

import logging
import signal
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from rasad import api
from rasad.cli.options import AllowPrivate, In, Lexicon

_LOG = logging.getLogger("rasad.watch")


def watch(
    feeds: Annotated[
        Path, typer.Argument(metavar="FEEDS", help="OPML, or a list of the addresses of feeds, one a line.")
    ],
    dossier: In,
    every: Annotated[
        float, typer.Option(min=1, metavar="MINUTES", help="How often a feed is looked at.")
    ] = 15,
    once: Annotated[bool, typer.Option("--once", help="Look once at what is due, and end.")] = False,
    log: Annotated[
        Path | None, typer.Option("--log", metavar="FILE", help="Write the log here as well.")
    ] = None,
    allow_private: AllowPrivate = False,
    lexicon: Lexicon = None,
) -> None:
    """Watch feeds and read what is new in them into a dossier, until it is ended.

    Its whole state is in the dossier: ended at any moment, the same command goes on where it was. A feed that
    fails is asked ever more seldom, down to once in six hours. A site is asked at its own pace, by its
    robots.txt, and for what has changed only.

    [bold]Examples[/bold]

      rasad watch feeds.opml --dossier news.db --log watch.log

      rasad watch feeds.opml -d news.db --once
    """
    _logged(log)
    signal.signal(signal.SIGTERM, _ended)
    api.quiet_collector()
    try:
        with (
            api.open(dossier, create=True, lexicon=lexicon) as opened,
            api.watch(opened, feeds, every=every * 60, allow_private=allow_private) as watching,
        ):
            watching.once() if once else watching.run()
    except KeyboardInterrupt:
        _LOG.info("ended")


def _logged(file: Path | None) -> None:
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    if file:
        handlers.append(logging.FileHandler(file, encoding="utf-8"))
    for handler in handlers:
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)


def _ended(*_: object) -> NoReturn:
    raise KeyboardInterrupt
