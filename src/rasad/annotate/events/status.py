"""Whether what a trigger names was done, goes on, is planned, may be, is only said, is denied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rasad.annotate.events.page import Page, Trigger
from rasad.lexicon.trigger_forms import Sense
from rasad.model import Claim, EventStatus
from rasad.text.inflect import Feature

_LEFT = 4  # words before a trigger that colour it
_RIGHT = 3  # words behind a noun that describe it
_NEAR = 2  # a negation stands this close
_GOES_ON = frozenset({"ASSAULT", "AID", "MOBILIZE", "COERCE"})  # a present verb tells of these as going on
_MATERIAL = frozenset({"ASSAULT", "AID", "COERCE", "MOBILIZE", "SANCTION"})


class Status(NamedTuple):
    """A status, and whether the words around the trigger tell it (else it is the usual one)."""

    value: EventStatus
    told: bool


def status(page: Page, trigger: Trigger, sense: Sense) -> Status:
    """Return the status of an event as the words around its trigger tell it."""
    told = _denied(page, trigger) or _coloured(page, trigger, sense) or _claimed(page, trigger, sense)
    if told:
        return Status(told, True)
    if sense.kind == "verb":
        return _tense(page, trigger, sense)
    return Status(sense.named.family.status or "happened", False)


def _denied(page: Page, trigger: Trigger) -> EventStatus | None:
    for at in _left(page, trigger, _NEAR):
        if "negations" in page.small[at]:
            return "denied"
        if page.small[at] & {"denied", "denials"}:
            return "denied"
    return None


def _coloured(page: Page, trigger: Trigger, sense: Sense) -> EventStatus | None:
    """The status that a particle, a word before the trigger or an adjective behind it gives."""
    verb = sense.kind == "verb"
    present = verb and not _past(sense.features)
    if present and "س" in trigger.proclitics:
        return "planned"
    for at in _left(page, trigger, _LEFT):
        small = page.small[at]
        if "possible" in small or ("may" in small and present):
            return "possible"
        if "future" in small:
            return "planned"
        if "alleged" in small:
            return "alleged"
    if verb:
        return "possible" if present and "ل" in trigger.proclitics else None
    return _described(page, trigger) or ("possible" if "ل" in trigger.proclitics and not sense.definite else None)


def _described(page: Page, trigger: Trigger) -> EventStatus | None:
    for at in range(trigger.last, min(trigger.last + _RIGHT, page.bounds(trigger.first)[1])):
        small = page.small[at]
        if page.hard(at):
            break
        if "future" in small and at not in page.time_at:
            return "planned"
        if "alleged" in small:
            return "alleged"
        if "ongoing" in small:
            return "ongoing"
    return None


def _claimed(page: Page, trigger: Trigger, sense: Sense) -> EventStatus | None:
    """The status that the claim gives in which the event is told."""
    for claim in page.claims_of.get(trigger.first, ()):
        if found := _by_stance(claim, sense):
            return found
    return None


def _by_stance(claim: Claim, sense: Sense) -> EventStatus | None:
    if claim.stance == "deny":
        return "denied"
    if claim.stance == "accuse" and sense.named.type in _MATERIAL:
        return "alleged"
    if claim.stance == "predict":
        return "possible"
    if claim.stance in ("urge", "warn") and sense.kind != "verb":
        return "possible"
    return "planned" if claim.stance == "commit" and sense.kind != "verb" else None


def _tense(page: Page, trigger: Trigger, sense: Sense) -> Status:
    if _past(sense.features):
        return Status("happened", True)
    sentence = page.doc.sentences[page.doc.sentence_of[trigger.first]]
    if page.doc.sentence_of[trigger.first] == 0 or sentence.heading:
        return Status("happened", False)
    if "that" in page.small[trigger.first - 1] and trigger.first:
        return Status("possible", True)
    return Status("ongoing" if sense.named.type in _GOES_ON else "happened", False)


def _past(features: frozenset[Feature]) -> bool:
    return any(f.tense == "past" for f in features)


def _left(page: Page, trigger: Trigger, reach: int) -> Iterator[int]:
    """Yield the words before a trigger, nearest first, up to where its clause begins."""
    first = page.bounds(trigger.first)[0]
    for at in range(trigger.first - 1, max(first, trigger.first - reach) - 1, -1):
        if page.doc.tokens[at].kind == "mark" and (page.hard(at) or page.comma(at)):
            return
        yield at
