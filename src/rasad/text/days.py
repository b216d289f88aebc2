"""When something was: an ISO value of any width as a first and a last day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_PARTS = {"H1": (1, 6), "H2": (7, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 12)}


class Days(NamedTuple):
    """A first and a last day, both included."""

    first: date
    last: date

    @property
    def width(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    def meets(self, other: Days, slack: int = 0) -> bool:
        """Whether the two share a day, or miss each other by no more than ``slack`` days."""
        gap = max(self.first, other.first) - min(self.last, other.last)
        return gap.days <= slack


@lru_cache(1 << 14)
def days(value: str | None) -> Days | None:
    """Return the days of an ISO 8601 or TIMEX3 value, an interval included; ``None`` where it tells none."""
    if not value:
        return None
    first, slash, last = value.partition("/")
    try:
        if slash:
            start, end = days(first), days(last)
            return Days(start.first, end.last) if start and end else None
        return _days(first.partition("T")[0])
    except ValueError:
        return None


def in_order(value: str | None) -> str:
    """Return what puts dates of any width in order of their first days: 2024-W16 stands before 2024-05."""
    told = days(value)
    return f"{told.first.isoformat() if told else '9999'} {value or ''}"


def _days(value: str) -> Days | None:
    if found := _WEEK.fullmatch(value):
        first = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return Days(first, first + timedelta(6))
    year, *rest = value.split("-")
    if len(year) != 4 or not year.isdigit():
        return None
    if not rest:
        return _months(int(year), 1, 12)
    if months := _PARTS.get(rest[0]) or _SEASONS.get(rest[0]):
        return _months(int(year), *months)
    if len(rest) == 1:
        return _months(int(year), int(rest[0]), int(rest[0]))
    day = date.fromisoformat(value)
    return Days(day, day)


def _months(year: int, first: int, last: int) -> Days:
    return Days(date(year, first, 1), date(year, last, monthrange(year, last)[1]))
