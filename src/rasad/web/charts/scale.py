"""From days to places on an axis: time runs the way the language is read."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Period = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis of ``width`` pixels over the days from ``first`` to ``last``, both included."""

    first: date
    last: date
    width: int
    backwards: bool  # Arabic: the oldest stands at the right

    def at(self, day: date) -> float:
        """Return where a day begins; beyond the axis its ends."""
        days = (self.last - self.first).days + 1
        share = min(max((day - self.first).days / days, 0), 1)
        return round((1 - share if self.backwards else share) * self.width, 1)

    def stretch(self, first: date, last: date) -> tuple[float, float]:
        """Return the left edge and the width of the days from ``first`` to ``last``."""
        ends = sorted((self.at(first), self.at(last + timedelta(1))))
        return ends[0], round(ends[1] - ends[0], 1)

    @property
    def period(self) -> Period:
        """The period by which this axis is best counted: at most about forty of them."""
        days = (self.last - self.first).days + 1
        return "day" if days <= 62 else "month" if days <= 62 * 30 else "year"


def periods(first: date, last: date, period: Period) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of every period from the one of ``first`` to the one of ``last``."""
    day = opening(first, period)
    while day <= last:
        end = closing(day, period)
        yield day, end
        day = end + timedelta(1)


def opening(day: date, period: Period) -> date:
    """Return the first day of the period in which a day lies."""
    return (
        day if period == "day" else day.replace(day=1) if period == "month" else day.replace(month=1, day=1)
    )


def closing(day: date, period: Period) -> date:
    """Return the last day of the period in which a day lies."""
    if period == "day":
        return day
    month = 12 if period == "year" else day.month
    return date(day.year, month, monthrange(day.year, month)[1])
