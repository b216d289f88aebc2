"""Rules on what surrounds an event: the last attack, the same day, open threats, how often before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from rasad.model import Observation, Statement
from rasad.text.days import Days, days
from rasad.views.brief.beside import beside
from rasad.views.brief.desk import Desk, Event
from rasad.views.brief.naming import dated, deed, evidence
from rasad.views.brief.wording import alone, quoted, shortened

_NEAR = timedelta(60)
_SHOWN = 180  # characters of a sentence that is told beside
_SEVERAL = 2
_COUNTED = ("SANCTION", "THREATEN", "AID", "COERCE", "REQUEST")  # deeds whose number tells something


def around(desk: Desk) -> Iterator[Statement]:
    """Yield one statement on what surrounds the event: the last attack, the same day, threats still open."""
    parts: list[str] = []
    seen: list[Observation] = []
    for rule in (_attack, _same_day, _threat):
        if found := rule(desk):
            parts.append(found[0])
            seen += evidence(found[1], 2)
    if parts:
        text = f"{desk.book.say['comma']}{desk.book.say['also']}".join(parts) + desk.book.say["stop"]
        yield desk.state("days-since", text, *seen)


def _attack(desk: Desk) -> tuple[str, Event] | None:
    if desk.day is None or desk.main.sum.type == "ASSAULT":
        return None
    found = [
        (told.last, event.sum.id, event)
        for event in desk.known.events
        if event.sum.type == "ASSAULT"
        and event.sum.status == "happened"
        and _between_states(event)
        and set(desk.sides) & {*event.sum.actors, *event.sum.recipients}
        and (told := _told_day(desk, event))
        and timedelta(0) < desk.day - told.last <= _NEAR
    ]
    if not found:
        return None
    last, _, event = max(found)
    count = desk.book.counted("day", (desk.day - last).days)
    text = desk.say(
        "after",
        days=count,
        deed=deed(desk, event),
        on=dated(desk, event),
        refs=desk.refs(desk.seen_in(event)[:2]),
    )
    return text, event


def _same_day(desk: Desk) -> tuple[str, Event] | None:
    for event in beside(desk):
        told = desk.say(
            "same.day",
            words=quoted(_told(desk, event)),
            refs=desk.refs(desk.seen_in(event)[:2]),
        )
        return told, event
    return None


def _threat(desk: Desk) -> tuple[str, Event] | None:
    for event in desk.known.events:
        if (
            event.sum.type == "THREATEN"
            and event.sum.mode == "violence"
            and event.sum.status == "happened"
            and len(event.sum.actors) == 1
            and set(event.sum.recipients) - set(event.sum.actors)
            and {*event.sum.actors, *event.sum.recipients} & set(desk.sides)
            and desk.tells(event)
            and _fresh(desk, event)
            and not _carried_out(desk, event)
        ):
            told = desk.say(
                "threat.open",
                words=quoted(_told(desk, event)),
                refs=desk.refs(desk.seen_in(event)[:2]),
            )
            return told, event
    return None


def _between_states(event: Event) -> bool:
    """Whether one state or body of states does it to one other, as far as the articles tell."""
    by, to = event.sum.actors, event.sum.recipients
    return len(by) == 1 == len(to) and by != to and all(side.isascii() for side in (*by, *to))


def _told_day(desk: Desk, event: Event) -> Days | None:
    """Return the day of an event where an article of the story gives it."""
    for one in event.seen:
        told = days(one.facts["date"])
        if one.article in desk.articles and told and told.width == 1 and event.sum.id not in desk.story.lines:
            return told
    return None


def _fresh(desk: Desk, event: Event) -> bool:
    when = desk.when(event)
    return when is not None and desk.day is not None and timedelta(0) <= desk.day - when.last <= _NEAR


def _told(desk: Desk, event: Event) -> str:
    return shortened(alone(event.sum.title, desk.words.openers), _SHOWN)


def _carried_out(desk: Desk, threat: Event) -> bool:
    made = desk.when(threat)
    return made is None or any(
        event.sum.type == "ASSAULT"
        and event.sum.status in ("happened", "ongoing")
        and set(event.sum.actors) & set(threat.sum.actors)
        and set(event.sum.recipients) & set(threat.sum.recipients)
        and (when := desk.when(event))
        and when.last >= made.first
        for event in desk.known.events
    )


def how_often(desk: Desk) -> Iterator[Statement]:
    """Yield on how many days of the year before the dossier knows such a deed of one side to the other.

    Only what is told with its day counts: what is recalled without one may be one thing told often.
    """
    main = desk.main.sum
    by, to = main.actors[:1], [side for side in main.recipients if side not in main.actors][:1]
    if main.type not in _COUNTED or desk.day is None or main.status != "happened" or not by or not to:
        return
    if (today := days(main.date)) is None or today.width > 1:
        return  # an article on what was done before
    earlier: dict[date, Event] = {}
    for event in desk.known.events:
        told = days(event.sum.date)
        if (
            event.sum.type == main.type
            and event.sum.id not in desk.story.lines
            and event.sum.status == "happened"
            and by[0] in event.sum.actors
            and to[0] in event.sum.recipients
            and told
            and told.width == 1
            and told.first.year == desk.day.year
            and told.first < desk.day
        ):
            earlier.setdefault(told.first, event)
    if len(earlier) >= _SEVERAL:
        yield _often(desk, by[0], to[0], earlier)


def _often(desk: Desk, by: str, to: str, earlier: dict[date, Event]) -> Statement:
    words, last = desk.book.deeds[desk.main.sum.type], earlier[max(earlier)]
    text = desk.say(
        "often.she" if words.feminine else "often",
        nth=desk.book.time(len(earlier) + 1),
        deed=f"{words.done.format(who=desk.cast.state(by))} {words.to.format(who=desk.cast.state(to))}",
        year=max(earlier).year,
        last=dated(desk, last),
        refs=desk.refs(desk.seen_in(last)[:2]),
    )
    seen = [one for day in sorted(earlier) for one in evidence(earlier[day], 1)]
    return desk.state("how-often", text, *seen)
