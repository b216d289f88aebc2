"""What a part of a pattern cannot do without, so that a text without it is passed over fast."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rasad.annotate.times.board import NUMERIC

_NUMBERS = frozenset(NUMERIC)


class Group(NamedTuple):
    """Classes of which a part holds one, at most ``offset`` tokens behind where the part begins."""

    names: frozenset[str]
    offset: int


class Needs(NamedTuple):
    """What a part cannot do without: it begins with one of ``opens`` and holds one class of each group.

    It may take no words at all where ``empty``, and at most ``widest``.
    """

    opens: frozenset[str] = frozenset()
    empty: bool = True
    widest: int = 0
    groups: frozenset[Group] = frozenset()


def one_of(names: frozenset[str], widest: int) -> Needs:
    """What one word of a class needs, or a number of up to ``widest`` words."""
    return Needs(names, False, widest, frozenset((Group(names, 0),)))


def all_of(parts: Sequence[Needs]) -> Needs:
    """What parts need that stand one after the other."""
    opens: frozenset[str] = frozenset()
    groups: set[Group] = set()
    empty, widest = True, 0
    for part in parts:
        opens |= part.opens if empty else frozenset()
        groups.update(Group(names, offset + widest) for names, offset in part.groups)
        empty, widest = empty and part.empty, widest + part.widest
    return Needs(opens, empty, widest, frozenset(groups))


def either(parts: Sequence[Needs]) -> Needs:
    """What every one of several ways needs: one group of each, the narrowest, taken together."""
    opens = frozenset().union(*(part.opens for part in parts))
    empty, widest = any(part.empty for part in parts), max(part.widest for part in parts)
    if not all(part.groups for part in parts):
        return Needs(opens, empty, widest)
    narrow = [min(part.groups, key=_breadth) for part in parts]
    names = frozenset().union(*(group.names for group in narrow))
    group = Group(names, max(group.offset for group in narrow))
    return Needs(opens, empty, widest, frozenset((group,)))


def _breadth(group: Group) -> tuple[bool, int, int]:
    """Numbers are everywhere; then what is looked for far ahead."""
    return not group.names.isdisjoint(_NUMBERS), group.offset, len(group.names)
