"""Verb or noun: قصف, دعم, رفض, طلب are spelt alike, and their places in a sentence differ."""

from __future__ import annotations

from rasad.annotate.events.lookup import Trigger
from rasad.annotate.events.nations import nation
from rasad.annotate.events.page import Page
from rasad.annotate.events.parties import preposition

_HAMZAS = ("أ", "إ")
_NOUNS_FOLLOW = frozenset(
    {"announcing", "prepositions", "demonstratives", "fillers", "possible", "subordinating"}
)


def is_noun(page: Page, trigger: Trigger) -> bool:
    """Whether a form that may be a verb in the past or a noun is a noun where it stands."""
    token = page.doc.tokens[trigger.first]
    hamza = page.doc.text[token.start + trigger.front : token.start + trigger.front + 1]
    if hamza in _HAMZAS:  # إدانته is his condemning, أدانته she condemned him
        return hamza == "إ"
    if trigger.enclitic or preposition(trigger.proclitics):
        return True
    return _behind_governor(page, trigger.first - 1) or _described(page, trigger) or _disagrees(page, trigger)


def _behind_governor(page: Page, before: int) -> bool:
    """Whether a preposition or a verb stands before, a subject or a time between: أعلنت اليابان دعم."""
    first = page.bounds(max(before, 0))[0]
    while before >= first and (page.phrase(before) or before in page.time_at):
        before -= 1
    if before < first:
        return False
    return bool(page.verb(before)) or bool(page.small[before] & _NOUNS_FOLLOW)


def _described(page: Page, trigger: Trigger) -> bool:
    """Whether a nationality follows: رفض أميركي."""
    after = trigger.last
    return after < len(page.doc.tokens) and page.phrase(after) is None and nation(page, after) is not None


def _disagrees(page: Page, trigger: Trigger) -> bool:
    """Whether whoever follows is feminine and cannot be the subject: رفض موسكو is no verb."""
    phrase = page.phrase(trigger.last) if trigger.last < len(page.doc.tokens) else None
    return (
        phrase is not None
        and phrase.first == trigger.last
        and phrase.kind == "state"
        and phrase.gender == "feminine"
    )
