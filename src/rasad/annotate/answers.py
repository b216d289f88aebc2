"""Which event a denial, an accusation or a refusal to comment answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from rasad.lexicon.reporting import answers, families
from rasad.model import Claim, Document, Event, Span
from rasad.text import key

_ANSWERING: Final = frozenset(("deny", "accuse", "decline"))
_PARTICLE: Final = 2  # letters of a particle before the first word of a content


def answering(doc: Document, claims: Sequence[Claim], events: Sequence[Event]) -> tuple[Claim, ...]:
    """Return the claims, each with the event that it plainly denies, lays at a door, or will not talk about.

    That is one named at the head of the content of a cue that says so (اتهمت … بقصف المحطة، نفت شن غارات،
    رفض التعليق على الزيارة). A claim that answers another claim keeps that.
    """
    return tuple(_answering(doc.text, claim, events) for claim in claims)


def _answering(text: str, claim: Claim, events: Sequence[Event]) -> Claim:
    if claim.about or claim.stance not in _ANSWERING or not _told_by_cue(claim):
        return claim
    named = [
        (trigger.start, event.id)
        for event in events
        for trigger in event.triggers
        if _inside(trigger, claim.content) and _leads(text[claim.content.start : trigger.start])
    ]
    return replace(claim, about=min(named)[1]) if named else claim


def _told_by_cue(claim: Claim) -> bool:
    """Whether the cue carries the stance, and no content was weighed for it."""
    family = families().get(claim.rule.rpartition(".")[2])
    return family is not None and family.stance == claim.stance


def _inside(trigger: Span, content: Span) -> bool:
    """Whether a trigger stands in a content, whose first word may have lost its particle: بـ|قصف."""
    return content.start < trigger.end and content.start - _PARTICLE <= trigger.start < content.end


def _leads(text: str) -> bool:
    """Whether nothing but words that lead to what is answered stand before it."""
    return all(len(word) <= _PARTICLE or word in _toward() for word in key(text).split())


@cache
def _toward() -> frozenset[str]:
    return frozenset(map(key, answers().toward))
