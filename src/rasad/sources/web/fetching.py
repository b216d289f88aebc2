"""Fetching one address: guarded, polite, bounded in time and size."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

import httpx

from rasad.errors import ReadError
from rasad.sources.limits import MIB, PAGE, inflated
from rasad.sources.web import robots
from rasad.sources.web.clock import Clock
from rasad.sources.web.guard import Guarded, Refused, refuse

AGENT = "Rasad/0.1 (reader of news for research; obeys robots.txt as rasad)"
_SILENCE = 15.0  # seconds that a server may be silent
_DEADLINE = 60.0  # seconds for one answer, whatever drips in
_REDIRECTS = 5
_PACE = 1.0  # seconds between two pages of a site, unless it asks for more
_SLOWEST = 30.0  # seconds: what a site asks for beyond that is not waited
_ROBOTS_KEPT = 24 * 3600.0
_ROBOTS_AGAIN = 3600.0  # seconds until rules that could not be had are asked for again
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_MOVED = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of fetching an address. ``problem`` says why there is no content; 304 has neither.

    ``address`` is where the content was found in the end; ``passing`` marks a problem that may pass; ``wait``
    is for how many seconds the server asks not to be asked again.
    """

    address: str
    status: int
    content: bytes = b""
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
    problem: str | None = None
    passing: bool = False
    wait: float | None = None


class Fetcher:
    """Fetches pages one after the other, at each site's pace and by its robots.txt. Used in ``with``."""

    def __init__(
        self, *, allow_private: bool = False, clock: Clock | None = None, pace: float = _PACE
    ) -> None:
        self._clock = clock or Clock()
        self._pace = pace
        self._client = httpx.Client(
            transport=Guarded(allow_private=allow_private),
            timeout=_SILENCE,
            trust_env=False,
            headers={"User-Agent": AGENT, "Accept-Encoding": "gzip", "Accept-Language": "ar,*;q=0.5"},
        )
        self._rules: dict[str, tuple[float, robots.Rules, Fetched]] = {}
        self._last: dict[str, float] = {}

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def get(self, address: str, *, etag: str | None = None, modified: str | None = None) -> Fetched:
        """Fetch an address, or learn that nothing changed since it had this ``etag`` or ``modified``."""
        asked = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in asked.items() if value}
        for _ in range(_REDIRECTS + 1):
            if problem := self._unwelcome(address):
                return problem
            found = self._once(address, headers, PAGE)
            if found.status not in _MOVED:
                return found
            address = found.address
        return replace(found, problem=f"more than {_REDIRECTS} redirects")

    def _unwelcome(self, address: str) -> Fetched | None:
        """Wait for the site's pace; return why a page is not fetched, if its site does not want it."""
        try:
            refuse(address)
        except Refused as error:
            return Fetched(address, 0, problem=str(error))
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        told, found = self._rules_of(site)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        if told is robots.NOTHING:
            reason = f"its robots.txt cannot be had: {found.problem}" if found.passing else found.problem
            return replace(found, address=address, status=0, problem=reason)
        if not told.allow(path):
            return Fetched(address, 0, problem="its robots.txt forbids it")
        self._wait(site, max(self._pace, min(told.delay or 0.0, _SLOWEST)))
        return None

    def _wait(self, site: str, pace: float) -> None:
        left = self._last.get(site, 0.0) + pace - self._clock.now()
        if 0 < left <= pace:
            self._clock.sleep(left)
        self._last[site] = self._clock.now()

    def _rules_of(self, site: str) -> tuple[robots.Rules, Fetched]:
        """Return the rules of a site, with what came of asking for them."""
        if (known := self._rules.get(site)) and known[0] > self._clock.now():
            return known[1:]
        address = f"{site}/robots.txt"
        for _ in range(_REDIRECTS + 1):
            found = self._once(address, {}, robots.MOST)
            if found.status not in _MOVED:
                break
            address = found.address
        told, kept = _heard(found)
        found = replace(found, content=b"")
        self._rules[site] = (self._clock.now() + kept, told, found)
        return told, found

    def _once(self, address: str, headers: Mapping[str, str], most: int) -> Fetched:
        """Ask once; every failure, of whatever kind, is an answer."""
        try:
            refuse(address)
            with self._client.stream("GET", address, headers=dict(headers)) as response:
                return _answer(address, response, most, self._clock.now())
        except (Refused, ReadError, httpx.InvalidURL, UnicodeError, ValueError) as error:
            return Fetched(address, 0, problem=getattr(error, "reason", None) or str(error))
        except httpx.TimeoutException:
            return Fetched(address, 0, problem="no answer in time", passing=True)
        except httpx.HTTPError as error:
            told = str(error).strip() or type(error).__name__
            return Fetched(address, 0, problem=f"not reached: {told}", passing=True)


def _heard(found: Fetched) -> tuple[robots.Rules, float]:
    """Return the rules that asking for them gave, and for how long they hold."""
    if found.status == 200 and not found.problem:
        return robots.rules(found.content.decode("utf-8-sig", "replace")), _ROBOTS_KEPT
    if 400 <= found.status < 500 and found.status != 429:
        return robots.EVERYTHING, _ROBOTS_KEPT
    return robots.NOTHING, _ROBOTS_AGAIN  # for too many redirects and too long a file, too


def _answer(address: str, response: httpx.Response, most: int, now: float) -> Fetched:
    status, told = response.status_code, response.headers
    if status in _MOVED:
        return Fetched(urljoin(address, told.get("location", "")), status)
    if status == 304:
        return Fetched(address, status)
    if status != 200:
        wait = _seconds(told.get("retry-after"), now)
        return Fetched(address, status, problem=f"status {status}", passing=status in _AGAIN, wait=wait)
    content = inflated(_body(response, most), told.get("content-encoding"), address, most=most)
    charset = response.charset_encoding
    return Fetched(address, status, content, charset, told.get("etag"), told.get("last-modified"))


def _body(response: httpx.Response, most: int) -> bytes:
    """Return the body as it was sent; raises ReadError where it is too long, or drips."""
    parts, size, until = [], 0, time.monotonic() + _DEADLINE
    for part in response.iter_raw():
        parts.append(part)
        size += len(part)
        if size > most:
            raise ReadError(str(response.url), f"larger than {most / MIB:g} MiB")
        if time.monotonic() > until:
            raise httpx.ReadTimeout("no end in time")
    return b"".join(parts)


def _seconds(told: str | None, now: float) -> float | None:
    """Return for how long a server asks to be left alone: seconds, or a date."""
    if not told:
        return None
    try:
        return max(0.0, float(told))
    except ValueError:
        try:
            return max(0.0, parsedate_to_datetime(told).timestamp() - now)
        except (ValueError, TypeError):
            return None
