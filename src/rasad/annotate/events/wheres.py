"""Where: a place belongs to the event in whose clause it stands; a visit has a goal, an attack a target."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rasad.annotate.events.draft import Draft
from rasad.annotate.events.page import Page
from rasad.annotate.events.status import SPOKEN
from rasad.model import Link, Phrase

_REACH = 14
_GOAL_REACH = 12
_NEAR = 4  # tokens between a word of saying and where it was said
_LANDS = frozenset({"state", "place"})
_CAPITALS = ("العاصمة", "عاصمة")
_IN_WORDS = SPOKEN | {"SUPPORT", "AGREE"}


def located(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with the places that their clauses tell."""
    out = list(drafts)
    for phrase in page.actors.phrases:
        if _stands_for_place(page, phrase):
            owner = _owner(page, drafts, phrase)
            if owner is not None and out[owner].place is None:
                out[owner] = replace(out[owner], place=Link(phrase.span, phrase.entity))
    return [_with_goal(page, draft) for draft in out]


def _with_goal(page: Page, draft: Draft) -> Draft:
    """A draft without a place gets its goal or target, where it has one."""
    goal = None if draft.place else _goal(page, draft)
    return replace(draft, place=goal) if goal else draft


def _stands_for_place(page: Page, phrase: Phrase) -> bool:
    """Whether a land, city or capital stands behind في and its like, not as whose situation is discussed."""
    before = phrase.first - 1
    if phrase.proclitics.endswith("ب"):
        return _is_land(page, phrase)
    if before < 0 or "places" not in page.small[before] or not _is_land(page, phrase):
        return False
    return before == 0 or "situations" not in page.small[before - 1]


def _is_land(page: Page, phrase: Phrase) -> bool:
    return phrase.kind in _LANDS or page.form(phrase.first)[phrase.front :] in _CAPITALS


def _owner(page: Page, drafts: Sequence[Draft], phrase: Phrase) -> int | None:
    """The event at which a place stands: the last before it in its sentence, else the next.

    What is said is not done where it is said to happen: طالب بوقف القتال في سوريا.
    """
    at = phrase.first
    first, last = page.bounds(at)
    nearest = max(first, at - _REACH)
    after = bisect_right(drafts, at, key=lambda draft: draft.trigger.first)
    owner = after - 1
    near = owner >= 0 and drafts[owner].trigger.first >= nearest
    if near and not page.parted(drafts[owner].trigger.last, at):
        said = drafts[owner].sense.named.type in _IN_WORDS and not _joint(drafts[owner])
        return None if said and at - drafts[owner].trigger.last > _NEAR else owner
    within = after < len(drafts) and drafts[after].trigger.first < min(last, at + _REACH)
    return after if within else None


def _joint(draft: Draft) -> bool:
    """Whether two do it in one place: they sign, agree."""
    return draft.sense.named.family.object == "actor" or draft.sense.named.family.kin == "signing"


def _goal(page: Page, draft: Draft) -> Link | None:
    """The land or city to which a visit goes (زيارة إلى طهران) or which is attacked (هجوم على غزة)."""
    visit = draft.sense.named.family.mode == "visit"
    if not visit and draft.sense.named.type != "ASSAULT":
        return None
    hit = {p.entity for p in draft.cast.recipients}
    for phrase in _lands_behind(page, draft):
        towards = phrase.proclitics.endswith("ل") or page.form(phrase.first - 1) in ("الي", "علي")
        object = draft.sense.kind == "verb" and (
            draft.sense.named.family.object == "actor" or phrase.entity in hit
        )
        if (towards or object) and (visit or phrase.entity in hit):
            return Link(phrase.span, phrase.entity)
    return None


def _lands_behind(page: Page, draft: Draft) -> Iterator[Phrase]:
    at = draft.trigger.last
    last = min(at + _GOAL_REACH, page.bounds(draft.trigger.first)[1])
    while at < last and not page.hard(at):
        index = page.actors.at.get(at)
        phrase = page.actors.phrases[index] if index is not None else None
        if phrase and phrase.first == at and _is_land(page, phrase):
            yield phrase
        at = phrase.last if phrase else at + 1
