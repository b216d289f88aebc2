"""Bounds of an event without a date: publication, and dated events before or after which the text puts it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from typing import NamedTuple

from rasad.annotate.events.draft import Draft
from rasad.annotate.events.page import Page
from rasad.annotate.events.whole import Whole

_DAY, _MONTH = 10, 7  # letters of 2024-05-15 and 2024-05
_BESIDE = 2  # tokens between بعد and the deed behind it


class Bounds(NamedTuple):
    """The first and the last day on which an event can have been."""

    not_before: str | None = None
    not_after: str | None = None


def bounds(page: Page, whole: Whole, wholes: Sequence[Whole], status: str) -> Bounds:
    """Return what is known of the days of an undated event; a dated one needs no bounds."""
    if whole.date:
        return Bounds()
    published = page.published.isoformat() if page.published else None
    found = Bounds()
    if status in ("happened", "ongoing", "alleged"):
        found = Bounds(not_after=published)
    elif status == "planned":
        found = Bounds(not_before=published)
    for other in wholes:
        if other is not whole and other.date:
            found = _beside(page, whole, other, found)
    return found


def _beside(page: Page, whole: Whole, other: Whole, found: Bounds) -> Bounds:
    """Narrow the bounds where a clause puts the event after or before another: زار باريس بعد القمة."""
    for one in whole.drafts:
        for two in other.drafts:
            relation = _relation(page, one, two)
            if relation == "after" and (day := _first_day(other.date or "")):
                found = found._replace(not_before=max(day, found.not_before or day))
            elif relation == "before" and (day := _last_day(other.date or "")):
                found = found._replace(not_after=min(day, found.not_after or day))
    return found


def _relation(page: Page, one: Draft, two: Draft) -> str | None:
    """How a deed stands to the one told behind it in its sentence: after it, before it, or not said."""
    start = two.trigger.first
    if one.sentence != two.sentence or one.trigger.last > start:
        return None
    if page.parted(one.trigger.last, start) or not page.commas.isdisjoint(range(one.trigger.last, start)):
        return None
    for at in range(max(one.trigger.last, start - _BESIDE), start):
        small = page.small[at]
        if "after" in small or "before" in small:
            return "after" if "after" in small else "before"
    return None


def _first_day(value: str) -> str | None:
    value = value.split("/")[0]
    if len(value) == _MONTH and value[5:].isdigit():
        return f"{value}-01"
    return value if len(value) == _DAY and value[5:7].isdigit() else None


def _last_day(value: str) -> str | None:
    value = value.split("/")[-1]
    if len(value) == _MONTH and value[5:].isdigit():
        return f"{value}-{monthrange(int(value[:4]), int(value[5:]))[1]}"
    return value if len(value) == _DAY and value[5:7].isdigit() else None
