"""What is one agreement: observations that are of one treaty, deal, truce or loan."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from rasad.consolidate.events import _codes as codes
from rasad.consolidate.events import _stems as stems
from rasad.lexicon.agreements import rules
from rasad.model import Judgement, Observation

RULE = "rule:agreements"
ENOUGH = 0.5
_SAME_STORY, _NEAR = 4, 120  # days between two publications
_SHARES = {
    "kind": 0.15,
    "parties": 0.25,
    "a party": 0.1,
    "topic": 0.3,
    "no topic": 0.1,
    "goods": 0.2,
    "value": 0.3,
    "story": 0.2,
    "near": 0.1,
    "other topic": -0.3,
    "other goods": -0.2,
}


@dataclass(frozen=True, slots=True)
class Deal:
    """What tells an agreement."""

    kind: str
    parties: frozenset[str]
    topic: frozenset[str]
    new: bool
    goods: frozenset[str]
    value: str | None
    published: date | None


def deal(seen: Observation) -> Deal:
    """Return what tells the agreement that was observed."""
    facts = seen.facts
    topic = stems(facts["name"]) - _heads()
    return Deal(
        facts["kind"],
        codes(facts["parties"]),
        topic - _NEW,
        bool(topic & _NEW),
        stems(" ".join(item["text"] for item in facts["items"])),
        facts["value"],
        date.fromisoformat(seen.published) if seen.published else None,
    )


_NEW = frozenset(("جديد", "جديده", "اخر", "اخري"))


@cache
def _heads() -> frozenset[str]:
    """Return the words that say no more than that it is an agreement."""
    told = (word for name in rules().names.values() for word in (*name.nouns, *name.plurals, *name.phrases))
    return frozenset(stem for words in told for stem in stems(words))


def keys(seen: Observation) -> Iterator[str]:
    """Yield what two observations of one agreement have in common: a party or a word of the topic."""
    found = deal(seen)
    for word in sorted(found.parties | found.topic):
        yield f"agreement {word}"


def judge(left: Observation, right: Observation) -> Judgement | None:
    """Return that two observations are of one agreement, and how sure that is."""
    a, b = deal(left), deal(right)
    if (
        left.article == right.article
        or a.new != b.new
        or ("other" not in (a.kind, b.kind) and a.kind != b.kind)
    ):
        return None
    common = a.parties & b.parties
    if a.parties and b.parties and not common:
        return None
    found = [*_common(a, b), *(["parties"] if len(common) > 1 else ["a party"] if common else [])]
    score = sum(_SHARES[name] for name in found)
    reason = ", ".join(name for name in found if _SHARES[name] > 0)
    return (
        Judgement(left.id, right.id, True, f"agree in: {reason}", min(score, 0.99), RULE)
        if score >= ENOUGH
        else None
    )


def _common(a: Deal, b: Deal) -> Iterator[str]:
    if a.kind == b.kind:
        yield "kind"
    if a.topic and b.topic:
        yield "topic" if a.topic & b.topic else "other topic"
    elif not a.topic and not b.topic:
        yield "no topic"
    if a.goods and b.goods:
        yield "goods" if len(a.goods & b.goods) > 1 else "other goods"
    if a.value and a.value == b.value:
        yield "value"
    if a.published and b.published and (gap := abs((a.published - b.published).days)) <= _NEAR:
        yield "story" if gap <= _SAME_STORY else "near"


def fits(left: Collection[Observation], right: Collection[Observation]) -> bool:
    """Whether two groups may be one agreement: no two of one article, none of them a new one."""
    return not {seen.article for seen in left} & {seen.article for seen in right}
