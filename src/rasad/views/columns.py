"""The columns of each kind of line: plain values for CSV and for tables of others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from rasad.model import (
    AgreementLine,
    Answer,
    AnyLine,
    Changed,
    ClaimLine,
    EventLine,
    Evidence,
    Office,
    Period,
    PersonLine,
)
from rasad.views.lines import is_one_table

Value: TypeAlias = str | int | float | bool | tuple[str, ...] | None


class Column(NamedTuple):
    """A column's name, and how a line's value in it is got: text, a number, or several texts."""

    name: str
    value: Callable[[Any], Value]


def columns(kind: type[AnyLine]) -> tuple[Column, ...]:
    """Return the columns of a kind of line: those listed for it, else one for each field."""
    return _COLUMNS.get(kind) or tuple(_field(field.name) for field in fields(kind))


def _field(name: str) -> Column:
    return Column(name, lambda line: _flat(getattr(line, name)))


def _flat(value: Any) -> Value:
    """Return a field as a cell holds it: of several things inside it a short word each."""
    return tuple(map(_short, value)) if isinstance(value, tuple) else value


def _short(value: Any) -> str:
    if isinstance(value, Evidence):
        return place(value)
    if isinstance(value, Changed):
        return f"{value.field}: {', '.join(value.before)} -> {', '.join(value.after)}"
    if isinstance(value, Period):
        return f"{value.period}:{value.events}:{value.cooperation:g}:{value.conflict:g}"
    return str(value)


def rows(answer: Answer) -> Iterator[dict[str, Value]]:
    """Yield every line of an answer as a flat row; of several parts each says in ``part`` which it is of."""
    one = is_one_table(answer)
    for part in answer.parts:
        for line in part.lines:
            told: dict[str, Value] = {} if one else {"part": part.name}
            yield told | {column.name: column.value(line) for column in columns(type(line))}


def header(answer: Answer) -> list[str]:
    """Return the names of all columns that rows of an answer have, in order."""
    found = [] if is_one_table(answer) else ["part"]
    for kind in dict.fromkeys(type(line) for part in answer.parts for line in part.lines):
        found += [column.name for column in columns(kind)]
    return list(dict.fromkeys(found))


def _evidence(line: Any) -> tuple[str, ...]:
    return tuple(map(place, line.evidence))


def place(one: Evidence) -> str:
    """Return where evidence stands, as ``article:start-end``."""
    return f"{one.article}:{one.span.start}-{one.span.end}"


def _office(office: Office) -> str:
    held = "/".join(dict.fromkeys(day for day in (office.first_seen, office.last_seen) if day))
    told = (office.post, office.of, held, office.until and f"until {office.until}")
    return " ".join(part for part in told if part)


_SOURCES = (
    Column("articles", lambda line: line.sources.articles),
    Column("outlets", lambda line: line.sources.outlets),
    Column("independent", lambda line: line.sources.independent),
    Column("at_least", lambda line: line.sources.at_least),
)
_COLUMNS: Mapping[type, tuple[Column, ...]] = MappingProxyType(
    {
        EventLine: (
            Column("id", lambda line: line.id),
            Column("date", lambda line: line.date),
            Column("type", lambda line: line.type),
            Column("mode", lambda line: line.mode),
            Column("status", lambda line: line.status),
            Column("actors", lambda line: line.actors),
            Column("recipients", lambda line: line.recipients),
            Column("place", lambda line: line.place),
            Column("latitude", lambda line: line.point and str(line.point[0])),
            Column("longitude", lambda line: line.point and str(line.point[1])),
            Column("persons", lambda line: line.persons),
            Column("not_before", lambda line: line.not_before),
            Column("not_after", lambda line: line.not_after),
            Column("first_told", lambda line: line.first_told),
            Column("last_told", lambda line: line.last_told),
            Column("title", lambda line: line.title),
            *_SOURCES,
            Column("credibility", lambda line: line.credibility.grade),
            Column(
                "reliability", lambda line: tuple(f"{name}={grade or '-'}" for name, grade in line.outlets)
            ),
            Column("news", lambda line: line.news),
            Column("background", lambda line: line.background),
            Column("evidence", _evidence),
        ),
        PersonLine: (
            Column("id", lambda line: line.id),
            Column("name", lambda line: line.name),
            Column("names", lambda line: line.names),
            Column("offices", lambda line: tuple(map(_office, line.offices))),
            Column("evidence", _evidence),
        ),
        AgreementLine: (
            Column("id", lambda line: line.id),
            Column("name", lambda line: line.name),
            Column("kind", lambda line: line.kind),
            Column("parties", lambda line: line.parties),
            Column("status", lambda line: line.status),
            Column("states", lambda line: tuple(f"{s.status} {s.date or ''}".strip() for s in line.states)),
            Column("disputed_by", lambda line: line.disputed_by),
            Column("items", lambda line: line.items),
            Column("suppliers", lambda line: line.suppliers),
            Column("recipients", lambda line: line.recipients),
            Column("value", lambda line: line.value),
            Column("evidence", _evidence),
        ),
        ClaimLine: (
            Column("id", lambda line: line.id),
            Column("date", lambda line: line.date),
            Column("speaker", lambda line: line.speaker),
            Column("code", lambda line: line.code),
            Column("person", lambda line: line.person),
            Column("stance", lambda line: line.stance),
            Column("content", lambda line: line.content),
            Column("chain", lambda line: line.tellings[0].chain),
            Column("repetitions", lambda line: line.repetitions),
            Column("about", lambda line: line.about),
            Column("names", lambda line: line.names),
            Column("answers", lambda line: tuple(reply.claim for reply in line.answers)),
            Column("answered_by", lambda line: tuple(reply.claim for reply in line.answered_by)),
            *_SOURCES,
            Column("told_in", lambda line: tuple(dict.fromkeys(one.article for one in line.tellings))),
            Column("evidence", _evidence),
        ),
    }
)
