"""Events on lanes over an axis of time, as precise as they are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rasad.model import EventLine
from rasad.text.days import Days, days
from rasad.web.charts.scale import Scale, closing, opening, periods

_LANES = 8
_TALL = 28
_DOT = 7
_Dated = tuple[EventLine, Days]
_By = Callable[[EventLine], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Spot:
    """One event: a dot for a day, a bar for a longer time, a fading one for a year or more."""

    line: EventLine
    x: float
    y: float
    width: float
    form: Literal["dot", "bar", "fade"]


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane with its name and its events."""

    name: str
    y: float
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """Lanes over an axis with some days written under it."""

    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]
    width: int
    height: int


def lanes(
    lines: Iterable[EventLine],
    by: Callable[[EventLine], Iterable[str]],
    *,
    backwards: bool,
    width: int = 1080,
) -> Lanes | None:
    """Return dated events on the lanes of the most frequent names that ``by`` gives."""
    dated = [(line, known) for line in lines if (known := days(line.date))]
    if not dated:
        return None
    scale = _scale([known for _, known in dated], width, backwards)
    often = Counter(name for line, _ in dated for name in by(line))
    names = sorted(often, key=lambda name: (-often[name], name))[:_LANES]
    drawn = tuple(
        Lane(name, n * _TALL, tuple(_spots(_on(name, dated, by), scale, (n + 0.5) * _TALL)))
        for n, name in enumerate(names)
    )
    return Lanes(drawn, tuple(_ticks(scale)), width, len(drawn) * _TALL)


def _on(name: str, dated: list[_Dated], by: _By) -> list[_Dated]:
    return [(line, known) for line, known in dated if name in by(line)]


def _scale(known: Sequence[Days], width: int, backwards: bool) -> Scale:
    firsts = sorted(k.first for k in known)
    first, last = firsts[len(firsts) // 50], max(k.last if k.width < 400 else k.first for k in known)
    period = Scale(first, max(first, last), width, backwards).period
    return Scale(opening(first, period), closing(max(first, last), period), width, backwards)


def _spots(dated: Iterable[_Dated], scale: Scale, y: float) -> Iterator[Spot]:
    for line, known in dated:
        if known.last < scale.first:
            continue
        x, width = scale.stretch(known.first, known.last)
        if known.width == 1:
            yield Spot(line, round(x + width / 2, 1), y, _DOT, "dot")
        else:
            yield Spot(line, x, y, max(width, _DOT), "bar" if known.width < 100 else "fade")


def _ticks(scale: Scale) -> Iterator[tuple[float, str]]:
    every = list(periods(scale.first, scale.last, scale.period))
    step = -(-len(every) // 9)
    for first, _ in every[::step]:
        yield scale.at(first), _written(first, scale)


def _written(day: date, scale: Scale) -> str:
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[scale.period]]
