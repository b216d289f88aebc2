"""Within which nodes it is settled which lines there are, so that one more article moves a few nodes only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from rasad.model import Bond

LARGEST = 64  # nodes of a cell, but for those that the surest judgements bind
RUNGS = (0.0, 0.6, 0.7, 0.8, 0.9, 0.95)  # the least score of the judgements that bind a cell


class Cell(NamedTuple):
    """Nodes among which lines are drawn, and the judgements on them; none below ``rung`` binds them."""

    nodes: tuple[str, ...]
    bonds: tuple[Bond, ...]
    rung: float

    @property
    def name(self) -> str:
        """Its rung and its first node."""
        return f"{self.rung:g} {self.nodes[0]}"


def rung(name: str) -> float:
    """Return the rung of a cell of that name."""
    return float(name.partition(" ")[0])


def cells_of(
    seeds: Collection[str], load: Callable[[Collection[str]], Iterable[Bond]], by_hand: Iterable[Bond] = ()
) -> Iterator[Cell]:
    """Yield the cell of each seed, each cell once. ``load`` finds the bonds of nodes, ``by_hand`` are more.

    A node's cell is all that judgements lead to from it. Where that is more than ``LARGEST``, those below the
    next rung bind no more, and so on up. So it depends on the set of judgements alone, in whatever order they
    came, and is known after ``LARGEST`` steps a rung.
    """
    net, settled = _Net(load, by_hand), set[str]()
    net.ask(set(seeds))
    net.ask({to for seed in seeds for to in net.known[seed]})
    for seed in sorted(seeds):
        if seed not in settled:
            cell = net.cell(seed)
            settled.update(cell.nodes)
            yield cell


class _Net:
    """Judgements as they are found, step by step."""

    def __init__(self, load: Callable[[Collection[str]], Iterable[Bond]], by_hand: Iterable[Bond]) -> None:
        self.load = load
        self.by_hand: dict[str, list[Bond]] = defaultdict(list)
        for bond in by_hand:
            self.by_hand[bond.left].append(bond)
            self.by_hand[bond.right].append(bond)
        self.known: dict[str, dict[str, float]] = {}
        self.bonds: dict[str, set[Bond]] = defaultdict(set)
        self.large: dict[float, set[str]] = defaultdict(set)

    def cell(self, seed: str) -> Cell:
        for rung in RUNGS[:-1]:
            found = self.reached(seed, rung, LARGEST)
            if len(found) <= LARGEST and not found & self.large[rung]:
                return self.closed(found, rung)
            self.large[rung] |= found
        return self.closed(self.reached(seed, RUNGS[-1], None), RUNGS[-1])

    def closed(self, nodes: set[str], rung: float) -> Cell:
        inside = {bond for node in nodes for bond in self.bonds[node] if bond.right in nodes}
        return Cell(tuple(sorted(nodes)), tuple(sorted(inside)), rung)

    def reached(self, seed: str, rung: float, most: int | None) -> set[str]:
        """Return what is reached from a seed; where it becomes more than ``most``, some of it."""
        found, edge = {seed}, {seed}
        while edge and (most is None or not (len(found) > most or edge & self.large[rung])):
            self.ask(edge)
            edge = {to for node in edge for to, score in self.known[node].items() if score >= rung} - found
            found |= edge
        return found

    def ask(self, nodes: set[str]) -> None:
        if unknown := nodes - self.known.keys():
            self.known.update((node, {}) for node in unknown)
            for bond in (*self.load(unknown), *(b for n in unknown for b in self.by_hand.get(n, ()))):
                self.bonds[bond.left].add(bond)
                if bond.same:
                    self.note(bond.left, bond.right, bond.score)
                    self.note(bond.right, bond.left, bond.score)

    def note(self, node: str, to: str, score: float) -> None:
        if node in self.known:
            self.known[node][to] = max(score, self.known[node].get(to, 0.0))
