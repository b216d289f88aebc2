"""What happened, in order, with pictures of when."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasad.model import EventLine
from rasad.web.asking import question
from rasad.web.charts.counts import counts
from rasad.web.charts.lanes import lanes
from rasad.web.desk import desk, language

router = APIRouter(include_in_schema=False)
_AT_ONCE = 200  # events on one page
_DRAWN = 500  # more dots on lanes cannot be told apart


@router.get("/timeline")
def timeline(request: Request, page: int = 1, by: str = "state") -> HTMLResponse:
    """Show events as a chart of counts, as lanes, and as a table."""
    at, said = desk(request), language(request)
    asked, wrong = question(request.query_params)
    found = at.dossier.timeline(asked)
    first = max(page - 1, 0) * _AT_ONCE
    backwards = said.lang == "ar"
    few = found if len(found) <= _DRAWN else []
    return at.page(
        request,
        "timeline.html",
        lines=found[first : first + _AT_ONCE],
        first=first,
        all=len(found),
        more=first + _AT_ONCE < len(found),
        page=max(page, 1),
        wrong=wrong,
        counts=counts(found, backwards=backwards),
        lanes=lanes(few, _types if by == "type" else _sides, backwards=backwards),
        by=by,
    )


def _types(line: EventLine) -> tuple[str, ...]:
    return (line.type,)


def _sides(line: EventLine) -> tuple[str, ...]:
    return (*line.actors, *line.recipients)
