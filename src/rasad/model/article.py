"""What was published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One article as fetched. ``text`` holds everything, the headline first.

    ``published`` is kept as the source gave it (ISO 8601, an offset included);
    ``day`` is its calendar day, the anchor of relative times. ``known_from`` tells where a field was
    found, for an article that did not bring its fields named: ("published", "JSON-LD datePublished").
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    day: date | None = None
    outlet: str | None = None
    url: str | None = None
    language: str = "ar"
    author: str | None = None
    known_from: tuple[tuple[str, str], ...] = ()
