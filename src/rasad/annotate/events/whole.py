"""An event under construction."""

from __future__ import annotations

from dataclasses import dataclass, field

from rasad.annotate.events.casting import Cast
from rasad.annotate.events.draft import Draft
from rasad.annotate.events.status import Status
from rasad.model import Link


@dataclass(slots=True)
class Whole:
    """The mentions of an event and what they tell together."""

    drafts: list[Draft] = field(default_factory=list)
    cast: Cast = field(default_factory=Cast)
    date: str | None = None
    place: Link | None = None
    bodies: frozenset[str] = frozenset()  # everybody whom its mentions name
    settled: Status | None = None  # where it stands, all things weighed

    @property
    def status(self) -> Status:
        """Where it stands; before that is weighed, what the first mention to tell it says, else the usual."""
        return self.settled or next((d.status for d in self.drafts if d.status.told), self.drafts[0].status)

    @property
    def lacking(self) -> bool:
        """Whether no mention has all those who must take part."""
        return all(draft.lacking for draft in self.drafts)

    def add(self, draft: Draft, *, sure: bool = True) -> None:
        """Take one more mention in; one that is not surely the same event adds nobody to the cast."""
        self.drafts.append(draft)
        self.bodies |= bodies_of(draft)
        if len(self.drafts) == 1 or (sure and not draft.points_back):
            self.cast = self.cast.add("actor", draft.cast.actors).add("recipient", draft.cast.recipients)
        self.date = self.date or draft.date


def bodies_of(draft: Draft) -> frozenset[str]:
    """The codes, or names, of those who take part in one mention."""
    return frozenset(p.code or p.name or "" for p in (*draft.cast.actors, *draft.cast.recipients))
