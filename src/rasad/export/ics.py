"""What is due as iCalendar (RFC 5545): planned and possible events that have a day, a week or a month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from rasad.export.cited import by_id, quote
from rasad.lexicon.labels import label
from rasad.model import Article, Contents, EventLine
from rasad.text.days import days
from rasad.views import Look
from rasad.views.cells import cells

TO_COME = {"planned": "CONFIRMED", "possible": "TENTATIVE"}
_LOOK = Look(lang="ar")
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
    yield f"SUMMARY:{_escaped(_summary(event))}"
    yield f"DESCRIPTION:{_escaped(_described(event, articles))}"
    if event.place:
        yield f"LOCATION:{_escaped(event.place)}"
    yield f"CATEGORIES:{event.type}"
    yield f"STATUS:{TO_COME[event.status]}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _summary(event: EventLine) -> str:
    """Return in a few words what is due: its kind, who takes part, where."""
    told = {cell.name: cell.told(event, _LOOK) for cell in cells(EventLine)}
    return f"{told['type']}: {told['sides']}" + (f" ({event.place})" if event.place else "")


def _described(event: EventLine, articles: Mapping[str, Article]) -> str:
    status = label("status", event.status, _LOOK.lang)
    words = (f"«{quote(articles, one)}» [{one.article}]" for one in event.evidence)
    return "\n".join((f"{status}: {event.title}", *words))


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
