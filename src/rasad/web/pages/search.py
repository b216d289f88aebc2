"""Search across everything: persons, agreements and the texts themselves."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasad.model import Question
from rasad.web.desk import desk

router = APIRouter(include_in_schema=False)
_MOST = 50
_NAMED = 300  # agreements whose names are looked through; of more the texts tell
_FEW = 8  # of what is found beside the texts


@router.get("/search")
def search(request: Request, q: str = "") -> HTMLResponse:
    """Show the persons and agreements of these words, and the articles in which they stand."""
    at, words = desk(request), q.strip()[:200]
    if not words:
        return at.page(request, "search.html", words="", hits=(), total=0, people=[], agreements=[])
    [part] = at.dossier.search(words, most=_MOST).parts
    few = sum(at.dossier.counts("agreement", Question()).values()) <= _NAMED
    agreements = [line for line in at.dossier.agreements() if words in line.name][:_FEW] if few else []
    return at.page(
        request,
        "search.html",
        words=words,
        hits=part.lines,
        total=part.total or len(part.lines),
        people=at.dossier.people(Question(person=words))[:_FEW],
        agreements=agreements,
    )
