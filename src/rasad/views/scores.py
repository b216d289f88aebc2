"""How far sides work together or against each other: PLOVER's scores of events, summed up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, cast, get_args

from rasad.lexicon.plover import coded
from rasad.model import EventLine, EventType, Period

By = Literal["year", "month"]
_LONG: dict[By, int] = {"year": 4, "month": 7}  # letters of an ISO day that name it
_REAL = frozenset(("happened", "ongoing"))
_TYPES = frozenset(get_args(EventType))


def is_real(event: EventLine) -> bool:
    """Whether an event is told to have happened or to go on: only such count."""
    return event.status in _REAL


def score(event: EventLine) -> float:
    """Return PLOVER's score of an event, from −10 (conflict) to +10 (cooperation)."""
    return coded(cast("EventType", event.type), event.mode).score if event.type in _TYPES else 0.0


def summed(name: str, events: Iterable[EventLine]) -> Period:
    """Return what events come to."""
    real = [event for event in events if is_real(event)]
    scores = [score(event) for event in real]
    return Period(
        name,
        len(real),
        sum(event.type == "CONSULT" for event in real),
        round(sum(s for s in scores if s > 0), 2),
        round(sum(s for s in scores if s < 0), 2),
        tuple(event.id for event in real),
    )


def periods(events: Iterable[EventLine], by: By) -> Iterator[Period]:
    """Yield what events come to in each year or month, in order; what has no such date is left out."""
    found: dict[str, list[EventLine]] = {}
    for event in events:
        if is_real(event) and (name := _period(event, by)):
            found.setdefault(name, []).append(event)
    return (summed(name, found[name]) for name in sorted(found))


def _period(event: EventLine, by: By) -> str | None:
    told = (event.date or event.not_after or "").partition("/")[0]
    if by == "month" and not told[5:7].isdigit():
        return None
    return told[: _LONG[by]] or None
