"""Hours of the clock."""

from __future__ import annotations

from datetime import date

from rasad.annotate.times.days import dated
from rasad.annotate.times.here import Here
from rasad.annotate.times.meanings import Meaning
from rasad.annotate.times.nodes import Values

_NOON = 12
_MIDNIGHT = 24


def clock(values: Values, here: Here) -> Meaning | None:
    """Read an hour: ``الساعة الخامسة مساء الجمعة``; the day is its own, else the article's."""
    time = hour_and_minute(values)
    if time is None:
        return None
    found = dated(values, here)
    return at(found.day if found else here.day, time)


def at(day: date | None, time: str) -> Meaning:
    """An hour of a day."""
    return Meaning("TIME", f"{day}T{time}" if day else None, None, day)


def hour_and_minute(values: Values) -> str | None:
    """Return ``17:30``, the evening counted from noon on."""
    if "noon" in values:
        return "12:00"
    if "midnight" in values:
        return "00:00"
    hour, minute = values["clock"] if "clock" in values else (int(values["hour"]), values.get("minute", 0))
    minute += int(values.get("fraction", 0))
    part = values.get("part") or values.get("part_behind")
    hour = _of_day(hour, part) + minute // 60
    if not 0 <= hour <= _MIDNIGHT or (hour == _MIDNIGHT and minute % 60):
        return None
    return f"{hour % _MIDNIGHT:02d}:{minute % 60:02d}"


def _of_day(hour: int, part: str | None) -> int:
    if part in ("AF", "EV") and hour < _NOON:
        return hour + _NOON
    if part == "NI" and 6 <= hour < _NOON:
        return hour + _NOON
    if part in ("MO", "NI") and hour == _NOON:
        return 0
    return hour
