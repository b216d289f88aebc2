"""What is asked of each kind of thing: what tells it, what finds it again, whether two are one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType, ModuleType
from typing import Any

from rasad.consolidate import agreements, copies, events, people, sayings
from rasad.consolidate.joining import joined
from rasad.model import Bond, Judgement, Mark, Node, Observation

_KINDS: Mapping[str, ModuleType] = MappingProxyType(
    {"article": copies, "person": people, "event": events, "agreement": agreements, "claim": sayings}
)
KINDS = tuple(_KINDS)
_TOLD: Mapping[str, Any] = MappingProxyType(
    {
        "article": tuple,
        "person": people.Who._make,
        "event": events.What._make,
        "agreement": agreements.Deal._make,
        "claim": sayings.Said._make,
    }
)


def node(seen: Observation, *, alone: bool = False) -> Node:
    """Return the node of all that is told in the same way, or, if ``alone``, of this observation only."""
    told = json.dumps(_KINDS[seen.kind].tell(seen), ensure_ascii=False, separators=(",", ":"))
    of = f"{seen.kind}\n{told}\n{seen.id if alone else ''}"
    return Node(f"n-{hashlib.sha256(of.encode()).hexdigest()[:16]}", seen.kind, told)


def marks(node: Node) -> tuple[Mark, ...]:
    """Return what nodes that may be of one thing have in common, each mark once."""
    found = _KINDS[node.kind].marks(_told(node.kind, node.told))
    return tuple({mark.name: mark for mark in found}.values())


def judge(left: Node, right: Node) -> Judgement | None:
    """Return that two nodes of one kind are of one thing, and why; ``None`` where too little says so."""
    found = _KINDS[left.kind].score(_told(left.kind, left.told), _told(right.kind, right.told))
    return _judgement(left, right, True, *found) if found else None


def told_apart(left: Node, right: Node) -> Judgement | None:
    """Return that two nodes which one article tells of are two, where else they might be taken for one."""
    one, other = _told(left.kind, left.told), _told(right.kind, right.told)
    found = _KINDS[left.kind].score(one, other)
    if not found or not _KINDS[left.kind].told_apart(one, other):
        return None
    return _judgement(left, right, False, found[0], "one article tells of both")


def groups(nodes: Collection[Node], bonds: Iterable[Bond]) -> list[list[str]]:
    """Return the ids of nodes of one kind in groups that are one thing, each group and all of them sorted."""
    kind = next(iter(nodes)).kind
    told = {node.id: _told(kind, node.told) for node in nodes}
    return joined(told, bonds, _KINDS[kind].whole, _KINDS[kind].together)


def _judgement(left: Node, right: Node, same: bool, sure: float, reason: str) -> Judgement:
    first, second = sorted((left.id, right.id))
    return Judgement(first, second, same, reason, round(sure, 4), f"rule:{left.kind}")


@lru_cache(1 << 15)
def _told(kind: str, told: str) -> Any:
    return _TOLD[kind](_frozen(json.loads(told)))


def _frozen(value: Any) -> Any:
    return tuple(_frozen(v) for v in value) if isinstance(value, list) else value
