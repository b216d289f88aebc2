"""The words behind a line: the panel that opens beside it, on any page."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasad.web.desk import desk

router = APIRouter(include_in_schema=False)
_KINDS = {"e": "event", "p": "person", "a": "agreement", "c": "claim"}


@router.get("/evidence/{id}")
def evidence(request: Request, id: str) -> HTMLResponse:
    """Show each sentence that a line stands on, and the way to its article."""
    at = desk(request)
    return at.page(request, "evidence.html", quotes=at.dossier.quotes(id), kind=_KINDS.get(id[0], "event"))
