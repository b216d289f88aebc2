"""What is one agreement: observations that are of one treaty, deal, truce or loan."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import NamedTuple

from rasad.consolidate.events import codes, day, stems
from rasad.lexicon.agreements import rules
from rasad.lexicon.same import another
from rasad.model import Mark, Observation

ENOUGH = 0.5
_SAME_STORY, _NEAR = 4, 120  # days between two publications
_MOST = 6  # parties by which an agreement is looked for
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


class Deal(NamedTuple):
    """What tells an agreement."""

    kind: str
    parties: tuple[str, ...]
    topic: tuple[str, ...]
    new: bool
    goods: tuple[str, ...]
    value: str | None
    published: str | None


def tell(seen: Observation) -> Deal:
    """Return what tells the agreement that was observed."""
    facts = seen.facts
    topic = set(stems(facts["name"])) - _heads()
    goods = stems(" ".join(item["text"] for item in facts["items"]))
    about = tuple(sorted(topic - another()))
    return Deal(
        facts["kind"],
        codes(facts["parties"]),
        about,
        bool(topic & another()),
        goods,
        facts["value"],
        seen.published,
    )


@cache
def _heads() -> frozenset[str]:
    """Return the words that say no more than that it is an agreement."""
    told = (word for name in rules().names.values() for word in (*name.nouns, *name.plurals, *name.phrases))
    return frozenset(stem for words in told for stem in stems(words))


def marks(deal: Deal) -> Iterator[Mark]:
    """Yield what two tellings of one agreement have in common: a party, two of them, a word of the topic."""
    place = deal.published or ""
    for word in sorted({*deal.parties, *deal.topic}):
        yield Mark(f"agreement {word}", place)
    for one, other in combinations(deal.parties[:_MOST], 2):
        yield Mark(f"agreement {one} {other}", place)


def score(a: Deal, b: Deal) -> tuple[float, str] | None:
    """Return how sure it is that two are one agreement, and why; ``None`` where too little says so."""
    if a.new != b.new or ("other" not in (a.kind, b.kind) and a.kind != b.kind):
        return None
    common = set(a.parties) & set(b.parties)
    if a.parties and b.parties and not common:
        return None
    found = [*_common(a, b), *(["parties"] if len(common) > 1 else ["a party"] if common else [])]
    if (sure := sum(_SHARES[name] for name in found)) < ENOUGH:
        return None
    return min(sure, 0.99), f"agree in: {', '.join(name for name in found if _SHARES[name] > 0)}"


def _common(a: Deal, b: Deal) -> Iterator[str]:
    if a.kind == b.kind:
        yield "kind"
    if a.topic and b.topic:
        yield "topic" if set(a.topic) & set(b.topic) else "other topic"
    elif not a.topic and not b.topic:
        yield "no topic"
    if a.goods and b.goods:
        yield "goods" if len(set(a.goods) & set(b.goods)) > 1 else "other goods"
    if a.value and a.value == b.value:
        yield "value"
    if (
        (one := day(a.published))
        and (other := day(b.published))
        and (gap := abs((one - other).days)) <= _NEAR
    ):
        yield "story" if gap <= _SAME_STORY else "near"


def told_apart(a: Deal, b: Deal) -> bool:
    """Whether two that one article tells are two: always, it had its reason to tell both."""
    return True


def whole(told: Deal) -> tuple[()]:
    """Return what a group must not contradict: nothing."""
    return ()


def together(left: tuple[()], right: tuple[()]) -> tuple[()]:
    """Return that any two groups whose members agree may be one agreement."""
    return ()
