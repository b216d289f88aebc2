"""The latest days as a desk briefs them: what happened, what it means, what is due, what has changed."""

from __future__ import annotations

from datetime import date, timedelta

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasad.web.asking import question
from rasad.web.desk import desk, language

router = APIRouter(include_in_schema=False)
_STORIES = 3
_CHANGES = 40


@router.get("/")
def today(request: Request, day: str = "", topic: str = "") -> HTMLResponse:
    """Show the briefs of a day, by default of the newest one with a story, and what has changed lately."""
    at, said = desk(request), language(request)
    asked, wrong = question({**request.query_params, "since": day, "until": day})
    briefs = at.dossier.brief(asked, topic=topic.strip() or None, most=_STORIES, lang=said.lang)
    newest = asked.until or at.dossier.newest()
    known = asked.as_of or asked.until
    changes = at.dossier.changes(newest, by="published", as_of=known) if newest else None
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


def _moved(day: str | None, by: int) -> str | None:
    try:
        return (date.fromisoformat(day) + timedelta(by)).isoformat() if day else None
    except ValueError:
        return None
