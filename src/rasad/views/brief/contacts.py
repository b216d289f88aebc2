"""Rules on contacts: how many of two states since a start, how often somebody has visited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from rasad.lexicon.states import states
from rasad.model import Observation, Statement
from rasad.text.days import days
from rasad.views.brief.cast import Person
from rasad.views.brief.desk import Desk, Event
from rasad.views.brief.naming import dated, described, evidence, visit, who
from rasad.views.brief.wording import clean

_HELD = ("happened", "ongoing")
_LISTED = 4


def called_first(desk: Desk) -> tuple[Observation, str] | None:
    """Return the words by which an account calls the meeting the first since something."""
    firsts = "|".join(map(re.escape, desk.words.firsts))
    since = "|".join(map(re.escape, desk.words.since))
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
            since = next(w for w in desk.words.since if w in said[1].split())
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
        if event.sum.id not in desk.story.lines
        and is_contact(desk, event)
        and sides == desk.states(event)
        and (when := desk.when(event))
        and when.last < day
        and not _is_main(desk, event)
    ]
    out: list[Event] = []
    for last, _, _, event in sorted(found, key=lambda told: told[:3]):
        if not any(_twice(desk, event, last, other) for other in out):
            out.append(event)
    return out


def is_contact(desk: Desk, event: Event) -> bool:
    """Whether two states met for sure: persons of both, as news; or one came or called on a day told.

    What is only recalled, without a day, or was one meeting of many, is not counted.
    """
    main = event.sum
    if main.type != "CONSULT" or main.mode == "multilateral" or main.status not in _HELD:
        return False
    spoken = {p["code"] for o in event.seen for p in o.facts["actors"] if p["person"]}
    both = len(spoken & desk.states(event)) > 1
    news = any(one.facts["main"] and one.facts["status"] in _HELD for one in event.seen)
    several = len({side for side in main.actors if side in states()}) > 2
    told = visit(desk, event) is not None or not spoken
    came = main.mode in ("visit", "phone") and main.date is not None and not several and told
    return came or (both and (news or main.date is not None))


def _is_main(desk: Desk, event: Event) -> bool:
    """Whether an event may be the main one told again: days that meet, and persons in common."""
    when, told = desk.when(event), desk.when(desk.main)
    same = desk.cast.ids(event.seen) & desk.cast.ids(desk.main.seen)
    return bool(same) and when is not None and told is not None and when.meets(told, 1)


def _twice(desk: Desk, event: Event, last: date, other: Event) -> bool:
    """Whether two lines may tell one contact: a day apart or less, and no persons that differ."""
    before = desk.when(other)
    if before is None or abs((last - before.last).days) > 1:
        return False
    people = [desk.cast.ids(e.seen) for e in (event, other)]
    return not people[0] or not people[1] or bool(people[0] & people[1])


def contacts_since(desk: Desk) -> Iterator[Statement]:
    """Yield how many contacts of two sides the dossier knows since a start, else in the year, and which."""
    if desk.day is None or desk.pair is None or not is_contact(desk, desk.main):
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
        f"{desk.say('item', what=described(desk, e))} {dated(desk, e)} {desk.refs(desk.seen_in(e)[:2])}"
        for e in shown
    )
    pattern = "contacts" if len(shown) == len(told) else "contacts.last"
    text = desk.say(pattern, nth=noun, since=since, sides=sides, items=items)
    yield desk.state("contacts-since", text, *(one for e in shown for one in evidence(e, 2)))


def nth_visit(desk: Desk) -> Iterator[Statement]:
    """Yield whose visit to a state, this one or the last one before it, is the how manieth of the year."""
    if desk.day is None or not is_contact(desk, desk.main):
        return
    visits: dict[tuple[str, str], list[tuple[Event, Person]]] = {}
    for event in (*contacts(desk), desk.main):
        when, told = desk.when(event), visit(desk, event)
        if told and when and when.last.year == desk.day.year:
            visits.setdefault((told[0].sum.id, told[1]), []).append((event, told[0]))
    several = [(host, told) for (_, host), told in visits.items() if len(told) > 1]
    if several:
        host, found = max(several, key=lambda v: (_last_day(desk, v[1][-1][0]), v[0]))
        yield _nth(desk, host, found)


def _last_day(desk: Desk, event: Event) -> date:
    when = desk.when(event)
    return date.max if event is desk.main else when.last if when else date.min


def _nth(desk: Desk, host: str, told: list[tuple[Event, Person]]) -> Statement:
    last, visitor = told[-1]
    items = desk.listed(f"{dated(desk, e)} {desk.refs(desk.seen_in(e)[:2])}" for e, _ in told[:-1][-_LISTED:])
    text = desk.say(
        "visit.nth" if last is desk.main else "visit.known",
        nth=desk.book.nth(len(told), "visit"),
        who=who(desk, visitor),
        on=dated(desk, last),
        state=desk.cast.state(host),
        year=desk.day.year if desk.day else "",
        items=items,
    )
    return desk.state("nth-visit", text, *(one for e, _ in told for one in evidence(e, 2)))
