"""Addresses: every page can be reached again by the address that it shows."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode


class Asked(dict[str, str]):
    """What an address asks; what it does not name is empty."""

    def __missing__(self, name: str) -> str:
        return ""


def of(path: str, asked: Mapping[str, str], **changed: str | int | None) -> str:
    """Return ``path`` with what was asked, some of it changed; ``None`` and nothing take a part out."""
    parts = {**asked, **{name: str(value) for name, value in changed.items() if value not in (None, "")}}
    gone = {name for name, value in changed.items() if value in (None, "")}
    query = urlencode({name: value for name, value in sorted(parts.items()) if value and name not in gone})
    return quote(path, safe="/:") + (f"?{query}" if query else "")
