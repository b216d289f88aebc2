"""What was agreed, and one agreement's life line."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasad.errors import UsageError
from rasad.model import AgreementLine
from rasad.web.asking import question
from rasad.web.desk import desk

router = APIRouter(include_in_schema=False)


@router.get("/agreements")
def agreements(request: Request) -> HTMLResponse:
    """Show every agreement with where it stands."""
    at = desk(request)
    asked, wrong = question(request.query_params)
    found = sorted(at.dossier.agreements(asked), key=lambda line: (-len(line.states), line.name))
    return at.page(request, "agreements.html", lines=found, wrong=wrong)


@router.get("/agreement/{id}")
def agreement(request: Request, id: str) -> HTMLResponse:
    """Show an agreement's states in order of time, who disputes it, its goods, the words."""
    at = desk(request)
    line = at.dossier.line(id)
    if not isinstance(line, AgreementLine):
        raise UsageError(f"{id} is no agreement")
    return at.page(request, "agreement.html", line=line, quotes=at.dossier.quotes(id), kind="agreement")
