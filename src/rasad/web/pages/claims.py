"""Who said what, and one claim with the way that it came."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasad.errors import UsageError
from rasad.model import ClaimLine
from rasad.web.asking import question
from rasad.web.charts.chain import chain
from rasad.web.desk import desk, language
from rasad.web.paging import Paging

router = APIRouter(include_in_schema=False)
_AT_ONCE = 100


@router.get("/claims")
def claims(request: Request, page: int = 1) -> HTMLResponse:
    """Show the ledger of claims, the newest first."""
    at = desk(request)
    asked, wrong = question(request.query_params)
    paging = Paging(page, _AT_ONCE)
    first = paging.first
    if asked.speaker or asked.about:
        found = at.dossier.claims(asked)[::-1]
        all, lines = len(found), found[first : first + _AT_ONCE]
    else:
        all = sum(at.dossier.counts("claim", asked).values())
        end = max(all - first, 0)
        start = max(end - _AT_ONCE, 0)
        lines = at.dossier.claims(asked, most=end - start, skip=start)[::-1]
    return at.page(
        request,
        "claims.html",
        lines=lines,
        **paging.of(all),
        wrong=wrong,
    )


@router.get("/claim/{id}")
def claim(request: Request, id: str) -> HTMLResponse:
    """Show a claim: its chain drawn, where it was repeated, what answers it."""
    at = desk(request)
    line = at.dossier.line(id)
    if not isinstance(line, ClaimLine):
        raise UsageError(f"{id} is no claim")
    return at.page(
        request,
        "claim.html",
        line=line,
        chain=chain(line, backwards=language(request).lang == "ar"),
        quotes=at.dossier.quotes(id),
        kind="claim",
    )
