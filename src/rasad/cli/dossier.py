"""The commands that open a dossier, ask one question and show the answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

import typer

from rasad import api, views
from rasad.cli.options import AsOf, In, Lexicon, On, Person, Since, State, Until
from rasad.cli.showing import showing
from rasad.model import Answer, AnyLine, Part, Question


class Periods(StrEnum):
    """How long a period is."""

    year = "year"
    month = "month"


class Clock(StrEnum):
    """By which time an article is new."""

    added = "added"
    published = "published"


def _moment(value: str) -> str:
    """Return a day, or a moment in UTC, as a dossier keeps it."""
    try:
        told = datetime.fromisoformat(value)
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no moment (2024-10-12, 2024-10-12T09:00)") from None
    if len(value) <= 10:
        return told.date().isoformat()
    return told.astimezone(UTC).isoformat(timespec="seconds")


Limit = Annotated[int | None, typer.Option(min=1, metavar="N", help="No more than the first N lines.")]
Independent = Annotated[
    int, typer.Option(min=0, metavar="N", help="Leave out what fewer independent sources tell.")
]


@showing
def timeline(
    dossier: In,
    since: Since = None,
    until: Until = None,
    state: State = None,
    person: Person = None,
    type: Annotated[str | None, typer.Option(metavar="TYPE", help="A PLOVER type, such as CONSULT.")] = None,
    status: Annotated[str | None, typer.Option(metavar="STATUS", help="Such as planned or denied.")] = None,
    independent: Independent = 0,
    as_of: AsOf = None,
    on: On = None,
    limit: Limit = None,
    lexicon: Lexicon = None,
) -> Answer:
    """Print what happened, in order of date, undated events last.

    Of an undated event stands when it was no later than (≤ DAY), or, still to come, when it was told.

    [bold]Examples[/bold]

      rasad timeline -d news.db --state IRN --since 2024-10-01

      rasad timeline -d news.db --type CONSULT --as-of 2024-10-12 --format json
    """
    asked = Question(since, until, state, person, type, status, independent, as_of, on)
    with api.open(dossier, lexicon=lexicon) as opened:
        return _table("timeline", opened.timeline(asked, most=limit))


@showing
def people(
    dossier: In,
    state: State = None,
    person: Person = None,
    as_of: AsOf = None,
    on: On = None,
    limit: Limit = None,
    lexicon: Lexicon = None,
) -> Answer:
    """Print who is named, by which names, in which offices, and when those were seen held.

    [bold]Example[/bold]

      rasad people -d news.db --state IRN --on 2024-10-11
    """
    asked = Question(state=state, person=person, as_of=as_of, on=on)
    with api.open(dossier, lexicon=lexicon) as opened:
        return _table("people", opened.people(asked, most=limit))


@showing
def agreements(
    dossier: In,
    state: State = None,
    status: Annotated[str | None, typer.Option(metavar="STATUS", help="Such as expected or signed.")] = None,
    arms: Annotated[
        bool, typer.Option("--arms", help="Arms deals, in the columns of SIPRI's register.")
    ] = False,
    as_of: AsOf = None,
    limit: Limit = None,
    lexicon: Lexicon = None,
) -> Answer:
    """Print what was agreed, with the life line of each agreement.

    [bold]Examples[/bold]

      rasad agreements -d news.db --state RUS --as-of 2024-10-12

      rasad agreements -d news.db --arms --format csv > arms.csv
    """
    asked = Question(state=state, status=status, as_of=as_of)
    with api.open(dossier, lexicon=lexicon) as opened:
        found = opened.agreements(asked, most=None if arms else limit)
    return views.arms(found, most=limit) if arms else _table("agreements", found)


@showing
def claims(
    dossier: In,
    speaker: Annotated[str | None, typer.Option(metavar="WHO", help="A code or any part of a name.")] = None,
    about: Annotated[
        str | None, typer.Option(metavar="WHAT", help="Whom or what it names: a code, words, a line's id.")
    ] = None,
    stance: Annotated[
        str | None, typer.Option(metavar="STANCE", help="Such as deny, accuse, commit.")
    ] = None,
    since: Since = None,
    until: Until = None,
    independent: Independent = 0,
    as_of: AsOf = None,
    limit: Limit = None,
    lexicon: Lexicon = None,
) -> Answer:
    """Print who is reported to have said what, through whom, and what answers it.

    [bold]Examples[/bold]

      rasad claims -d news.db --speaker بوتين --since 2024-10-01

      rasad claims -d news.db --stance deny --about IRN --format csv --bom > denials.csv
    """
    asked = Question(since, until, None, None, None, None, independent, as_of, None, speaker, about, stance)
    with api.open(dossier, lexicon=lexicon) as opened:
        return _table("claims", opened.claims(asked, most=limit))


@showing
def who(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Any part of a name, or a line's id.")],
    dossier: In,
    as_of: AsOf = None,
    lexicon: Lexicon = None,
) -> Answer:
    """Print the file on a person: offices over time, meetings, claims, spellings of the name.

    [bold]Example[/bold]

      rasad who بزشكيان -d news.db --as-of 2024-10-12
    """
    with api.open(dossier, lexicon=lexicon) as opened:
        return opened.who(name, as_of=as_of)


@showing
def relations(
    one: Annotated[str, typer.Argument(metavar="A", help="A code or a name.")],
    other: Annotated[str, typer.Argument(metavar="B", help="The other side.")],
    dossier: In,
    by: Annotated[Periods, typer.Option(help="How long a period is.")] = Periods.year,
    as_of: AsOf = None,
    lexicon: Lexicon = None,
) -> Answer:
    """Print what two sides do with and to each other: cooperation and conflict over time, what is due.

    Scores are PLOVER's, from −10 (assault) to +10 (aid), summed over what happened or goes on; what is only
    alleged, denied, planned or possible does not count.

    [bold]Example[/bold]

      rasad relations IRN RUS -d news.db --by month
    """
    with api.open(dossier, lexicon=lexicon) as opened:
        return opened.relations(one, other, as_of=as_of, by=by.value)


@showing
def network(
    dossier: In,
    since: Since = None,
    until: Until = None,
    state: State = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="How many ties, the heaviest first.")] = 50,
    as_of: AsOf = None,
    lexicon: Lexicon = None,
) -> Answer:
    """Print who has to do with whom: states with states, persons with persons.

    [bold]Examples[/bold]

      rasad network -d news.db --since 2024-01-01 --limit 20

      rasad network -d news.db --state IRN --format csv > ties.csv
    """
    with api.open(dossier, lexicon=lexicon) as opened:
        return opened.network(Question(since, until, state, as_of=as_of), most=limit)


@showing
def changes(
    dossier: In,
    since: Annotated[
        str,
        typer.Option(parser=_moment, metavar="MOMENT", help="A day, or an hour of it: 2024-10-12T09:00."),
    ],
    by: Annotated[Clock, typer.Option(help="The moment is one of adding, or of publication.")] = Clock.added,
    as_of: AsOf = None,
    lexicon: Lexicon = None,
) -> Answer:
    """Print what is new or has changed since a moment.

    [bold]Examples[/bold]

      rasad changes -d news.db --since 2024-10-12T09:00

      rasad changes -d news.db --since 2024-10-12 --by published
    """
    with api.open(dossier, lexicon=lexicon) as opened:
        return opened.changes(since, by=by.value, as_of=as_of)


@showing
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS…", help="All of them are to be found.")],
    dossier: In,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="How many articles.")] = 20,
    as_of: AsOf = None,
    lexicon: Lexicon = None,
) -> Answer:
    """Print the articles in which words stand, in any form of them, the newest first.

    Words in quotation marks stand in a row; a word that ends in * stands for all that begin so.

    [bold]Examples[/bold]

      rasad search صفقة طائرات -d news.db

      rasad search "اتفاق الشراكة" كازان -d news.db --as-of 2024-10-12
    """
    with api.open(dossier, lexicon=lexicon) as opened:
        return opened.search(" ".join(map(_quoted, words)), as_of=as_of, most=limit)


def _quoted(words: str) -> str:
    """Return words that the shell gave in one piece, their marks gone, as quoted again."""
    return f'"{words}"' if " " in words and '"' not in words else words


def _table(name: str, lines: Iterable[AnyLine]) -> Answer:
    return Answer(name, (Part(name, tuple(lines)),))
