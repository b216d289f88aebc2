"""The steps from a document to its events: mentions, one event for all its mentions, what each one tells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rasad.annotate.events.counterparts import completed
from rasad.annotate.events.draft import Draft
from rasad.annotate.events.drafts import drafts
from rasad.annotate.events.merge import merged
from rasad.annotate.events.page import Page, page
from rasad.annotate.events.signs import signs
from rasad.annotate.events.state import settled
from rasad.annotate.events.status import Status
from rasad.annotate.events.timing import dated
from rasad.annotate.events.topic import kept, weight
from rasad.annotate.events.unsaid import with_unsaid
from rasad.annotate.events.where import places
from rasad.annotate.events.whole import Whole
from rasad.annotate.events.worth import counted
from rasad.model import Actors, Claim, Document, Time


class Mentions(NamedTuple):
    """A document and the mentions of events in it, with the days that their clauses tell."""

    page: Page
    drafts: list[Draft]


def mentions(
    doc: Document, actors: Actors, claims: Sequence[Claim], times: Sequence[Time], published: date | None
) -> Mentions | None:
    """Return a document's mentions of events; ``None`` where none of them has all that it needs."""
    told = signs(doc)
    weighed = weight(doc, told)
    if weighed == "other":
        return None
    read = page(doc, told, actors, claims, times, published)
    found = kept(drafts(read), weighed)
    if all(draft.lacking for draft in found):
        return None
    return Mentions(read, dated(read, found))


def joined(found: Mentions) -> list[Whole]:
    """Return one event for all its mentions, with those who take part."""
    wholes = merged(found.drafts, found.page.actors.by_id)
    completed(found.page, wholes)
    with_unsaid(found.page, wholes)
    return wholes


def settle(page: Page, wholes: Sequence[Whole]) -> list[Whole]:
    """Return the events that count, each with its place and its status, all things weighed."""
    left = counted(page, wholes)
    for whole, place in zip(left, places(page, left), strict=True):
        whole.place = place
    for whole in left:
        value = "planned" if ahead(page, whole) else settled(page, whole)
        whole.settled = Status(value, whole.status.told)
    return left


def ahead(page: Page, whole: Whole) -> bool:
    """Whether what is told as a fact lies after publication, or on that day with a verb in the present."""
    if not (page.published and whole.date and whole.status.value in ("happened", "ongoing")):
        return False
    today = page.published.isoformat()
    if len(whole.date) < 10 or whole.date[:10] < today:
        return False
    return whole.date[:10] > today or _in_the_present(page, whole)


def _in_the_present(page: Page, whole: Whole) -> bool:
    """Whether verbs below the headline tell a meeting or signing in the present: يوقع الجمعة."""
    below = [d for d in whole.drafts if not page.doc.sentences[d.sentence].heading]
    told = [d for d in below if d.sense.kind == "verb"]
    named = whole.drafts[0].sense.named
    if not told or not (named.type == "CONSULT" or named.family.kin == "signing"):
        return False
    return not any(f.tense == "past" for d in told for f in d.sense.features)
