"""Where things happened."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse

from rasad.model import Place
from rasad.web.asking import question
from rasad.web.desk import desk

router = APIRouter(include_in_schema=False)
_MOST = 80  # places at once


@router.get("/map")
def map(request: Request) -> HTMLResponse:
    """Show the places of events on a map and in a table."""
    at = desk(request)
    asked, wrong = question(request.query_params)
    places = at.dossier.places(asked, most=_MOST, newest=1)
    all = sum(at.dossier.counts("event", asked).values())
    known = sum(place.count for place in places)
    return at.page(request, "map.html", places=places, known=known, all=all, wrong=wrong, name=_name)


@router.get("/map/places")
def points(request: Request) -> JSONResponse:
    """Return what the map's script draws: for each place its point, name and number of events."""
    asked, _ = question(request.query_params)
    places = desk(request).dossier.places(asked, most=_MOST, newest=1)
    return JSONResponse([{"point": p.point, "name": _name(p), "count": p.count} for p in places])


def _name(place: Place) -> str:
    return min((line.place or "" for line in place.newest), key=lambda name: (len(name), name), default="")
