"""What stands at the door: which hosts are answered, what a page may load, who may change something."""

from __future__ import annotations

import hmac
import secrets
import socket
from collections.abc import Awaitable, Callable, Iterable
from ipaddress import ip_address
from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from fastapi.responses import PlainTextResponse, RedirectResponse
from starlette.middleware.trustedhost import TrustedHostMiddleware

from rasad.web.login import Sessions

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
MOST = 20 * 1024 * 1024  # bytes that a request may bring
SESSION = "rasad-session"
_CHANGES = {"POST", "PUT", "PATCH", "DELETE"}
_OPEN = ("/login", "/static/")  # what is answered before a login
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_Next = Callable[[Request], Awaitable[Response]]


def guard(app: FastAPI, hosts: Iterable[str], sessions: Sessions | None) -> None:
    """Put the checks before every request of an application, and the headers behind every answer.

    With ``sessions`` every page asks for a login first.
    """
    secret = secrets.token_bytes(32)

    @app.middleware("http")
    async def checked(request: Request, answer: _Next) -> Response:
        session = request.cookies.get(SESSION) or secrets.token_urlsafe(24)
        request.state.csrf = _token(secret, session)
        request.state.user = sessions.user(session) if sessions else None
        response = _unknown(request, sessions) or await _refusal(request) or await answer(request)
        if SESSION not in request.cookies and "set-cookie" not in response.headers:
            keep(response, session)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    app.add_middleware(TrustedHostMiddleware, allowed_hosts=[*hosts], www_redirect=False)


def keep(response: Response, session: str) -> None:
    """Have the browser bring a session back; scripts cannot read it, other sites cannot send it."""
    response.set_cookie(SESSION, session, httponly=True, samesite="strict")


def loopback(host: str) -> bool:
    """Return whether only this machine can reach a host."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def free_port(host: str) -> int:
    """Return a port on which nothing listens."""
    with socket.create_server((host, 0)) as free:
        return int(free.getsockname()[1])


def _token(secret: bytes, session: str) -> str:
    """Return the token that a form of a session must bring back."""
    return hmac.new(secret, session.encode(), "sha256").hexdigest()


def _unknown(request: Request, sessions: Sessions | None) -> Response | None:
    """Send to the login whoever has to log in first."""
    if sessions is None or request.state.user or request.url.path.startswith(_OPEN):
        return None
    wanted = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return RedirectResponse(f"/login?to={quote(wanted, safe='')}", status_code=303)


async def _refusal(request: Request) -> Response | None:
    """Return why a request that would change something is refused, or nothing where it may pass."""
    if request.method not in _CHANGES:
        return None
    if int(request.headers.get("content-length") or MOST + 1) > MOST:
        return PlainTextResponse("too much at once", status_code=413)
    await request.body()  # kept, so that the page behind can read it again
    async with request.form() as form:
        given = request.headers.get("x-csrf-token") or str(form.get("csrf", ""))
    if not hmac.compare_digest(given.encode(), request.state.csrf.encode()):
        return PlainTextResponse("this form is too old: load the page again", status_code=403)
    return None
