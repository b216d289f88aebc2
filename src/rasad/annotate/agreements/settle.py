"""What an article leaves an agreement at: who is bound, where it stands, what is delivered."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.annotate.agreements.drafts import Draft
from rasad.annotate.agreements.goods import Goods, alike
from rasad.annotate.agreements.joining import Whole
from rasad.annotate.agreements.namings import Naming
from rasad.annotate.agreements.page import Page
from rasad.annotate.agreements.states import State
from rasad.annotate.agreements.tense import ahead_of
from rasad.annotate.agreements.who import Parties, bodies, in_sentence, most_named, unique
from rasad.model import Agreement, AgreementState, AgreementStatus, Item

_ORDER: tuple[AgreementStatus, ...] = (
    "mooted", "negotiating", "agreed", "expected", "denied", "signed", "ratified", "in_force",
    "part_delivered", "delivered", "suspended", "ended",
)  # fmt: skip
_UNDONE = frozenset({"mooted", "negotiating", "expected", "denied"})
_KNOWN = ("treaty", "ceasefire", "other")  # may be spoken of without a word on whom they bind
_BOTH = 2
_CROWD = 3  # with more in the sentence, who stands beside is no party


def settled(page: Page, whole: Whole, number: int) -> Agreement | None:
    """Return the agreement, or ``None`` where nobody is bound by it."""
    bound = _bound(page, whole)
    if not bound:
        return None
    status, date = _standing(page, whole)
    items = tuple(_items(whole))
    if status == "delivered" and {i.status for i in items} - {"delivered"} and len(items) > 1:
        status = "part_delivered"
    first = whole.naming
    best = max(whole.drafts, key=lambda d: _telling(d, first))
    told = tuple(AgreementState(s.status, s.date, s.span) for s in whole.states)
    worth = next((d.value for d in whole.drafts if d.value), None)
    given = whole.sides(bound)
    if given.both and whole.kind == "arms_deal":
        bound = unique([*given.suppliers, *given.recipients])
    return Agreement(
        id=f"a{number}",
        rule=best.rule,
        name=best.span,
        kind=whole.kind,
        parties=bound,
        status=status,
        date=date,
        states=told,
        items=items,
        value=worth,
        suppliers=given.suppliers,
        recipients=given.recipients,
    )


def _telling(draft: Draft, first: Naming | None) -> tuple[bool, int]:
    """How much a naming tells: whether it opens or repeats, how many words its name has."""
    if draft.naming is None or first is None:
        return False, 0
    return first.definite or not draft.naming.definite, draft.naming.last - draft.naming.first


def _standing(page: Page, whole: Whole) -> tuple[AgreementStatus, str | None]:
    """The furthest state told, and its date."""
    told = [_weighed(whole, s) for s in whole.states if _weighs(whole, s)]
    best = max(told, key=lambda s: (_ORDER.index(s.status), s.date is not None), default=None)
    return (best.status, best.date) if best else (_untold(page, whole), None)


def _weighed(whole: Whole, state: State) -> State:
    """What one side's leaving says: that a treaty of two is over, that one of many is in force."""
    if not state.act.sense.act.parts or (not state.planned and bodies(whole.named) == _BOTH):
        return state
    return state._replace(status="in_force", date=None)


def _weighs(whole: Whole, state: State) -> bool:
    """Whether a state counts: that something is kept or broken does not where it is still to be signed."""
    undone = any(s.status in _UNDONE and not s.act.sense.act.parts for s in whole.states)
    return not (state.act.sense.act.weak and undone)


def _untold(page: Page, whole: Whole) -> AgreementStatus:
    """Where an agreement stands of which nothing is told."""
    naming = whole.naming
    if naming and not naming.definite and _to_come(page, naming):
        return "mooted"
    if whole.kind == "loan":
        return "expected"
    if whole.kind in ("contract", "arms_deal"):
        return "signed"
    definite = any(d.naming and d.naming.definite for d in whole.drafts)
    return "in_force" if definite and whole.kind == "treaty" else "agreed"


def _to_come(page: Page, naming: Naming) -> bool:
    """Whether a word in the name or shortly before it puts it in the future: صفقة محتملة."""
    inside = page.lists(range(naming.heading.last, naming.last))
    return "prospects" in inside or ahead_of(page, naming.first)


def _bound(page: Page, whole: Whole) -> Parties:
    """The parties told; of one alone, those with it in the sentence, else those most named."""
    told = whole.parties
    if bodies(told) > 1:
        return told
    near = [p for d in whole.drafts[:1] for p in in_sentence(page, _token(page, d))]
    more = unique([*told, *near]) if len(near) <= _CROWD else told
    if bodies(more) > 1 or not (more or near or whole.kind in _KNOWN):
        return more
    return unique([*more, *most_named(page)])


def _token(page: Page, draft: Draft) -> int:
    if draft.naming:
        return draft.naming.first
    return draft.states[0].act.first


def _items(whole: Whole) -> Iterator[Item]:
    """The goods of a deal, those handed over marked so, with how many."""
    over = [g for d in whole.drafts if _hands_over(d) for g in d.goods]
    for thing in whole.goods:
        handed = [g for g in over if alike(thing, g)]
        sure = [g for g in handed if not g.doubtful]
        number = next((g.count for g in sure if g.count), None)
        status: AgreementStatus | None = _reached(thing, number) if sure else None
        doubts = (("count", thing.rough), ("delivered", bool(handed) and (not sure or sure[0].rough)))
        uncertain = tuple(name for name, open_ in doubts if open_)
        yield Item(thing.span, thing.count, status, thing.designation, number, uncertain)


def _hands_over(draft: Draft) -> bool:
    """Whether goods are told, without a name for the deal, that change hands."""
    return draft.naming is None and any(s.status == "delivered" for s in draft.states)


def _reached(thing: Goods, number: str | None) -> AgreementStatus:
    """Whether all of some goods or a part of them was handed over."""
    both = thing.count is not None and number is not None
    return "part_delivered" if both and int(number or 0) < int(thing.count or 0) else "delivered"
