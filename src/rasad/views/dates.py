"""A date of any width in words: 2024-10-11 as ‎11 أكتوبر 2024, 2024-10-23/2024-10-24 as ‎23–24 أكتوبر 2024."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

from rasad.lexicon.labels import Lang, label, labels, months

_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_SPAN = re.compile(r"(\d{4})-([A-Z][A-Z0-9])")


def in_words(value: str | None, lang: Lang, naming: Literal["january", "kanun", "both"] = "january") -> str:
    """Return an ISO 8601 or TIMEX3 value as a reader would say it; one that cannot be said stays as it is."""
    if not value:
        return label("words", "undated", lang)
    first, slash, last = value.partition("/")
    if slash and first == last:
        return in_words(first, lang, naming)
    if slash:
        return _interval(first, last, lang, naming)
    return _one(value, lang, naming)


def _interval(first: str, last: str, lang: Lang, naming: str) -> str:
    one, other = _PLAIN.fullmatch(first), _PLAIN.fullmatch(last)
    if one and other and one[3] and other[3] and one[1] == other[1]:
        if one[2] == other[2]:
            return f"{int(one[3])}–{int(other[3])} {_month(int(one[2]), lang, naming)} {one[1]}"
        start = f"{int(one[3])} {_month(int(one[2]), lang, naming)}"
        return f"{start} {label('words', 'to', lang)} {_one(last, lang, naming)}"
    if one and other and not (one[2] or other[2]):
        return f"{one[1]}–{other[1]}"
    return f"{_one(first, lang, naming)} {label('words', 'to', lang)} {_one(last, lang, naming)}"


def _one(value: str, lang: Lang, naming: str) -> str:
    day, _, hour = value.partition("T")
    if found := _WEEK.fullmatch(day):
        return _week(int(found[1]), int(found[2]), lang, naming)
    if (found := _SPAN.fullmatch(day)) and found[2] in labels().tables["span"]:
        return f"{label('span', found[2], lang)} {found[1]}"
    if not (found := _PLAIN.fullmatch(day)):
        return value
    parts = (
        found[3] and str(int(found[3])),
        found[2] and _month(int(found[2]), lang, naming),
        found[1],
        hour,
    )
    return " ".join(part for part in parts if part)


def _week(year: int, week: int, lang: Lang, naming: str) -> str:
    try:
        first = date.fromisocalendar(year, week, 1)
    except ValueError:
        return f"{year}-W{week:02}"
    span = _interval(first.isoformat(), (first + timedelta(6)).isoformat(), lang, naming)
    return f"{label('words', 'week', lang)} {span}"


def _month(number: int, lang: Lang, naming: str) -> str:
    if not 1 <= number <= 12:
        return str(number)
    if lang == "en":
        return months("english")[number - 1]
    if naming == "both":
        return f"{months('kanun')[number - 1]}/{months('january')[number - 1]}"
    return months(naming)[number - 1]
