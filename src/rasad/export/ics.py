"""What is due as iCalendar (RFC 5545): planned and possible events that have a day, a week or a month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from rasad.export.cited import by_id, quote
from rasad.lexicon.labels import label, side
from rasad.model import Article, Contents, EventLine
from rasad.text.days import days

TO_COME = {"planned": "CONFIRMED", "possible": "TENTATIVE"}
_MONTH = 31  # days: what is due within a year is no entry of a calendar
_LINE = 75  # octets of a line


def to_ics(contents: Contents) -> str:
    """Return a calendar. An entry is stamped by its newest article: the same dossier gives the same bytes."""
    told = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rasad//Rasad//AR", "CALSCALE:GREGORIAN"]
    articles = by_id(contents)
    for event in contents.events:
        if is_due(event):
            told += _entry(event, articles)
    return "".join(f"{_folded(line)}\r\n" for line in (*told, "END:VCALENDAR"))


def is_due(event: EventLine) -> bool:
    """Whether an event stands in the calendar."""
    when = days(event.date)
    return event.status in TO_COME and when is not None and when.width <= _MONTH


def _entry(event: EventLine, articles: Mapping[str, Article]) -> Iterator[str]:
    when = days(event.date)
    assert when
    newest = max(
        (articles[a].published or "" for a in (*event.news, *event.background) if a in articles), default=""
    )
    stamp = newest[:10].replace("-", "") or "19700101"
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@rasad"
    yield f"DTSTAMP:{stamp}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(when.first)}"
    yield f"DTEND;VALUE=DATE:{_day(when.last + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(event.title)}"
    yield f"DESCRIPTION:{_escaped(_described(event, articles))}"
    if event.place:
        yield f"LOCATION:{_escaped(event.place)}"
    yield f"CATEGORIES:{event.type}"
    yield f"STATUS:{TO_COME[event.status]}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _described(event: EventLine, articles: Mapping[str, Article]) -> str:
    sides = " ← ".join(
        part
        for names in (event.actors, event.recipients)
        if (part := "، ".join(side(n, "ar") for n in names))
    )
    words = (f"«{quote(articles, one)}» [{one.article}]" for one in event.evidence)
    return "\n".join(part for part in (f"{label('status', event.status, 'ar')}: {sides}", *words) if part)


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(value: str) -> str:
    for sign in ("\\", ";", ","):
        value = value.replace(sign, f"\\{sign}")
    return value.replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return a line cut into pieces of at most 75 octets, no letter torn apart."""
    pieces, size = [""], 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _LINE:
            pieces.append(" ")
            size = 1
        pieces[-1] += letter
        size += octets
    return "\r\n".join(pieces)
