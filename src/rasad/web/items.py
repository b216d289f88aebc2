"""What an article's panel tells of the marks under the cursor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rasad.web.marks import Record

_KINDS = {"t": "time", "c": "claim", "v": "event", "a": "agreement"}
_LISTS = ("times", "entities", "claims", "events", "agreements")
_PAGES = {"event": "/event/", "person": "/actor/", "claim": "/claim/", "agreement": "/agreement/"}
Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a record: its facts, and the page of the line that it is part of."""

    id: str
    kind: str
    facts: Facts
    leads_to: str | None


def items(record: Record, ids: Mapping[str, str], asked: Iterable[str]) -> list[Item]:
    """Return the items of a record that are asked for, in the order asked; unknown ones are left out."""
    found = {
        one["id"]: one
        for kind in ("times", "entities", "claims", "events", "agreements")
        for one in record[kind]
    }
    return [_item(record, found[id], ids) for id in dict.fromkeys(asked) if id in found]


def _item(record: Record, found: Mapping[str, Any], ids: Mapping[str, str]) -> Item:
    id = found["id"]
    kind = _KINDS.get(id[0]) or ("person" if found["kind"] == "person" else "body")
    page = _PAGES.get(kind)
    return Item(id, kind, tuple(_facts(record, found)), page + ids[id] if page and id in ids else None)


def _facts(record: Record, found: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name in ("type", "mode", "status", "date", "value", "kind", "stance", "name", "code", "rule"):
        if value := _told(record, found.get(name)):
            yield name, value
    for name in ("actors", "recipients", "parties", "speaker", "chain", "place", "content", "roles", "items"):
        parts = found.get(name)
        told = [_told(record, part) for part in (parts if isinstance(parts, list) else [parts])]
        if shown := "، ".join(filter(None, told)):
            yield name, shown


def _told(record: Record, part: Any) -> str:
    if isinstance(part, Mapping):
        if part.get("start") is not None and "code" not in part:
            return " ".join(record["text"][part["start"] : part["end"]].split())
        return str(part.get("code") or part.get("name") or "")
    return part if isinstance(part, str) else ""
