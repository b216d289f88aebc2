"""A dossier's lines as JSON, each kind with the fields that the dossier's format gives it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
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
    if isinstance(line, PersonLine):
        return _person(line)
    return _agreement(line) if isinstance(line, AgreementLine) else _fields(line)


def _fields(value: Any) -> Any:
    """Return a value of any kind as JSON knows it: dataclasses by their fields, evidence in one piece."""
    if isinstance(value, Evidence):
        return {"article": value.article, "start": value.span.start, "end": value.span.end}
    if isinstance(value, tuple):
        return [_fields(inner) for inner in value]
    if is_dataclass(value):
        return {field.name: _fields(getattr(value, field.name)) for field in fields(value)}
    return value


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
        "point": list(line.point) if line.point else None,
        "persons": list(line.persons),
        "not_before": line.not_before,
        "not_after": line.not_after,
        "first_told": line.first_told,
        "last_told": line.last_told,
        "evidence": _fields(line.evidence),
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
    return {
        "id": line.id,
        "name": line.name,
        "names": list(line.names),
        "offices": _fields(line.offices),
        "evidence": _fields(line.evidence),
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
        "suppliers": list(line.suppliers),
        "recipients": list(line.recipients),
        "goods": _fields(line.goods),
        "evidence": _fields(line.evidence),
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
        "tellings": _fields(line.tellings),
        "repetitions": line.repetitions,
        "about": line.about,
        "names": list(line.names),
        "answers": _fields(line.answers),
        "answered_by": _fields(line.answered_by),
        "evidence": _fields(line.evidence),
        "articles": line.sources.articles,
        "outlets": line.sources.outlets,
        "independent": line.sources.independent,
        "at_least": line.sources.at_least,
    }
