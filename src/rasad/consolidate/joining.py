"""From pairs that may be one thing to lines: the surest pairs first, never against a contradiction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Generic, TypeVar

from rasad.model import Judgement

T = TypeVar("T")
WEAK = 0.3  # the score of a judgement that holds only where nothing else could be meant


def joined(
    members: Mapping[str, T],
    judgements: Iterable[Judgement],
    fits: Callable[[Collection[T], Collection[T]], bool],
) -> list[list[str]]:
    """Return groups of ids that are one thing, each sorted and all in order.

    Judgements of rules are taken from the surest to the least sure, equal ones by their ids, so the same
    members give the same groups in whatever order they came. One is passed over where the groups that it
    would join hold a pair judged apart, or where ``fits`` denies it. What a person judged (score 1) joins
    whole groups, last.
    """
    ordered = sorted(judgements, key=lambda j: (-j.score, j.left, j.right))
    groups = _Groups(members, fits, (j for j in ordered if not j.same))
    same = [j for j in ordered if j.same]
    for judgement in (j for j in same if WEAK < j.score < 1):
        groups.join(judgement)
    for judgement in groups.without_rival([j for j in same if j.score <= WEAK]):
        groups.join(judgement)
    for judgement in (j for j in same if j.score == 1):
        groups.join(judgement)
    return groups.all()


class _Groups(Generic[T]):
    """Groups as they grow."""

    def __init__(
        self,
        members: Mapping[str, T],
        fits: Callable[[Collection[T], Collection[T]], bool],
        apart: Iterable[Judgement],
    ) -> None:
        self.members, self.fits = members, fits
        self.apart: dict[str, set[str]] = defaultdict(set)
        for judgement in apart:
            self.apart[judgement.left].add(judgement.right)
            self.apart[judgement.right].add(judgement.left)
        self.group_of = {id: [id] for id in sorted(members)}

    def join(self, judgement: Judgement) -> None:
        left, right = self.group_of[judgement.left], self.group_of[judgement.right]
        if left is right or self._judged_apart(left, right):
            return
        if judgement.score < 1 and not self.fits(self._of(left), self._of(right)):
            return
        left += right
        self.group_of.update(dict.fromkeys(right, left))

    def without_rival(self, weak: list[Judgement]) -> list[Judgement]:
        """Return the weak judgements of members for which they all lead to one group."""
        led: dict[str, set[int]] = defaultdict(set)
        for judgement in weak:
            for one, other in ((judgement.left, judgement.right), (judgement.right, judgement.left)):
                if len(self.group_of[other]) >= len(self.group_of[one]):
                    led[one].add(id(self.group_of[other]))
        return [j for j in weak if len(led[j.left]) == 1 or len(led[j.right]) == 1]

    def all(self) -> list[list[str]]:
        return sorted({id(group): sorted(group) for group in self.group_of.values()}.values())

    def _of(self, group: list[str]) -> list[T]:
        return [self.members[i] for i in group]

    def _judged_apart(self, left: list[str], right: list[str]) -> bool:
        fewer, more = sorted((left, right), key=len)
        return any(not self.apart[id].isdisjoint(more) for id in fewer if id in self.apart)
