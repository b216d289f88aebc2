"""One agreement for all its namings in an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rasad.annotate.agreements.goods import Goods
from rasad.annotate.agreements.namings import Naming
from rasad.annotate.agreements.parties import Parties, unique
from rasad.annotate.agreements.states import State
from rasad.model import AgreementKind, AgreementStatus, Span

_ORDER: tuple[AgreementStatus, ...] = (
    "mooted", "negotiating", "agreed", "expected", "denied", "signed", "ratified", "in_force",
    "part_delivered", "delivered", "suspended", "ended",
)  # fmt: skip
_OPEN = frozenset({"mooted", "negotiating", "expected", "denied"})
_FAMILY: dict[AgreementKind, str] = {"treaty": "accord", "other": "accord", "contract": "accord", "arms_deal": "accord"}


@dataclass(slots=True)
class Draft:
    """One naming with what its sentence tells; ``naming`` is ``None`` for goods that change hands unnamed."""

    rule: str
    span: Span
    kind: AgreementKind
    parties: Parties
    states: Sequence[State]
    naming: Naming | None = None
    goods: Sequence[Goods] = ()
    value: Span | None = None


@dataclass(slots=True)
class Whole:
    """An agreement under construction."""

    drafts: list[Draft] = field(default_factory=list)

    @property
    def kind(self) -> AgreementKind:
        """The kind that its namings agree on: one that says more than treaty or other wins."""
        kinds = [d.kind for d in self.drafts]
        return next((k for k in kinds if k not in ("treaty", "other")), kinds[0])

    @property
    def parties(self) -> Parties:
        """Those of the first naming that tells at least two, else all that are told."""
        full = next((d.parties for d in self.drafts if len({p.code or p.name for p in d.parties}) > 1), None)
        return full or unique(p for d in self.drafts for p in d.parties)

    @property
    def states(self) -> list[State]:
        """All that is told of it, in reading order."""
        return [state for d in self.drafts for state in d.states]

    @property
    def topic(self) -> frozenset[str]:
        """The words that tell it from others."""
        return frozenset().union(*(d.naming.topic for d in self.drafts if d.naming))

    @property
    def several(self) -> bool:
        """Whether it stands for a number of agreements."""
        return any(d.naming and d.naming.heading.sense.several for d in self.drafts[:1])


def joined(drafts: Sequence[Draft]) -> list[Whole]:
    """Join the namings of one agreement, in reading order."""
    out: list[Whole] = []
    for draft in drafts:
        home = next((w for w in reversed(out) if _same(w, draft)), None)
        if home is None:
            out.append(home := Whole())
        home.drafts.append(draft)
    return out


def _same(whole: Whole, draft: Draft) -> bool:
    """Whether a naming is one more of an agreement."""
    naming = draft.naming
    if naming is None or all(d.naming is None for d in whole.drafts):
        return _same_goods(whole, draft)
    if whole.several != naming.heading.sense.several or not _same_family(whole.kind, draft.kind):
        return False
    if naming.bare:
        return True
    if naming.other or _apart(whole, draft):
        return bool(naming.topic) and naming.topic == whole.topic and not _apart(whole, draft)
    if naming.topic and whole.topic:
        return bool(naming.topic & whole.topic)
    return _share(whole.parties, draft.parties) or not (whole.parties and draft.parties)


def _same_goods(whole: Whole, draft: Draft) -> bool:
    return whole.kind == draft.kind == "arms_deal" and not _apart(whole, draft)


def _same_family(one: AgreementKind, other: AgreementKind) -> bool:
    return one == other or _FAMILY.get(one, one) == _FAMILY.get(other, other)


def _share(one: Parties, other: Parties) -> bool:
    return bool({p.code or p.name for p in one} & {p.code or p.name for p in other})


def _apart(whole: Whole, draft: Draft) -> bool:
    """Whether the two cannot be one: bound are others, or one is long signed and one only hoped for."""
    mine = {p.code or p.name for p in draft.parties}
    theirs = {p.code or p.name for p in whole.parties}
    if len(mine) > 1 and len(theirs) > 1 and len(mine & theirs) < 2:
        return True
    return _dated(whole.states, draft.states) or _dated(draft.states, whole.states)


def _dated(done: Sequence[State], open_: Sequence[State]) -> bool:
    over = any(s.status in ("signed", "ended") and s.date and not s.planned for s in done)
    return over and bool(open_) and all(s.status in ("mooted", "negotiating") for s in open_)


def newest(whole: Whole, default: AgreementStatus) -> State | AgreementStatus:
    """The state in which the article leaves an agreement: the furthest that is told of it."""
    told = [s for s in whole.states if not (s.act.sense.act.parts and (s.planned or len(whole.parties) != 2))]
    open_ = any(s.planned and s.status in _OPEN for s in told)
    told = [s for s in told if not (s.act.sense.act.weak and open_)]
    return max(told, key=lambda s: (_ORDER.index(s.status), s.date is not None), default=default)
