"""When somebody spoke: the day of a saying is also that of what he demands, accuses or threatens in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from rasad.annotate.events.draft import Draft
from rasad.annotate.events.page import Page
from rasad.annotate.events.status import SPOKEN

_REACH = 12  # tokens between a cue and its day
_FRESH = timedelta(days=6)  # news tells of sayings of these days
_CONTEXT = 3  # tokens before a deed that tell that it came before: كان قد، بعد أن
_HAD = 9  # tokens between كان and a verb with قد
_BEFORE_THAT = frozenset({"past", "done", "subordinating"})
_IN_WORDS = SPOKEN | {"SUPPORT", "AGREE"}


def said(page: Page, days: Sequence[tuple[int, str]], drafts: list[Draft]) -> list[Draft]:
    """Give deeds done in words the day on which the article says that their doer spoke.

    An article reports one speech after another; a second day of the same speaker leaves the rest undated.
    """
    spoken = _spoken(page, [(at, day) for at, day in days if _fresh(page, day)])
    return [_dated(page, draft, spoken) for draft in drafts]


def _dated(page: Page, draft: Draft, spoken: Mapping[str, set[str]]) -> Draft:
    in_words = draft.sense.named.type in _IN_WORDS and draft.sense.kind in ("verb", "active")
    codes = {p.code for p in draft.cast.actors if p.code}
    if draft.date or not in_words or len(codes) != 1 or draft.status.value != "happened":
        return draft
    before = range(max(0, draft.trigger.first - _CONTEXT), draft.trigger.first)
    if any(page.small[at] & _BEFORE_THAT for at in before) or _had(page, draft.trigger.first):
        return draft
    days = spoken.get(codes.pop(), set())
    return replace(draft, date=next(iter(days))) if len(days) == 1 else draft


def _had(page: Page, at: int) -> bool:
    """Whether كان stands before the subject of a verb with قد: وكان البرلمان العراقي قد طالب."""
    first = max(page.bounds(at)[0], at - _HAD)
    return (
        at > first and "may" in page.small[at - 1] and any("was" in page.small[i] for i in range(first, at))
    )


def _spoken(page: Page, days: Sequence[tuple[int, str]]) -> dict[str, set[str]]:
    """The days on which those who act for a state spoke, by its code."""
    out: dict[str, set[str]] = {}
    if not days:
        return out
    starts = [token.start for token in page.doc.tokens]
    for claim in page.claims:
        speaker = page.actors.by_id.get(claim.speaker.entity or "")
        if claim.cue is None or speaker is None or speaker.code is None:
            continue
        cue = bisect_left(starts, claim.cue.start)
        content = range(bisect_left(starts, claim.content.start), bisect_left(starts, claim.content.end))
        for at, day in days:
            if abs(at - cue) <= _REACH and at not in content and _same_sentence(page, at, cue):
                out.setdefault(speaker.code, set()).add(day)
    return out


def _same_sentence(page: Page, one: int, other: int) -> bool:
    return page.doc.sentence_of[one] == page.doc.sentence_of[other]


def _fresh(page: Page, day: str) -> bool:
    if page.published is None or len(day) != 10:
        return False
    return timedelta() <= page.published - date.fromisoformat(day) <= _FRESH
