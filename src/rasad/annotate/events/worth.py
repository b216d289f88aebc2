"""Which of the things told count as events: learned from what readers wrote down and what they left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rasad.annotate.events.evidence import company, of_mention, standing
from rasad.annotate.events.page import Page
from rasad.annotate.events.whole import Whole
from rasad.lexicon.event_weights import weight


def counted(page: Page, wholes: Sequence[Whole]) -> list[Whole]:
    """Return the events that count: those for which most speaks, and one at least that lacks nobody.

    Beside none that has all who must take part, those that lack somebody are only words.
    """
    weights = [weight("keep", worth(page, whole, wholes)) for whole in wholes]
    full = [told for whole, told in zip(wholes, weights, strict=True) if not whole.lacking]
    if not full:
        return []
    found = zip(wholes, weights, strict=True)
    return [w for w, told in found if told > 0 or (told == max(full) and not w.lacking)]


def worth(page: Page, whole: Whole, wholes: Sequence[Whole]) -> Iterator[str]:
    """Yield what speaks for and against an event."""
    first = whole.drafts[0]
    yield from of_mention(page, first)
    yield from standing(page, whole)
    yield from company(whole)
    yield f"status.{whole.status.value}"
    yield f"{first.sense.named.type}.{whole.status.value}"
    if whole.date:
        yield "dated"
    yield from _twins(whole, wholes)


def _twins(whole: Whole, wholes: Sequence[Whole]) -> Iterator[str]:
    """Whether an event of its type was told before, by the same, and how far away."""
    kind, start = whole.drafts[0].sense.named.type, whole.drafts[0].trigger.first
    before = [w for w in wholes if w.drafts[0].sense.named.type == kind and w.drafts[0].trigger.first < start]
    if not before:
        return
    yield "twin"
    if any(w.bodies == whole.bodies for w in before):
        yield "twin.same"
    elif any(w.bodies & whole.bodies for w in before):
        yield "twin.shares"
    elif not whole.bodies:
        yield "twin.nobody"
