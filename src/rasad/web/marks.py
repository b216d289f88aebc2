"""An article's text cut into pieces, each with the items of the record that cover it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

Record = Mapping[str, Any]
_ORDER = ("claim", "agreement", "event", "person", "body", "time")  # the widest first


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between two borders of marks: ``kinds`` and ``items`` of the record that cover them."""

    words: str
    kinds: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()  # items of which this is the first piece


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    kind: str
    item: str


def paragraphs(record: Record) -> list[list[Piece]]:
    """Return the text's lines that are not empty, each as pieces; overlapping marks share pieces."""
    text = record["text"]
    marks = sorted(_marks(record), key=lambda m: (m.start, -m.end, _ORDER.index(m.kind), m.item))
    opened: set[str] = set()
    return [
        list(_pieces(text, start, end, [m for m in marks if m.start < end and start < m.end], opened))
        for start, end in _lines(text)
    ]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield at, at + len(line.rstrip())
        at += len(line)


def _pieces(text: str, start: int, end: int, marks: list[_Mark], opened: set[str]) -> Iterator[Piece]:
    borders = {start, end, *(b for m in marks for b in (m.start, m.end) if start < b < end)}
    for a, b in pairwise(sorted(borders)):
        over = [m for m in marks if m.start <= a and b <= m.end]
        items = tuple(dict.fromkeys(m.item for m in over))
        opens = tuple(item for item in items if item not in opened)
        opened.update(opens)
        yield Piece(text[a:b], tuple(dict.fromkeys(m.kind for m in over)), items, opens)


def _marks(record: Record) -> Iterator[_Mark]:
    people = {entity["id"] for entity in record["entities"] if entity["kind"] == "person"}
    for time in record["times"]:
        yield _mark(time, "time", time["id"])
    for mention in record["mentions"]:
        yield _mark(mention, "person" if mention["entity"] in people else "body", mention["entity"])
    for claim in record["claims"]:
        yield _mark(claim["content"], "claim", claim["id"])
    for event in record["events"]:
        yield from (_mark(trigger, "event", event["id"]) for trigger in event["triggers"])
    for agreement in record["agreements"]:
        yield _mark(agreement["name"], "agreement", agreement["id"])
        yield from (_mark(item, "agreement", agreement["id"]) for item in agreement["items"])


def _mark(where: Mapping[str, Any], kind: str, item: str) -> _Mark:
    return _Mark(where["start"], where["end"], kind, item)
