"""A dossier as a network: who has to do with whom, when, and by which line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product
from typing import TypeAlias, get_args

from rasad.export.cited import people
from rasad.lexicon.labels import side
from rasad.lexicon.organisations import codes
from rasad.lexicon.plover import coded
from rasad.lexicon.states import states
from rasad.model import AgreementLine, Contents, EventLine, EventType, PersonLine
from rasad.text.days import days

Attribute: TypeAlias = str | int | float | bool
_TYPES = get_args(EventType)
_OVER = ("ended", "denied")  # states of an agreement after which it binds nobody
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class GraphNode:
    """Somebody: a state or an organisation by code, a person by the id of the line, else a name."""

    id: str
    label: str
    kind: str
    code: str


@dataclass(frozen=True, slots=True)
class GraphEdge:
    """One line as it joins two: from ``start`` to ``end``, both included, open where not known."""

    id: str
    source: str
    target: str
    start: date | None
    end: date | None
    told: Mapping[str, Attribute]


EDGE_ATTRIBUTES: Mapping[str, type] = {
    "relation": str, "line": str, "type": str, "mode": str, "status": str, "score": float, "date": str,
    "title": str, "mutual": bool, "articles": int, "independent": int, "credibility": int,
}  # fmt: skip
NODE_ATTRIBUTES: Mapping[str, type] = {"kind": str, "code": str}


def graph(contents: Contents) -> tuple[list[GraphNode], list[GraphEdge]]:
    """Return nodes in the order of their ids, and edges: events, then agreements, then offices.

    An event joins each actor with each recipient; where it has none, its actors with each other, and is
    ``mutual``. What only one takes part in joins nobody.
    """
    known = people(contents)
    edges = [
        *(edge for event in contents.events for edge in _of_event(event, known)),
        *(edge for agreement in contents.agreements for edge in _of_agreement(agreement, known)),
        *(edge for person in contents.people for edge in _of_offices(person)),
    ]
    names = {person.id: person.name for person in contents.people}
    ids = sorted({id for edge in edges for id in (edge.source, edge.target)})
    return [_node(id, names) for id in ids], edges


def plain(value: str) -> str:
    """Return a text without the few characters that XML cannot hold."""
    return _NO_XML.sub("", value)


def _node(id: str, names: Mapping[str, str]) -> GraphNode:
    if id in names:
        return GraphNode(id, names[id], "person", "")
    kind = "state" if id in states() else "organisation" if id in codes() else "other"
    return GraphNode(id, side(id, "ar"), kind, id if kind != "other" else "")


def _of_event(line: EventLine, known: Mapping[str, str]) -> Iterator[GraphEdge]:
    when = days(line.date)
    since, until = days(line.not_before), days(line.not_after)
    told: dict[str, Attribute] = {
        "relation": "event", "line": line.id, "type": line.type, "mode": line.mode or "",
        "status": line.status, "score": _score(line), "date": line.date or "", "title": line.title,
        "mutual": not line.recipients, "articles": line.sources.articles,
        "independent": line.sources.independent, "credibility": line.credibility.grade,
    }  # fmt: skip
    start = when.first if when else since.first if since else None
    end = when.last if when else until.last if until else None
    actors = [known.get(name, name) for name in line.actors]
    recipients = [known.get(name, name) for name in line.recipients]
    pairs = product(actors, recipients) if recipients else combinations(actors, 2)
    yield from _joined(line.id, pairs, start, end, told)


def _score(line: EventLine) -> float:
    return next((coded(type, line.mode).score for type in _TYPES if type == line.type), 0.0)


def _of_agreement(line: AgreementLine, known: Mapping[str, str]) -> Iterator[GraphEdge]:
    dated = [(state.status, when) for state in line.states if (when := days(state.date))]
    over = [when.last for status, when in dated if status in _OVER]
    told: dict[str, Attribute] = {
        "relation": "agreement", "line": line.id, "type": line.kind, "status": line.status,
        "title": line.name,
    }  # fmt: skip
    start = min((when.first for _, when in dated), default=None)
    told["mutual"] = not (line.suppliers and line.recipients)
    pairs: Iterable[tuple[str, str]] = combinations(line.parties, 2)
    if not told["mutual"]:
        pairs = product(line.suppliers, line.recipients)
    ends = ((known.get(one, one), known.get(other, other)) for one, other in pairs)
    yield from _joined(line.id, ends, start, max(over, default=None), told)


def _of_offices(line: PersonLine) -> Iterator[GraphEdge]:
    held = ((line.id, office.of, office) for office in line.offices if office.of)
    for number, (source, target, office) in enumerate(held, 1):
        first, last, until = days(office.first_seen), days(office.last_seen), days(office.until)
        ended = until or last
        yield GraphEdge(
            f"{line.id}.{number}",
            source,
            target,
            first.first if first else None,
            ended.last if ended else None,
            {
                "relation": "office", "line": line.id, "type": office.post, "title": office.title,
                "status": "former" if office.until else "seen", "mutual": False,
            },
        )  # fmt: skip


def _joined(
    line: str,
    pairs: Iterable[tuple[str, str]],
    start: date | None,
    end: date | None,
    told: Mapping[str, Attribute],
) -> Iterator[GraphEdge]:
    found = dict.fromkeys(pair for pair in pairs if pair[0] != pair[1])
    for number, (source, target) in enumerate(found, 1):
        yield GraphEdge(f"{line}.{number}", source, target, start, end, told)
