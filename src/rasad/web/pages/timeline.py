"""What happened, in order, with pictures of when."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasad.api.dossier import Dossier
from rasad.model import EventLine, Question
from rasad.web.asking import question
from rasad.web.charts.counts import counts
from rasad.web.charts.lanes import lanes
from rasad.web.desk import desk, language
from rasad.web.paging import Paging

router = APIRouter(include_in_schema=False)
_AT_ONCE = 100  # events on one page
_DRAWN = 300  # more dots on lanes cannot be told apart


@router.get("/timeline")
def timeline(request: Request, page: int = 1, by: str = "state") -> HTMLResponse:
    """Show events as a chart of counts, as lanes, and as a table."""
    at, said = desk(request), language(request)
    asked, wrong = question(request.query_params)
    months, backwards = at.dossier.counts("event", asked), said.lang == "ar"
    all, paging = sum(months.values()), Paging(page, _AT_ONCE)
    first = paging.first
    drawn = at.dossier.timeline(asked, most=_DRAWN) if all <= _DRAWN else []
    lines = drawn[first : first + _AT_ONCE] or at.dossier.timeline(asked, most=_AT_ONCE, skip=first)
    return at.page(
        request,
        "timeline.html",
        lines=lines,
        **paging.of(all),
        newest=max(-(-(all - months.get("", 0)) // _AT_ONCE), 1),
        wrong=wrong,
        counts=counts(
            lambda letters: at.dossier.counts("event", asked, letters=letters), backwards=backwards
        ),
        lanes=lanes(drawn, _types if by == "type" else _sides, backwards=backwards),
        by=by,
    )


def _periods(dossier: Dossier, asked: Question, letters: int) -> Mapping[str, int]:
    return dossier.counts("event", asked, letters=letters)


def _types(line: EventLine) -> tuple[str, ...]:
    return (line.type,)


def _sides(line: EventLine) -> tuple[str, ...]:
    return (*line.actors, *line.recipients)
