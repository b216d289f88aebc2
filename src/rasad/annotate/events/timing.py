"""When and where: a date and a place belong to the event in whose clause they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rasad.annotate.events.casting import bodies
from rasad.annotate.events.draft import Draft
from rasad.annotate.events.lookup import says
from rasad.annotate.events.page import Page
from rasad.annotate.events.saying import said
from rasad.annotate.events.status import SPOKEN, is_past
from rasad.model import Link, Phrase

_VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_PARTING = frozenset({"that", "pronoun_that"})
_HAPPENING = frozenset({"impersonal", "carriers", "happening"})  # الاجتماع الذي عقد الجمعة
_TIME_REACH = 16
_PLACE_REACH = 14
_VISIT_REACH = 10


def placed(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with the dates and places that their clauses tell."""
    out = list(drafts)
    starts = [d.trigger.first for d in drafts]
    for at, date in _dates(page):
        owner = _dated(page, drafts, at)
        if owner is not None and out[owner].date is None:
            out[owner] = replace(out[owner], date=date)
    for phrase in page.actors.phrases:
        if _stands_for_place(page, phrase):
            owner = _located(page, starts, phrase.first)
            if owner is not None and out[owner].place is None:
                out[owner] = replace(out[owner], place=Link(phrase.span, phrase.entity))
    out = [draft if draft.place else replace(draft, place=_visited(page, draft)) for draft in out]
    return said(page, _dates(page), _carried(page, out))


def _carried(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Give a deed the day of another with which it is done: قطعت السبت العلاقات وأغلقت الحدود متهمة قطر."""
    out: list[Draft] = []
    for draft in drafts:
        with_it = out[-1] if out else None
        if with_it and draft.date is None and with_it.date and _together(page, with_it, draft):
            draft = replace(draft, date=with_it.date)
        out.append(draft)
    return out


def _together(page: Page, one: Draft, other: Draft) -> bool:
    """Whether a participle, or a past verb joined by و, goes on about the same doer in the same sentence."""
    if one.sentence != other.sentence or not bodies(one.cast.actors) & bodies(other.cast.actors):
        return False
    if any(page.hard(at) for at in range(one.trigger.last, other.trigger.first)):
        return False
    past = all(is_past(d.sense.features) for d in (one, other))
    return other.sense.kind == "active" or (past and other.trigger.proclitics.startswith("و"))


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


def _dated(page: Page, drafts: Sequence[Draft], at: int) -> int | None:
    """The event to which a day belongs: the last before it in its sentence, else the next.

    Another verb between them takes it (الاتفاق الذي أبرمته عام 2016), and so does saying, unless the event is
    done in words: قال الثلاثاء إنه يرفض.
    """
    first, last = page.bounds(at)
    nearest = max(first, at - _TIME_REACH)
    before = [i for i, d in enumerate(drafts) if nearest <= d.trigger.first < at]
    if before and not _parted(page, drafts[before[-1]].trigger.last, at):
        return before[-1]
    reach = min(last, at + _TIME_REACH)
    after = next((i for i, d in enumerate(drafts) if at < d.trigger.first < reach), None)
    if after is None or drafts[after].sense.named.type in SPOKEN:
        return after
    return None if _parted(page, at, drafts[after].trigger.first) else after


def _located(page: Page, starts: Sequence[int], at: int) -> int | None:
    """The event at which a place stands: the last before it in its sentence, else the next."""
    first, last = page.bounds(at)
    before = [i for i, start in enumerate(starts) if first <= start < at and at - start <= _PLACE_REACH]
    if before and not any(page.hard(k) for k in range(starts[before[-1]], at)):
        return before[-1]
    return next((i for i, start in enumerate(starts) if at < start < min(last, at + _PLACE_REACH)), None)


def _parted(page: Page, first: int, last: int) -> bool:
    """Whether a mark, a verb of saying, أن, or a relative clause about another deed stands between."""
    for at in range(first, last):
        small = page.small[at]
        if page.hard(at) or small & _PARTING:
            return True
        if says(page.doc.tokens[at].word) and not small and page.phrase(at) is None:
            return True
        if "relatives" in small and not page.small[at + 1] & _HAPPENING:
            return True
    return False


def _stands_for_place(page: Page, phrase: Phrase) -> bool:
    if phrase.kind not in ("place", "state"):
        return False
    before = phrase.first - 1
    return phrase.proclitics.endswith("ب") or (before >= 0 and "places" in page.small[before])
