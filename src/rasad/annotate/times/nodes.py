"""The parts of a compiled pattern. Each yields where it may end, with the values met on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from rasad.annotate.times.board import LONGEST, Board
from rasad.annotate.times.needs import Needs, all_of, either, one_of
from rasad.annotate.times.readers import READERS, openers, widest

Values: TypeAlias = dict[str, Any]
Ends: TypeAlias = Iterable[tuple[int, Values]]
_NONE: tuple[tuple[int, Values], ...] = ()


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
        return one_of(frozenset((self.name,)), LONGEST)


@dataclass(frozen=True, slots=True)
class Native:
    """A number in digits or words, read as what its name says: a day, a year, an hour, a count."""

    name: str
    slot: str

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        if i >= len(board.tokens) and widest(self.name):
            return
        for last, value in READERS[self.name](board, i, i == first):
            bound = _bound(values, self.slot, value)
            if bound is not None:
                yield last, bound

    def needs(self) -> Needs:
        return one_of(openers(self.name), widest(self.name)) if widest(self.name) else Needs()


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
        return all_of([node.needs() for node in self.nodes])


@dataclass(frozen=True, slots=True)
class Alternative:
    """Any of several, the earlier preferred."""

    nodes: tuple[Node, ...]

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        for node in self.nodes:
            yield from node.run(board, i, values, first)

    def needs(self) -> Needs:
        return either([node.needs() for node in self.nodes])


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


def sequence(nodes: Iterable[Node]) -> Node:
    """Return nodes one after the other, sequences among them taken apart."""
    parts: list[Node] = []
    for node in nodes:
        parts.extend(node.nodes if isinstance(node, Sequence) else (node,))
    return parts[0] if len(parts) == 1 else Sequence(tuple(parts))


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
                return tuple(way for inner in part.nodes for way in ways(sequence((*before, inner, *behind))))
            if part.needs().widest:
                break
    return (node,)
