"""Which claim a denial, a refusal or a silence answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rasad.annotate.claims.drafts import Draft
from rasad.annotate.claims.page import Page
from rasad.model import Claim

_ANSWERING = frozenset(("deny", "decline", "condemn"))
_HEAD = 4  # words at the head of a content that may name what it answers
_PREFIX = "answers:"


def answered(page: Page, told: Sequence[Draft], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims, each with the claim of somebody else that it plainly answers.

    That is one that begins at the head of its content (نفت المزاعم بأن …), or the latest one that its content
    names (هذه الاتهامات).
    """
    return tuple(_answered(page, told, claims, number) for number in range(len(claims)))


def _answered(page: Page, told: Sequence[Draft], claims: Sequence[Claim], number: int) -> Claim:
    claim, draft = claims[number], told[number]
    if claim.stance not in _ANSWERING:
        return claim
    head = range(draft.content.first, min(draft.content.last, draft.content.first + _HEAD))
    inner = next((c for c, d in zip(claims, told, strict=True) if d.at in head and _differs(c, claim)), None)
    if inner:
        return replace(claim, about=inner.id)
    wanted = next((stance for index in head if (stance := _named(page, index))), None)
    before = (c for c in reversed(claims[:number]) if _differs(c, claim))
    found = next((c for c in before if wanted in ("assert", c.stance)), None) if wanted else None
    return replace(claim, about=found.id) if found else claim


def _named(page: Page, index: int) -> str | None:
    """The stance of the claims that a noun at a token is a word for."""
    match = page.small.get(index)
    values = match.values if match else ()
    return next((value.removeprefix(_PREFIX) for value in values if value.startswith(_PREFIX)), None)


def _differs(one: Claim, other: Claim) -> bool:
    if one.speaker.entity or other.speaker.entity:
        return one.speaker.entity != other.speaker.entity
    return one.speaker.span != other.speaker.span
