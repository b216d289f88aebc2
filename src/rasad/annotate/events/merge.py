"""One event for all its mentions in the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rasad.annotate.events.casting import Cast
from rasad.annotate.events.draft import Draft
from rasad.annotate.events.status import Status
from rasad.model import Link

_DONE = frozenset({"happened", "ongoing", "alleged"})
_CLOSE = 1  # sentences between mentions by different families
_OPEN = frozenset({"planned", "possible"})


@dataclass(slots=True)
class Whole:
    """An event under construction: its mentions and what they tell together."""

    drafts: list[Draft] = field(default_factory=list)
    cast: Cast = field(default_factory=Cast)
    date: str | None = None
    place: Link | None = None

    @property
    def kin(self) -> str:
        return self.drafts[0].sense.named.kin

    @property
    def status(self) -> Status:
        """What the first mention that tells it says, else the usual."""
        return next((d.status for d in self.drafts if d.status.told), self.drafts[0].status)

    def add(self, draft: Draft) -> None:
        """Take one more mention in."""
        self.drafts.append(draft)
        if len(self.drafts) == 1 or not draft.points_back:
            self.cast = self.cast.add("actor", draft.cast.actors).add("recipient", draft.cast.recipients)
        self.date = self.date or draft.date
        self.place = self.place or draft.place


def merged(drafts: Sequence[Draft]) -> list[Whole]:
    """Join the mentions of one event: same kin, participants, dates and status that can go together."""
    out: list[Whole] = []
    for draft in drafts:
        home = max(
            (w for w in out if w.kin == draft.sense.named.kin and _compatible(w, draft)),
            key=lambda w: _likeness(w, draft),
            default=None,
        )
        if home is None:
            out.append(home := Whole())
        home.add(draft)
    return out


def _compatible(whole: Whole, draft: Draft) -> bool:
    return (
        _near(whole, draft)
        and _same_time(whole.date, draft.date)
        and _same_status(whole.status, draft.status)
        and _same_cast(whole, draft)
    )


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


def _same_cast(whole: Whole, draft: Draft) -> bool:
    """Whether those who take part may be the same: one side's names among the other's, or none named."""
    if draft.points_back or not _bodies(draft) or not any(_bodies(d) for d in whole.drafts):
        return True
    mine, theirs = whole_bodies(whole), _bodies(draft)
    if _several(draft) != any(_several(d) for d in whole.drafts):
        return mine == theirs
    if (
        len(theirs) == 1 < len(mine)
        and _half_told(draft)
        and draft.sentence - whole.drafts[-1].sentence > _CLOSE
    ):
        return False
    return mine <= theirs or theirs <= mine or 2 * len(mine & theirs) >= len(mine | theirs)


def _half_told(draft: Draft) -> bool:
    """Whether a verb that needs two sides names one: that may be a deed with somebody else."""
    return draft.sense.kind == "verb" and "actor" in draft.sense.named.family.prepositions.values()


def _several(draft: Draft) -> bool:
    return draft.sense.named.family.mode == "multilateral"


def whole_bodies(whole: Whole) -> frozenset[str]:
    return frozenset().union(*(_bodies(d) for d in whole.drafts))


def _bodies(draft: Draft) -> frozenset[str]:
    return frozenset(p.code or p.name or "" for p in (*draft.cast.actors, *draft.cast.recipients))


def _likeness(whole: Whole, draft: Draft) -> tuple[int, int, int]:
    shared = len(whole_bodies(whole) & _bodies(draft))
    return shared, whole.status.value == draft.status.value, whole.drafts[-1].sentence
