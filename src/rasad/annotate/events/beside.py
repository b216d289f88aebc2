"""A mention of an event and a place of the same text: what stands between them, and how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rasad.annotate.events.draft import Draft
from rasad.annotate.events.lookup import says
from rasad.annotate.events.page import Page
from rasad.annotate.events.whole import Whole

_STEPS = (1, 3, 6, 10, 16)  # tokens between
_PARTING = frozenset({"that", "pronoun_that"})


class Nearest(NamedTuple):
    """The mention of an event that stands nearest to something at token ``at``."""

    away: int  # sentences
    tokens: int
    draft: Draft
    at: int


def nearest(page: Page, whole: Whole, at: int) -> Nearest | None:
    """Return the mention that stands nearest to a token, in its sentence; a headline goes with the next."""
    sentence = page.doc.sentence_of[at]
    near = [
        Nearest(away, abs(at - draft.trigger.first), draft, at)
        for draft in whole.drafts
        if (away := abs(sentence - draft.sentence)) == 0 or (away == 1 and 0 in (sentence, draft.sentence))
    ]
    return min(near, key=lambda found: found[:2], default=None)


def apart(page: Page, near: Nearest) -> Iterator[str]:
    """Yield how far off it stands, on which side, and what parts the two."""
    draft, at = near.draft, near.at
    side = "front" if at < draft.trigger.first else "behind"
    if near.away:
        heading = page.doc.sentences[min(draft.sentence, page.doc.sentence_of[at])].heading
        yield f"{'headline' if heading else 'sentence'}.{side}"
        return
    first, last = (at, draft.trigger.first) if side == "front" else (draft.trigger.last, at)
    yield f"{side}.{sum(step < last - first for step in _STEPS)}"
    yield from _parted(page, side, range(first + (side == "front"), last))


def _parted(page: Page, side: str, between: range) -> Iterator[str]:
    for at in between:
        small = page.small[at]
        if at in page.stops:
            yield "stop"
        elif at in page.commas:
            yield f"comma.{side}"
        if small & _PARTING:
            yield "that"
        if "relatives" in small:
            yield "relative"
        if at in page.triggers:
            yield f"deed.{side}"
        elif not small and page.phrase(at) is None and says(page.doc.words[at]):
            yield "says"
