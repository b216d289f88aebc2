"""Publication dates as sources give them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from functools import cache

from rasad.lexicon.datelines import beside
from rasad.lexicon.times import grammar
from rasad.text import key

_FIRST, _LAST = 1990, 2100  # years: pages say 1970 or 0001 where they do not know
_NUMBERS = re.compile(r"(?<![\d/.-])(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?![\d/.-])")
_DAY_FIRST = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/.-])")
_DAY_MONTH = re.compile(
    r"(?<!\d)(\d{1,2})\s+(?:من\s+)?([^\W\d_]+(?:\s[^\W\d_]+)?)"  # 11 تشرين الأول
    r"[\s,،/]+(?:[^\W\d_]+[\s,،]+)?(\d{4})(?!\d)"  # /أكتوبر 2024
)
_MONTH_DAY = re.compile(r"([A-Za-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_LINE, _HEAD = 80, 7  # characters of a line that is a date; lines among which it stands
_LONGEST = 200  # characters: what is longer is no date but a text


def day(published: str) -> date:
    """Return the calendar day of an ISO 8601 date or time, in the source's own offset.

    Raises ValueError, with a reason that can be shown, for anything else.
    """
    try:
        return datetime.fromisoformat(published.strip()).date()
    except ValueError:
        raise ValueError(f"{published!r} is no date (expected ISO 8601, such as 2024-10-11)") from None


def moment(written: str) -> str | None:
    """Return a date or time as pages, feeds and exports write it as ISO 8601, its offset kept; else None.

    Of 11/10/2024 the day comes first, as everywhere where Arabic is written.
    """
    written = " ".join(written.split())
    if not written or len(written) > _LONGEST:
        return None
    for reader in (_iso, _mail, _named):
        if (found := reader(written)) and _FIRST <= int(found[:4]) <= _LAST:
            return found
    return None


def dateline(line: str) -> str | None:
    """Return the day of a line that says nothing else: when what stands around it was published."""
    found = moment(line) if len(line) <= _LONGEST_LINE else None
    return found if found and all(key(word) in beside() for word in _WORD.findall(line)) else None


def dated(text: str) -> tuple[str, str] | None:
    """Return the day that a line near the head of a text gives it, below the headline, and which line."""
    for number, line in enumerate(text.strip().splitlines()[1:_HEAD], 2):
        if found := dateline(line):
            return found, f"line {number}"
    return None


def _iso(written: str) -> str | None:
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        return None
    return found.date().isoformat() if len(written) <= len("2024-10-11") else found.isoformat()


def _mail(written: str) -> str | None:
    """Return the time of an e-mail's or feed's date: Fri, 11 Oct 2024 08:30:00 +0300."""
    try:
        return parsedate_to_datetime(written).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _named(written: str) -> str | None:
    """Return the day in a line such as «الجمعة 11 تشرين الأول/أكتوبر 2024» or «October 11, 2024 Friday»."""
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in written)
    written_so = (
        *((f[1], f[2], f[3]) for f in _NUMBERS.finditer(plain)),
        *((f[3], f[2], f[1]) for f in _DAY_FIRST.finditer(plain)),
        *((f[3], _month(f[1]), f[2]) for f in _MONTH_DAY.finditer(plain)),
        *((f[3], _month(f[2]), f[1]) for f in _DAY_MONTH.finditer(plain)),
    )
    return next(filter(None, (_day(*parts) for parts in written_so)), None)


def _day(year: str, month: str | None, day_of_month: str) -> str | None:
    try:
        return date(int(year), int(month or 0), int(day_of_month)).isoformat()
    except ValueError:
        return None


def _month(name: str) -> str | None:
    short = name[:3].lower()
    if short in _ENGLISH:
        return str(_ENGLISH.index(short) + 1)
    return _months().get(key(name)) or _months().get(key(name.split()[0]))


@cache
def _months() -> Mapping[str, str]:
    return {key(word): value for word, name, value in grammar().entries if name == "month"}
