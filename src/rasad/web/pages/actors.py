"""Who is named in the dossier, and one person's file."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasad.errors import UsageError
from rasad.model import PersonLine, Question
from rasad.web.asking import question
from rasad.web.charts.spans import spans
from rasad.web.desk import desk, language
from rasad.web.paging import Paging

router = APIRouter(include_in_schema=False)
_AT_ONCE = 30
_EVENTS = 100  # of a person, the newest
_QUOTES = 40


@router.get("/actors")
def actors(request: Request, page: int = 1) -> HTMLResponse:
    """Show everybody who is named, those told of most first."""
    at = desk(request)
    asked, wrong = question(request.query_params)
    paging = Paging(page, _AT_ONCE)
    first = paging.first
    if asked == Question():
        shown = at.dossier.most_named(most=_AT_ONCE, skip=first)
        all = sum(at.dossier.counts("person", asked).values())
    else:
        found = sorted(at.dossier.people(asked), key=lambda line: (-_articles(line), line.id))
        shown, all = found[first : first + _AT_ONCE], len(found)
    return at.page(
        request,
        "actors.html",
        lines=[(line, _articles(line)) for line in shown],
        **paging.of(all),
        wrong=wrong,
    )


@router.get("/actor/{id}")
def actor(request: Request, id: str) -> HTMLResponse:
    """Show a person: offices over time, events, spellings, the words."""
    at = desk(request)
    line = at.dossier.line(id)
    if not isinstance(line, PersonLine):
        raise UsageError(f"{id} is no person")
    return at.page(
        request,
        "actor.html",
        line=line,
        chart=spans(line.offices, backwards=language(request).lang == "ar"),
        events=at.dossier.timeline(Question(person=line.name))[-_EVENTS:],
        quotes=at.dossier.quotes(id, most=_QUOTES),
        kind="person",
    )


def _articles(line: PersonLine) -> int:
    return len({evidence.article for evidence in line.evidence})
