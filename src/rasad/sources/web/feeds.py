"""Feeds (RSS, Atom): what they list, each entry with what the feed tells of it."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import feedparser

from rasad.errors import ReadError
from rasad.read import moment

MOST = 5_000  # entries of a feed
_FULL = 80  # words: an entry that brings so many brings the article itself
_TAGS = re.compile(r"<[^>]{0,2000}>")
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|cmpid|at_(?:medium|campaign)", re.I)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. ``known``: field → (value, where the feed has it); ``body`` is HTML, where it is all there.

    ``version`` changes when the outlet changes the article.
    """

    address: str
    known: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    body: str | None = None
    version: str = ""


def entries(place: str, content: bytes, charset: str | None = None) -> list[Entry]:
    """Return the entries of a feed that have an address, newest as the feed has them; raises ReadError."""
    if b"<!entity" in content.replace(b"\0", b"").lower():
        raise ReadError(place, "a feed that declares entities")
    headers = {"content-type": f"application/xml; charset={charset}"} if charset else {}
    # a stream, never a string: that may be taken for a file's name or an address, and be opened
    told = feedparser.parse(io.BytesIO(content), response_headers=headers)
    if not told.version and not told.entries:
        raise ReadError(place, f"no feed ({told.get('bozo_exception') or 'neither RSS nor Atom'})")
    outlet = _text(told.feed.get("title"))
    found = (_entry(one, outlet) for one in told.entries[:MOST])
    return list({one.address: one for one in found if one}.values())


def _entry(told: Mapping[str, Any], outlet: str) -> Entry | None:
    address = plain_address(_text(told.get("link")))
    if not address.startswith(("http://", "https://")):
        return None
    published = next(filter(None, (moment(_own(told, f)) for f in ("published", "updated"))), None)
    source = told.get("source")
    facts = {
        "title": (_text(told.get("title")), "feed title"),
        "published": (published or "", "feed date"),
        "outlet": (_text(source.get("title") if isinstance(source, dict) else None) or outlet, "feed name"),
        "author": (_text(told.get("author")), "feed author"),
    }
    known = {name: fact for name, fact in facts.items() if fact[0]}
    return Entry(address, known, _body(told), _own(told, "updated") or _own(told, "published"))


def _own(told: Mapping[str, Any], field: str) -> str:
    """Return a field that an entry has itself: feedparser gives one date for another."""
    return _text(dict(told).get(field))


def _body(told: Mapping[str, Any]) -> str | None:
    parts = [str(part.get("value") or "") for part in told.get("content") or []]
    body = max(parts, key=len, default="")
    return body if len(_TAGS.sub(" ", body).split()) >= _FULL else None


def _text(value: object) -> str:
    return " ".join(_TAGS.sub(" ", value).split()) if isinstance(value, str) else ""


def plain_address(address: str) -> str:
    """Return an address without what only counts who came from where, and without its fragment."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    if any(_TRACKING.fullmatch(name) for name, _ in pairs):
        query = urlencode([(name, value) for name, value in pairs if not _TRACKING.fullmatch(name)])
        parts = parts._replace(query=query)
    return urlunsplit(parts._replace(fragment=""))
