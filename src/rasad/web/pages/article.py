"""An article as published, with what was read marked in it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from rasad.web.desk import desk
from rasad.web.items import items
from rasad.web.marks import paragraphs

router = APIRouter(include_in_schema=False)


@router.get("/article/{id:path}/items")
def marked(request: Request, id: str, items: str = "") -> HTMLResponse:
    """Show what was read from the words under the cursor: a part of the article's page."""
    return _page(request, "items.html", id, items.split())


@router.get("/article/{id:path}")
def article(request: Request, id: str, item: str = "") -> HTMLResponse:
    """Show an article; ``item`` is what stands in the panel."""
    return _page(request, "article.html", id, item.split())


def _page(request: Request, template: str, id: str, asked: list[str]) -> HTMLResponse:
    at = desk(request)
    record, ids = at.dossier.article(id)
    url = record["article"]["url"] or ""
    return at.page(
        request,
        template,
        record=record,
        original=url if url.startswith(("https://", "http://")) else None,
        paragraphs=paragraphs(record) if template == "article.html" else [],
        items=items(record, ids, asked),
        chosen=asked[0] if asked else None,
    )
