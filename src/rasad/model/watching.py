"""What a dossier knows of the feeds that it watches, and of the pages that they list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PageState = Literal["waiting", "taken", "left out", "failed"]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed. ``due`` and ``checked`` are seconds since 1970; without ``due`` it is asked no more.

    ``etag`` and ``modified`` are what it said of itself last, ``failures`` how often in a row it could not be
    had, ``problem`` why.
    """

    address: str
    due: float | None = 0.0
    etag: str | None = None
    modified: str | None = None
    checked: float | None = None
    failures: int = 0
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page that a feed lists. ``told`` is what the feed tells of it, as JSON, as long as it waits.

    ``version`` is when the feed says that it was changed, ``reason`` why it was left out or failed.
    """

    address: str
    feed: str
    version: str
    state: PageState
    due: float
    tries: int = 0
    told: str | None = None
    reason: str | None = None
