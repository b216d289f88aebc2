"""Rules on meetings: the first since, by an article's word and by what the dossier knows; the last before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rasad.model import Observation, Statement
from rasad.views.brief.cast import Person
from rasad.views.brief.contacts import called_first, contacts, is_contact
from rasad.views.brief.desk import Desk, Event, Source
from rasad.views.brief.happened import lead_sentences
from rasad.views.brief.naming import dated, described, evidence
from rasad.views.brief.wording import clean, quoted


def first_meeting(desk: Desk) -> Iterator[Statement]:
    """Yield that two meet for the first time since, by an article's word and by what the dossier knows."""
    if desk.main.sum.type != "CONSULT":
        return
    said = called_first(desk)
    parts = [_said(desk, *said)] if said else []
    seen: list[Observation] = [said[0]] if said else list(desk.seen[:1])
    if len(desk.people) > 1 and is_contact(desk, desk.main):
        told = _before(desk, *desk.people[:2], said=bool(said))
        parts += told[0]
        seen += told[1]
    if len(parts) > 1 or (parts and not (said and _in_lead(desk, *said))):
        text = f"{desk.book.say['comma']}{desk.book.say['also']}".join(parts) + desk.book.say["stop"]
        yield desk.state("first-meeting", text, *seen)


def _in_lead(desk: Desk, one: Observation, words: str) -> bool:
    """Whether the brief begins with the sentence that says so: then it need not be said again."""
    page = desk.pages[one.article]
    lead = page.told(lead_sentences(desk)[one.article])
    return len(desk.seen) == 1 and clean(words) in lead


def _said(desk: Desk, one: Observation, words: str) -> str:
    first, _, rest = words.partition(" ")
    time = first in desk.words.first_time
    pattern = "first.time" if time else "first.visit" if desk.main.sum.mode == "visit" else "first.said"
    told = quoted(rest.partition(" ")[2] if time else words)
    return desk.say(pattern, words=told, refs=desk.refs([Source(one.article)]))


def _before(desk: Desk, one: Person, other: Person, *, said: bool) -> tuple[list[str], list[Observation]]:
    """Return what the dossier knows of earlier meetings of two, and what that stands on."""
    both = {one.sum.id, other.sum.id}
    before = [e for e in contacts(desk) if both <= desk.cast.ids(e.seen)]
    if before:
        return [_again(desk, len(before), before[-1])], list(evidence(before[-1]))
    if not said:
        return [], []
    parts = [desk.say("first.none")]
    if (call := last_contact(desk, one, other)) is None:
        return parts, []
    return [*parts, _last(desk, call, one, other)], list(evidence(call))


def _again(desk: Desk, count: int, last: Event) -> str:
    nth = desk.book.nth(count + 1, "meeting") if count < 10 else ""
    pattern = "meeting.nth" if nth else "meeting.last"
    return desk.say(pattern, nth=nth, last=dated(desk, last), refs=desk.refs(desk.seen_in(last)[:2]))


def _last(desk: Desk, call: Event, one: Person, other: Person) -> str:
    """Return the last contact before, of one of the two with whoever held the other's office."""
    told = f"{described(desk, call)} {dated(desk, call)} {desk.refs(desk.seen_in(call)[:2])}"
    kept, changed = (one, other) if one.sum.id in desk.cast.ids(call.seen) else (other, one)
    holder = desk.cast.holder(changed)
    return desk.say("last.contact", who=desk.cast.short(kept), holder=holder, told=told)


def last_contact(desk: Desk, one: Person, other: Person) -> Event | None:
    """Return the last contact of one of two with another holder of the other one's office."""
    found = []
    for kept, changed in ((one, other), (other, one)):
        office = desk.cast.office(changed)
        for event in contacts(desk):
            people = desk.cast.persons(event.seen)
            if kept.sum.id in desk.cast.ids(event.seen) and any(
                p.sum.id not in (one.sum.id, other.sum.id)
                and office
                and any((o.post, o.of) == (office.post, office.of) for o in p.sum.offices)
                for p in people
            ):
                found.append(event)
    return max(
        found,
        key=lambda e: (w.last if (w := desk.when(e)) else date.min, e.sum.id),
        default=None,
    )
