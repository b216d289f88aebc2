"""From a record to what the dossier keeps of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from rasad.consolidate import terms
from rasad.consolidate.copies import sketch
from rasad.lexicon.places import capital_of
from rasad.lexicon.states import capital_points
from rasad.model import Agreement, Claim, Entity, Event, Item, Link, Observation, Participant, Record, Span
from rasad.model.dossier import ObservationKind

_LETTER: Mapping[ObservationKind, str] = {
    "article": "d",
    "person": "p",
    "event": "e",
    "agreement": "a",
    "claim": "c",
}
_TITLE = 300  # characters of a line


def observations(record: Record) -> tuple[Observation, ...]:
    """Return the people, events, agreements and claims of a record as observations, in its order."""
    found: dict[str, Observation] = {}
    for one in _Observer(record).all():
        again = one if one.id not in found else replace(one, id=f"{one.id}-{one.item}")
        found[again.id] = again
    return tuple(found.values())


class _Observer:
    """What an item of one record becomes."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.entities = {entity.id: replace(entity, name=_line(entity.name)) for entity in record.entities}

    def all(self) -> Iterator[Observation]:
        whole = (Span(0, max(len(self.record.text), 1)),)
        yield self.seen("article", self.record.article.id, None, whole, {"sketch": sketch(self.record.text)})
        for entity in self.record.entities:
            if entity.kind == "person":
                spans = self.named(entity)
                facts = self.person(entity) | {"words": [self.words(span) for span in dict.fromkeys(spans)]}
                yield self.seen("person", entity.id, None, spans, facts)
        for event in self.record.events:
            yield self.seen("event", event.id, event.rule, event.triggers, self.event(event))
        for agreement in self.record.agreements:
            spans = (agreement.name, *(state.span for state in agreement.states))
            yield self.seen("agreement", agreement.id, agreement.rule, spans, self.agreement(agreement))
        for claim in self.record.claims:
            yield self.seen("claim", claim.id, claim.rule, (claim.content,), self.claim(claim))

    def seen(
        self,
        kind: ObservationKind,
        item: str,
        rule: str | None,
        spans: tuple[Span, ...],
        facts: dict[str, Any],
    ) -> Observation:
        article = self.record.article
        where = f"{article.id}\n{kind}\n{spans[0].start}\n{spans[0].end}\n{facts.get('type', '')}"
        id = f"{_LETTER[kind]}-{hashlib.sha256(where.encode()).hexdigest()[:12]}"
        day = article.day.isoformat() if article.day else None
        return Observation(
            id, kind, article.id, day, article.outlet, item, rule, tuple(dict.fromkeys(spans)), facts
        )

    def named(self, entity: Entity) -> tuple[Span, ...]:
        return tuple(m.span for m in self.record.mentions if m.entity == entity.id)

    def person(self, entity: Entity) -> dict[str, Any]:
        roles = [
            {
                "post": role.post,
                "of": role.of,
                "title": role.title,
                "former": role.former,
                "span": list(role.span),
                "days": terms.told(self.record, entity, role),
            }
            for role in entity.roles
        ]
        names = [_line(name) for name in (entity.name, *entity.names)]
        return {
            "name": names[0],
            "names": list(dict.fromkeys(names[1:])),
            "code": entity.code,
            "roles": roles,
        }

    def event(self, event: Event) -> dict[str, Any]:
        return {
            "type": event.type,
            "mode": event.mode,
            "title": self.sentence(event.triggers[0]),
            "words": [self.words(span) for span in event.triggers],
            "actors": [self.participant(p) for p in event.actors],
            "recipients": [self.participant(p) for p in event.recipients],
            "date": event.date,
            "not_before": event.not_before,
            "not_after": event.not_after,
            "place": self.words(event.place.span) if event.place else None,
            "town": self.town(event.place) if event.place else None,
            "point": self.point(event.place) if event.place else None,
            "source": self.source(event.triggers[0]),
            "status": event.status,
            "main": event.main,
            "background": event.background,
        }

    def agreement(self, agreement: Agreement) -> dict[str, Any]:
        return {
            "name": self.words(agreement.name),
            "kind": agreement.kind,
            "parties": [self.participant(p) for p in agreement.parties],
            "status": agreement.status,
            "date": agreement.date,
            "states": [{"status": s.status, "date": s.date} for s in agreement.states],
            "items": [self.item(i) for i in agreement.items],
            "value": self.words(agreement.value) if agreement.value else None,
            "suppliers": [self.participant(p) for p in agreement.suppliers],
            "recipients": [self.participant(p) for p in agreement.recipients],
        }

    def item(self, item: Item) -> dict[str, Any]:
        """The columns of SIPRI's register of arms transfers, as far as they are told."""
        return {
            "text": self.words(item.span),
            "span": list(item.span),
            "count": item.count,
            "status": item.status,
            "designation": self.words(item.designation) if item.designation else None,
            "delivered": item.delivered,
            "uncertain": list(item.uncertain),
        }

    def claim(self, claim: Claim) -> dict[str, Any]:
        return {
            "speaker": self.link(claim.speaker),
            "chain": [self.link(link) for link in claim.chain],
            "content": self.words(claim.content),
            "mode": claim.mode,
            "stance": claim.stance,
            "names": self.named_in(claim.content),
            "about": claim.about,
        }

    def named_in(self, span: Span) -> list[str]:
        """Return whom words name, by code or name."""
        start, end = span
        named = (m.entity for m in self.record.mentions if start <= m.span.start < end)
        found = [self.entities[id] for id in dict.fromkeys(named) if id in self.entities]
        return list(dict.fromkeys(entity.code or entity.name for entity in found))

    def source(self, span: Span) -> str | None:
        """Return who stands behind words that are only said: the chain's last link, else the speaker."""
        for claim in self.record.claims:
            if claim.content.start <= span.start < claim.content.end:
                link = self.link(claim.chain[-1] if claim.chain else claim.speaker)
                return str(link["name"] or link["words"])
        return None

    def participant(self, side: Participant) -> dict[str, Any]:
        """Return a participant's code and name, and the name of the person, where one takes part."""
        entity = self.entities.get(side.entity or "")
        person = entity.name if entity and entity.kind == "person" else None
        return {
            "code": side.code,
            "name": _line(side.name) if side.name else entity and entity.name,
            "person": person,
            "item": side.entity,
        }

    def link(self, link: Link) -> dict[str, Any]:
        entity = self.entities.get(link.entity or "")
        return {
            "words": self.words(link.span),
            "name": entity.name if entity else None,
            "code": entity and entity.code,
            "item": link.entity,
        }

    def town(self, place: Link) -> str | None:
        """Return the usual name of the capital in which it was: عشق أباد for عاصمة تركمانستان."""
        state = capital_of(self.words(place.span))
        return state.capital[0] if state and state.capital else None

    def point(self, place: Link) -> tuple[float, float] | None:
        """Return latitude and longitude of a town or a capital that is known; a whole state has no point."""
        entity = self.entities.get(place.entity or "")
        state = capital_of(self.words(place.span))
        return (entity and entity.point) or (state and capital_points().get(state.code or "")) or None

    def words(self, span: Span) -> str:
        return " ".join(self.record.text[slice(*span)].split())

    def sentence(self, span: Span) -> str:
        """Return the line in which a span stands, cut to a length that a table holds."""
        line = " ".join(self.record.text[slice(*terms.sentence(self.record.text, span))].split())
        return line if len(line) <= _TITLE else line[:_TITLE].rsplit(" ", 1)[0] + " …"


def _line(name: str) -> str:
    """Return a name on one line: in a wrapped text it may run over two."""
    return " ".join(name.split())
