"""A dossier's lines as JSON, each kind with the fields that the dossier's format gives it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from rasad.model import AgreementLine, Answer, AnyLine, ClaimLine, EventLine, Evidence, PersonLine


def to_json_answer(answer: Answer) -> str:
    """Return an answer as JSON: an array where it is one table, else an object of arrays, by part."""
    if is_one_table(answer):
        return lines_to_json(answer.parts[0].lines)
    told = (f"{json.dumps(part.name)}: {lines_to_json(part.lines)}" for part in answer.parts)
    head = f'"subject": {json.dumps(answer.subject, ensure_ascii=False)}'
    return "{\n" + ",\n".join((head, *told)) + "\n}"


def is_one_table(answer: Answer) -> bool:
    """Whether an answer is a single table, and so needs no name for it."""
    return [part.name for part in answer.parts] == [answer.view]


def lines_to_json(lines: Iterable[AnyLine]) -> str:
    """Return lines as one JSON array, always the same bytes for the same lines."""
    told = (json.dumps(line_to_dict(line), ensure_ascii=False) for line in lines)
    inside = ",\n".join(told)
    return f"[\n{inside}\n]" if inside else "[]"


def line_to_dict(line: AnyLine) -> dict[str, Any]:
    """Return one line as plain dictionaries and lists."""
    if isinstance(line, EventLine):
        return _event(line)
    if isinstance(line, ClaimLine):
        return _claim(line)
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


def _claim(line: ClaimLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "speaker": line.speaker,
        "code": line.code,
        "person": line.person,
        "stance": line.stance,
        "content": line.content,
        "date": line.date,
        "tellings": [{**asdict(one), "chain": list(one.chain)} for one in line.tellings],
        "repetitions": line.repetitions,
        "about": line.about,
        "names": list(line.names),
        "answers": [asdict(reply) for reply in line.answers],
        "answered_by": [asdict(reply) for reply in line.answered_by],
        "evidence": _evidence(line.evidence),
        "articles": line.sources.articles,
        "outlets": line.sources.outlets,
        "independent": line.sources.independent,
        "at_least": line.sources.at_least,
    }


def _evidence(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    return [{"article": e.article, "start": e.span.start, "end": e.span.end} for e in evidence]
