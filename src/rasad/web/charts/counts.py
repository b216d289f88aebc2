"""How many events each period has, as bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from rasad.web.charts.scale import Period, Scale, closing, opening, periods

_LABELS = 9  # more would run into each other


@dataclass(frozen=True, slots=True)
class Bar:
    """A period with its count; ``label`` is written under some."""

    first: date
    last: date
    count: int
    x: float
    y: float
    width: float
    height: float
    label: str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """Bars over an axis."""

    bars: tuple[Bar, ...]
    period: Period
    width: int
    height: int


def counts(
    told: Callable[[int], Mapping[str, int]], *, backwards: bool, width: int = 1080, height: int = 96
) -> Counts | None:
    """Return the counts of dated events as bars; nothing where there is none.

    ``told`` gives how many events begin in each period, which has so many letters: a year 4, a month 7, a
    day 10.
    """
    months = {month: count for month, count in told(7).items() if month}
    if not months:
        return None
    first, last = (date.fromisoformat(f"{_end(months, newest=end)}-01") for end in (False, True))
    last = closing(last, "month")
    period = Scale(first, last, width, backwards).period
    letters = {"day": 10, "month": 7, "year": 4}[period]
    scale = Scale(opening(first, period), closing(last, period), width, backwards)
    counted = months if period == "month" else told(letters)
    by_day = Counter({date.fromisoformat((day + "-01-01")[:10]): n for day, n in counted.items() if day})
    return Counts(tuple(_bars(by_day, scale, period, height)), period, width, height)


def _end(months: Mapping[str, int], *, newest: bool) -> str:
    """Return the month where the axis ends: a few events of another age would leave the rest one bar."""
    left = sum(months.values()) // 40
    for month in sorted(months, reverse=newest):
        left -= months[month]
        if left < 0:
            return month
    return max(months)


def _bars(told: Counter[date], scale: Scale, period: Period, height: int) -> Iterable[Bar]:
    every = list(periods(scale.first, scale.last, period))
    most = max(told[first] for first, _ in every) or 1
    step = -(-len(every) // _LABELS)
    for n, (first, last) in enumerate(every):
        x, width = scale.stretch(first, last)
        tall = round(told[first] / most * height, 1)
        label = first.isoformat()[: {"day": 10, "month": 7, "year": 4}[period]]
        yield Bar(
            first, last, told[first], x, height - tall, max(width - 1, 1), tall, None if n % step else label
        )
