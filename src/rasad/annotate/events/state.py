"""Where an event stands: what the rules of ``status`` say, weighed with all else that its mentions show."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.annotate.events.draft import Draft
from rasad.annotate.events.evidence import of_mention, standing
from rasad.annotate.events.nouns import carrier
from rasad.annotate.events.page import Page
from rasad.annotate.events.status import is_past
from rasad.annotate.events.whole import Whole
from rasad.lexicon.event_weights import STATUSES, statuses
from rasad.model import EventStatus


def settled(page: Page, whole: Whole) -> EventStatus:
    """Return whether an event was done, goes on, is planned, may be, is only said, is denied."""
    weights = statuses(tokens(page, whole))
    return STATUSES[weights.index(max(weights))]


def tokens(page: Page, whole: Whole) -> Iterator[str]:
    """Yield what speaks for one status or another."""
    first = whole.drafts[0]
    telling = next((d for d in whole.drafts if d.status.told), first)
    value = whole.status.value
    named = telling.sense.named
    yield from (f"ruled.{value}", f"ruled.{value}.{whole.status.told}", f"{value}.{named.type}")
    yield f"{value}.{telling.sense.kind}"
    for draft in whole.drafts:
        if draft is not telling and draft.status.told:
            yield f"besides.{draft.status.value}"
    yield from of_mention(page, telling)
    yield from standing(page, whole)
    yield from _carried(page, telling)
    if named.family.lasting or named.family.status == "ongoing":
        yield "lasting"
    if whole.date:
        yield "dated"


def _carried(page: Page, draft: Draft) -> Iterator[str]:
    """The tense of the verb that carries a noun, and the lists in which it stands."""
    if draft.sense.kind == "verb":
        return
    at = carrier(page, draft.trigger, draft.sense.named)
    if at is None:
        return
    yield "carried.past" if is_past(page.verb(at) or frozenset()) else "carried.present"
    for name in page.small[at]:
        yield f"carrier.{name}"
