"""Which year: written, pointed at, or the nearest that fits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rasad.annotate.times.cues import Tense
from rasad.annotate.times.here import Here
from rasad.annotate.times.nodes import Values

STEPS = {"last": -1, "this": 0, "next": 1, "before_last": -2, "after_next": 2}
_AGAINST = 12  # how much farther a day that does not fit the verb counts
_AHEAD = 1.5  # with no verb, what has been is likelier than what will be


def year_of(values: Values, here: Here) -> int | None:
    """Return the year written, or the one that العام الماضي, الجاري or نفسه points at; ``None`` for none."""
    if "year" in values:
        return int(values["year"])
    if "told_year" in values:
        return None if here.told is None else here.told + int(values["told_year"])
    pointed = values.get("year_pointer")
    if here.day is None or not (pointed or values.get("pointer") == "this"):
        return None
    return here.day.year + STEPS[pointed] if pointed else here.day.year


def nearest(days: Sequence[date], today: date, pointer: str | None, tense: Tense | None) -> date | None:
    """Return the day nearest to ``today`` on the side that the pointer or else the verb tells."""
    if pointer in ("last", "before_last"):
        return max((day for day in days if day < today), default=None)
    if pointer in ("next", "after_next"):
        return min((day for day in days if day > today), default=None)
    return min(days, key=lambda day: distance((day - today).days, tense), default=None)


def distance(steps: int, tense: Tense | None) -> float:
    """Return how far a time is from today, the wrong side of the verb counting as much farther."""
    if steps > 0:
        return steps * {"past": _AGAINST, "future": 1, "present": 1, None: _AHEAD}[tense]
    return -steps * {"past": 1, "future": _AGAINST, "present": 1, None: 1}[tense] - (0.5 if steps else 0)
