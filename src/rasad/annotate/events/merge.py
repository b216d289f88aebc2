"""One event for all its mentions in the article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from rasad.annotate.events.draft import Draft
from rasad.annotate.events.status import Status
from rasad.annotate.events.whole import Whole, bodies_of

Fit = Literal[0, 1, 2]  # another event, perhaps the same, surely the same
_DONE = frozenset({"happened", "ongoing", "alleged"})
_OPEN = frozenset({"planned", "possible"})
_CLOSE = 1  # sentences between mentions by different families
_WITHIN = 2  # sentences between a verb and what is perhaps the same


def merged(drafts: Sequence[Draft]) -> list[Whole]:
    """Join the mentions of one event: same kin, participants, dates and status that can go together."""
    out: list[Whole] = []
    for draft in drafts:
        fits = [(fit, w) for w in out if w.kin == draft.sense.named.kin and (fit := _fit(w, draft))]
        fit, home = max(fits, key=lambda found: (found[0], *_likeness(found[1], draft)), default=(2, Whole()))
        if not home.drafts:
            out.append(home)
        home.add(draft, sure=fit > 1)
    return out


def _fit(whole: Whole, draft: Draft) -> Fit:
    if not (_near(whole, draft) and _same_time(whole.date, draft.date)):
        return 0
    return _same_cast(whole, draft) if _same_status(whole.status, draft.status) else 0


def _near(whole: Whole, draft: Draft) -> bool:
    """Whether one family tells both, or the other's words stand close by: talks within the visit."""
    rule = draft.sense.named.rule
    same = any(d.sense.named.rule == rule for d in whole.drafts)
    dated = whole.date is not None and whole.date == draft.date
    return same or dated or draft.sentence - whole.drafts[-1].sentence <= _CLOSE


def _same_time(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one.startswith(other) or other.startswith(one)


def _same_status(one: Status, other: Status) -> bool:
    if not (one.told and other.told) or one.value == other.value:
        return True
    return {one.value, other.value} <= _DONE or {one.value, other.value} <= _OPEN


def _same_cast(whole: Whole, draft: Draft) -> Fit:
    """Whether those who take part are the same: one side's names among the other's, or none named."""
    mine, theirs = whole.bodies, bodies_of(draft)
    if draft.points_back or not theirs or not mine:
        return 2
    if _several(draft) != any(_several(d) for d in whole.drafts):
        return 2 if mine == theirs else 0
    away = draft.sentence - whole.drafts[-1].sentence
    if len(theirs) == 1 < len(mine) and _half_told(draft) and away > _CLOSE:
        return 0
    if mine <= theirs or theirs <= mine or 2 * len(mine & theirs) >= len(mine | theirs):
        return 2
    return (
        1
        if 3 * len(mine & theirs) >= len(mine | theirs) and (draft.sense.kind != "verb" or away <= _WITHIN)
        else 0
    )


def _half_told(draft: Draft) -> bool:
    """Whether a verb that needs two sides names one: that may be a deed with somebody else."""
    return draft.sense.kind == "verb" and "actor" in draft.sense.named.family.prepositions.values()


def _several(draft: Draft) -> bool:
    return draft.sense.named.family.mode == "multilateral"


def _likeness(whole: Whole, draft: Draft) -> tuple[int, bool, int]:
    shared = len(whole.bodies & bodies_of(draft))
    return shared, whole.status.value == draft.status.value, whole.drafts[-1].sentence
