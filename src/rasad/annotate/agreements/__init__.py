"""What states sign, buy, promise and break, each agreement with its parties, states, goods and worth."""

from __future__ import annotations

from collections.abc import Sequence

from rasad.annotate.agreements.drafts import drafts
from rasad.annotate.agreements.joining import joined
from rasad.annotate.agreements.page import page
from rasad.annotate.agreements.settle import settled
from rasad.model import Actors, Agreement, Document, Event, Time

__all__ = ["agreements"]


def agreements(
    doc: Document, actors: Actors, events: Sequence[Event], times: Sequence[Time]
) -> tuple[Agreement, ...]:
    """Find the agreements that a document speaks of, one entry for all namings of each.

    ``status`` is the furthest state that is told; a treaty of which nothing is told is in force.
    """
    read = page(doc, actors, events, times)
    out: list[Agreement] = []
    for whole in joined(drafts(read)) if read else ():
        found = settled(read, whole, len(out) + 1) if read else None
        if found:
            out.append(found)
    return tuple(out)
