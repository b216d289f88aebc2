"""An event as one trigger tells it, before all its mentions are made one."""

from __future__ import annotations

from dataclasses import dataclass

from rasad.annotate.events.frames import Cast
from rasad.annotate.events.page import Trigger
from rasad.annotate.events.status import Status
from rasad.lexicon.trigger_forms import Sense
from rasad.model import Link


@dataclass(frozen=True, slots=True)
class Draft:
    """One mention: its trigger, who takes part, status, date and place, as far as this clause tells."""

    trigger: Trigger
    sense: Sense
    cast: Cast
    status: Status
    sentence: int
    date: str | None = None
    place: Link | None = None
    governed: bool = False  # told in the complement of another deed
