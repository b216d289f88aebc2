"""What was published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One article as fetched. ``text`` holds everything, the headline first.

    ``published`` is kept as the source gave it (ISO 8601, an offset included);
    ``day`` is its calendar day, the anchor of relative times.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    day: date | None = None
    outlet: str | None = None
    url: str | None = None
    language: str = "ar"
