"""How many events each period has, as bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rasad.model import EventLine
from rasad.text.days import days
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
    lines: Iterable[EventLine], *, backwards: bool, width: int = 1080, height: int = 96
) -> Counts | None:
    """Return the counts of dated events; nothing where there is none. An event counts where it begins."""
    dated = sorted(known.first for line in lines if (known := days(line.date)))
    if not dated:
        return None
    # a lone event of another century would press all others into one bar
    first, last = dated[len(dated) // 100], dated[-1]
    period = Scale(first, last, width, backwards).period
    scale = Scale(opening(first, period), closing(last, period), width, backwards)
    told = Counter(opening(day, period) for day in dated if day >= scale.first)
    return Counts(tuple(_bars(told, scale, period, height)), period, width, height)


def _bars(told: Counter[date], scale: Scale, period: Period, height: int) -> Iterable[Bar]:
    most = max(told.values())
    every = list(periods(scale.first, scale.last, period))
    step = -(-len(every) // _LABELS)
    for n, (first, last) in enumerate(every):
        x, width = scale.stretch(first, last)
        tall = round(told[first] / most * height, 1)
        label = first.isoformat()[: {"day": 10, "month": 7, "year": 4}[period]]
        yield Bar(
            first, last, told[first], x, height - tall, max(width - 1, 1), tall, None if n % step else label
        )
