"""Many records, one world: who is who, what is one event, what is one agreement.

Everything here judges and sums up; nothing edits what was observed.
"""

from rasad.consolidate import asking, blocks, cells, correcting, summaries
from rasad.consolidate.changing import changes
from rasad.consolidate.claims import claims
from rasad.consolidate.disputes import disputes
from rasad.consolidate.kinds import groups, judge, marks, node, told_apart
from rasad.consolidate.observing import observations
from rasad.consolidate.spelling import mark_of_name, other_spellings, spellings
from rasad.consolidate.summing import agreement, event, person

__all__ = [
    "agreement",
    "asking",
    "blocks",
    "cells",
    "changes",
    "claims",
    "correcting",
    "disputes",
    "event",
    "groups",
    "judge",
    "mark_of_name",
    "marks",
    "node",
    "observations",
    "other_spellings",
    "person",
    "spellings",
    "summaries",
    "told_apart",
]
