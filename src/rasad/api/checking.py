"""Whether a dossier is sound: what is stored, held against the texts from which it was read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from rasad.model import Article, Fault
from rasad.store import Checking, Stored, Version


def faults(checking: Checking, hash: Callable[[Article], str]) -> Iterator[Fault]:
    """Yield everything that is wrong with a dossier; nothing more where the database itself is broken."""
    broken = [Fault("database", "", told) for told in checking.integrity()]
    yield from broken
    if broken:
        return
    for version in checking.versions():
        yield from _of_version(version, checking.observed(version.number), hash)
    for kind, where, told in checking.gone():
        yield Fault(kind, where, told)


def _of_version(version: Version, seen: list[Stored], hash: Callable[[Article], str]) -> Iterator[Fault]:
    article = version.article
    if hash(article) != version.hash:
        yield Fault("article", article.id, "is not what was read: its hash differs")
    record = _parsed(version.record)
    if record is None or record.get("text") != article.text:
        yield Fault("record", article.id, "is not of this text")
        return
    items = {item["id"]: item for kind in _KINDS for item in record.get(kind, [])} | {article.id: record}
    for kind in _KINDS:
        for item in record.get(kind, []):
            for told in _outside(_spans(item), article.text):
                yield Fault("record", f"{article.id}:{item['id']}", told)
    for one in seen:
        if one.item not in items:
            yield Fault("observation", one.id, f"is of the item {one.item}, which {article.id} has not")
        for told in _evidence(one, article):
            yield Fault("observation", one.id, told)


_KINDS = ("times", "entities", "claims", "events", "agreements")


def _parsed(told: str) -> Any:
    try:
        return json.loads(told)
    except ValueError:
        return None


def _evidence(one: Stored, article: Article) -> Iterator[str]:
    """Yield what is wrong with the evidence of an observation."""
    spans = _parsed(one.spans)
    if not spans:
        yield f"has no evidence in {article.id}"
        return
    text = article.text if article.text else " "  # an empty article is its own evidence
    yield from (f"{told} of {article.id}" for told in _outside([(s[0], s[1]) for s in spans], text))


def _outside(spans: Iterable[tuple[int, int]], text: str) -> Iterator[str]:
    for start, end in spans:
        if not 0 <= start < end <= len(text):
            yield f"has evidence at {start}-{end}, outside the {len(text)} characters"


def _spans(value: Any) -> Iterator[tuple[int, int]]:
    """Yield every span inside an item of a record."""
    if isinstance(value, dict):
        if isinstance(value.get("start"), int) and isinstance(value.get("end"), int):
            yield value["start"], value["end"]
        for inner in value.values():
            yield from _spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _spans(inner)
