"""When an office was held, as far as one article tells: on the days of what its holder did in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rasad.model import Entity, Event, Record, Role, Span, Time
from rasad.text.days import Days, days

STOP = re.compile(r"[.؟!](?=\s|$)|\n")  # not the point of a number
_MONTH = 31  # days: a wider date tells little of when an office was held


def sentence(text: str, span: Span) -> Span:
    """Return the stretch of text, from stop to stop, in which a span stands."""
    start = max((stop.end() for stop in STOP.finditer(text, 0, span.start)), default=0)
    stop = STOP.search(text, span.end)
    return Span(start, stop.start() if stop else len(text))


def told(record: Record, entity: Entity, role: Role) -> list[list[str]]:
    """Return the first and the last day of each deed of a person that its sentence tells with this office.

    مطلع العام is the first day of the year: the office was held then, and no more is told.
    """
    where = sentence(record.text, role.span)
    deeds = (event for event in record.events if _is_done_by(event, entity, where))
    found = {when for event in deeds if (when := _days(record, event))}
    return [[when.first.isoformat(), when.last.isoformat()] for when in sorted(found)]


def _is_done_by(event: Event, entity: Entity, where: Span) -> bool:
    return (
        event.status in ("happened", "ongoing")
        and any(side.entity == entity.id for side in (*event.actors, *event.recipients))
        and any(where.start <= trigger.start < where.end for trigger in event.triggers)
    )


def _days(record: Record, event: Event) -> Days | None:
    when = days(event.date)
    if when is None or when.width <= _MONTH:
        return when
    started = any(time.value == event.date and time.mod == "START" for time in _times(record, event))
    return Days(when.first, when.first) if started else None


def _times(record: Record, event: Event) -> Iterator[Time]:
    """Yield the times in the sentences that tell of an event."""
    told = [sentence(record.text, trigger) for trigger in event.triggers]
    return (t for t in record.times if any(s.start <= t.span.start < s.end for s in told))
