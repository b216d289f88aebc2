"""The same answers as JSON and CSV: for programs, and for the downloads of each page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse

from rasad import views
from rasad.model import Answer, AnyLine, Part, Question
from rasad.views import Look
from rasad.web.desk import desk

router = APIRouter(prefix="/api", tags=["answers"])
Format = Literal["json", "csv"]
Day = Annotated[str | None, Query(pattern=r"^(\d{4}-\d\d-\d\d)?$", examples=["2024-10-11"])]


def _asked(
    since: Day = None,
    until: Day = None,
    state: Annotated[str | None, Query(description="Who takes part: a code or a name.")] = None,
    person: Annotated[str | None, Query(description="Any part of a person's name.")] = None,
    type: Annotated[str | None, Query(description="A PLOVER type.")] = None,
    status: str | None = None,
    independent: Annotated[int, Query(ge=0, description="The least number of independent sources.")] = 0,
    as_of: Annotated[Day, Query(description="Only what was published by then.")] = None,
    on: Annotated[Day, Query(description="Only what held on that day.")] = None,
    speaker: str | None = None,
    about: str | None = None,
    stance: str | None = None,
) -> Question:
    return Question(
        since or None,
        until or None,
        state or None,
        person or None,
        type or None,
        status or None,
        independent,
        as_of or None,
        on or None,
        speaker or None,
        about or None,
        stance or None,
    )


Asked = Annotated[Question, Depends(_asked)]
Shape = Annotated[Format, Query(description="csv is what a page's download gives.")]


@router.get("/timeline")
def timeline(request: Request, asked: Asked, format: Shape = "json") -> Response:
    """Return what happened, in order of date."""
    return _answer("timeline", desk(request).dossier.timeline(asked), format)


@router.get("/people")
def people(request: Request, asked: Asked, format: Shape = "json") -> Response:
    """Return who is named, with offices over time."""
    return _answer("people", desk(request).dossier.people(asked), format)


@router.get("/agreements")
def agreements(request: Request, asked: Asked, format: Shape = "json") -> Response:
    """Return what was agreed, with its life line."""
    return _answer("agreements", desk(request).dossier.agreements(asked), format)


@router.get("/claims")
def claims(request: Request, asked: Asked, format: Shape = "json") -> Response:
    """Return who said what, through whom."""
    return _answer("claims", desk(request).dossier.claims(asked), format)


@router.get("/article/{id:path}")
def article(request: Request, id: str) -> Response:
    """Return an article's record."""
    return JSONResponse(desk(request).dossier.article(id).record)


@router.get("/explain/{id}", response_class=Response)
def explain(request: Request, id: str) -> Response:
    """Return as text what a line stands on: words, rules, judgements."""
    return Response(desk(request).dossier.explain(id), media_type="text/plain; charset=utf-8")


def _answer(name: str, lines: Iterable[AnyLine], format: Format) -> Response:
    told = views.render(Answer(name, (Part(name, tuple(lines)),)), Look(format, bom=format == "csv"))
    if format == "json":
        return Response(told, media_type="application/json")
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(told, media_type="text/csv; charset=utf-8", headers=headers)
