"""Which day of the calendar: dates, weekdays, today and tomorrow, with a part of the day."""

from __future__ import annotations

from datetime import date

from rasad.annotate.times.here import Here
from rasad.annotate.times.meanings import Meaning, made, on, shifted, shifted_month
from rasad.annotate.times.nodes import Values
from rasad.annotate.times.years import STEPS, nearest, year_of
from rasad.text.calendars import hijri_day, to_hijri

NAMES_A_DAY = frozenset({"day", "dotted", "weekday", "near_day"})
_UNKNOWN = Meaning("DATE", None)

_WEEK = 7
_SOON = 5  # a weekday this near ahead is meant by a present verb: يزور باريس الخميس


def day(values: Values, here: Here) -> Meaning | None:
    """Read a day. ``None`` where the calendar has no such day."""
    if found := dated(values, here):
        return found
    if here.day is None and not _complete(values):
        return _UNKNOWN
    return None


def dated(values: Values, here: Here) -> Meaning | None:
    """Read a day that can be told, by the surest of its parts."""
    found = _day(values, here)
    return on(found) if found else None


def _complete(values: Values) -> bool:
    return "dotted" in values or ("month" in values and "day" in values and "year" in values)


def _day(values: Values, here: Here) -> date | None:
    if "dotted" in values:
        return made(*values["dotted"])
    if "hijri_month" in values:
        return _on_weekday(_hijri(values, here), values)
    if "month" in values:
        return _of_month(values, here)
    if here.day is None:
        return None
    if "month_pointer" in values:
        pointer = values["month_pointer"]["pointer"]
        return made(*shifted_month(here.day, STEPS[pointer]), int(values["day"]))
    if "near_day" in values:
        return shifted(here.day, int(values["near_day"]))
    return _weekday(values, here, here.day) if "weekday" in values else None


def _of_month(values: Values, here: Here) -> date | None:
    month, number = int(values["month"]), int(values["day"])
    year = year_of(values, here)
    if year is not None:
        return made(year, month, number)
    if here.day is None:
        return None
    around = [made(here.day.year + step, month, number) for step in (-1, 0, 1)]
    return nearest([day for day in around if day], here.day, values.get("pointer"), here.tense)


def _hijri(values: Values, here: Here) -> date | None:
    month, number = int(values["hijri_month"]), int(values["day"])
    if "hijri_year" in values:
        return hijri_day(values["hijri_year"], month, number)
    today = to_hijri(here.day) if here.day else None
    if here.day is None or today is None:
        return None
    around = [hijri_day(today.year + step, month, number) for step in (-1, 0, 1)]
    return nearest([day for day in around if day], here.day, values.get("pointer"), here.tense)


def _on_weekday(day: date | None, values: Values) -> date | None:
    """A moon sighted a day early or late moves a Hijri day; the weekday beside it tells."""
    if day is None or "weekday" not in values:
        return day
    moved = (shifted(day, step) for step in (0, -1, 1))
    return next((d for d in moved if d and d.isoweekday() == int(values["weekday"])), day)


def _weekday(values: Values, here: Here, today: date) -> date | None:
    behind = (today.isoweekday() - int(values["weekday"])) % _WEEK
    ahead = _WEEK - behind
    pointer = values.get("pointer")
    if pointer == "before_last":
        return shifted(today, -(behind or _WEEK) - _WEEK)
    if pointer == "last":
        return shifted(today, -(behind or _WEEK))
    if pointer == "next":
        return shifted(today, ahead)
    if pointer == "after_next":
        return shifted(today, ahead + _WEEK)
    coming = here.tense == "future" or (here.tense == "present" and ahead <= _SOON)
    return shifted(today, ahead if coming and behind else -behind)


def part_of_day(values: Values, here: Here) -> Meaning | None:
    """Read ``مساء السبت``: a day and the part of it."""
    part = values.get("part") or values.get("part_behind") or values.get("tonight")
    if here.day is None and not _complete(values):
        return Meaning("TIME", None)
    found = _day(values, here) if values.keys() & NAMES_A_DAY else here.day
    return Meaning("TIME", f"{found}T{part}", None, found) if found else None


def last_night(values: Values, here: Here) -> Meaning | None:
    """Read ``الليلة الماضية``."""
    step = STEPS[values["pointer"]]
    night = shifted(here.day, step) if here.day else None
    return Meaning("TIME", f"{night}TNI" if night else None, None, night)
