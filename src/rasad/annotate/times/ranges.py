"""From one time to another."""

from __future__ import annotations

from datetime import timedelta

from rasad.annotate.times import days, periods
from rasad.annotate.times.here import Here
from rasad.annotate.times.meanings import Meaning, during, on
from rasad.annotate.times.nodes import Values

_SHARED = ("month", "hijri_month", "year", "hijri_year", "pointer", "year_pointer", "month_pointer")
_WEEK = 7


def interval(values: Values, here: Here) -> Meaning | None:
    """Read ``من 23 إلى 24 تشرين الأول``, ``2017-2021``. What the first end leaves out, the last one says."""
    last, first = values["b"], values["a"]
    shared = {name: last[name] for name in _SHARED if name in last and name not in first}
    begins, ends = _end({**shared, **first}, here), _end(last, here)
    if begins is None or ends is None:
        return None
    if begins.value is None or ends.value is None:
        return during(None)
    if begins.day and ends.day and begins.day >= ends.day and "weekday" in last:
        ends = on(begins.day + timedelta(days=(ends.day - begins.day).days % _WEEK))
    return during(f"{begins.value}/{ends.value}") if begins.value < str(ends.value) else None


def _end(values: Values, here: Here) -> Meaning | None:
    if "part" in values:
        return days.part_of_day(values, here)
    if values.keys() & days.NAMES_A_DAY:
        return days.day(values, here)
    return periods.month(values, here) if "month" in values else periods.year(values, here)
