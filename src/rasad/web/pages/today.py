"""The latest days as a desk briefs them: what happened, what it means, what is due, what has changed."""

from __future__ import annotations

from datetime import date, timedelta

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasad.model import Brief
from rasad.web.asking import question
from rasad.web.desk import desk, language

router = APIRouter(include_in_schema=False)
_STORIES = 3
_CHANGES = 40
_DAYS = 1  # before the brief's day, in which something counts as having changed lately


@router.get("/")
def today(request: Request, day: str = "", topic: str = "") -> HTMLResponse:
    """Show the briefs of a day, by default of the newest one with a story, and what has changed lately."""
    at, said = desk(request), language(request)
    asked, wrong = question({**request.query_params, "since": day, "until": day})
    briefs = at.dossier.brief(asked, topic=topic.strip() or None, most=_STORIES, lang=said.lang)
    newest = asked.until or _newest(briefs)
    known = asked.as_of or asked.until
    changes = at.dossier.changes(_before(newest), by="published", as_of=known) if newest else None
    return at.page(
        request,
        "today.html",
        briefs=briefs,
        wrong=wrong,
        day=newest,
        previous=_moved(newest, -1),
        next=_moved(newest, 1),
        topic=topic,
        changes=changes.parts[0].lines[:_CHANGES] if changes else (),
    )


def _newest(briefs: tuple[Brief, ...]) -> str | None:
    return max((brief.day[:10] for brief in briefs if brief.day), default=None)


def _before(day: str) -> str:
    return _moved(day, -_DAYS) or day


def _moved(day: str | None, by: int) -> str | None:
    try:
        return (date.fromisoformat(day) + timedelta(by)).isoformat() if day else None
    except ValueError:
        return None
