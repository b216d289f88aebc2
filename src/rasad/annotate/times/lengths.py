"""Lengths of time, how long ago, and what recurs."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from rasad.annotate.times.here import Here
from rasad.annotate.times.meanings import Meaning, during, month_value, on, shifted, shifted_month
from rasad.annotate.times.nodes import Values
from rasad.text.calendars import week

_PAST = "PAST_REF"
_WHOLE = {"10Y": (10, "Y"), "100Y": (100, "Y"), "N": (1, "D")}  # units that TIMEX3 writes as others
_PARTS = {"Y": (12, "M"), "D": (24, "TH"), "TH": (60, "TM"), "TM": (60, "TS")}
_ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")
_HALF = Fraction(1, 2)


def length(values: Values, here: Here) -> Meaning | None:
    """Read a length: ``ثلاثة أيام``, ``عام ونصف``, ``السنوات الأخيرة``."""
    mod = values.get("about") or values.get("roughly")
    amounts = _amounts(values)
    if amounts is None:
        _, unit = _WHOLE.get(values["vague"], (1, values["vague"]))
        return Meaning("DURATION", _written({unit: None}), mod)
    for unit, amount in (_amounts(values.get("more", {})) or {}).items():
        amounts[unit] = amounts.get(unit, Fraction(0)) + amount
    return Meaning("DURATION", _written(amounts), mod)


def age(values: Values, here: Here) -> Meaning | None:
    """Read an age without its unit: ``سن الثامنة عشرة``."""
    return Meaning("DURATION", _written({values.get("unit", "Y"): Fraction(values["number"])}))


def ago(values: Values, here: Here) -> Meaning | None:
    """Read ``قبل ثلاثة أيام``: as wide as its unit. Hours, and an unknown number, are PAST_REF."""
    meaning = _ago(values, here)
    return meaning and meaning._replace(mod=values.get("about"))


def _ago(values: Values, here: Here) -> Meaning | None:
    amounts = _amounts(values)
    if amounts is None or any(unit.startswith("T") for unit in amounts):
        return during(_PAST)
    if here.day is None:
        return during(None)
    weeks, days = amounts.get("W"), amounts.get("D")
    if days is not None or weeks is not None:
        day = shifted(here.day, -int(days if days is not None else 7 * (weeks or 0)))
        return None if day is None else on(day) if days is not None else during(week(day))
    months = amounts.get("M")
    if months is not None:
        back = int(months + 12 * amounts.get("Y", 0))
        return during(month_value(*shifted_month(here.day, -back))) if back < here.day.year * 12 else None
    year = here.day.year - int(amounts["Y"])
    return during(f"{year:04d}") if year > 0 else None


def recurring(values: Values, here: Here) -> Meaning | None:
    """Read what recurs: ``سنويا``, ``كل خمس سنوات``, ``كل خميس``."""
    if "recurring" in values:
        return Meaning("SET", values["recurring"])
    amounts = _amounts(values)
    return Meaning("SET", _written(amounts)) if amounts else None


def _amounts(values: Values) -> dict[str, Fraction] | None:
    """Return how many of which unit; ``None`` where the number is vague."""
    if not values or "vague" in values:
        return None
    name = values["unit"] if "unit" in values else values["two"]
    size, unit = _WHOLE.get(name, (1, name))
    amount = Fraction(values.get("half") or values.get("count") or (2 if "two" in values else 1))
    if "and_half" in values:
        amount += _HALF
    return _in_whole(unit, amount * size)


def _in_whole(unit: str, amount: Fraction) -> dict[str, Fraction]:
    """Write half a year as six months; half a week stays a fraction."""
    if amount.denominator == 1 or unit not in _PARTS:
        return {unit: amount}
    size, smaller = _PARTS[unit]
    rest = (amount - int(amount)) * size
    if rest.denominator != 1:
        return {unit: amount}
    return {name: n for name, n in ((unit, Fraction(int(amount))), (smaller, rest)) if n}


def _written(amounts: Mapping[str, Fraction | None]) -> str:
    """Write a length as ISO 8601 does; an unknown amount is X."""
    day, time = "", ""
    for unit in _ORDER:
        if unit in amounts:
            amount = amounts[unit]
            number = "X" if amount is None else _decimal(amount)
            if unit.startswith("T"):
                time += number + unit[1]
            else:
                day += number + unit
    return f"P{day}T{time}" if time else f"P{day}"


def _decimal(amount: Fraction) -> str:
    return str(int(amount)) if amount.denominator == 1 else f"{float(amount):.2f}".rstrip("0").rstrip(".")
