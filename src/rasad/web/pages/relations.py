"""Who has to do with whom, and two sides over time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasad.model import Period, Tie
from rasad.web.asking import question
from rasad.web.charts.network import network
from rasad.web.charts.scores import scores
from rasad.web.desk import desk, language

router = APIRouter(include_in_schema=False)
_MOST = 120  # ties in one picture
_SHOWN = 60  # lines of each part of what two sides did
_EVENTS = 120  # from so many on, only the newest are drawn unless days are asked for


@router.get("/relations")
def relations(
    request: Request, a: str = "", b: str = "", kind: str = "state", month: str = ""
) -> HTMLResponse:
    """Show the network, or with ``a`` and ``b`` what the two have done with and to each other."""
    if a.strip() and b.strip():
        return _dyad(request, a.strip(), b.strip())
    at = desk(request)
    asked, wrong = question(request.query_params)
    since = None if asked.since or asked.until else _lately(at.dossier.counts("event", asked))
    asked = replace(asked, since=since) if since else asked
    ties = [tie for tie in _ties(at.dossier.network(asked).parts[0].lines) if tie.kind == kind]
    shown = [one for tie in ties if (one := _in_month(tie, month))] if month else ties
    return at.page(
        request,
        "network.html",
        ties=shown[:_MOST],
        chart=network(ties[:_MOST]),
        kind=kind,
        month=month,
        wrong=wrong,
        since=since,
        a=a,
        b=b,
    )


def _lately(months: Mapping[str, int]) -> str | None:
    """Return the month from which on there are enough events for a picture; nothing where all are."""
    told = 0
    for month in sorted(filter(None, months), reverse=True):
        told += months[month]
        if told > _EVENTS:
            return f"{month}-01"
    return None


def _ties(lines: tuple[object, ...]) -> list[Tie]:
    return [line for line in lines if isinstance(line, Tie)]


def _in_month(tie: Tie, month: str) -> Tie | None:
    """Return a tie as it was in one month."""
    found = next((one for one in tie.months if one.period == month), None)
    if found is None:
        return None
    return replace(
        tie,
        events=found.events,
        meetings=found.meetings,
        cooperation=found.cooperation,
        conflict=found.conflict,
        of=found.of,
    )


def _dyad(request: Request, one: str, other: str) -> HTMLResponse:
    at, backwards = desk(request), language(request).lang == "ar"
    by: Literal["month", "year"] = "month" if request.query_params.get("by") == "month" else "year"
    answer = at.dossier.relations(one, other, by=by)
    parts = {part.name: part.lines[-_SHOWN:] for part in answer.parts}  # the newest
    periods = [line for line in answer.parts[0].lines if isinstance(line, Period)]
    chart = scores(periods, backwards=backwards)
    return at.page(request, "dyad.html", a=one, b=other, by=by, parts=parts, periods=periods, chart=chart)
