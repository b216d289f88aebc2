"""A dossier's lines as JSON: the answers of ``rasad timeline``, ``people`` and ``agreements``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from rasad.model import AgreementLine, EventLine, Evidence, PersonLine


def lines_to_json(lines: Iterable[EventLine | PersonLine | AgreementLine]) -> str:
    """Return lines as one JSON array, always the same bytes for the same lines."""
    told = (json.dumps(line_to_dict(line), ensure_ascii=False) for line in lines)
    inside = ",\n".join(told)
    return f"[\n{inside}\n]" if inside else "[]"


def line_to_dict(line: EventLine | PersonLine | AgreementLine) -> dict[str, Any]:
    """Return one line as plain dictionaries and lists."""
    if isinstance(line, EventLine):
        return _event(line)
    return _person(line) if isinstance(line, PersonLine) else _agreement(line)


def _event(line: EventLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "date": line.date,
        "type": line.type,
        "mode": line.mode,
        "status": line.status,
        "title": line.title,
        "actors": list(line.actors),
        "recipients": list(line.recipients),
        "place": line.place,
        "persons": list(line.persons),
        "not_before": line.not_before,
        "not_after": line.not_after,
        "evidence": _evidence(line.evidence),
        "articles": line.sources.articles,
        "outlets": line.sources.outlets,
        "independent": line.sources.independent,
        "at_least": line.sources.at_least,
        "credibility": {"grade": line.credibility.grade, "why": line.credibility.why},
        "reliability": dict(line.outlets),
        "news": list(line.news),
        "background": list(line.background),
    }


def _person(line: PersonLine) -> dict[str, Any]:
    offices = [
        {
            "post": office.post,
            "of": office.of,
            "title": office.title,
            "first_seen": office.first_seen,
            "last_seen": office.last_seen,
            "until": office.until,
        }
        for office in line.offices
    ]
    return {
        "id": line.id,
        "name": line.name,
        "names": list(line.names),
        "offices": offices,
        "evidence": _evidence(line.evidence),
    }


def _agreement(line: AgreementLine) -> dict[str, Any]:
    states = [{"status": s.status, "date": s.date, "article": s.article} for s in line.states]
    return {
        "id": line.id,
        "name": line.name,
        "kind": line.kind,
        "parties": list(line.parties),
        "status": line.status,
        "states": states,
        "disputed_by": list(line.disputed_by),
        "items": list(line.items),
        "value": line.value,
        "evidence": _evidence(line.evidence),
    }


def _evidence(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    return [{"article": e.article, "start": e.span.start, "end": e.span.end} for e in evidence]
