"""What states sign, buy, promise and break, each agreement with its parties, states, goods and worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rasad.annotate.agreements.goods import Goods, goods, value
from rasad.annotate.agreements.joining import Draft, Whole, joined, newest
from rasad.annotate.agreements.namings import Naming, namings, span
from rasad.annotate.agreements.page import ActAt, Page, page
from rasad.annotate.agreements.parties import Parties, in_sentence, most_named, parties, unique
from rasad.annotate.agreements.states import State, governors, state, states
from rasad.model import (
    Actors,
    Agreement,
    AgreementState,
    AgreementStatus,
    Document,
    Event,
    Item,
    Span,
    Time,
)

__all__ = ["agreements"]
_SIGN = "agreements.acts.sign"
_ITEM_REACH = 12  # tokens between a name and the act whose object is its goods: صفقة لشراء


def agreements(
    doc: Document, actors: Actors, events: Sequence[Event], times: Sequence[Time]
) -> tuple[Agreement, ...]:
    """Find the agreements that a document speaks of, one entry for all namings of each.

    ``status`` is the furthest state that is told; a treaty of which nothing is told is in force.
    """
    read = page(doc, actors, events, times)
    if read is None:
        return ()
    wholes = [w for w in joined(_drafts(read)) if _counts(w)]
    found = (_agreement(read, whole) for whole in wholes)
    return tuple(
        Agreement(f"a{number}", *rest) for number, rest in enumerate((f for f in found if f), start=1)
    )


def _drafts(page: Page) -> list[Draft]:
    named = [_named(page, naming) for naming in namings(page)]
    return sorted([*named, *_unnamed(page)], key=lambda d: d.span)


def _named(page: Page, naming: Naming) -> Draft:
    told = states(page, naming)
    acts = [s.act for s in told] + governors(page, naming.first, naming.kind)
    things = tuple(_items(page, naming))
    kind = "arms_deal" if things and naming.kind in ("other", "contract", "treaty") else naming.kind
    rule = naming.heading.sense.rule
    worth = value(page, naming.first, naming.last)
    return Draft(rule, span(page, naming), kind, parties(page, naming, acts), told, naming, things, worth)


def _items(page: Page, naming: Naming) -> Iterator[Goods]:
    """The goods that an act behind the head deals in: صفقة لشراء مقاتلات."""
    end = min(page.bounds(naming.first)[1], naming.last + _ITEM_REACH)
    for at in range(naming.heading.last, end):
        if page.hard(at) or (at in page.headings and at >= naming.last):
            return
        act = page.acts.get(at)
        if act and act.sense.act.goods:
            yield from goods(page, act)
            return


def _unnamed(page: Page) -> Iterator[Draft]:
    """Arms that change hands or are to, with no deal named before them in the sentence."""
    for act in page.acts.values():
        if not act.sense.act.goods or _of_named(page, act):
            continue
        things = goods(page, act)
        if things:
            told = state(page, act)
            where = Span(told.span.start, things[-1].span.end)
            yield Draft(act.sense.rule, where, "arms_deal", _trading(page, act, things), (told,), None, things)


def _of_named(page: Page, act: ActAt) -> bool:
    first = max(page.bounds(act.first)[0], act.first - _ITEM_REACH)
    return any(at in page.headings for at in range(first, act.first))


def _trading(page: Page, act: ActAt, things: Sequence[Goods]) -> Parties:
    return in_sentence(page, act.first)


def _counts(whole: Whole) -> bool:
    """Whether something must be told of an agreement of this name, and is."""
    names = [d.naming.heading.sense.name for d in whole.drafts if d.naming]
    if any(name.signed for name in names):
        return any(s.act.sense.rule == _SIGN for s in whole.states)
    return not (names and all(name.told for name in names)) or bool(whole.states)


def _agreement(page: Page, whole: Whole) -> tuple[object, ...] | None:
    bound = _bound(page, whole)
    if not bound:
        return None
    best = newest(whole, _default(whole))
    status, date = (best.status, best.date) if isinstance(best, State) else (best, None)
    first = max(whole.drafts, key=lambda d: bool(d.naming and d.naming.topic), default=whole.drafts[0])
    told = tuple(AgreementState(s.status, s.date, s.span) for s in whole.states)
    things = tuple(Item(g.span, g.count) for d in whole.drafts for g in d.goods)
    worth = next((d.value for d in whole.drafts if d.value), None)
    return first.rule, first.span, whole.kind, bound, status, date, told, things, worth


def _bound(page: Page, whole: Whole) -> Parties:
    """The parties told; of one alone, the other that the sentence or the article names."""
    told = whole.parties
    if len({p.code or p.name for p in told}) > 1:
        return told
    first = whole.drafts[0]
    at = first.naming.first if first.naming else 0
    near = in_sentence(page, at)
    more = unique([*told, *near]) if len(near) <= 3 else told
    return more if len(more) > 1 else unique([*more, *most_named(page)])


def _default(whole: Whole) -> AgreementStatus:
    first = whole.drafts[0]
    definite = first.naming is not None and (first.naming.heading.sense.definite or first.naming.heading.pronoun)
    if whole.kind == "contract":
        return "signed"
    if whole.kind == "loan":
        return "expected"
    return "in_force" if definite and whole.kind == "treaty" else "agreed"
