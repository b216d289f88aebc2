"""An event as a noun phrase with its day: زيارة ميشوستين إلى طهران في 30 سبتمبر 2024."""

from __future__ import annotations

from collections.abc import Iterable

from rasad.model import Observation
from rasad.text.days import days
from rasad.views.brief.cast import Person
from rasad.views.brief.desk import Desk, Event
from rasad.views.brief.wording import clean

_PATTERNS = {
    "phone": "call.between",
    "visit": "visit.between",
    "multilateral": "meeting.of",
}


def described(desk: Desk, event: Event) -> str:
    """Return what an event was: who with whom, or who to whom, and where a visit went."""
    if event.sum.type == "CONSULT":
        return _meeting(desk, event)
    return deed(desk, event)


def deed(desk: Desk, event: Event) -> str:
    """Return a deed by its doers and those whom it is done to."""
    words = desk.book.deeds[event.sum.type]
    by = names(desk, event.sum.actors)
    told = words.done.format(who=by) if by else words.noun
    to = names(desk, (side for side in event.sum.recipients if side not in event.sum.actors))
    return " ".join((told, words.to.format(who=to))) if to else told


def names(desk: Desk, sides: Iterable[str]) -> str:
    """Return states and bodies by name, as a list of no more than three."""
    return desk.listed(list(dict.fromkeys(desk.cast.state(side) for side in sides))[:3])


def who(desk: Desk, person: Person) -> str:
    """Return a person by the short name where the brief has named him before, else by the whole one."""
    known = {one.sum.id for one in desk.people}
    return desk.cast.short(person) if person.sum.id in known else desk.cast.full(person)


def _meeting(desk: Desk, event: Event) -> str:
    people = desk.cast.persons(event.seen)
    told = visit(desk, event) if event.sum.mode == "visit" else None
    if told is not None:
        return desk.say("visit.to", who=who(desk, told[0]), place=clean(event.sum.place or ""))
    parts = _parts(desk, event, people)
    pattern = _PATTERNS.get(event.sum.mode or "", "meeting.between")
    pattern = "meeting.between" if pattern == "visit.between" and len(people) > 1 else pattern
    words = desk.say(pattern, who=desk.listed(parts))
    place = event.sum.place if event.sum.mode != "phone" else None
    return f"{words} {desk.say('at', place=clean(place))}" if place else words


def visit(desk: Desk, event: Event) -> tuple[Person, str] | None:
    """Return who came to which state, where the place tells it and all others are of that state."""
    if event.sum.mode in ("phone", "multilateral") or not event.sum.place:
        return None
    host = next(
        (side for side in event.sum.actors if desk.cast.lies_in(event.sum.place, side)),
        None,
    )
    people = [(p, {office.of for office in p.sum.offices}) for p in desk.cast.persons(event.seen)]
    guests = [(person, states) for person, states in people if states and host not in states]
    if host is None or not guests or not all(states & guests[0][1] for _, states in guests):
        return None
    return guests[0][0], host


def _parts(desk: Desk, event: Event, people: tuple[Person, ...]) -> list[str]:
    """Return those who met: persons by name; where there are not two of them, states that none stands for."""
    by_name = [who(desk, person) for person in people[:3]]
    if len(by_name) > 1:
        return by_name
    told = [part for one in event.seen for part in one.facts["actors"]]
    spoken = {part["code"] for part in told if part["person"]}
    states = [desk.cast.state(side) for side in event.sum.actors if side not in spoken]
    return by_name + states[: 3 - len(by_name)]


def dated(desk: Desk, event: Event) -> str:
    """Return when an event was, or of which day the report is that tells it."""
    if told := days(event.sum.date):
        pattern = "on" if told.width == 1 or desk.lang == "ar" else "in"
        return desk.say(pattern, date=desk.date(event.sum.date))
    published = next((one.published for one in event.seen if one.published), None)
    return desk.say("by_report", date=desk.date(published)) if published else ""


def evidence(event: Event, most: int = 3) -> tuple[Observation, ...]:
    """Return the observations that an event stands on, those that report it before those that recall it."""
    best = sorted(
        event.seen,
        key=lambda o: (o.facts["status"] != event.sum.status, o.facts["background"]),
    )
    return tuple(best[:most])
