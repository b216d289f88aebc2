"""One event over all its reports."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasad.errors import UsageError
from rasad.model import EventLine
from rasad.web.desk import desk

router = APIRouter(include_in_schema=False)


@router.get("/event/{id}")
def event(request: Request, id: str) -> HTMLResponse:
    """Show what happened, who took part, on whose word, and the words themselves."""
    at = desk(request)
    line = at.dossier.line(id)
    if not isinstance(line, EventLine):
        raise UsageError(f"{id} is no event")
    return at.page(request, "event.html", line=line, quotes=at.dossier.quotes(id), kind="event")
