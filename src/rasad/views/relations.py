"""``relations``: what two sides have done with and to each other, and what is due."""

from __future__ import annotations

from collections.abc import Iterable

from rasad.model import AgreementLine, Answer, EventLine, Part
from rasad.views.scores import By, periods

_DUE = frozenset(("planned", "possible"))


def relations(
    one: str,
    other: str,
    events: Iterable[EventLine],
    agreements: Iterable[AgreementLine],
    *,
    today: str | None,
    by: By = "year",
) -> Answer:
    """Return the relation of two sides over time: scores, meetings, other events, agreements, what is due.

    ``today`` is the day from which something is still due, ISO 8601; without one all that is planned is.
    """
    both = [event for event in events if {one, other} <= {*event.actors, *event.recipients}]
    known = [event for event in both if event.status not in _DUE]
    parts = (
        Part("years" if by == "year" else "months", tuple(periods(both, by))),
        Part("meetings", tuple(event for event in known if event.type == "CONSULT")),
        Part("events", tuple(event for event in known if event.type != "CONSULT")),
        Part("agreements", tuple(line for line in agreements if {one, other} <= set(line.parties))),
        Part("due", due(both, today)),
    )
    return Answer("relations", parts, f"{one} – {other}")


def due(events: Iterable[EventLine], today: str | None) -> tuple[EventLine, ...]:
    """Return what is still to come, what has a day first."""
    found = (event for event in events if event.status in _DUE and is_due(event, today))
    return tuple(sorted(found, key=_undated_possible))


def _undated_possible(event: EventLine) -> tuple[bool, bool]:
    """Put what has a day first, and of the rest what is planned."""
    return event.date is None, event.date is None and event.status == "possible"


def is_due(event: EventLine, today: str | None) -> bool:
    """Whether what is planned or possible is still to come: by its date, or told in the year before."""
    if today is None:
        return True
    if event.date:
        last = event.date.rpartition("/")[2]
        return last >= today[: len(last)]
    return (event.last_told or "")[:7] >= f"{int(today[:4]) - 1}{today[4:7]}"
