"""What formats of event data share: countries, sectors, contexts, the recoding of what is to come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasad.lexicon.plover import plover
from rasad.model import EventType

_NO_COUNTRY_BELOW = 3
_RENAMED = {"XKX": "KOS"}
_CONTEXTS = {"CONSULT": "diplomatic", "SUPPORT": "diplomatic", "AGREE": "diplomatic", "ASSAULT": "military"}


def recoded(event: Mapping[str, Any]) -> EventType:
    """Return the type as PLOVER codes it: cooperation still to come is AGREE, a retreat to come CONCEDE."""
    type: EventType = event["type"]
    planned = plover().types[type].planned if event["status"] in ("planned", "possible") else None
    return planned or type


def country(code: str | None) -> str | None:
    """Return a state's code as PLOVER writes it; ``None`` for bodies that are no state."""
    if not code or len(code) != _NO_COUNTRY_BELOW or not code.isalpha():
        return None
    return _RENAMED.get(code, code)


def sector(entity: Mapping[str, Any] | None, code: str | None) -> str:
    """Return PLOVER's sector of whoever takes part: by the post held, else by the kind of entity."""
    if entity is None:
        return "GOV" if country(code) else "UNK"
    posts = (plover().posts.get(role["post"]) for role in entity["roles"])
    if found := next(filter(None, posts), None):
        return found
    if entity["kind"] == "organisation":
        return "GOV" if country(code) else "IGO" if code else "UNK"
    return plover().kinds.get(entity["kind"], "UNK")


def context(event: Mapping[str, Any]) -> list[str]:
    """Return PLOVER's contexts as far as the type alone tells them."""
    found = _CONTEXTS.get(event["type"])
    return [found] if found else []
