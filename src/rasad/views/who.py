"""``who``: the file on one person."""

from __future__ import annotations

from collections.abc import Iterable

from rasad.model import Answer, ClaimLine, EventLine, Part, PersonLine, Spelling


def who(
    person: PersonLine,
    spellings: Iterable[Spelling],
    events: Iterable[EventLine],
    claims: Iterable[ClaimLine],
    others: Iterable[PersonLine] = (),
) -> Answer:
    """Return offices over time, meetings, claims and the spellings of the name of one person.

    ``others`` bear the name that was asked for as well.
    """
    met = [event for event in events if event.type == "CONSULT"]
    other = [event for event in events if event.type != "CONSULT"]
    offices = sorted(person.offices, key=lambda o: (o.first_seen or o.until or "9999", o.post, o.of or ""))
    parts = (
        Part("person", (person,)),
        Part("offices", tuple(offices)),
        Part("meetings", tuple(met)),
        Part("events", tuple(other)),
        Part("claims", tuple(claims)),
        Part("spellings", tuple(spellings)),
    )
    more = (Part("others", told),) if (told := tuple(others)) else ()
    return Answer("who", (*parts, *more), person.name)
