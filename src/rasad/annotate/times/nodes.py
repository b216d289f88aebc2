"""The parts of a compiled pattern. Each yields where it may end, with the values met on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, TypeAlias

from rasad.annotate.times.board import LONGEST, NUMERIC, Board
from rasad.annotate.times.numbers import NATIVES, WIDEST

Values: TypeAlias = dict[str, Any]
Ends: TypeAlias = Iterable[tuple[int, Values]]
_NONE: tuple[tuple[int, Values], ...] = ()


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


def _one_of(name: str, widest: int) -> Needs:
    names = frozenset((name,))
    return Needs(names, False, widest, frozenset((Group(names, 0),)))


class Node(Protocol):
    """Part of a pattern: matches from token ``i`` of a time that begins at token ``first``."""

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends: ...

    def needs(self) -> Needs: ...


def _bound(values: Values, slot: str, value: Any) -> Values | None:
    """Add a value; ``None`` where the slot has another one (نيسان/مايو is not one month)."""
    if slot in values:
        return values if values[slot] == value else None
    return {**values, slot: value}


@dataclass(frozen=True, slots=True)
class WordNode:
    """A word or phrase of a class."""

    name: str
    want: str | None
    slot: str
    mark: str

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        sense = board.senses.get(i)
        value = sense.classes.get(self.name) if sense else None
        if sense is None or value is None or (self.want and value != self.want):
            return _NONE
        if bool(sense.enclitic) != (self.mark == "^"):
            return _NONE
        if i != first and sense.proclitics != ("و" if self.mark == "+" else ""):
            return _NONE
        bound = values if value == "yes" else _bound(values, self.slot, value)
        return _NONE if bound is None else ((sense.last, bound),)

    def needs(self) -> Needs:
        return _one_of(self.name, LONGEST)


@dataclass(frozen=True, slots=True)
class Native:
    """A number in digits or words, read as what its name says: a day, a year, an hour, a count."""

    name: str
    slot: str

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        if i >= len(board.tokens) and self.name != "sentence_end":
            return
        for last, value in NATIVES[self.name](board, i, i == first):
            bound = _bound(values, self.slot, value)
            if bound is not None:
                yield last, bound

    def needs(self) -> Needs:
        return _one_of(NUMERIC, WIDEST.get(self.name, 1)) if WIDEST.get(self.name, 1) else Needs()


@dataclass(frozen=True, slots=True)
class Sequence:
    """One after the other."""

    nodes: tuple[Node, ...]

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        nodes = self.nodes
        tried = [iter(nodes[0].run(board, i, values, first))]
        while tried:
            for last, bound in tried[-1]:
                if len(tried) == len(nodes):
                    yield last, bound
                else:
                    tried.append(iter(nodes[len(tried)].run(board, last, bound, first)))
                    break
            else:
                tried.pop()

    def needs(self) -> Needs:
        opens: frozenset[str] = frozenset()
        groups: set[Group] = set()
        empty, widest = True, 0
        for part in (node.needs() for node in self.nodes):
            opens |= part.opens if empty else frozenset()
            groups.update(Group(names, offset + widest) for names, offset in part.groups)
            empty, widest = empty and part.empty, widest + part.widest
        return Needs(opens, empty, widest, frozenset(groups))


@dataclass(frozen=True, slots=True)
class Alternative:
    """Any of several, the earlier preferred."""

    nodes: tuple[Node, ...]

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        for node in self.nodes:
            yield from node.run(board, i, values, first)

    def needs(self) -> Needs:
        parts = [node.needs() for node in self.nodes]
        opens = frozenset().union(*(part.opens for part in parts))
        groups: frozenset[Group] = frozenset()
        if all(part.groups for part in parts):
            # what every way needs: one group of each, the narrowest, taken together
            narrow = [min(part.groups, key=lambda group: (NUMERIC in group.names, group.offset)) for part in parts]
            names = frozenset().union(*(group.names for group in narrow))
            groups = frozenset((Group(names, max(group.offset for group in narrow)),))
        return Needs(opens, any(part.empty for part in parts), max(part.widest for part in parts), groups)


@dataclass(frozen=True, slots=True)
class Optional:
    """There if it can be."""

    node: Node

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        yield from self.node.run(board, i, values, first)
        yield i, values

    def needs(self) -> Needs:
        inner = self.node.needs()
        return Needs(inner.opens, True, inner.widest)


@dataclass(frozen=True, slots=True)
class Not:
    """What follows is something else."""

    node: Node

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        there = next(iter(self.node.run(board, i, {}, i)), None) is not None
        return _NONE if there else ((i, values),)

    def needs(self) -> Needs:
        return Needs()


@dataclass(frozen=True, slots=True)
class Behind:
    """The word right before is of a class, or is not."""

    name: str
    negated: bool

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        return ((i, values),) if board.ends(i, self.name) != self.negated else _NONE

    def needs(self) -> Needs:
        return Needs()


@dataclass(frozen=True, slots=True)
class Under:
    """Values met inside are kept together under one name."""

    slot: str
    node: Node

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        for last, inner in self.node.run(board, i, {}, first):
            yield last, {**values, self.slot: inner}

    def needs(self) -> Needs:
        return self.node.needs()


def ways(node: Node) -> tuple[Node, ...]:
    """Return the ways of a pattern that begins with one of several parts, each as a pattern of its own.

    What one way needs is sharper than what all of them need, so more can be passed over.
    """
    if isinstance(node, Alternative):
        return tuple(way for inner in node.nodes for way in ways(inner))
    if isinstance(node, Sequence):
        for place, part in enumerate(node.nodes):
            if isinstance(part, Alternative):
                before, behind = node.nodes[:place], node.nodes[place + 1 :]
                return tuple(way for inner in part.nodes for way in ways(Sequence((*before, inner, *behind))))
            if part.needs().widest:
                break
    return (node,)
