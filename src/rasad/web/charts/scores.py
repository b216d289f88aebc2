"""Cooperation and conflict of two sides over time, above and below a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rasad.model import Period


@dataclass(frozen=True, slots=True)
class Bar:
    """A period: how far its cooperation reaches above the line, and its conflict below."""

    period: Period
    x: float
    up: float
    down: float


@dataclass(frozen=True, slots=True)
class Scores:
    """Bars on both sides of the line at ``middle``."""

    bars: tuple[Bar, ...]
    thick: float
    middle: float
    width: int
    height: int


def scores(
    periods: Sequence[Period], *, backwards: bool, width: int = 1080, height: int = 160
) -> Scores | None:
    """Return the scores of dated periods in order of time."""
    dated = [period for period in periods if period.period]
    most = max((max(p.cooperation, -p.conflict) for p in dated), default=0)
    if not most:
        return None
    wide = min(width / len(dated), 90)
    middle = height / 2
    bars = tuple(
        Bar(
            p,
            round(width - (n + 1) * wide if backwards else n * wide, 1),
            round(p.cooperation / most * (middle - 4), 1),
            round(-p.conflict / most * (middle - 4), 1),
        )
        for n, p in enumerate(dated)
    )
    return Scores(bars, round(wide, 1), middle, width, height)
