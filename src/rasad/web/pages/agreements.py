"""What was agreed, and one agreement's life line."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasad.errors import UsageError
from rasad.model import AgreementLine
from rasad.web.asking import question
from rasad.web.desk import desk
from rasad.web.paging import Paging

router = APIRouter(include_in_schema=False)
_AT_ONCE = 100


@router.get("/agreements")
def agreements(request: Request, page: int = 1) -> HTMLResponse:
    """Show every agreement with where it stands."""
    at = desk(request)
    asked, wrong = question(request.query_params)
    paging = Paging(page, _AT_ONCE)
    first = paging.first
    all = sum(at.dossier.counts("agreement", asked).values())
    lines = at.dossier.agreements(asked, most=_AT_ONCE, skip=first)
    return at.page(
        request,
        "agreements.html",
        lines=lines,
        **paging.of(all),
        wrong=wrong,
    )


@router.get("/agreement/{id}")
def agreement(request: Request, id: str) -> HTMLResponse:
    """Show an agreement's states in order of time, who disputes it, its goods, the words."""
    at = desk(request)
    line = at.dossier.line(id)
    if not isinstance(line, AgreementLine):
        raise UsageError(f"{id} is no agreement")
    return at.page(request, "agreement.html", line=line, quotes=at.dossier.quotes(id), kind="agreement")
