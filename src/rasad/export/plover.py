"""Events as PLOVER's JSON Lines: one object an event (manual of PLOVER 2.0, chapter on the record format)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from rasad.export.parts import context, country, recoded, sector
from rasad.lexicon.plover import coded

_QUADS = {"VC": 1, "MC": 2, "VX": 3, "MX": 4}
_AUXILIARY = {"planned": "future", "possible": "hypothetical", "denied": "negation"}


def to_plover(record: Mapping[str, Any]) -> Iterator[str]:
    """Yield the events of a record as lines of JSON.

    PLOVER requires a date and an actor. An event without a date of its own has the day of publication, and
    its ``comment`` says so; what has no actor or no day at all is left out.
    """
    for event in record["events"]:
        if event["actors"] and (day := event["date"] or (record["article"]["published"] or "")[:10]):
            yield json.dumps(_event(record, event, day), ensure_ascii=False, separators=(",", ":"))


def _event(record: Mapping[str, Any], event: Mapping[str, Any], day: str) -> dict[str, Any]:
    type = recoded(event)
    scored = coded(type, event["mode"])
    first, _, last = day.partition("/")
    auxiliary = _AUXILIARY.get(event["status"])
    out = {
        "id": f"{record['article']['id']}:{event['id']}",
        "date": first,
        "enddate": last or None,
        "actor": [_entity(record, side) for side in event["actors"]],
        "recipient": [_entity(record, side) for side in event["recipients"]],
        "event": [type],
        "mode": [mode for mode in (event["mode"], auxiliary) if mode],
        "context": context(event),
        "quad_code": _QUADS[scored.quad],
        "event_scale": scored.score,
        "event_loc": _place(record, event),
        "event_text": [record["text"][t["start"] : t["end"]] for t in event["triggers"]],
        "text_info": _evidence(record, event),
        "cite_info": _citation(record),
        "coder": "rasad",
        "comment": None if event["date"] else "no date in the text: the day of publication",
    }
    return {name: value for name, value in out.items() if value not in (None, [], {})}


def _entity(record: Mapping[str, Any], side: Mapping[str, Any]) -> dict[str, Any]:
    entity = next((e for e in record["entities"] if e["id"] == side["entity"]), None)
    name = side.get("name") or (entity["name"] if entity else side["code"])
    told = {"code": country(side["code"]), "sector": sector(entity, side["code"]), "entity_text": name}
    if entity and entity["kind"] == "person" and entity["roles"]:
        told["office"] = entity["roles"][0]["title"]
    return {key: value for key, value in told.items() if value}


def _place(record: Mapping[str, Any], event: Mapping[str, Any]) -> dict[str, Any] | None:
    if not (place := event["place"]):
        return None
    return {"extracted_place": record["text"][place["start"] : place["end"]]}


def _evidence(record: Mapping[str, Any], event: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{"sequence": n, "start": t["start"], "end": t["end"]} for n, t in enumerate(event["triggers"], 1)]


def _citation(record: Mapping[str, Any]) -> dict[str, Any]:
    article = record["article"]
    told = {
        "url": article["url"],
        "title": article["title"],
        "publication": article["outlet"],
        "language": "ar",
    }
    return {key: value for key, value in told.items() if value}
