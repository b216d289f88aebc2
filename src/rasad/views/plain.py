"""A record as JSON: the record format, field by field."""

from __future__ import annotations

import json
from typing import Any

from rasad.lexicon.plover import coded
from rasad.model import (
    Agreement,
    Article,
    Claim,
    Entity,
    Event,
    Item,
    Link,
    Mention,
    Participant,
    Record,
    Role,
    Span,
    Time,
)

# made once; a record holds no loops that it would have to look for
_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def to_json(record: Record) -> str:
    """Return the record as one line of JSON, always the same bytes for the same record."""
    return _ENCODER.encode(to_dict(record))


def to_dict(record: Record) -> dict[str, Any]:
    """Return the record as plain dictionaries and lists, in the record format's order."""
    article = record.article
    return {
        "article": {
            "id": article.id,
            "title": article.title,
            "published": article.published,
            "outlet": article.outlet,
            "url": article.url,
            "language": article.language,
            **_found(article),
        },
        "text": record.text,
        "times": [_time(t) for t in record.times],
        "entities": [_entity(e) for e in record.entities],
        "mentions": [_mention(m) for m in record.mentions],
        "claims": [_claim(c) for c in record.claims],
        "events": [_event(e) for e in record.events],
        "agreements": [_agreement(a) for a in record.agreements],
    }


def _found(article: Article) -> dict[str, Any]:
    """Return who wrote an article and where its fields were found, for sources that told so."""
    told = {"author": article.author, "known_from": dict(article.known_from)}
    return {field: value for field, value in told.items() if value}


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end}


def _optional(span: Span | None) -> dict[str, Any] | None:
    return _span(span) if span else None


def _link(link: Link) -> dict[str, Any]:
    return {"start": link.span.start, "end": link.span.end, "entity": link.entity}


def _time(time: Time) -> dict[str, Any]:
    return {
        "id": time.id,
        "rule": time.rule,
        "start": time.span.start,
        "end": time.span.end,
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
    }


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "names": list(entity.names),
        "code": entity.code,
        "roles": [_role(r) for r in entity.roles],
        "country": entity.country,
        "point": list(entity.point) if entity.point else None,
    }


def _role(role: Role) -> dict[str, Any]:
    return {
        "title": role.title,
        "of": role.of,
        "post": role.post,
        "former": role.former,
        "start": role.span.start,
        "end": role.span.end,
    }


def _mention(mention: Mention) -> dict[str, Any]:
    start, end = mention.span
    out = {"start": start, "end": end, "entity": mention.entity, "form": mention.form}
    if mention.rule:
        out["rule"] = mention.rule
    return out


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "rule": claim.rule,
        "about": claim.about,
        "speaker": _link(claim.speaker),
        "cue": _optional(claim.cue),
        "content": _span(claim.content),
        "mode": claim.mode,
        "stance": claim.stance,
        "chain": [_link(link) for link in claim.chain],
    }


def _participant(who: Participant) -> dict[str, Any]:
    if who.code:
        return {"entity": who.entity, "code": who.code}
    return {"entity": who.entity, "code": who.code, "name": who.name}


def _event(event: Event) -> dict[str, Any]:
    quad, score, cameo = coded(event.type, event.mode)  # PLOVER's table
    return {
        "id": event.id,
        "rule": event.rule,
        "type": event.type,
        "mode": event.mode,
        "triggers": [_span(t) for t in event.triggers],
        "actors": [_participant(p) for p in event.actors],
        "recipients": [_participant(p) for p in event.recipients],
        "date": event.date,
        "place": _link(event.place) if event.place else None,
        "status": event.status,
        "quad": quad,
        "score": score,
        "cameo": cameo,
        "main": event.main,
        "background": event.background,
        "not_before": event.not_before,
        "not_after": event.not_after,
    }


def _agreement(agreement: Agreement) -> dict[str, Any]:
    return {
        "id": agreement.id,
        "rule": agreement.rule,
        "name": _span(agreement.name),
        "kind": agreement.kind,
        "parties": [_participant(p) for p in agreement.parties],
        "status": agreement.status,
        "date": agreement.date,
        "states": [{"status": s.status, "date": s.date, **_span(s.span)} for s in agreement.states],
        "items": [_item(i) for i in agreement.items],
        "value": _optional(agreement.value),
        "suppliers": [_participant(p) for p in agreement.suppliers],
        "recipients": [_participant(p) for p in agreement.recipients],
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        **_span(item.span),
        "count": item.count,
        "status": item.status,
        "designation": _optional(item.designation),
        "delivered": item.delivered,
        "uncertain": list(item.uncertain),
    }
