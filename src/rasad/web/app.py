"""The application: which address leads to which page, and what stands at the door."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from starlette.staticfiles import StaticFiles

from rasad.api.dossier import Dossier
from rasad.errors import UsageError
from rasad.web import login, pages, safety
from rasad.web.desk import Desk, desk
from rasad.web.intake import Intake


def create(
    dossier: Dossier, *, name: str, hosts: Iterable[str] = safety.LOOPBACK, users: str | None = None
) -> FastAPI:
    """Return the application over an open dossier.

    ``name`` stands in the head of each page; requests for another host than ``hosts`` are refused; ``users``
    is the file of those who may log in (``login.users``), without which no login is asked.
    """
    app = FastAPI(title="Rasad", docs_url=None, redoc_url=None, openapi_url="/api/openapi.json")
    sessions = login.Sessions(login.users(users)) if users else None
    app.state.desk = Desk(dossier, name, Intake(dossier), sessions)
    safety.guard(app, hosts, sessions)
    app.mount("/static", StaticFiles(directory=str(files("rasad.web").joinpath("static"))), name="static")
    app.add_exception_handler(UsageError, _wrong)
    app.add_exception_handler(404, _wrong)
    for router in pages.ROUTERS:
        app.include_router(router)
    return app


def _wrong(request: Request, error: Exception) -> Response:
    """Say what could not be found: on a page of its own, or as JSON to who asked for JSON."""
    reason = str(error) if isinstance(error, UsageError) else ""
    if request.url.path.startswith("/api/"):
        return JSONResponse({"detail": reason or "nothing at this address"}, status_code=404)
    return desk(request).page(request, "error.html", status=404, reason=reason)
