"""When: a day belongs to the event in whose clause it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from rasad.annotate.events.casting import bodies
from rasad.annotate.events.draft import Draft
from rasad.annotate.events.lookup import says
from rasad.annotate.events.page import Page
from rasad.annotate.events.saying import said
from rasad.annotate.events.status import SPOKEN, is_past

_VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_PARTING = frozenset({"that", "pronoun_that"})
_HAPPENING = frozenset({"impersonal", "carriers", "happening"})  # الاجتماع الذي عقد الجمعة
_TIME_REACH = 16
_WORDS_REACH = 3  # tokens between a noun for a deed done in words and its day


def dated(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with the days that their clauses tell."""
    out = list(drafts)
    for at, date in _dates(page):
        owner = _dated(page, drafts, at)
        if owner is not None and out[owner].date is None:
            out[owner] = replace(out[owner], date=date)
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
    if page.parted(one.trigger.last, other.trigger.first):
        return False
    past = all(is_past(d.sense.features) for d in (one, other))
    return other.sense.kind == "active" or (past and other.trigger.proclitics.startswith("و"))


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
    after = bisect_right(drafts, at, key=lambda draft: draft.trigger.first)
    before = after - 1
    near = before >= 0 and drafts[before].trigger.first >= nearest
    if near and not _parted(page, drafts[before].trigger.last, at):
        return before if _close(drafts[before], at) else None
    if after == len(drafts) or drafts[after].trigger.first >= min(last, at + _TIME_REACH):
        return None
    in_words = drafts[after].sense.named.type in SPOKEN
    owned = in_words or not _parted(page, at, drafts[after].trigger.first)
    return after if owned and _close(drafts[after], at) else None


def _close(draft: Draft, at: int) -> bool:
    """Whether a day can be a deed's own: behind a demand or accusation stands that of what it is about."""
    in_words = draft.sense.named.type in SPOKEN and draft.sense.kind in ("noun", "phrase")
    return not in_words or abs(at - draft.trigger.first) <= _WORDS_REACH


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
