"""An event as one trigger tells it, before all its mentions are made one."""

from __future__ import annotations

from dataclasses import dataclass

from rasad.annotate.events.casting import Cast
from rasad.annotate.events.lookup import Trigger
from rasad.annotate.events.status import Status
from rasad.lexicon.trigger_forms import Sense


@dataclass(frozen=True, slots=True)
class Draft:
    """One mention: its trigger, who takes part, status and date, as far as this clause tells."""

    trigger: Trigger
    sense: Sense
    cast: Cast
    status: Status
    sentence: int
    date: str | None = None
    demonstrative: bool = False  # behind هذا, هذه, تلك
    governed: bool = False  # told in the complement of another deed
    lacking: bool = False  # without all those who must take part
    apart: bool = False  # behind بعد or قبل: no part of the deed beside which it is told

    @property
    def points_back(self) -> bool:
        """Whether it is a definite noun that names nobody itself: القمة, الهجوم of which was told before."""
        definite = self.sense.definite or self.demonstrative
        return self.sense.kind in ("noun", "phrase") and definite and not self.cast.named
