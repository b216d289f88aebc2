"""What happened: PLOVER's events with who took part, when, where, and whether it happened at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rasad.annotate.events.bounds import bounds
from rasad.annotate.events.choice import background, main
from rasad.annotate.events.page import Page
from rasad.annotate.events.steps import joined, mentions, settle
from rasad.annotate.events.whole import Whole
from rasad.model import Actors, Claim, Document, Event, Time

__all__ = ["events"]


def events(
    doc: Document,
    actors: Actors,
    claims: Sequence[Claim],
    times: Sequence[Time],
    *,
    published: date | None = None,
) -> tuple[Event, ...]:
    """Find what happened, goes on, is planned or is said to have happened; one event for all its mentions.

    Exactly one of them is ``main``, the one that the article is about.
    """
    found = mentions(doc, actors, claims, times, published)
    if found is None:
        return ()
    wholes = settle(found.page, joined(found))
    chosen = main(found.page, wholes)
    return tuple(_event(found.page, wholes, n, whole is chosen) for n, whole in enumerate(wholes))


def _event(read: Page, wholes: Sequence[Whole], index: int, is_main: bool) -> Event:
    whole = wholes[index]
    sense = whole.drafts[0].sense
    mode = next((d.sense.named.family.mode for d in whole.drafts if d.sense.named.family.mode), None)
    status = whole.status.value
    limits = bounds(read, whole, wholes, status)
    return Event(
        id=f"v{index + 1}",
        rule=sense.named.rule,
        type=sense.named.type,
        mode=mode,
        triggers=tuple(read.span(d.trigger) for d in whole.drafts),
        actors=whole.cast.actors,
        recipients=whole.cast.recipients,
        date=whole.date,
        place=whole.place,
        status=status,
        main=is_main,
        background=background(read, whole, is_main),
        not_before=limits.not_before,
        not_after=limits.not_after,
    )
