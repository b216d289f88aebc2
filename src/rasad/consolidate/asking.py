"""Which lines answer a question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from rasad.consolidate.names import parts
from rasad.consolidate.summaries import is_id, topics, topics_asked
from rasad.model import AgreementLine, ClaimLine, EventLine, Line, PersonLine, Question
from rasad.text.days import Days, days, in_order


def known(lines: Iterable[Line], as_of: str | None) -> Iterator[Line]:
    """Yield lines as they could be known on a day: only what was published by then."""
    for line in lines:
        seen = tuple(one for one in line.observations if as_of is None or (one.published or "9999") <= as_of)
        if seen:
            yield Line(seen)


def events(lines: Iterable[EventLine], asked: Question) -> list[EventLine]:
    """Return the events that a question asks for, in order of date, undated ones last."""
    found = [line for line in lines if _is_asked(line, asked)]
    return sorted(found, key=lambda line: (line.date is None, in_order(line.date), line.id))


def _is_asked(line: EventLine, asked: Question) -> bool:
    sides = (*line.actors, *line.recipients)
    return (
        (asked.type is None or line.type == asked.type)
        and (asked.status is None or line.status == asked.status)
        and line.sources.independent >= asked.independent
        and (asked.state is None or asked.state in sides)
        and (asked.person is None or any(_named(name, asked.person) for name in line.persons))
        and _within(_when(line), asked.since, asked.until)
        and (asked.on is None or _within(_when(line), asked.on, asked.on))
    )


def _when(line: EventLine) -> Days | None:
    """Return the days of an event: its own, or those between its bounds."""
    if found := days(line.date):
        return found
    first, last = days(line.not_before), days(line.not_after)
    return Days(first.first, last.last) if first and last else None


def _within(when: Days | None, since: str | None, until: str | None) -> bool:
    if since is None and until is None:
        return True
    return when is not None and when.meets(Days(_day(since) or date.min, _day(until) or date.max))


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _named(name: str, asked: str) -> bool:
    return set(parts(asked)) <= set(parts(name))


def people(lines: Iterable[PersonLine], asked: Question) -> list[PersonLine]:
    """Return the persons that a question asks for; on a day, those with an office then, and that office."""
    return [line for line in lines if _person_asked(line, asked)]


def _person_asked(line: PersonLine, asked: Question) -> bool:
    return (
        (asked.person is None or any(_named(name, asked.person) for name in line.names))
        and (asked.state is None or any(office.of == asked.state for office in line.offices))
        and (asked.on is None or any(_held(o.first_seen, o.last_seen, asked.on) for o in line.offices))
    )


def _held(first: str | None, last: str | None, on: str) -> bool:
    return bool(first and last and first <= on <= last)


def agreements(lines: Iterable[AgreementLine], asked: Question) -> list[AgreementLine]:
    """Return the agreements that a question asks for."""
    return [
        line
        for line in lines
        if (asked.state is None or asked.state in line.parties)
        and (asked.status is None or line.status == asked.status)
    ]


def claims(lines: Iterable[ClaimLine], asked: Question) -> list[ClaimLine]:
    """Return the claims that a question asks for, in the order in which they were published."""
    found = [line for line in lines if _claim_asked(line, asked)]
    return sorted(found, key=lambda line: (line.date is None, in_order(line.date), line.id))


def _claim_asked(line: ClaimLine, asked: Question) -> bool:
    return (
        (asked.stance is None or line.stance == asked.stance)
        and (asked.speaker is None or asked.speaker == line.code or _named(line.speaker, asked.speaker))
        and line.sources.independent >= asked.independent
        and _within(days(line.date), asked.since, asked.until)
        and (asked.about is None or _is_about(line, asked.about))
    )


def _is_about(line: ClaimLine, asked: str) -> bool:
    """Whether a claim answers a line, names somebody, or says certain words."""
    if is_id(asked):
        return line.about == asked
    return topics_asked(asked) <= topics(line.content, line.names)
