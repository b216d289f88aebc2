"""When and where: a date and a place belong to the event whose clause they stand in, not to any that is near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rasad.annotate.events.draft import Draft
from rasad.annotate.events.page import Page
from rasad.model import Link, Phrase

_VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_TIME_REACH = 16
_PLACE_REACH = 14


def placed(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with the dates and places that their clauses tell."""
    out = list(drafts)
    starts = [d.trigger.first for d in drafts]
    for at, date in _dates(page):
        owner = _owner(page, starts, at, _TIME_REACH)
        if owner is not None and out[owner].date is None:
            out[owner] = replace(out[owner], date=date)
    for phrase in page.actors.phrases:
        if _stands_for_place(page, phrase):
            owner = _owner(page, starts, phrase.first, _PLACE_REACH)
            if owner is not None and out[owner].place is None:
                out[owner] = replace(out[owner], place=Link(phrase.span, phrase.entity))
    return out


def _dates(page: Page) -> list[tuple[int, str]]:
    """First token and day of each expression that dates something."""
    found: dict[int, int] = {}
    for at, index in page.time_at.items():
        found.setdefault(index, at)
    out = []
    for index, at in found.items():
        time = page.times[index]
        if time.type in ("DATE", "TIME") and time.value and time.value not in _VAGUE:
            out.append((at, time.value.split("T")[0]))
    return out


def _owner(page: Page, starts: Sequence[int], at: int, reach: int) -> int | None:
    """The event that something at a token belongs to: the nearest before it in its sentence, else the next behind."""
    first, last = page.bounds(at)
    before = [i for i, start in enumerate(starts) if first <= start < at and at - start <= reach]
    if before and not any(page.hard(k) for k in range(starts[before[-1]], at)):
        return before[-1]
    return next((i for i, start in enumerate(starts) if at < start < min(last, at + reach)), None)


def _stands_for_place(page: Page, phrase: Phrase) -> bool:
    if phrase.kind not in ("place", "state"):
        return False
    before = phrase.first - 1
    return phrase.proclitics.endswith("ب") or (before >= 0 and "places" in page.small[before])
