"""Weeks, months, quarters, halves, seasons, years, decades and centuries."""

from __future__ import annotations

from datetime import date

from rasad.annotate.times.here import Here
from rasad.annotate.times.meanings import Meaning, during, month_value, shifted, shifted_month
from rasad.annotate.times.nodes import Values
from rasad.annotate.times.years import STEPS, distance, year_of
from rasad.text.calendars import hijri_day, hijri_month, to_hijri, week

_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_YEARS = {"Y": (1, 4), "10Y": (10, 3), "100Y": (100, 2)}  # how many, and how many digits are written
_WIDE = frozenset({"W", "M", "Q", *_YEARS})
_SEASON = 3  # months


def period(values: Values, here: Here) -> Meaning | None:
    """Read ``الأسبوع الماضي``, ``هذا العام``, ``مطلع الشهر المقبل``."""
    unit = values.get("the_one") or values.get("unit")
    step = STEPS[values.get("pointer", "this")]
    if unit not in _WIDE:
        return None
    return during(_stepped(unit, step, here.day) if here.day else None, values.get("phase"))


def _stepped(unit: str, step: int, today: date) -> str | None:
    if unit == "W":
        day = shifted(today, 7 * step)
        return week(day) if day else None
    if unit == "M":
        return month_value(*shifted_month(today, step))
    if unit == "Q":
        year, month = shifted_month(today, 3 * step)
        return f"{year:04d}-Q{(month + 2) // 3}"
    years, digits = _YEARS[unit]
    return f"{today.year // years + step:0{digits}d}"


def month(values: Values, here: Here) -> Meaning | None:
    """Read a month with or without a year."""
    number, mod = int(values["month"]), values.get("phase")
    year = year_of(values, here)
    if year is None and here.day is not None:
        year = _month_year(number, here.day, values, here)
    return during(month_value(year, number) if year is not None else None, mod)


def _month_year(number: int, today: date, values: Values, here: Here) -> int:
    """With الماضي the last one that ended, with المقبل the next to begin, else the nearest that fits."""
    pointer = values.get("pointer")
    if pointer in ("last", "before_last"):
        return today.year - (number >= today.month)
    if pointer in ("next", "after_next"):
        return today.year + (number <= today.month)
    return min((today.year + step for step in (-1, 0, 1)), key=lambda y: _months_off(y, number, today, here))


def _months_off(year: int, number: int, today: date, here: Here) -> float:
    return distance((year - today.year) * 12 + number - today.month, here.tense)


def hijri(values: Values, here: Here) -> Meaning | None:
    """Read a Hijri month or year as the interval of its days."""
    if "hijri_month" not in values:
        first, last = hijri_day(values["hijri_year"], 1, 1), hijri_month(values["hijri_year"], 12)
        return during(f"{first}/{last[1]}", values.get("phase")) if first and last else None
    number = int(values["hijri_month"])
    if "hijri_year" in values:
        days = hijri_month(values["hijri_year"], number)
    else:
        days = _nearest_hijri(number, values, here)
    if days is None:
        return during(None, values.get("phase")) if here.day is None else None
    return during(f"{days[0]}/{days[1]}", values.get("phase"))


def _nearest_hijri(number: int, values: Values, here: Here) -> tuple[date, date] | None:
    today = to_hijri(here.day) if here.day else None
    if today is None:
        return None
    year = min(
        (today.year + step for step in (-1, 0, 1)),
        key=lambda y: _hijri_off((y - today.year) * 12 + number - today.month, values.get("pointer")),
    )
    return hijri_month(year, number)


def _hijri_off(months: int, pointer: str | None) -> float:
    if pointer == "last":
        return -months if months < 0 else 99.0
    if pointer == "next":
        return months if months > 0 else 99.0
    return distance(months, None)


def year(values: Values, here: Here) -> Meaning | None:
    """Read a year by its number."""
    return during(f"{values['year']:04d}", values.get("phase"))


def fraction(values: Values, here: Here) -> Meaning | None:
    """Read a quarter or a half of a year: ``الربع الأول من العام الجاري``."""
    number = values["number"]
    letter, most = ("Q", 4) if "quarter_word" in values else ("H", 2)
    if number == "last":
        number = most
    if not 1 <= number <= most:
        return None
    found = _year(values, here)
    return during(f"{found:04d}-{letter}{number}" if found is not None else None)


def season(values: Values, here: Here) -> Meaning | None:
    """Read a season: ``صيف 2018``, ``الصيف المقبل``. A winter has the year in which it begins."""
    code, found = values["season"], year_of(values, here)
    if found is None and here.day is not None:
        found = _season_year(code, here.day, values, here)
    return during(f"{found:04d}-{code}" if found is not None else None, values.get("phase"))


def _season_year(code: str, today: date, values: Values, here: Here) -> int:
    """Return the year of the season that ended last, begins next, or is nearest and fits the verb."""
    pointer = values.get("pointer")
    ahead = {today.year + step: 12 * step + _BEGINS[code] - today.month for step in (-2, -1, 0, 1)}
    if pointer == "last":
        return max(year for year, months in ahead.items() if months + _SEASON <= 0)
    if pointer == "next":
        return min(year for year, months in ahead.items() if months > 0)
    return min(ahead, key=lambda year: distance(ahead[year] + 1, here.tense))


def _year(values: Values, here: Here) -> int | None:
    written = year_of(values, here)
    return written if written is not None or here.day is None else here.day.year


def decade(values: Values, here: Here) -> Meaning | None:
    """Read ``تسعينيات القرن الماضي``: the third digit in front of the decade's own."""
    century = 19
    if "ordinal" in values:
        century = values["ordinal"] - 1
    elif "pointer" in values and here.day:
        century = here.day.year // 100 + STEPS[values["pointer"]]
    return during(f"{century}{values['decade']}", values.get("phase"))


def century(values: Values, here: Here) -> Meaning | None:
    """Read ``القرن التاسع عشر``."""
    return during(f"{values['ordinal'] - 1:02d}", values.get("phase"))
