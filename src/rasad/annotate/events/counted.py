"""People of whom only the number is told: قتل 17 مدنيا, اعتقلت 845 شخصا."""

from __future__ import annotations

from rasad.annotate.events.casting import Cast
from rasad.annotate.events.lookup import Trigger
from rasad.annotate.events.page import Page
from rasad.annotate.events.parties import Parties
from rasad.lexicon.trigger_forms import Sense
from rasad.model import Participant
from rasad.text.numeral_words import cardinals

_HITTING = frozenset({"ASSAULT", "COERCE", "RETREAT"})
_BEFORE, _BEHIND = 5, 6  # tokens before and behind a trigger
_BETWEEN = 2  # tokens between a number and those counted: 40 من المدنيين


def with_counted(page: Page, trigger: Trigger, sense: Sense, found: Cast) -> Cast:
    """Return the cast of a deed that hits people of whom only the number is told with them."""
    if sense.named.type not in _HITTING or sense.named.family.object != "recipient" or found.recipients:
        return found
    last = page.bounds(trigger.first)[1]
    return found.add("recipient", _counted(page, trigger.last, min(last, trigger.last + _BEHIND)))


def counted_near(page: Page, trigger: Trigger) -> Parties:
    """Return the people counted just before or behind a trigger: 150 شخصا قتلوا."""
    first, last = page.bounds(trigger.first)
    found = _counted(page, max(first, trigger.first - _BEFORE), trigger.first)
    return found or _counted(page, trigger.last, min(last, trigger.last + _BEHIND))


def _counted(page: Page, first: int, last: int) -> Parties:
    for at in range(first, last):
        if page.hard(at):
            return ()
        if not number(page, at):
            continue
        for who in range(at + 1, min(at + 1 + _BETWEEN, last)):
            if page.phrase(who):
                return ()
            if "people" in page.small[who]:
                tokens = page.doc.tokens
                return (Participant(None, None, page.doc.text[tokens[at].start : tokens[who].end]),)
    return ()


def number(page: Page, at: int) -> bool:
    """Whether a token is a number, in digits or in words."""
    word = page.doc.tokens[at].word
    return page.doc.tokens[at].kind == "number" or word.key in cardinals()
