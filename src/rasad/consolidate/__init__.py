"""Many records, one world: who is who, what is one event, what is one agreement.

Everything here judges and sums up; nothing edits what was observed.
"""

from rasad.consolidate import asking, correcting
from rasad.consolidate.claims import claims
from rasad.consolidate.disputes import disputes
from rasad.consolidate.kinds import KINDS, groups, judge, marks, node, told_apart
from rasad.consolidate.observing import observations
from rasad.consolidate.summing import agreement, event, person

__all__ = [
    "KINDS",
    "agreement",
    "asking",
    "claims",
    "correcting",
    "disputes",
    "event",
    "groups",
    "judge",
    "marks",
    "node",
    "observations",
    "person",
    "told_apart",
]
