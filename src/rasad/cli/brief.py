"""``rasad brief``: what happened, and what the dossier shows of it."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from rasad import api, views
from rasad.cli.options import AsOf, In, Lexicon, Since, Until, iso
from rasad.cli.showing import Format, Lang, naming
from rasad.model import Question
from rasad.views import Look


def brief(
    dossier: In,
    day: Annotated[
        str | None, typer.Option(parser=iso, metavar="DATE", help="What was published on this day.")
    ] = None,
    since: Since = None,
    until: Until = None,
    topic: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only on this state, person or agreement.")
    ] = None,
    as_of: AsOf = None,
    most: Annotated[int, typer.Option(min=1, metavar="N", help="How many stories are told.")] = 5,
    format: Annotated[Format, typer.Option(help="How briefs are shown.")] = Format.text,
    bom: Annotated[bool, typer.Option("--bom", help="Let Excel see that a CSV is UTF-8.")] = False,
    lang: Annotated[Lang, typer.Option(help="The language of a brief.")] = Lang.ar,
    months: Annotated[
        str | None, typer.Option(parser=naming, metavar="NAMING", help="يناير, كانون الثاني or both.")
    ] = None,
    lexicon: Lexicon = None,
) -> None:
    """Brief a desk on a day, a span of days or a topic: one brief a story, the most important first.

    الحدث tells what happened, with sources; الرأي what the dossier shows of it. Every sentence has a rule
    and evidence (--format json), to which explain leads. Without days the newest day with a story is told.
    What was published after --as-of (else after the last day asked for) has no say.

    [bold]Examples[/bold]

      rasad brief -d news.db --day 2024-10-11

      rasad brief -d news.db --since 2024-10-11 --until 2024-10-12 --topic IRN --lang en
    """
    asked = Question(since=day or since, until=day or until, as_of=as_of)
    look = Look(format.value, lang.value, months or "january", bom)  # type: ignore[arg-type]  # told by naming
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # Arabic in any locale
    with api.open(dossier, lexicon=lexicon) as opened:
        briefs = opened.brief(asked, topic=topic, most=most, lang=look.lang, months=look.months)
    if told := views.render_briefs(briefs, look):
        typer.echo(told)
