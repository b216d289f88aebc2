"""Rules on meetings: first since, last before, how many contacts since, how often somebody has visited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from rasad.model import Observation, Statement
from rasad.text.days import days
from rasad.views.brief.cast import Person
from rasad.views.brief.desk import Desk, Event, Source
from rasad.views.brief.naming import dated, described, evidence, visit, who
from rasad.views.brief.wording import clean, quoted

_HELD = ("happened", "ongoing")
_LISTED = 4


def first_meeting(desk: Desk) -> Iterator[Statement]:
    """Yield that two meet for the first time since, by an article's word and by what the dossier knows."""
    if desk.main.sum.type != "CONSULT":
        return
    said = called_first(desk)
    parts = [_said(desk, *said)] if said else []
    seen: list[Observation] = [said[0]] if said else list(desk.seen[:1])
    if len(desk.people) > 1:
        told = _before(desk, *desk.people[:2], said=bool(said))
        parts += told[0]
        seen += told[1]
    if parts:
        yield desk.state("first-meeting", desk.book.say["comma"].join(parts) + desk.book.say["stop"], *seen)


def _said(desk: Desk, one: Observation, words: str) -> str:
    first, _, rest = words.partition(" ")
    time = first in desk.book.first_time
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
    return desk.say(pattern, nth=nth, last=dated(desk, last), refs=desk.refs(desk.seen_in(last)))


def _last(desk: Desk, call: Event, one: Person, other: Person) -> str:
    """Return the last contact before, of one of the two with whoever held the other's office."""
    told = f"{described(desk, call)} {dated(desk, call)} {desk.refs(desk.seen_in(call))}"
    kept, changed = (one, other) if one.sum.id in desk.cast.ids(call.seen) else (other, one)
    holder = desk.cast.holder(changed)
    return desk.say("last.contact", who=desk.cast.short(kept), holder=holder, told=told)


def called_first(desk: Desk) -> tuple[Observation, str] | None:
    """Return the words by which an account calls the meeting the first since something."""
    firsts = "|".join(map(re.escape, desk.book.firsts))
    since = "|".join(map(re.escape, desk.book.since))
    pattern = re.compile(rf"(?<!\w)(?:{firsts})(?!\w)[^،؛.\n]{{0,80}}?(?<!\w)(?:{since})(?!\w)[^،؛.]*")
    for one in desk.seen:
        page = desk.pages[one.article]
        for sentence in sorted({page.sentence(span.start) for span in one.spans})[:3]:
            if found := pattern.search(" ".join(page.text[slice(*page.span(sentence))].split())):
                return one, clean(found[0])
    return None


def start(desk: Desk) -> tuple[date, str] | None:
    """Return since when contacts are counted: the day and the words of what a meeting is the first since."""
    if (said := called_first(desk)) is None:
        return None
    page = desk.pages[said[0].article]
    for time in page.record["times"]:
        words = " ".join(page.text[time["start"] : time["end"]].split())
        if time["type"] == "DATE" and words in said[1] and (told := days(time["value"])):
            since = next(w for w in desk.book.since if w in said[1].split())
            return told.last if time["mod"] == "END" else told.first, said[1].split(f"{since} ", 1)[1]
    return None


def contacts(desk: Desk) -> list[Event]:
    """Return the earlier contacts of the two sides that were held, the oldest first, none told twice."""
    day, sides = desk.day, desk.pair
    if day is None or sides is None:
        return []
    found = [
        (when.last, when.first, event.sum.id, event)
        for event in desk.known.events
        if event.sum.type == "CONSULT"
        and event.sum.id != desk.story.line
        and event.sum.status in _HELD
        and sides == desk.states(event)
        and (when := desk.when(event))
        and when.last < day
        and (event.sum.date or not all(one.facts["background"] for one in event.seen))
    ]
    out: list[Event] = []
    for last, _, _, event in sorted(found, key=lambda told: told[:3]):
        if not any(_twice(desk, event, last, other) for other in out):
            out.append(event)
    return out


def _twice(desk: Desk, event: Event, last: date, other: Event) -> bool:
    """Whether two lines may tell one contact: a day apart or less, and no persons that differ."""
    before = desk.when(other)
    if before is None or abs((last - before.last).days) > 1:
        return False
    people = [desk.cast.ids(e.seen) for e in (event, other)]
    return not people[0] or not people[1] or bool(people[0] & people[1])


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
    return max(found, key=lambda e: (w.last if (w := desk.when(e)) else date.min, e.sum.id), default=None)


def contacts_since(desk: Desk) -> Iterator[Statement]:
    """Yield how many contacts of two sides the dossier knows since a start, else in the year, and which."""
    if desk.main.sum.type != "CONSULT" or desk.day is None or desk.pair is None:
        return
    begun = start(desk)
    first = begun[0] if begun else date(desk.day.year, 1, 1)
    told = [e for e in contacts(desk) if (when := desk.when(e)) and when.first >= first]
    if not told or (begun is None and len(told) < 2 and not desk.cast.persons(told[0].seen)):
        return
    since = desk.say("since", what=begun[1]) if begun else desk.say("in.year", year=desk.day.year)
    noun = desk.book.nth(len(told) + 1, "contact")
    sides = desk.listed(desk.cast.state(side) for side in desk.sides if side in desk.pair)
    shown = told[-_LISTED:]
    items = desk.book.say["semicolon"].join(
        f"{described(desk, e)} {dated(desk, e)} {desk.refs(desk.seen_in(e)[:2])}" for e in shown
    )
    pattern = "contacts" if len(shown) == len(told) else "contacts.last"
    text = desk.say(pattern, nth=noun, since=since, sides=sides, items=items)
    yield desk.state("contacts-since", text, *(one for e in shown for one in evidence(e, 2)))


def nth_visit(desk: Desk) -> Iterator[Statement]:
    """Yield which of somebody's visits to a state this is in its year, as far as the dossier knows."""
    told = visit(desk, desk.main)
    if told is None or desk.day is None:
        return
    visitor, host = told
    earlier = [e for e in contacts(desk) if _same_visit(desk, e, visitor, host)]
    if not earlier:
        return
    items = desk.listed(f"{dated(desk, e)} {desk.refs(desk.seen_in(e)[:2])}" for e in earlier[-_LISTED:])
    text = desk.say(
        "visit.nth",
        nth=desk.book.nth(len(earlier) + 1, "visit"),
        who=who(desk, visitor),
        state=desk.cast.state(host),
        year=desk.day.year,
        items=items,
    )
    yield desk.state("nth-visit", text, *(one for e in earlier for one in evidence(e, 2)))


def _same_visit(desk: Desk, event: Event, visitor: Person, host: str) -> bool:
    when, told = desk.when(event), visit(desk, event)
    same = told is not None and (told[0].sum.id, told[1]) == (visitor.sum.id, host)
    return same and when is not None and desk.day is not None and when.last.year == desk.day.year
