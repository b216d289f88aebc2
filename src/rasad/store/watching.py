"""The tables of what is watched: feeds, and the pages that they list."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import asdict

from sqlalchemy import Connection, delete, func, insert, select

from rasad.model import Feed, Page
from rasad.store.schema import watched_feeds, watched_pages

_AT_ONCE = 500


def feeds(db: Connection) -> dict[str, Feed]:
    """Return all feeds by their addresses."""
    rows = db.execute(select(watched_feeds).order_by(watched_feeds.c.address)).mappings()
    return {row["address"]: Feed(**row) for row in rows}


def keep_feed(db: Connection, feed: Feed) -> None:
    """Keep what is known of a feed now."""
    db.execute(delete(watched_feeds).where(watched_feeds.c.address == feed.address))
    db.execute(insert(watched_feeds).values(asdict(feed)))


def pages(db: Connection, addresses: Collection[str]) -> dict[str, Page]:
    """Return what is known of pages by their addresses."""
    ordered = sorted(addresses)
    found: dict[str, Page] = {}
    for start in range(0, len(ordered), _AT_ONCE):
        few = ordered[start : start + _AT_ONCE]
        rows = db.execute(select(watched_pages).where(watched_pages.c.address.in_(few))).mappings()
        found.update((row["address"], Page(**row)) for row in rows)
    return found


def keep_pages(db: Connection, kept: Iterable[Page]) -> None:
    """Keep what is known of pages now."""
    for page in kept:
        db.execute(delete(watched_pages).where(watched_pages.c.address == page.address))
        db.execute(insert(watched_pages).values(asdict(page)))


def waiting(db: Connection, now: float, most: int) -> list[Page]:
    """Return the pages that are due, in the order in which they became so."""
    due = select(watched_pages).where(watched_pages.c.state == "waiting", watched_pages.c.due <= now)
    rows = db.execute(due.order_by(watched_pages.c.due, watched_pages.c.address).limit(most)).mappings()
    return [Page(**row) for row in rows]


def next_due(db: Connection) -> float | None:
    """Return when the next page is due."""
    due = select(func.min(watched_pages.c.due)).where(watched_pages.c.state == "waiting")
    return db.execute(due).scalar()
