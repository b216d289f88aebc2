"""Days and months of the Hijri calendar (Umm al-Qura), and the ISO week of a day."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from hijridate import Gregorian, Hijri


class HijriDay(NamedTuple):
    """A day of the Hijri calendar."""

    year: int
    month: int
    day: int


def hijri_day(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a Hijri one; ``None`` for no such day or one outside of 1343 to 1500 AH."""
    try:
        return Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None


@lru_cache(1024)
def hijri_month(year: int, month: int) -> tuple[date, date] | None:
    """Return the first and the last day of a Hijri month; ``None`` where the calendar does not reach."""
    first = hijri_day(year, month, 1)
    if first is None:
        return None
    return first, first + timedelta(days=Hijri(year, month, 1).month_length() - 1)


def to_hijri(day: date) -> HijriDay | None:
    """Return the Hijri day that begins on the eve of a Gregorian one; ``None`` outside of 1924 to 2077."""
    try:
        return HijriDay(*Gregorian.fromdate(day).to_hijri().datetuple())
    except OverflowError:
        return None


def week(day: date) -> str:
    """Return the ISO week of a day as TIMEX3 writes it: ``2024-W41``."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02d}"
