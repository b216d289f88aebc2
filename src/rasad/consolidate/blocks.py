"""Which nodes are judged: those that bear one mark and stand near each other there.

The method is the sorted neighbourhood (M. Hernández and S. Stolfo, "The merge/purge problem for large
databases", 1995). However many nodes bear a mark, each is judged against ``WIDTH`` before and
``WIDTH`` behind it: what is judged follows from the set of nodes alone, and one more node costs the same in a
small dossier and in a large one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

WIDTH = 32
Pair = tuple[str, str]


def near(stretch: Sequence[str], moving: Collection[str]) -> Iterator[Pair]:
    """Yield the pairs that stand near each other in a stretch of nodes and hold a ``moving`` one."""
    for at, node in enumerate(stretch):
        if node in moving:
            before, behind = stretch[max(0, at - WIDTH) : at], stretch[at + 1 : at + 1 + WIDTH]
            yield from (_pair(node, other) for other in (*before, *behind))


def near_without(stretch: Sequence[str], moving: Collection[str]) -> Iterator[Pair]:
    """Yield the pairs that stand near each other in a stretch only without its ``moving`` nodes."""
    staying = [(at, node) for at, node in enumerate(stretch) if node not in moving]
    for rank, (at, node) in enumerate(staying):
        for other_at, other in reversed(staying[rank + 1 : rank + 1 + WIDTH]):
            if other_at - at <= WIDTH:
                break
            yield _pair(node, other)


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
