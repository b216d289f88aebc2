"""Deeds told in the complement of another: what one is accused of, promises, is asked for, threatens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rasad.annotate.events.draft import Draft
from rasad.annotate.events.page import Page
from rasad.annotate.events.status import Status
from rasad.model import EventStatus

_REACH = 14
_DEFAULT: dict[str, EventStatus] = {"ACCUSE": "alleged", "THREATEN": "possible", "REQUEST": "possible"}
_SPOKEN = frozenset(
    {"ACCUSE", "REQUEST", "THREATEN", "REJECT", "PROTEST"}
)  # told in a complement they stand as told
_OF_RECIPIENT = frozenset({"ACCUSE", "REQUEST"})  # whoever is accused or asked is the doer of the deed


def controlled(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, deeds in a complement with the status and doer that the word before gives."""
    out: list[Draft] = []
    for draft in drafts:
        governor = next((g for g in reversed(out) if _governs(page, g, draft)), None)
        out.append(_under(governor, draft) if governor else draft)
    return out


def governs(draft: Draft) -> EventStatus | None:
    """The status that the deeds in its complement get."""
    return draft.sense.named.family.governs or _DEFAULT.get(draft.sense.named.type)


def _governs(page: Page, governor: Draft, draft: Draft) -> bool:
    last, first = governor.trigger.last, draft.trigger.first
    spoken = draft.sense.named.type in _SPOKEN or draft.sense.kind == "active"
    if spoken or governor.sentence != draft.sentence or first - last > _REACH or not governs(governor):
        return False
    if draft.trigger.proclitics.startswith(("و", "ف")) and draft.sense.kind == "verb":
        return False
    return not any(page.hard(at) or "relatives" in page.small[at] for at in range(last, first))


def _under(governor: Draft, draft: Draft) -> Draft:
    """Give a deed its status, and the doer and sufferer that its governor implies where it names none."""
    status = (
        draft.status if draft.status.value in ("denied",) else Status(governs(governor) or "possible", True)
    )
    actors = draft.cast.actors
    of_recipient = governor.sense.named.type in _OF_RECIPIENT
    if not actors and draft.sense.named.family.subject == "actor":
        actors = governor.cast.recipients if of_recipient else governor.cast.actors
    return replace(draft, status=status, cast=draft.cast._replace(actors=actors), governed=True)
