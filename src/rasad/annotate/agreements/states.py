"""Where an agreement stands: the acts told of it, done or still to come, each with its date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rasad.annotate.agreements.namings import Naming
from rasad.annotate.agreements.page import ActAt, Heading, Page
from rasad.annotate.agreements.tense import ahead
from rasad.model import AgreementStatus, Span
from rasad.text import inner

_DATE_REACH = 14  # tokens between an act and its date
_RELATIVE_REACH = 2
_JOINED_REACH = 3  # tokens between two names that و joins
_DENIAL_REACH = 4  # tokens of the next sentence before its denial
_GOODS = frozenset({"contract", "arms_deal", "other", "treaty"})  # kinds that may deal in goods
_OPEN = ("mooted", "negotiating", "denied")  # who wants, talks about or denies a deed leaves it undone


class State(NamedTuple):
    """A state as told: by which act, and where. ``planned``: the act is still to come."""

    status: AgreementStatus
    date: str | None
    act: ActAt
    planned: bool
    span: Span


def states(page: Page, naming: Naming) -> tuple[State, ...]:
    """Return the states that the sentence tells of an agreement named in it, in reading order."""
    chain = governors(page, naming.first, naming)
    wanted = bool(chain) and naming.definite and chain[0].sense.act.done in _asked(naming)
    told = [chained(page, chain)] if chain and not wanted else []  # what is there already is not asked for
    return (*told, *(state(page, act) for act in _behind(page, naming)))


def _asked(naming: Naming) -> tuple[AgreementStatus, ...]:
    """States that are not told of something known: a wish, and talks on something else *and* it."""
    return ("mooted", "negotiating") if "و" in naming.heading.proclitics else ("mooted",)


def governors(page: Page, at: int, naming: Naming | None = None) -> list[ActAt]:
    """Return the acts that govern what begins at a token, the nearest first: a demand for the signing of …"""
    first, edge = page.bounds(at)[0], at
    out: list[ActAt] = []
    for index in range(at - 1, first - 1, -1):
        heading = page.headings.get(index)
        if page.hard(index) or (heading and not _passes(heading, at, naming)):
            break
        act = page.acts.get(index)
        if act and act.last <= edge and edge - act.last <= act.sense.act.reach and _governs(act, naming):
            out.append(act)
            edge = act.first
    return out


def _passes(heading: Heading, at: int, naming: Naming | None) -> bool:
    """Whether what is told of a name is told of the one behind it too: توقيع اتفاقية ومذكرة تفاهم."""
    joined = naming is not None and "و" in naming.heading.proclitics and at - heading.last <= _JOINED_REACH
    return heading.sense.several or joined


def chained(page: Page, chain: Sequence[ActAt]) -> State:
    """The state that the nearest act tells, unless one that governs it leaves it undone."""
    nearest = state(page, chain[0])
    own = nearest.act.sense.act
    for act in chain[1:]:
        rule = act.sense.act
        if rule.done == "agreed" and nearest.status in ("delivered", "expected") and own.done != "signed":
            return nearest._replace(status="agreed")  # agreed to give, to hand over
        if rule.done not in _OPEN or nearest.status in _OPEN or rule.alleged or own.parts or own.weak:
            continue
        if rule.hopeful and nearest.status == "expected":
            return nearest
        return nearest._replace(status=state(page, act).status, planned=True)
    return nearest


def _behind(page: Page, naming: Naming) -> Iterator[ActAt]:
    """Yield acts behind a name that are told of it: it collapsed, was signed in 2015, enters into force."""
    for at in range(naming.last, page.bounds(naming.first)[1]):
        if page.hard(at) or at in page.headings:
            return
        act = page.acts.get(at)
        if act and at - naming.last <= act.sense.act.behind and _follows(page, naming, act):
            yield act


def _governs(act: ActAt, naming: Naming | None) -> bool:
    """Whether an act may have the name as its object: it has no pronoun for one, and deals in such."""
    if naming and act.sense.kind == "verb" and act.enclitic:
        return False
    if naming and act.sense.kind == "noun" and "و" in naming.heading.proclitics and naming.kin == "truce":
        return False  # تعليق العمليات ووقف إطلاق النار
    return _fits(act, naming) and not (act.sense.act.goods and naming and naming.kind not in _GOODS)


def _fits(act: ActAt, naming: Naming | None) -> bool:
    names = act.sense.act.only
    return not names or (naming is not None and naming.heading.sense.rule.rsplit(".")[-1] in names)


def _follows(page: Page, naming: Naming, act: ActAt) -> bool:
    """Whether an act behind a name is told of it: الموقع، تم توقيعه، أبرم، الذي وقعته، انهار، حيز التنفيذ."""
    if not _fits(act, naming):
        return False
    if act.sense.kind == "passive" or act.sense.act.subject:
        return True
    if act.sense.kind != "verb":
        return bool(act.sense.act.by) or "done" in page.small[act.first - 1]
    near = range(max(naming.last, act.first - _RELATIVE_REACH), act.first)
    relative = "relatives" in page.lists(near)
    past = any(f.tense == "past" for f in act.sense.features) and act.sense.act.done not in _OPEN
    return past and ((relative and bool(act.enclitic)) or act.first == naming.last)


def state(page: Page, act: ActAt) -> State:
    """Return what an act tells."""
    planned = ahead(page, act)
    rule = act.sense.act
    status = rule.planned if planned else rule.done
    talks = page.talks or "talks" in page.lists(range(*page.bounds(act.first)))
    if planned and status == "mooted" and rule.done == "agreed" and talks:
        status = "negotiating"  # what talks under way hope for
    where = Span(inner(page.doc, act.first, len(act.proclitics)), page.doc.tokens[act.last - 1].end)
    return State(status, date(page, act.first), act, planned, where)


def denied_next(page: Page, at: int) -> bool:
    """Whether the next sentence opens with a denial: وتنفي طهران هذه الاتهامات."""
    behind = page.bounds(at)[1]
    near = range(behind, min(behind + _DENIAL_REACH, len(page.doc.tokens)))
    return any(i in page.acts and page.acts[i].sense.act.done == "denied" for i in near)


def date(page: Page, at: int) -> str | None:
    """The date nearest to a token of its sentence."""
    first, last = page.bounds(at)
    tokens = page.doc.tokens
    low, high = tokens[max(first, at - _DATE_REACH)].start, tokens[min(last, at + _DATE_REACH) - 1].end
    where = tokens[at].start
    near = [
        t
        for t in page.times
        if t.type == "DATE" and t.value and t.value[0].isdigit() and low <= t.span.start < high
    ]
    best = min(near, key=lambda t: (abs(t.span.start - where), t.span.start < where), default=None)
    return best.value if best else None
