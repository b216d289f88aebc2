"""When and where: a date and a place belong to the event in whose clause they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rasad.annotate.events.draft import Draft
from rasad.annotate.events.page import Page
from rasad.model import Link, Phrase

_VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_TIME_REACH = 16
_PLACE_REACH = 14
_VISIT_REACH = 10


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
    return [draft if draft.place else replace(draft, place=_visited(page, draft)) for draft in out]


def _visited(page: Page, draft: Draft) -> Link | None:
    """The land or city to which a visit goes: زيارة إلى طهران, زار القاهرة."""
    if draft.sense.named.family.mode != "visit":
        return None
    last = draft.trigger.last
    for at in range(last, min(last + _VISIT_REACH, page.bounds(draft.trigger.first)[1])):
        phrase = page.phrase(at)
        if page.hard(at):
            break
        if phrase and phrase.first == at and phrase.kind in ("state", "place") and _goal(page, phrase, draft):
            return Link(phrase.span, phrase.entity)
    return None


def _goal(page: Page, phrase: Phrase, draft: Draft) -> bool:
    """Whether a land is where somebody goes: behind إلى or لـ, or the object of زار."""
    if phrase.proclitics.endswith("ل") or page.form(phrase.first - 1) == "الي":
        return True
    return draft.sense.kind == "verb" and draft.sense.named.family.object == "actor"


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
    """The event to which something at a token belongs: the last before it in its sentence, else the next."""
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
