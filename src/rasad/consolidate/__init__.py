"""Many records, one world: who is who, what is one event, what is one agreement.

Everything here judges and sums up; nothing edits what was observed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType, ModuleType

from rasad.consolidate import agreements, asking, copies, events, people
from rasad.consolidate.disputes import disputes
from rasad.consolidate.joining import joined
from rasad.consolidate.observing import observations
from rasad.consolidate.summing import agreement, event, person
from rasad.model import Judgement, Observation

_KINDS: Mapping[str, ModuleType] = MappingProxyType(
    {"article": copies, "person": people, "event": events, "agreement": agreements}
)
KINDS = tuple(_KINDS)

__all__ = [
    "KINDS",
    "agreement",
    "asking",
    "disputes",
    "event",
    "groups",
    "judge",
    "marks",
    "observations",
    "person",
]


def marks(seen: Observation) -> tuple[str, ...]:
    """Return what observations that may be of the same thing have in common."""
    return tuple(dict.fromkeys(_KINDS[seen.kind].keys(seen))) if seen.kind in _KINDS else ()


def judge(left: Observation, right: Observation) -> Judgement | None:
    """Return that two observations of one kind are of one thing, and why; ``None`` where nothing says so."""
    first, second = sorted((left, right), key=lambda one: one.id)
    found: Judgement | None = _KINDS[left.kind].judge(first, second)
    return found


def groups(kind: str, members: Collection[Observation], judgements: Iterable[Judgement]) -> list[list[str]]:
    """Return the ids of observations in groups that are one thing, each group and all of them sorted."""
    return joined({one.id: one for one in members}, judgements, _KINDS[kind].fits)
