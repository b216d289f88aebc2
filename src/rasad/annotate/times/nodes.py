"""The parts of a compiled pattern. Each yields where it may end, with the values met on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from rasad.annotate.times.board import Board
from rasad.annotate.times.numbers import NATIVES, WORDLESS

Values: TypeAlias = dict[str, Any]
Ends: TypeAlias = Iterator[tuple[int, Values]]
NUMERIC = "0"  # what a number reader begins with, in ``opens``


class Node(Protocol):
    """Part of a pattern: matches from token ``i`` of a time that begins at token ``first``."""

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends: ...

    def opens(self) -> tuple[frozenset[str], bool]:
        """The classes that it may begin with, and whether it may take no words at all."""
        ...


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
            return
        if bool(sense.enclitic) != (self.mark == "^"):
            return
        if i != first and sense.proclitics != ("و" if self.mark == "+" else ""):
            return
        bound = values if value == "yes" else _bound(values, self.slot, value)
        if bound is not None:
            yield sense.last, bound

    def opens(self) -> tuple[frozenset[str], bool]:
        return frozenset((self.name,)), False


@dataclass(frozen=True, slots=True)
class Native:
    """A number in digits or words, read as what its name says: a day, a year, an hour, a count."""

    name: str
    slot: str

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        if i >= len(board.tokens):
            return
        for last, value in NATIVES[self.name](board, i, i == first):
            bound = _bound(values, self.slot, value)
            if bound is not None:
                yield last, bound

    def opens(self) -> tuple[frozenset[str], bool]:
        empty = self.name in WORDLESS
        return frozenset(() if empty else (NUMERIC,)), empty


@dataclass(frozen=True, slots=True)
class Sequence:
    """One after the other."""

    nodes: tuple[Node, ...]

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        return self._from(0, board, i, values, first)

    def _from(self, k: int, board: Board, i: int, values: Values, first: int) -> Ends:
        if k == len(self.nodes):
            yield i, values
            return
        for last, bound in self.nodes[k].run(board, i, values, first):
            yield from self._from(k + 1, board, last, bound, first)

    def opens(self) -> tuple[frozenset[str], bool]:
        found: frozenset[str] = frozenset()
        for node in self.nodes:
            names, empty = node.opens()
            found |= names
            if not empty:
                return found, False
        return found, True


@dataclass(frozen=True, slots=True)
class Alternative:
    """Any of several, the earlier preferred."""

    nodes: tuple[Node, ...]

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        for node in self.nodes:
            yield from node.run(board, i, values, first)

    def opens(self) -> tuple[frozenset[str], bool]:
        found = [node.opens() for node in self.nodes]
        return frozenset().union(*(names for names, _ in found)), any(empty for _, empty in found)


@dataclass(frozen=True, slots=True)
class Optional:
    """There if it can be."""

    node: Node

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        yield from self.node.run(board, i, values, first)
        yield i, values

    def opens(self) -> tuple[frozenset[str], bool]:
        return self.node.opens()[0], True


@dataclass(frozen=True, slots=True)
class Not:
    """What follows is something else."""

    node: Node

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        if next(self.node.run(board, i, {}, i), None) is None:
            yield i, values

    def opens(self) -> tuple[frozenset[str], bool]:
        return frozenset(), True


@dataclass(frozen=True, slots=True)
class Behind:
    """The word right before is of a class, or is not."""

    name: str
    negated: bool

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        if board.ends(i, self.name) != self.negated:
            yield i, values

    def opens(self) -> tuple[frozenset[str], bool]:
        return frozenset(), True


@dataclass(frozen=True, slots=True)
class Under:
    """Values met inside are kept together under one name."""

    slot: str
    node: Node

    def run(self, board: Board, i: int, values: Values, first: int) -> Ends:
        for last, inner in self.node.run(board, i, {}, first):
            yield last, {**values, self.slot: inner}

    def opens(self) -> tuple[frozenset[str], bool]:
        return self.node.opens()
