"""The commands that open a dossier, ask one question and show the answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from rasad import api
from rasad.cli.options import AsOf, In, Lexicon, On, Person, Since, State, Until
from rasad.cli.showing import showing
from rasad.model import Answer, AnyLine, Part, Question

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
    lexicon: Lexicon = None,
) -> Answer:
    """Print what happened, in order of date, undated events last.

    [bold]Examples[/bold]

      rasad timeline -d news.db --state IRN --since 2024-10-01

      rasad timeline -d news.db --type CONSULT --as-of 2024-10-12 --format json
    """
    asked = Question(since, until, state, person, type, status, independent, as_of, on)
    with api.open(dossier, lexicon=lexicon) as opened:
        return _table("timeline", opened.timeline(asked))


@showing
def people(
    dossier: In,
    state: State = None,
    person: Person = None,
    as_of: AsOf = None,
    on: On = None,
    lexicon: Lexicon = None,
) -> Answer:
    """Print who is named, by which names, in which offices, and when those were seen held.

    [bold]Example[/bold]

      rasad people -d news.db --state IRN --on 2024-10-11
    """
    asked = Question(state=state, person=person, as_of=as_of, on=on)
    with api.open(dossier, lexicon=lexicon) as opened:
        return _table("people", opened.people(asked))


@showing
def agreements(
    dossier: In,
    state: State = None,
    status: Annotated[str | None, typer.Option(metavar="STATUS", help="Such as expected or signed.")] = None,
    as_of: AsOf = None,
    lexicon: Lexicon = None,
) -> Answer:
    """Print what was agreed, with the life line of each agreement.

    [bold]Example[/bold]

      rasad agreements -d news.db --state RUS --as-of 2024-10-12
    """
    asked = Question(state=state, status=status, as_of=as_of)
    with api.open(dossier, lexicon=lexicon) as opened:
        return _table("agreements", opened.agreements(asked))


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
    lexicon: Lexicon = None,
) -> Answer:
    """Print who is reported to have said what, through whom, and what answers it.

    [bold]Examples[/bold]

      rasad claims -d news.db --speaker بوتين --since 2024-10-01

      rasad claims -d news.db --stance deny --about IRN --format csv --bom > denials.csv
    """
    asked = Question(since, until, None, None, None, None, independent, as_of, None, speaker, about, stance)
    with api.open(dossier, lexicon=lexicon) as opened:
        return _table("claims", opened.claims(asked))


def _table(name: str, lines: Iterable[AnyLine]) -> Answer:
    return Answer(name, (Part(name, tuple(lines)),))
