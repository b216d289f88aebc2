"""One event for all its mentions in the article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from rasad.annotate.events.casting import Cast, bodies
from rasad.annotate.events.draft import Draft
from rasad.annotate.events.status import Status
from rasad.annotate.events.whole import Whole, bodies_of
from rasad.model import Entity

Fit = Literal[0, 1, 2]  # another event, perhaps the same, surely the same
_DONE = frozenset({"happened", "ongoing", "alleged"})
_OPEN = frozenset({"planned", "possible"})
_CLOSE = 1  # sentences between mentions by different families
_WITHIN = 2  # sentences between a verb and what is perhaps the same


def merged(drafts: Sequence[Draft], known: Mapping[str, Entity]) -> list[Whole]:
    """Join the mentions of one event: same kin, participants, dates and status that can go together."""
    out: list[Whole] = []
    of_kin: dict[str, list[Whole]] = {}
    for draft in drafts:
        kindred = of_kin.setdefault(draft.sense.named.kin, [])
        fits = [(fit, whole) for whole in kindred if (fit := _fit(whole, draft, known))]
        fit, home = max(fits, key=lambda found: (found[0], *_likeness(found[1], draft)), default=(2, Whole()))
        if not home.drafts:
            out.append(home)
            kindred.append(home)
        home.add(draft, sure=fit > 1)
    return out


def _fit(whole: Whole, draft: Draft, known: Mapping[str, Entity]) -> Fit:
    if not (_near(whole, draft) and _same_time(whole.date, draft.date)) or _apart(whole.drafts[-1], draft):
        return 0
    if not _same_status(whole.status, draft.status) or _other_people(whole, draft, known):
        return 0
    if not _against(whole.cast, draft.cast):
        return _same_cast(whole, draft)
    if _repeats_headline(whole, draft):
        return 1
    told = draft.cast.actors and draft.cast.recipients
    return 0 if told or not bodies_of(draft) <= whole.bodies else 1


def _apart(one: Draft, other: Draft) -> bool:
    """Whether one sentence tells both as one after the other: زار باريس بعد لقاء نظيره."""
    return one.sentence == other.sentence and (one.apart or other.apart)


def _repeats_headline(whole: Whole, draft: Draft) -> bool:
    """Whether the first sentence tells the headline's deed by the same doer, whomever it names besides."""
    opening = whole.drafts[0].sentence == 0 and draft.sentence == 1
    return opening and bool(bodies(whole.cast.actors) & bodies(draft.cast.actors))


def _against(one: Cast, other: Cast) -> bool:
    """Whether the sides of a deed done to somebody are different or turned round: a blow and its return."""
    if not (one.recipients or other.recipients):
        return False
    mine, theirs = (
        (bodies(one.actors), bodies(one.recipients)),
        (bodies(other.actors), bodies(other.recipients)),
    )
    if mine[0] and theirs[0] and not mine[0] & theirs[0]:
        return True
    if not mine[0] & theirs[0] and (mine[0] & theirs[1] or mine[1] & theirs[0]):
        return True
    coded = all(p.code for p in (*one.recipients, *other.recipients))
    return coded and bool(mine[1] and theirs[1]) and not mine[1] & theirs[1]


def _other_people(whole: Whole, draft: Draft, known: Mapping[str, Entity]) -> bool:
    """Whether others of the same states meet: the minister's visit is not that of his president.

    Of two who meet both must be others: a president and his minister may sit at one table.
    """
    if draft.sense.named.type != "CONSULT":
        return False
    mine, theirs = _people(whole.cast, known), _people(draft.cast, known)
    others = [code for code, people in theirs.items() if code in mine and not mine[code] & people]
    return len(others) > (draft.sense.named.family.mode != "visit")


def _people(cast: Cast, known: Mapping[str, Entity]) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {}
    for party in (*cast.actors, *cast.recipients):
        entity = known.get(party.entity or "")
        if entity and entity.kind == "person" and party.code:
            out.setdefault(party.code, set()).add(entity.id)
    return out


def _near(whole: Whole, draft: Draft) -> bool:
    """Whether one family tells both, or the other's words stand close by: talks within the visit."""
    rule = draft.sense.named.rule
    same = any(d.sense.named.rule == rule for d in whole.drafts)
    dated = whole.date is not None and whole.date == draft.date
    return same or dated or draft.sentence - whole.drafts[-1].sentence <= _CLOSE


def _same_time(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one.startswith(other) or other.startswith(one)


def _same_status(one: Status, other: Status) -> bool:
    if not (one.told and other.told) or one.value == other.value:
        return True
    return {one.value, other.value} <= _DONE or {one.value, other.value} <= _OPEN


def _same_cast(whole: Whole, draft: Draft) -> Fit:
    """Whether those who take part are the same: one side's names among the other's, or none named."""
    mine, theirs = whole.bodies, bodies_of(draft)
    if draft.points_back or not theirs or not mine:
        return 2
    if _several(draft) != any(_several(d) for d in whole.drafts):
        return 2 if mine == theirs else 0
    away = draft.sentence - whole.drafts[-1].sentence
    if len(theirs) == 1 < len(mine) and _half_told(draft) and away > _CLOSE:
        return 0
    if mine <= theirs or theirs <= mine or 2 * len(mine & theirs) >= len(mine | theirs):
        return 2
    return (
        1
        if 3 * len(mine & theirs) >= len(mine | theirs) and (draft.sense.kind != "verb" or away <= _WITHIN)
        else 0
    )


def _half_told(draft: Draft) -> bool:
    """Whether a verb that needs two sides names one: that may be a deed with somebody else."""
    return draft.sense.kind == "verb" and "actor" in draft.sense.named.family.prepositions.values()


def _several(draft: Draft) -> bool:
    return draft.sense.named.family.mode == "multilateral"


def _likeness(whole: Whole, draft: Draft) -> tuple[int, bool, int]:
    shared = len(whole.bodies & bodies_of(draft))
    return shared, whole.status.value == draft.status.value, whole.drafts[-1].sentence
