"""One agreement for all its namings in an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rasad.annotate.agreements.drafts import Draft
from rasad.annotate.agreements.goods import Goods, alike
from rasad.annotate.agreements.namings import Naming
from rasad.annotate.agreements.states import State
from rasad.annotate.agreements.supply import UNTOLD, Sides, together
from rasad.annotate.agreements.who import Parties, bodies, unique
from rasad.model import AgreementKind

_VAGUE = ("treaty", "other")
# what الاتفاق may point back to
_ANYTHING = frozenset({"truce", "memorandum", "declaration", "deal", "papers"})


@dataclass(slots=True)
class Whole:
    """An agreement under construction."""

    drafts: list[Draft] = field(default_factory=list)

    @property
    def kind(self) -> AgreementKind:
        """The kind that its namings tell; one that says more than treaty or other wins."""
        kinds = [d.kind for d in self.drafts]
        return next((k for k in kinds if k not in _VAGUE), kinds[0])

    @property
    def named(self) -> Parties:
        """Those named beside its names."""
        return unique(p for d in self.drafts for p in d.bound.named)

    @property
    def parties(self) -> Parties:
        """Those named, those who act with them where they are not two."""
        if bodies(self.named) > 1:
            return self.named
        full = next((d.bound.all for d in self.drafts if bodies(d.bound.all) > 1), ())
        return unique([*self.named, *(full or (p for d in self.drafts for p in d.bound.all))])

    @property
    def states(self) -> list[State]:
        """All that is told of it, in reading order."""
        return [state for d in self.drafts for state in d.states]

    @property
    def topic(self) -> frozenset[str]:
        """The words that tell it from others."""
        return frozenset().union(*(d.naming.topic for d in self.drafts if d.naming))

    @property
    def goods(self) -> list[Goods]:
        """The goods, each once."""
        out: list[Goods] = []
        for thing in (g for d in self.drafts for g in d.goods):
            if not any(alike(thing, g) for g in out):
                out.append(thing)
        return out

    def sides(self, parties: Parties) -> Sides:
        """Who of the parties supplies the goods and who receives them."""
        return together((d.sides for d in self.drafts), parties) if self.goods else UNTOLD

    @property
    def worth(self) -> str | None:
        """The sum as written."""
        return next((d.worth for d in self.drafts if d.worth), None)

    @property
    def naming(self) -> Naming | None:
        """Its first naming."""
        return next((d.naming for d in self.drafts if d.naming), None)


def joined(drafts: Sequence[Draft]) -> list[Whole]:
    """Join the namings of one agreement; the one last spoken of is thought of first."""
    out: list[Whole] = []
    for draft in drafts:
        latest = sorted(out, key=lambda w: w.drafts[-1].span, reverse=True)
        home = next((w for w in latest if _same(w, draft)), None)
        if home is None:
            if _only_points_back(draft):
                continue
            out.append(home := Whole())
        home.drafts.append(draft)
    return out


def _only_points_back(draft: Draft) -> bool:
    """Whether a naming cannot open an agreement: the agreements in general, the papers, that one."""
    naming = draft.naming
    if naming is None:
        return all(g.vague for g in draft.goods)
    name = naming.heading.sense.name
    if naming.back or (naming.bare and (name.signed or name.needs)):
        return True
    if name.needs and naming.definite and not naming.needed:
        return True
    return naming.several and naming.definite and not draft.bound.named


def _same(whole: Whole, draft: Draft) -> bool:
    """Whether a naming is one more of an agreement."""
    naming, first = draft.naming, whole.naming
    if naming is None or first is None:
        return any(alike(a, b) for a in whole.goods for b in draft.goods)
    if naming.back:
        return True
    if first.several != naming.several and naming.kin != "loan":
        return False
    if naming.kin != _kin(whole, first):
        known = naming.bare or (naming.definite and bool(naming.topic & whole.topic))
        return known and naming.kin == "accord" and _kin(whole, first) in _ANYTHING
    if naming.bare or (naming.several and naming.definite):
        return not _apart(whole, draft) and not (_lives(draft) and _only_wished(whole))
    if _apart(whole, draft):
        return False
    if naming.other:
        return naming.topic == whole.topic and bool(naming.topic)
    return _alike(whole, draft, naming)


def _lives(draft: Draft) -> bool:
    """Whether what is told can only be told of what is in force: that one leaves, keeps or breaks it."""
    return any(s.act.sense.act.parts or s.act.sense.act.weak for s in draft.states)


def _only_wished(whole: Whole) -> bool:
    return bool(whole.states) and all(s.status in ("mooted", "negotiating") for s in whole.states)


def _kin(whole: Whole, first: Naming) -> str:
    return "truce" if whole.kind == "ceasefire" else first.kin


def _alike(whole: Whole, draft: Draft, naming: Naming) -> bool:
    """Whether two names speak of one thing: of one topic, or of none and between the same."""
    if naming.topic & whole.topic or _points_back(whole, naming):
        return True
    if naming.kin == "accord" and not (naming.definite or naming.topic or _same_word(whole, naming)):
        return False
    shared = bool(_keys(whole.parties) & _keys(draft.bound.all))
    unknown = not (whole.parties and draft.bound.all)
    if whole.kind == draft.kind in ("contract", "arms_deal", "ceasefire"):
        return (shared or unknown) and (draft.worth == whole.worth or not (draft.worth and whole.worth))
    return not (naming.topic and whole.topic) and (shared or unknown)


def _same_word(whole: Whole, naming: Naming) -> bool:
    """Whether the agreement was called by the same word: اتفاقا is not the ميثاق of the sentence before."""
    return any(d.naming and d.naming.head == naming.head for d in whole.drafts)


def _points_back(whole: Whole, naming: Naming) -> bool:
    """Whether الاتفاق with one new word (الجديد، التاريخي) is what was opened as an agreement before."""
    first = whole.naming
    opened = first is not None and not first.definite
    return opened and naming.heading.sense.definite and len(naming.topic) <= 1


def _apart(whole: Whole, draft: Draft) -> bool:
    """Whether the two cannot be one: others are named, sums differ, one is over and one hoped for."""
    mine, theirs = _keys(draft.bound.named), _keys(whole.named)
    if len(mine) > 1 and len(theirs) > 1 and len(mine & theirs) < 2:
        return True
    if draft.worth and whole.worth and draft.worth != whole.worth:
        return True
    if _on_other_days(whole.states, draft.states):
        return True
    return _over(whole.states, draft.states) or _over(draft.states, whole.states)


def _on_other_days(one: Sequence[State], other: Sequence[State]) -> bool:
    """Whether one and the same act is dated otherwise: signed last year, to be signed on Friday."""
    return any(
        a.act.sense.rule == b.act.sense.rule
        and a.planned != b.planned
        and a.date
        and b.date
        and not (a.date.startswith(b.date) or b.date.startswith(a.date))
        for a in one
        for b in other
    )


def _over(done: Sequence[State], open_: Sequence[State]) -> bool:
    ended = any(s.status == "ended" and not s.planned and not s.act.sense.act.parts for s in done)
    return ended and bool(open_) and all(s.status in ("mooted", "negotiating") for s in open_)


def _keys(parties: Parties) -> frozenset[str]:
    return frozenset(p.code or p.name or "" for p in parties)
