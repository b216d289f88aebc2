"""Doubtful identities: what rules joined by a narrow margin, for a person to judge, and to take back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from rasad.errors import UsageError
from rasad.web.desk import desk

router = APIRouter(include_in_schema=False)
_AT_ONCE = 10


@router.get("/review")
def review(request: Request, page: int = 1) -> HTMLResponse:
    """Show pairs in doubt side by side with their words, and what was judged before."""
    at, skip = desk(request), max(page - 1, 0) * _AT_ONCE
    doubts = at.dossier.doubts(most=_AT_ONCE + 1, skip=skip)
    return at.page(
        request,
        "review.html",
        doubts=[
            (doubt, at.dossier.told(doubt.left), at.dossier.told(doubt.right)) for doubt in doubts[:_AT_ONCE]
        ],
        more=len(doubts) > _AT_ONCE,
        page=max(page, 1),
        judged=at.dossier.judgements(),
    )


@router.post("/review")
def judged(
    request: Request,
    left: Annotated[str, Form()],
    right: Annotated[str, Form()],
    verdict: Annotated[str, Form()],
    why: Annotated[str, Form()] = "",
    page: Annotated[int, Form()] = 1,
) -> RedirectResponse:
    """Keep a person's judgement with its reason, or take one back."""
    at = desk(request)
    author = request.state.user or "desk"
    if verdict == "undo":
        at.dossier.undo(left, right)
    elif verdict in ("one", "two"):
        judge = at.dossier.merge if verdict == "one" else at.dossier.split
        judge(left, right, why=why.strip() or verdict, author=author)
    else:
        raise UsageError(f"{verdict!r} is no verdict")
    lang = "&lang=en" if request.query_params.get("lang") == "en" else ""
    return RedirectResponse(f"/review?page={page}{lang}", status_code=303)
