"""Records as W3C Web Annotations: everything that was read, by its place in the text and by its words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rasad.export.cited import hashed, urn
from rasad.export.webannotation import CONTEXT, Annotation, selectors
from rasad.model import Span


def to_record_annotations(records: Iterable[Mapping[str, Any]]) -> str:
    """Return an annotation page: an item for each span of each time, mention, claim, event and agreement."""
    items = [item for record in records for item in _annotations(record)]
    told = hashed("".join(item["id"] for item in items))
    page = {"@context": CONTEXT, "id": urn("annotations", told), "type": "AnnotationPage", "items": items}
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def _annotations(record: Mapping[str, Any]) -> Iterator[Annotation]:
    article, text = record["article"], record["text"]
    for number, (item, motivation, told, span) in enumerate(_found(record), 1):
        yield {
            "id": f"{urn('annotation', article['id'])}:{item}:{number}",
            "type": "Annotation",
            "motivation": motivation,
            "body": [{"type": "TextualBody", "value": told, "format": "text/plain", "purpose": "describing"}],
            "target": {
                "source": article["url"] or urn("article", article["id"]),
                "selector": selectors(text, span),
            },
        }


def _found(record: Mapping[str, Any]) -> Iterator[tuple[str, str, str, Span]]:
    """Yield (item, motivation, what it is, where) of everything that was read."""
    entities = {entity["id"]: entity for entity in record["entities"]}
    for time in record["times"]:
        yield time["id"], "classifying", _words(time["type"], time["value"], time["mod"]), _span(time)
    for mention in record["mentions"]:
        entity = entities[mention["entity"]]
        yield (
            entity["id"],
            "identifying",
            _words(entity["kind"], entity["name"], entity["code"]),
            _span(mention),
        )
    for claim in record["claims"]:
        speaker = record["text"][slice(*_span(claim["speaker"]))]
        yield claim["id"], "classifying", _words(claim["stance"], speaker), _span(claim["content"])
    for event in record["events"]:
        told = _words(event["type"], event["mode"], event["status"], event["date"])
        for trigger in event["triggers"]:
            yield event["id"], "classifying", told, _span(trigger)
    for agreement in record["agreements"]:
        told = _words(agreement["kind"], agreement["status"])
        yield agreement["id"], "classifying", told, _span(agreement["name"])


def _words(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _span(place: Mapping[str, Any]) -> Span:
    return Span(place["start"], place["end"])
