"""The login, where one is asked for."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from rasad.web.desk import desk
from rasad.web.safety import SESSION, keep

router = APIRouter(include_in_schema=False)


@router.get("/login")
def asked(request: Request, to: str = "/") -> HTMLResponse:
    """Ask for a name and a password."""
    return desk(request).page(request, "login.html", to=_here(to), failed=False)


@router.post("/login")
def given(
    request: Request,
    name: Annotated[str, Form()],
    password: Annotated[str, Form()],
    to: Annotated[str, Form()] = "/",
) -> Response:
    """Log in, and go on to the page that was wanted."""
    at = desk(request)
    session = at.sessions.login(name, password) if at.sessions else None
    if session is None:
        return at.page(request, "login.html", status=401, to=_here(to), failed=True)
    response = RedirectResponse(_here(to), status_code=303)
    keep(response, session)
    return response


@router.post("/logout")
def logout(request: Request) -> Response:
    """Forget who is logged in."""
    at = desk(request)
    if at.sessions:
        at.sessions.logout(request.cookies.get(SESSION, ""))
    response = RedirectResponse("/", status_code=303)
    response.delete_cookie(SESSION)
    return response


def _here(to: str) -> str:
    """Return an address on this server: nobody is led away by a link to the login."""
    return to if to.startswith("/") and not to.startswith(("//", "/\\")) else "/"
