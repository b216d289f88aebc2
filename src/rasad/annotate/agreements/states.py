"""Where an agreement stands: the acts told of it, done or still to come, each with its date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rasad.annotate.agreements.namings import Naming
from rasad.annotate.agreements.page import ActAt, Page
from rasad.model import AgreementKind, AgreementStatus, Span
from rasad.text import inner

_PROSPECT_REACH = 6  # tokens before an act in which a word may put it in the future
_DATE_REACH = 14  # tokens between an act and its date
_NEGATION_REACH = 3
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
    chain = governors(page, naming.first, naming.kind)
    told = [_chained(page, chain)] if chain else []
    return (*told, *(state(page, act) for act in _behind(page, naming)))


def governors(page: Page, at: int, kind: AgreementKind) -> list[ActAt]:
    """Return the acts that govern what begins at a token, the nearest first: a demand for the signing of …"""
    first, edge = page.bounds(at)[0], at
    out: list[ActAt] = []
    for index in range(at - 1, first - 1, -1):
        if page.hard(index) or index in page.headings:
            break
        act = page.acts.get(index)
        if act and act.last <= edge and edge - act.last <= act.sense.act.reach and _fits(act, kind):
            out.append(act)
            edge = act.first
    return out


def _chained(page: Page, chain: Sequence[ActAt]) -> State:
    """The state that the nearest act tells, unless one that governs it leaves it undone."""
    nearest = state(page, chain[0])
    for act in chain[1:]:
        if act.sense.act.done in _OPEN and nearest.status not in _OPEN:
            undone = state(page, act)
            hoped = act.sense.act.done == "mooted" and nearest.planned and nearest.status == "expected"
            return nearest if hoped else nearest._replace(status=undone.status, planned=True)
    return nearest


def _behind(page: Page, naming: Naming) -> Iterator[ActAt]:
    """Yield acts behind a name that are told of it: it collapsed, was signed in 2015, enters into force."""
    for at in range(naming.last, page.bounds(naming.first)[1]):
        if page.hard(at) or at in page.headings:
            return
        act = page.acts.get(at)
        if act and at - naming.last <= act.sense.act.behind and _follows(page, act) and _fits(act, naming.kind):
            yield act


def _fits(act: ActAt, kind: AgreementKind) -> bool:
    kinds = act.sense.act.only
    return not kinds or kind in kinds


def _follows(page: Page, act: ActAt) -> bool:
    """Whether an act may stand behind what it is told of: الموقع، تم توقيعه، أبرم، وقعته، حيز التنفيذ."""
    if act.sense.kind in ("passive", "phrase"):
        return True
    if act.sense.kind == "verb":
        return any(f.tense == "past" for f in act.sense.features)
    return act.first > 0 and "helpers" in page.small[act.first - 1]


def state(page: Page, act: ActAt) -> State:
    """Return what an act tells."""
    planned = _planned(page, act)
    rule = act.sense.act
    where = Span(inner(page.doc, act.first, len(act.proclitics)), page.doc.tokens[act.last - 1].end)
    return State(rule.planned if planned else rule.done, date(page, act.first), act, planned, where)


def _planned(page: Page, act: ActAt) -> bool:
    """Whether an act is still to come: its tense, ل before it, or a word shortly before it."""
    kind, features = act.sense.kind, act.sense.features
    if "س" in act.proclitics or ("ل" in act.proclitics and kind in ("noun", "verb")):
        return True
    if kind == "verb" and all(f.tense != "past" for f in features):
        return True
    near = range(max(page.bounds(act.first)[0], act.first - _PROSPECT_REACH), act.first)
    if any("negations" in page.small[i] for i in near[-_NEGATION_REACH:]):
        return True
    return kind != "passive" and any("prospects" in page.small[i] for i in _unparted(page, near))


def _unparted(page: Page, near: range) -> Iterator[int]:
    """Yield the tokens before an act from the nearest on, as far as no mark parts them from it."""
    for index in reversed(near):
        if page.doc.tokens[index].kind == "mark":
            return
        yield index


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
