"""What happened: PLOVER's events with who took part, when, where, and whether it happened at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rasad.annotate.events.bounds import bounds
from rasad.annotate.events.choice import background, main
from rasad.annotate.events.counterparts import completed
from rasad.annotate.events.drafts import drafts
from rasad.annotate.events.merge import merged
from rasad.annotate.events.page import Page, page
from rasad.annotate.events.signs import signs
from rasad.annotate.events.timing import dated
from rasad.annotate.events.topic import kept, weight
from rasad.annotate.events.unsaid import with_unsaid
from rasad.annotate.events.wheres import located
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
    told = signs(doc)
    weighed = weight(doc, told)
    if weighed == "other":
        return ()
    read = page(doc, told, actors, claims, times, published)
    wholes = merged(dated(read, located(read, kept(drafts(read), weighed))), read.actors.by_id)
    completed(read, wholes)
    with_unsaid(read, wholes)
    chosen = main(read, wholes)
    return tuple(_event(read, wholes, n, whole is chosen) for n, whole in enumerate(wholes))


def _event(read: Page, wholes: Sequence[Whole], index: int, is_main: bool) -> Event:
    whole = wholes[index]
    sense = whole.drafts[0].sense
    mode = next((d.sense.named.family.mode for d in whole.drafts if d.sense.named.family.mode), None)
    status = "planned" if _ahead(read, whole) else whole.status.value
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


def _ahead(read: Page, whole: Whole) -> bool:
    """Whether what is told as a fact lies after publication, or on that day with a verb in the present."""
    if not (read.published and whole.date and whole.status.value in ("happened", "ongoing")):
        return False
    today = read.published.isoformat()
    if len(whole.date) < 10 or whole.date[:10] < today:
        return False
    return whole.date[:10] > today or _in_the_present(read, whole)


def _in_the_present(read: Page, whole: Whole) -> bool:
    """Whether verbs below the headline tell a meeting or signing in the present: يوقع الجمعة."""
    below = [d for d in whole.drafts if not read.doc.sentences[d.sentence].heading]
    told = [d for d in below if d.sense.kind == "verb"]
    named = whole.drafts[0].sense.named
    if not told or not (named.type == "CONSULT" or named.family.kin == "signing"):
        return False
    return not any(f.tense == "past" for d in told for f in d.sense.features)
