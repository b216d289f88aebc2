"""Articles pasted or uploaded: read and shown first, then stored with progress."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.datastructures import UploadFile

from rasad import api
from rasad.errors import ReadError, UsageError
from rasad.model import Article
from rasad.web.desk import desk
from rasad.web.intake import Batch
from rasad.web.marks import paragraphs
from rasad.web.safety import SESSION

router = APIRouter(include_in_schema=False)
_SHOWN = 5  # articles that are read before they are stored


@router.get("/add")
def form(request: Request) -> HTMLResponse:
    """Ask for a text or files."""
    return desk(request).page(request, "add.html", wrong=None)


@router.post("/add")
async def sent(request: Request) -> Response:
    """Take what was sent, and show what is read from it before it is stored."""
    async with request.form() as form:
        files = [part for part in form.getlist("files") if isinstance(part, UploadFile)]
        named = [(file.filename or "upload", await file.read()) for file in files]
        text, day, outlet = (str(form.get(name, "")) for name in ("text", "published", "outlet"))
    return await run_in_threadpool(_taken, request, text, day, outlet.strip() or None, named)


def _taken(
    request: Request, text: str, day: str, outlet: str | None, files: list[tuple[str, bytes]]
) -> Response:
    at = desk(request)
    try:
        published = date.fromisoformat(day) if day else None
    except ValueError:
        return at.page(request, "add.html", status=422, wrong=day)
    found = list(_articles(text, published, outlet, files))
    if not found:
        return at.page(request, "add.html", status=422, wrong="")
    token = at.intake.take(request.cookies.get(SESSION, ""), found)
    return RedirectResponse(f"/add/{token}", status_code=303)


@router.get("/add/{token}")
def batch(request: Request, token: str) -> HTMLResponse:
    """Show what was sent: as it is read, being stored, or what became of it."""
    at, found = desk(request), _batch(request, token)
    records = [] if found.started else [at.dossier.preview(article) for article in found.articles[:_SHOWN]]
    shown = [(record, paragraphs(record)) for record in records]
    template = "stored.html" if "HX-Request" in request.headers else "batch.html"
    return at.page(
        request, template, batch=found, token=token, shown=shown, left=len(found.articles) - len(shown)
    )


@router.post("/add/{token}")
def store(request: Request, token: str) -> Response:
    """Store a batch."""
    desk(request).intake.store(_batch(request, token))
    return RedirectResponse(f"/add/{token}", status_code=303)


def _batch(request: Request, token: str) -> Batch:
    found = desk(request).intake.batch(request.cookies.get(SESSION, ""), token)
    if found is None:
        raise UsageError("what was sent is forgotten by now: send it again")
    return found


def _articles(
    text: str, day: date | None, outlet: str | None, files: list[tuple[str, bytes]]
) -> Iterator[Article | ReadError]:
    if text.strip():
        name = f"pasted-{sha256(text.encode()).hexdigest()[:12]}.txt"
        for one in api.uploaded(name, text.replace("\r\n", "\n").encode(), published=day):
            yield replace(one, outlet=outlet) if isinstance(one, Article) else one
    for name, content in files:
        if content:
            yield from api.uploaded(name, content, published=day)
