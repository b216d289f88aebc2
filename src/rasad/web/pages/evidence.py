"""The words behind a line: the panel that opens beside it, on any page."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasad.web.desk import desk

router = APIRouter(include_in_schema=False)
_MOST = 40  # lines behind one sentence
_KINDS = {"e": "event", "p": "person", "a": "agreement", "c": "claim"}


@router.get("/evidence/{ids}")
def evidence(request: Request, ids: str) -> HTMLResponse:
    """Show each sentence that one line or several stand on, and the way to their articles."""
    at = desk(request)
    few = [id for id in ids.split(",") if id][:_MOST]
    quotes = list(dict.fromkeys(quote for id in few for quote in at.dossier.quotes(id)))
    template = "evidence.html" if "HX-Request" in request.headers else "evidence_page.html"
    return at.page(request, template, quotes=quotes, kind=_KINDS.get(ids[:1], "event"))
