"""``network``: who has to do with whom, weighed month by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations, product

from rasad.model import Answer, EventLine, Member, Part, Tie
from rasad.views.scores import is_real, periods, summed

Pair = tuple[str, str, str]  # the kind of both, and their names in order


def network(events: Iterable[EventLine], *, most: int | None = None) -> Answer:
    """Return the ties between states and those between persons, the heaviest first, and who they are.

    An event ties those who do it to those to whom it is done, or else all who take part in it. ``most``: how
    many ties are kept.
    """
    met: dict[Pair, list[EventLine]] = {}
    for event in filter(is_real, events):
        for pair in sorted(set(_pairs(event))):
            met.setdefault(pair, []).append(event)
    ties = sorted((_tie(pair, found) for pair, found in met.items()), key=_weight)[:most]
    return Answer("network", (Part("ties", tuple(ties)), Part("members", tuple(_members(ties)))))


def _pairs(event: EventLine) -> Iterator[Pair]:
    sides = product(event.actors, event.recipients) if event.recipients else combinations(event.actors, 2)
    for left, right in sides:
        if left != right and _is_code(left) and _is_code(right):
            yield "state", min(left, right), max(left, right)
    for left, right in combinations(sorted(set(event.persons)), 2):
        yield "person", left, right


def _is_code(name: str) -> bool:
    return name.isascii() and name.isupper()


def _tie(pair: Pair, events: list[EventLine]) -> Tie:
    kind, left, right = pair
    whole = summed("", events)
    days = sorted(event.date.partition("/")[0] for event in events if event.date)
    return Tie(
        left,
        right,
        kind,
        days[0] if days else None,
        days[-1] if days else None,
        whole.events,
        whole.meetings,
        whole.cooperation,
        whole.conflict,
        tuple(periods(events, "month")),
        whole.of,
    )


def _weight(tie: Tie) -> tuple[int, str, str]:
    return -tie.events, tie.left, tie.right


def _members(ties: list[Tie]) -> list[Member]:
    of: dict[tuple[str, str], set[str]] = {}
    count: Counter[tuple[str, str]] = Counter()
    for tie in ties:
        for name in (tie.left, tie.right):
            of.setdefault((tie.kind, name), set()).update(tie.of)
            count[tie.kind, name] += 1
    found = [
        Member(name, kind, len(ids), count[kind, name], tuple(sorted(ids)))
        for (kind, name), ids in of.items()
    ]
    return sorted(found, key=lambda member: (-member.events, member.name))
