"""Deeds told in the complement of another: what one is accused of, promises, is asked for, threatens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rasad.annotate.events.casting import Cast, bodies
from rasad.annotate.events.draft import Draft
from rasad.annotate.events.page import Page
from rasad.annotate.events.parties import Parties, preposition
from rasad.annotate.events.status import Status
from rasad.model import EventStatus

_REACH = 14
_ENDS = frozenset({"relatives", "done", "openers"})  # of a complement: بعد، خلال، بسبب tell of something else
_SPOKEN = frozenset(
    {"ACCUSE", "REQUEST", "THREATEN", "REJECT", "PROTEST"}
)  # told in a complement they stand as told
_KNOWN = frozenset({"ASSAULT", "SANCTION", "CONSULT", "MOBILIZE"})  # الهجوم, القمة are spoken of as known
_OF_RECIPIENT = frozenset({"ACCUSE", "REQUEST"})  # whoever is accused or asked is the doer of the deed


def controlled(page: Page, told: Sequence[Draft], draft: Draft) -> Draft:
    """Return a draft with the status and the doer that a deed told before it gives it."""
    governor = next((g for g in reversed(told) if _governs(page, g, draft)), None)
    return _under(governor, draft) if governor else draft


def shared(page: Page, told: Sequence[Draft], draft: Draft) -> Draft:
    """Return a draft with all the doers of the verb with which it goes on: قطعت مصر والأردن … متهمة قطر."""
    before = told[-1] if told else None
    goes_on = draft.sense.kind == "active" or (draft.sense.kind == "verb" and draft.trigger.proclitics == "و")
    if not (before and goes_on) or before.sense.kind != "verb" or before.sentence != draft.sentence:
        return draft
    if (
        before.sense.named.family.object == "actor"
    ):  # زار الوزير لبنان داعيا: Lebanon takes part, and does not call
        return draft
    mine, theirs = bodies(draft.cast.actors), bodies(before.cast.actors)
    if not mine < theirs or page.parted(before.trigger.last, draft.trigger.first):
        return draft
    return replace(draft, cast=draft.cast._replace(actors=before.cast.actors))


def governs(draft: Draft) -> EventStatus | None:
    """The status that the deeds in its complement get."""
    return draft.sense.named.family.governs


def _governs(page: Page, governor: Draft, draft: Draft) -> bool:
    last, first = governor.trigger.last, draft.trigger.first
    near = governor.sentence == draft.sentence and first - last <= _REACH
    if not near or not governs(governor) or _stands_alone(draft):
        return False
    if draft.trigger.proclitics.startswith(("و", "ف")) and draft.sense.kind == "verb":
        return False
    return not (page.parted(last, first) or any(page.small[at] & _ENDS for at in range(last, first)))


def _stands_alone(draft: Draft) -> bool:
    """Whether a deed is told for itself or spoken of as known: a war, the attack (الرد على الهجوم)."""
    if draft.sense.named.type in _SPOKEN or draft.sense.kind in ("active", "passive"):
        return True
    if draft.sense.named.family.status == "ongoing":
        return True
    known = draft.sense.named.type in _KNOWN and draft.sense.definite
    return known and draft.cast.named and not preposition(draft.trigger.proclitics)


def _under(governor: Draft, draft: Draft) -> Draft:
    """Give a deed its status, and the doer and sufferer that its governor implies."""
    status = draft.status if draft.status.value == "denied" else Status(governs(governor) or "possible", True)
    of_recipient = governor.sense.named.type in _OF_RECIPIENT
    doers = governor.cast.recipients if of_recipient else governor.cast.actors
    return replace(draft, status=status, cast=_cast(draft, doers), governed=True)


def _cast(draft: Draft, doers: Parties) -> Cast:
    """Put the doer in; a genitive that stood as the doer of a transitive noun is then whom it hits."""
    cast, family = draft.cast, draft.sense.named.family
    if not doers or family.subject != "actor":
        return cast
    if not cast.actors:
        return cast.add("actor", doers)
    transitive = draft.sense.kind == "noun" and family.object == "recipient" and not cast.recipients
    if transitive and cast.named and not bodies(cast.actors) & bodies(doers):
        return Cast(doers, cast.actors)
    return cast
