"""Which event an article is about, and which it tells only as context."""

from __future__ import annotations

from collections.abc import Sequence

from rasad.annotate.events.merge import Whole
from rasad.annotate.events.page import Page

_HEADLINE = 3.0
_LEAD = 2.0
_MENTION = 0.5
_MANY = 6
_VERB = 1.0
_NAMED = 0.5
_UNSURE = 1.0
_LATE = 0.34  # of the sentences: what first appears behind that is context


def main(wholes: Sequence[Whole]) -> Whole | None:
    """The event that the article is about: in the headline, in the first sentence, told again and again."""
    return max(wholes, key=_weight, default=None)


def background(page: Page, whole: Whole, is_main: bool) -> bool:
    """Whether an event is told as context: first mentioned late, or under كان قد."""
    if is_main:
        return False
    return all(d.sentence > _LATE * len(page.doc.sentences) for d in whole.drafts)


def _weight(whole: Whole) -> tuple[float, int]:
    first = whole.drafts[0]
    free = [d for d in whole.drafts if not d.governed]
    places = {d.sentence for d in free}
    points = _HEADLINE * (0 in places) + _LEAD * (1 in places) + _MENTION * min(len(whole.drafts), _MANY)
    points += _VERB * (first.sense.kind == "verb") + _NAMED * bool(whole.cast.actors)
    return points - _UNSURE * (whole.status.value in ("possible", "denied", "alleged")), -first.trigger.first
