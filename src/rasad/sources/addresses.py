"""Addresses, lists of them, and feeds: each page is fetched and read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rasad.errors import LeftOut, ReadError
from rasad.model import Article
from rasad.read import HEAD, Given, kind, read
from rasad.sources.at import At
from rasad.sources.web import Entry, Fetched, addresses, entries


def listed(content: bytes, at: At) -> Iterator[Article | ReadError]:
    """Yield the articles of every address of a list."""
    for address in addresses(at.place, content):
        yield from fetched(address, at)


def fetched(address: str, at: At) -> Iterator[Article | ReadError]:
    """Yield the articles at an address: of its page, or of every entry of its feed."""
    if at.web is None:
        yield LeftOut(address, "not fetched (only what is asked for by name is)")
        return
    found = at.web.fetcher.get(address)
    if found.problem:
        yield ReadError(address, found.problem)
    elif kind(_name(address), found.content[:HEAD]) == "feed":
        yield from fed(address, found.content, at, found.charset)
    else:
        yield from page(found, Entry(address), at.published)


def fed(place: str, content: bytes, at: At, charset: str | None = None) -> Iterator[Article | ReadError]:
    """Yield the articles of a feed: from the feed itself where it has them whole."""
    try:
        found = entries(place, content, charset)
    except ReadError as error:
        yield error
        return
    for entry in found:
        if entry.body:
            yield from whole_entry(entry, at.published)
        elif at.web is None:
            yield LeftOut(entry.address, "not fetched (the feed has a summary only)")
        else:
            got = at.web.fetcher.get(entry.address)
            yield from page(got, entry, at.published)


def page(found: Fetched, entry: Entry, published: date | None = None) -> Iterator[Article | ReadError]:
    """Yield the articles of a page that was fetched for an entry."""
    if found.problem:
        yield ReadError(entry.address, found.problem)
        return
    what = kind(_name(found.address), found.content[:HEAD])
    if what in ("html", "pdf", "text"):
        given = Given(
            entry.address, entry.address, found.content, published, found.charset, found.address, entry.known
        )
        yield from read(given, what)
    else:
        yield LeftOut(entry.address, f"no page ({what})")


def whole_entry(entry: Entry, published: date | None = None) -> Iterator[Article | ReadError]:
    """Yield the article that a feed brings whole."""
    content = f"<html><body><article>{entry.body}</article></body></html>".encode()
    yield from read(
        Given(entry.address, entry.address, content, published, "utf-8", entry.address, entry.known), "html"
    )


def _name(address: str) -> str:
    return address.partition("?")[0].rstrip("/")
