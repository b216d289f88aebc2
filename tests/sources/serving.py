"""A real server on this machine for the tests, whose pages are functions of the time that a test keeps."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

from rasad.sources.web import Clock

HTML = "text/html; charset=utf-8"
RSS = "application/rss+xml; charset=utf-8"


class Told(NamedTuple):
    """An answer of the server."""

    content: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = {}


def html(content: str) -> Told:
    """Return a page."""
    return Told(content.encode(), headers={"Content-Type": HTML})


class Fake(Clock):
    """A clock that stands still until somebody waits."""

    def __init__(self, now: float = 1_700_000_000.0) -> None:
        self.time = now
        self.slept: list[float] = []

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds


@dataclass
class Site:
    """What the server has at each path, and how often each was asked for."""

    port: int = 0
    pages: dict[str, Told | Callable[[Mapping[str, str]], Told]] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    heads: list[Mapping[str, str]] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Return the address of the site."""
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def serving() -> Iterator[Site]:
    """Yield a site that is served until the block ends."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked[self.path] += 1
            site.heads.append(dict(self.headers))
            told = site.pages.get(self.path, Told(status=404))
            told = told if isinstance(told, Told) else told(dict(self.headers))
            self.send_response(told.status)
            for name, value in {"Content-Length": str(len(told.content)), **told.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(told.content)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
