"""Offices over time, as bars: open where an end is not known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rasad.model import Office
from rasad.web.charts.scale import Scale, periods

_TALL = 40


@dataclass(frozen=True, slots=True)
class Bar:
    """An office as a bar; ``ended``: an article tells by when it was held no more."""

    office: Office
    x: float
    y: float
    width: float
    ended: bool


@dataclass(frozen=True, slots=True)
class Spans:
    """Bars over an axis with some days written under it."""

    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    width: int
    height: int


def spans(offices: Iterable[Office], *, backwards: bool, width: int = 1080) -> Spans | None:
    """Return the offices whose time is known, the earliest first; nothing where there is none."""
    dated = sorted((o for o in offices if _first(o)), key=lambda o: (_first(o) or "", o.title))
    if not dated:
        return None
    first = date.fromisoformat(min(_first(o) or "" for o in dated))
    last = date.fromisoformat(max(_last(o) or "" for o in dated))
    scale = Scale(first.replace(day=1), last, width, backwards)
    bars = tuple(_bar(office, scale, n * _TALL) for n, office in enumerate(dated))
    every = list(periods(scale.first, scale.last, scale.period))
    ticks = tuple((scale.at(day), day.isoformat()[:7]) for day, _ in every[:: -(-len(every) // 8)])
    return Spans(bars, ticks, width, len(bars) * _TALL)


def _bar(office: Office, scale: Scale, y: float) -> Bar:
    x, width = scale.stretch(
        date.fromisoformat(_first(office) or ""), date.fromisoformat(_last(office) or "")
    )
    return Bar(office, x, y, max(width, 6), office.until is not None)


def _first(office: Office) -> str | None:
    return office.first_seen or office.until


def _last(office: Office) -> str | None:
    return office.until or office.last_seen
