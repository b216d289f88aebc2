"""From pairs that may be one thing to lines: the surest pairs first, never against a contradiction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from rasad.model import Bond

T = TypeVar("T")
S = TypeVar("S")
WEAK = 0.3  # the score of a judgement that holds only where nothing else could be meant


def joined(
    members: Mapping[str, T],
    bonds: Iterable[Bond],
    whole: Callable[[T], S],
    together: Callable[[S, S], S | None],
) -> list[list[str]]:
    """Return groups of ids that are one thing, each sorted and all in order.

    Judgements of rules are taken from the surest to the least sure, equal ones by their ids, so the same
    members give the same groups in whatever order they came. ``whole`` sums up a member, ``together`` two
    sums; a judgement is passed over where that is ``None`` (they contradict each other), and where the groups
    that it would join hold a pair judged apart. What a person judged (score 1) joins whole groups, last.
    """
    ordered = sorted(bonds, key=lambda bond: (-bond.score, bond.left, bond.right))
    sums = {id: whole(member) for id, member in members.items()}
    groups = _Groups(sums, together, (bond for bond in ordered if not bond.same))
    same = [bond for bond in ordered if bond.same]
    for bond in (bond for bond in same if WEAK < bond.score < 1):
        groups.join(bond)
    for bond in groups.without_rival([bond for bond in same if bond.score <= WEAK]):
        groups.join(bond)
    for bond in (bond for bond in same if bond.score == 1):
        groups.join(bond)
    return groups.all()


@dataclass(slots=True)
class _Group(Generic[S]):
    ids: set[str]
    sum: S


class _Groups(Generic[S]):
    """Groups as they grow."""

    def __init__(
        self, sums: Mapping[str, S], together: Callable[[S, S], S | None], apart: Iterable[Bond]
    ) -> None:
        self.together = together
        self.apart: dict[str, set[str]] = defaultdict(set)
        for bond in apart:
            self.apart[bond.left].add(bond.right)
            self.apart[bond.right].add(bond.left)
        self.group_of = {id: _Group({id}, sums[id]) for id in sorted(sums)}

    def join(self, bond: Bond) -> None:
        fewer, more = sorted(
            (self.group_of[bond.left], self.group_of[bond.right]), key=lambda group: len(group.ids)
        )
        if fewer is more or self._judged_apart(fewer.ids, more.ids):
            return
        both = self.together(fewer.sum, more.sum)
        if both is None and bond.score < 1:
            return
        more.ids |= fewer.ids
        more.sum = more.sum if both is None else both
        self.group_of.update(dict.fromkeys(fewer.ids, more))

    def without_rival(self, weak: list[Bond]) -> list[Bond]:
        """Return the weak judgements of members for which they all lead to one group."""
        led: dict[str, set[int]] = defaultdict(set)
        for bond in weak:
            for one, other in ((bond.left, bond.right), (bond.right, bond.left)):
                if len(self.group_of[other].ids) >= len(self.group_of[one].ids):
                    led[one].add(id(self.group_of[other]))
        return [bond for bond in weak if len(led[bond.left]) == 1 or len(led[bond.right]) == 1]

    def all(self) -> list[list[str]]:
        return sorted({id(group): sorted(group.ids) for group in self.group_of.values()}.values())

    def _judged_apart(self, fewer: set[str], more: set[str]) -> bool:
        return any(not self.apart[id].isdisjoint(more) for id in fewer if id in self.apart)
