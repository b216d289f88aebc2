"""Where things happened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse

from rasad.model import EventLine
from rasad.web.asking import question
from rasad.web.desk import desk

router = APIRouter(include_in_schema=False)
_MOST = 500  # places at once


@dataclass(frozen=True, slots=True)
class Place:
    """A point with the events that are known to have been there, the newest first."""

    point: tuple[float, float]
    name: str
    events: tuple[EventLine, ...]


@router.get("/map")
def map(request: Request) -> HTMLResponse:
    """Show the places of events on a map and in a table."""
    at = desk(request)
    asked, wrong = question(request.query_params)
    found = at.dossier.timeline(asked)
    known, without = places(found), sum(line.point is None for line in found)
    return at.page(request, "map.html", places=known, without=without, all=len(found), wrong=wrong)


@router.get("/map/places")
def points(request: Request) -> JSONResponse:
    """Return what the map's script draws: for each place its point, name and number of events."""
    asked, _ = question(request.query_params)
    found = places(desk(request).dossier.timeline(asked))
    return JSONResponse([{"point": p.point, "name": p.name, "count": len(p.events)} for p in found])


def places(lines: Iterable[EventLine]) -> list[Place]:
    """Return the places of events whose place is known, those of most events first."""
    found: dict[tuple[float, float], list[EventLine]] = {}
    for line in lines:
        if line.point:
            found.setdefault((line.point[0], line.point[1]), []).append(line)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))[:_MOST]
    return [Place(point, _name(events), tuple(events[::-1])) for point, events in ordered]


def _name(events: list[EventLine]) -> str:
    return min((line.place or "" for line in events), key=lambda name: (len(name), name))
