"""The commands by which a desk judges and puts right. Nothing that was observed is changed by any of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from rasad import api
from rasad.cli.options import Author, In, Lexicon, Why


def merge(left: str, right: str, dossier: In, why: Why, author: Author, lexicon: Lexicon = None) -> None:
    """Judge that two lines are one thing. Nothing that was observed is changed; split takes it back.

    [bold]Example[/bold]

      rasad merge p-0123456789ab p-ba9876543210 --why "one man, two spellings" -d news.db
    """
    with api.open(dossier, lexicon=lexicon) as opened:
        opened.merge(left, right, why=why, author=author)


def split(left: str, right: str, dossier: In, why: Why, author: Author, lexicon: Lexicon = None) -> None:
    """Judge that two observations of one line are not of one thing."""
    with api.open(dossier, lexicon=lexicon) as opened:
        opened.split(left, right, why=why, author=author)


def undo(left: str, right: str, dossier: In, lexicon: Lexicon = None) -> None:
    """Take back a merge or a split: what the rules judge of the two stands again.

    [bold]Example[/bold]

      rasad undo p-0123456789ab p-ba9876543210 -d news.db
    """
    with api.open(dossier, lexicon=lexicon) as opened:
        opened.undo(left, right)


def correct(
    observation: str, field: str, value: str, dossier: In, why: Why, author: Author, lexicon: Lexicon = None
) -> None:
    """Put right what was read: a date, a status, who takes part (codes or names parted by commas).

    [bold]Examples[/bold]

      rasad correct e-0123456789ab date 2024-10-11 --why "the text says Friday" -d news.db

      rasad correct e-0123456789ab actors IRN,RUS --why "both presidents" -d news.db
    """
    with api.open(dossier, lexicon=lexicon) as opened:
        opened.correct(observation, field, value, why=why, author=author)


def reject(observation: str, dossier: In, why: Why, author: Author, lexicon: Lexicon = None) -> None:
    """Take an observation out of every answer: it was misread."""
    with api.open(dossier, lexicon=lexicon) as opened:
        opened.reject(observation, why=why, author=author)


def rate(
    outlet: str,
    grade: Annotated[
        str, typer.Argument(help="A (completely reliable) to E (unreliable), F: cannot be told.")
    ],
    dossier: In,
    why: Why,
    author: Author,
    lexicon: Lexicon = None,
) -> None:
    """Say how reliable an outlet is, by the Admiralty code. It never touches how credible a line is."""
    with api.open(dossier, lexicon=lexicon) as opened:
        opened.rate(outlet, grade, why=why, author=author)


def reread(
    dossier: In,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read.")] = 1,
    lexicon: Lexicon = None,
) -> None:
    """Read again all that older rules read, and say what changed. What persons judged and put right stays."""
    api.quiet_collector()
    with api.open(dossier, lexicon=lexicon) as opened:
        for changed in opened.reread(jobs=jobs):
            told = [*_signed("+", changed.new), *_signed("-", changed.gone)]
            typer.echo(f"{changed.article}\t{', '.join(told) or 'the same'}")


def _signed(sign: str, counts: Mapping[str, int]) -> list[str]:
    return [f"{sign}{number} {kind}" for kind, number in sorted(counts.items())]


def remove(article: str, dossier: In, lexicon: Lexicon = None) -> None:
    """Take an article down: its text, what was observed in it, and all that stands on it alone."""
    with api.open(dossier, lexicon=lexicon) as opened:
        opened.remove(article)
