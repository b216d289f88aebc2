"""What a time means, and how TIMEX3 writes it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from rasad.model import TimeType


class Meaning(NamedTuple):
    """Type, value and modifier. ``day`` is the one calendar day that it stands for, where it does."""

    type: TimeType
    value: str | None
    mod: str | None = None
    day: date | None = None


def on(day: date, mod: str | None = None) -> Meaning:
    """A calendar day."""
    return Meaning("DATE", day.isoformat(), mod, day)


def during(value: str | None, mod: str | None = None) -> Meaning:
    """A stretch of the calendar; ``None`` where nothing tells which."""
    return Meaning("DATE", value, mod)


def month_value(year: int, month: int) -> str:
    """A month: ``2024-10``."""
    return f"{year:04d}-{month:02d}"


def shifted_month(day: date, months: int) -> tuple[int, int]:
    """Year and month some months away."""
    index = day.year * 12 + day.month - 1 + months
    return index // 12, index % 12 + 1


def shifted(day: date, days: int) -> date | None:
    """A day some days away, where the calendar has it."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def made(year: int, month: int, day: int) -> date | None:
    """A day of the calendar, or ``None`` for 31 June."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)
