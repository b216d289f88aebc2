"""From a document to drafts: each naming with what its sentence tells, and arms that change hands unnamed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rasad.annotate.agreements.goods import Goods, goods, value
from rasad.annotate.agreements.namings import Naming, namings, span
from rasad.annotate.agreements.page import ActAt, Page
from rasad.annotate.agreements.parties import Bound, actors_of, parties
from rasad.annotate.agreements.states import State, chained, denied_next, governors, states
from rasad.annotate.agreements.supply import UNTOLD, Sides, sides
from rasad.annotate.agreements.tense import negated
from rasad.annotate.agreements.who import in_sentence, unique
from rasad.model import AgreementKind, Span

_ITEM_REACH = 3  # tokens between a name and the act whose object is its goods: صفقة لشراء
_OWNER_REACH = 25  # the same where the name is a new one and the act stands in its sentence
_NEGATION_REACH = 2  # tokens between a negation and a name
_SIGNS = frozenset({"agreements.acts.sign", "agreements.acts.conclude"})
_IDLE = frozenset({"agreements.acts.propose", "agreements.acts.hope", "agreements.acts.keep"})
_ITEMS = ("other", "contract", "treaty", "arms_deal")


@dataclass(frozen=True, slots=True)
class Draft:
    """One naming with what its sentence tells; ``naming`` is ``None`` for goods that change hands unnamed."""

    rule: str
    span: Span
    kind: AgreementKind
    bound: Bound
    states: Sequence[State]
    naming: Naming | None = None
    goods: Sequence[Goods] = ()
    value: Span | None = None
    worth: str | None = None  # the sum as written
    sides: Sides = UNTOLD


def drafts(page: Page) -> list[Draft]:
    """Return the drafts of a document in reading order."""
    named = list(namings(page))
    found = [*(_named(page, n) for n in named), *_unnamed(page, named)]
    return sorted((d for d in found if d and _told(d)), key=lambda d: d.span)


def _named(page: Page, naming: Naming) -> Draft | None:
    told = states(page, naming)
    acts = [s.act for s in told] + governors(page, naming.first, naming)
    if _denied(page, naming, acts):
        return None
    dealing = _dealing(page, naming)
    things = tuple(goods(page, dealing)) if dealing else ()
    kind = _traded(page, things) if things and naming.kind in _ITEMS else naming.kind
    worth = value(page, naming.first, naming.last)
    written = page.doc.text[worth.start : worth.end] if worth else None
    rule, bound = naming.heading.sense.rule, parties(page, naming, acts)
    given = sides(page, dealing, things) if dealing and things else UNTOLD
    return Draft(rule, span(page, naming), kind, bound, told, naming, things, worth, written, given)


def _denied(page: Page, naming: Naming, acts: Sequence[ActAt]) -> bool:
    """Whether there is none: لا يعقد اتفاقا، لعدم وجود اتفاقية، عدم اتفاقه."""
    near = range(max(page.bounds(naming.first)[0], naming.first - _NEGATION_REACH), naming.first)
    none = "negations" in page.lists(near) and not acts and not naming.heading.sense.definite
    return none or (not naming.definite and not naming.topic and bool(acts) and negated(page, acts[0]))


def _told(draft: Draft) -> bool:
    """Whether what must be told of a name is: that papers are signed, that a truce was agreed on."""
    if draft.naming is None:
        return True
    name = draft.naming.heading.sense.name
    if name.signed:
        return draft.naming.bare or any(s.act.sense.rule in _SIGNS for s in draft.states)
    return not name.told or any(s.act.sense.rule not in _IDLE for s in draft.states)


def _dealing(page: Page, naming: Naming) -> ActAt | None:
    """The act behind the head that deals in goods: صفقة لشراء مقاتلات."""
    acts = page.acts.values()
    return next((act for act in acts if act.sense.act.goods and _owned(page, naming, act)), None)


def _owned(page: Page, naming: Naming, act: ActAt) -> bool:
    """Whether an act deals in the goods of a naming: close behind it, or further on where it is new."""
    if not naming.heading.last <= act.first < page.bounds(naming.first)[1] or naming.kind not in _ITEMS:
        return False
    between = range(naming.last, act.first)
    if any(page.hard(i) or i in page.headings for i in between):
        return False
    return len(between) <= (_ITEM_REACH if naming.definite else _OWNER_REACH)


def _unnamed(page: Page, named: Sequence[Naming]) -> Iterator[Draft | None]:
    """Arms that change hands or are to, with no deal named before them in the sentence."""
    for act in page.acts.values():
        if act.sense.act.goods and not any(_owned(page, naming, act) for naming in named):
            yield _trade(page, act)


def _trade(page: Page, act: ActAt) -> Draft | None:
    things = goods(page, act)
    chain = [act, *governors(page, act.first)]
    if not things or (any(a.sense.act.alleged for a in chain) and not denied_next(page, act.first)):
        return None
    told = chained(page, chain)
    if chain[-1].sense.act.alleged:
        told = told._replace(status="denied")
    accusers = {p.code or p.name for a in chain if a.sense.act.alleged for p in actors_of(page, a)}
    given = sides(page, act, things)
    near = (*given.suppliers, *given.recipients) if given.both else in_sentence(page, act.first)
    who = tuple(p for p in unique(near) if (p.code or p.name) not in accusers)
    where = Span(told.span.start, things[-1].span.end)
    bound = Bound((), who)
    return Draft(act.sense.rule, where, _traded(page, things), bound, (told,), None, things, sides=given)


def _traded(page: Page, things: Sequence[Goods]) -> AgreementKind:
    """What a deal in goods is: airliners are no arms."""
    civil = all("civil" in page.lists(range(g.first, g.last)) for g in things)
    return "contract" if civil else "arms_deal"
