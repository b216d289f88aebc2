"""What some articles changed in a dossier: lines that they began, and fields that they made another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from rasad.consolidate.counting import evidence
from rasad.model import (
    AgreementLine,
    Change,
    Changed,
    ClaimLine,
    EventLine,
    Line,
    Observation,
    Office,
    PersonLine,
)

AnySummed = EventLine | PersonLine | AgreementLine | ClaimLine
Told = Mapping[str, tuple[str | None, ...]]


def changes(
    lines: Iterable[Line], fresh: Collection[str], summed: Callable[[Line], AnySummed]
) -> Iterator[Change]:
    """Yield what the ``fresh`` articles (their ids) changed in lines; ``summed`` sums a line up."""
    for line in lines:
        new = [one for one in line.observations if one.article in fresh]
        old = tuple(one for one in line.observations if one.article not in fresh)
        if new and (change := _change(summed(line), summed(Line(old)) if old else None, new)):
            yield change


def _change(now: AnySummed, before: AnySummed | None, new: list[Observation]) -> Change | None:
    kind, when = new[0].kind, max((one.published for one in new if one.published), default=None)
    changed = tuple(_changed(_FIELDS[kind](before), _FIELDS[kind](now))) if before else ()
    if before and not changed:
        return None
    return Change(now.id, kind, before is None, when, _title(now), changed, evidence(new))


def _changed(before: Told, now: Told) -> Iterator[Changed]:
    for field in now:
        gone = tuple(v for v in dict.fromkeys(before[field]) if v and v not in now[field])
        come = tuple(v for v in dict.fromkeys(now[field]) if v and v not in before[field])
        if gone or come:
            yield Changed(field, gone, come)


def _title(line: AnySummed) -> str:
    if isinstance(line, EventLine):
        return line.title
    return f"{line.speaker}: {line.content}" if isinstance(line, ClaimLine) else line.name


def _event(line: EventLine) -> Told:
    return {
        "status": (line.status,),
        "date": (line.date,),
        "actors": line.actors,
        "recipients": line.recipients,
        "place": (line.place,),
        "independent": (str(line.sources.independent),),
    }


def _person(line: PersonLine) -> Told:
    return {"offices": tuple(map(_office, line.offices)), "names": line.names}


def _office(office: Office) -> str:
    until = f" until {office.until}" if office.until else ""
    return f"{office.post} {office.of or ''}".strip() + until


def _agreement(line: AgreementLine) -> Told:
    return {
        "status": (line.status,),
        "states": tuple(f"{state.status} {state.date or ''}".strip() for state in line.states),
        "parties": line.parties,
        "disputed_by": line.disputed_by,
        "items": line.items,
    }


def _claim(line: ClaimLine) -> Told:
    return {"stance": (line.stance,), "independent": (str(line.sources.independent),)}


_FIELDS: Mapping[str, Callable[[Any], Told]] = MappingProxyType(
    {"event": _event, "person": _person, "agreement": _agreement, "claim": _claim}
)
