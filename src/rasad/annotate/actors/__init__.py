"""Who is in an article: people with their offices, states, organisations, outlets, places."""

from __future__ import annotations

from collections.abc import Sequence

from rasad.annotate.actors import homes
from rasad.annotate.actors.people import read
from rasad.annotate.actors.persons import Person, persons
from rasad.annotate.actors.scan import Scan, scan
from rasad.annotate.actors.titles import Title
from rasad.model import Actors, Document, Entity, Mention, Role, Span, Time
from rasad.text import inner

__all__ = ["actors"]


def actors(doc: Document, times: Sequence[Time] = ()) -> Actors:
    """Find everybody and everything that a document names, and who of them is who."""
    seen = scan(doc, times)
    reading = read(seen)
    people = persons(seen, reading.people)
    homes.settle(seen, people, reading.lone)
    entities = tuple(_entity(seen, f"e{i}", p) for i, p in enumerate(people, 1))
    mentions = []
    for e, p in zip(entities, people, strict=True):
        for n in p.named:
            mentions.append(Mention(_span(seen, n.first, n.last, n.front), e.id, "name", n.first, n.last))
    return Actors(entities, tuple(mentions), (), {}, {e.id: e for e in entities})


def _span(scan: Scan, first: int, last: int, front: int = 0) -> Span:
    return Span(inner(scan.doc, first, front), scan.tokens[last - 1].end)


def _entity(scan: Scan, id: str, person: Person) -> Entity:
    text = scan.doc.text
    names: dict[str, None] = {}
    for n in person.named:
        s = _span(scan, n.first, n.last, n.front)
        names.setdefault(text[s.start : s.end])
    name = max(names, key=lambda n: (len(n.split()), len(n)))
    return Entity(id, "person", name, tuple(names), None, _roles(scan, person))


def _roles(scan: Scan, person: Person) -> tuple[Role, ...]:
    roles: dict[tuple[str, str | None], Role] = {}
    for title in person.titles:
        if title.post is None:
            continue
        of = homes.owner(scan, title)
        span = _span(scan, title.first, title.last, title.front)
        role = Role(scan.doc.text[span.start : span.end], of, title.post, title.former, span)
        roles.setdefault((title.post, of), role)
    return tuple(roles.values())
