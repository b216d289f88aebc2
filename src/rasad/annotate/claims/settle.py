"""From drafts to claims: doubles dropped, chains of claims inside claims, stance, what a denial answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rasad.annotate.claims.answers import answered
from rasad.annotate.claims.drafts import Draft, outer, same
from rasad.annotate.claims.evidence import head
from rasad.annotate.claims.outlets import is_own
from rasad.annotate.claims.page import Page
from rasad.annotate.claims.signs import Shown, shown
from rasad.annotate.claims.stance import stance
from rasad.model import Claim

_HEAD = 3  # tokens at the head of content among which stands what it speaks to


def settle(page: Page, told: Sequence[Draft], outlet: str | None = None) -> tuple[Claim, ...]:
    """Return the claims in reading order."""
    kept = distinct(told)
    seen = shown(page.doc, {i for draft in kept if draft.stance is None for i in head(draft)})
    whole = (_through_others(page, _nested(page, draft, kept), outlet) for draft in kept)
    settled = [_claim(page, number, draft, seen) for number, draft in enumerate(whole, start=1)]
    return answered(page, kept, settled)


def distinct(told: Sequence[Draft]) -> list[Draft]:
    """Return the drafts in reading order, without those whose content another one has already."""
    seen: set[tuple[int, int]] = set()
    kept = []
    for draft in sorted(told, key=lambda draft: (draft.at, draft.content)):
        where = (draft.content.first, draft.content.last)
        if where not in seen:
            seen.add(where)
            kept.append(draft)
    return kept


def _nested(page: Page, draft: Draft, told: Sequence[Draft]) -> Draft:
    """A claim inside a claim has the outer speaker in its chain, then the outer chain."""
    holder = outer(told, draft.at)
    if holder is None:
        return draft
    if _answered(page, draft, holder):
        return draft
    # a document is no link
    written = page.is_document(holder.speaker.first)
    links = (
        holder.chain if written or same(holder.speaker, draft.speaker) else (holder.speaker, *holder.chain)
    )
    own = [link for link in draft.chain if not any(same(link, other) for other in links)]
    return replace(draft, chain=(*own, *links))


def _through_others(page: Page, draft: Draft, outlet: str | None) -> Draft:
    """A claim without its own outlet among those who passed it on."""
    if not draft.chain or not outlet:
        return draft
    return replace(draft, chain=tuple(link for link in draft.chain if not is_own(page, link, outlet)))


def _answered(page: Page, draft: Draft, holder: Draft) -> bool:
    """Whether a claim is only named as what another speaks to: رفضت دمشق دعوات موسكو إلى …"""
    cue = page.cues.get(draft.at)
    near = draft.at - holder.content.first < _HEAD
    return holder.stance is not None and cue is not None and cue.kind == "noun" and near


def _claim(page: Page, number: int, draft: Draft, seen: Shown) -> Claim:
    content = draft.content
    return Claim(
        f"c{number}",
        draft.rule,
        draft.speaker.link,
        draft.cue,
        content.span(page),
        content.mode(page),
        draft.stance or stance(page, draft, seen),
        tuple(speaker.link for speaker in draft.chain),
    )
