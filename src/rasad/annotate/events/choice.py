"""Which event an article is about, and which it tells only as context."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from rasad.annotate.events.draft import Draft
from rasad.annotate.events.page import Page
from rasad.annotate.events.whole import Whole

_LATE = 0.34  # of the sentences: what first appears behind that is context
_PLUPERFECT = 4  # tokens between كان قد and its deed
_NEWS = timedelta(days=31)  # what is older is told as context
_OPENING = 2.0  # told in the headline or in the first sentence
_BOTH = 0.5
_VERB = 0.3  # told by a verb
_HEADLINE_VERB = 0.7  # by a verb of the headline
_LEAD_VERB = 0.5  # by a verb of the first sentence
_PER_TOKEN = 0.025  # lost with each token before its first mention
_LASTING = 1.0  # a war, a support that goes on: background more often than news
_SUBORDINATE = 0.5  # behind رغم، بعد، بسبب; or told in the complement of another deed
_UNSURE = 0.3


def main(page: Page, wholes: Sequence[Whole]) -> Whole | None:
    """The event that the article is about: the first one told as news in headline or first sentence."""
    return max(wholes, key=lambda whole: _weight(page, whole), default=None)


def background(page: Page, whole: Whole, is_main: bool) -> bool:
    """Whether an event is told as context: first mentioned late, under كان قد, or long past."""
    if is_main:
        return False
    if all(d.sentence > _LATE * len(page.doc.sentences) or _earlier(page, d) for d in whole.drafts):
        return True
    return _long_past(page, whole)


def _earlier(page: Page, draft: Draft) -> bool:
    """Whether كان قد or سبق أن stands close before a deed."""
    before = range(max(0, draft.trigger.first - _PLUPERFECT), draft.trigger.first)
    return any("past" in page.small[at] for at in before)


def _long_past(page: Page, whole: Whole) -> bool:
    if page.published is None or not whole.date:
        return False
    return whole.date[:10] < (page.published - _NEWS).isoformat()[: len(whole.date[:10])]


def _weight(page: Page, whole: Whole) -> float:
    first = whole.drafts[0]
    free = {d.sentence for d in whole.drafts if not d.governed}
    points = _OPENING * bool(free & {0, 1}) + _BOTH * (free >= {0, 1}) - _PER_TOKEN * first.trigger.first
    points += _VERB * (first.sense.kind == "verb")
    points += _HEADLINE_VERB * any(d.sense.kind == "verb" and d.sentence == 0 for d in whole.drafts)
    points += _LEAD_VERB * any(d.sense.kind == "verb" and d.sentence == 1 for d in whole.drafts)
    points -= _LASTING * (first.sense.named.family.status is not None or first.sense.named.family.lasting)
    points -= _SUBORDINATE * _subordinate(page, first)
    points -= _SUBORDINATE * any(d.governed and d.sentence == 0 for d in whole.drafts)
    return points - _UNSURE * (whole.status.value in ("possible", "denied", "alleged"))


def _subordinate(page: Page, draft: Draft) -> bool:
    before = range(max(0, draft.trigger.first - 2), draft.trigger.first)
    return any("subordinating" in page.small[at] for at in before)
