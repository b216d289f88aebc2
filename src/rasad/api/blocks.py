"""Nodes come and go: which of them are judged is settled by where they stand by their marks."""

from __future__ import annotations

from collections.abc import Collection

from rasad import consolidate
from rasad.consolidate import blocks
from rasad.consolidate.blocks import Pair, near, near_without
from rasad.consolidate.cells import rung
from rasad.model import Judgement, Node
from rasad.store import Writing


def add(writing: Writing, nodes: Collection[Node]) -> set[str]:
    """Add nodes that are not there yet, judged against their neighbours; return the nodes touched."""
    there = {node.id for node in writing.nodes([n.id for n in nodes])}
    new = {n: consolidate.marks(n) for n in sorted(nodes, key=lambda n: n.id) if n.id not in there}
    if not new:
        return set()
    writing.add_nodes(new)
    ids = {node.id for node in new}
    stretches = list(writing.stretches(writing.marked(ids), blocks.WIDTH))
    judged = _judge(writing, {pair for stretch in stretches for pair in near(stretch, ids)})
    parted = {pair for stretch in stretches for pair in near_without(stretch, ids)}
    return ids | _bound(writing, judged) | _forget(writing, parted)


def _bound(writing: Writing, judged: list[Judgement]) -> set[str]:
    """Return the nodes whose cells one more judgement may change: those that it does not fall short of."""
    cells = writing.cell_of({id for j in judged for id in (j.left, j.right)})
    return {id for j in judged for id in (j.left, j.right) if id in cells and j.score >= rung(cells[id])}


def drop(writing: Writing, nodes: Collection[str]) -> set[str]:
    """Take away those of these nodes that hold no observation; return the nodes touched that are left."""
    gone = writing.empty(nodes)
    touched = {id for bond in writing.bonds(gone) for id in (bond.left, bond.right)} | writing.cellmates(gone)
    stretches = list(writing.stretches(writing.marked(gone), blocks.WIDTH)) if gone else []
    writing.drop_nodes(gone)
    brought = {pair for stretch in stretches for pair in near_without(stretch, gone)}
    judged = _judge(writing, brought - writing.ruled(brought))
    return (set(nodes) | touched | {id for j in judged for id in (j.left, j.right)}) - gone


def _judge(writing: Writing, pairs: Collection[Pair]) -> list[Judgement]:
    """Judge pairs of nodes; return what is judged of them."""
    nodes = {node.id: node for node in writing.nodes({id for pair in pairs for id in pair})}
    judged = [j for left, right in sorted(pairs) if (j := consolidate.judge(nodes[left], nodes[right]))]
    writing.judge(judged)
    return judged


def _forget(writing: Writing, pairs: Collection[Pair]) -> set[str]:
    """Forget what was judged of pairs that no mark holds near each other now; return their nodes."""
    judged = writing.ruled(pairs)
    nodes = {node.id: node for node in writing.nodes({id for pair in judged for id in pair})}
    gone = {pair for pair in judged if not _still_near(writing, *(nodes[id] for id in pair))}
    writing.unjudge(gone)
    return {id for pair in gone for id in pair}


def _still_near(writing: Writing, one: Node, other: Node) -> bool:
    places = {mark.name: mark.place for mark in consolidate.marks(other)}
    return any(
        writing.within(mark.name, (mark.place, one.id), (places[mark.name], other.id), blocks.WIDTH)
        for mark in consolidate.marks(one)
        if mark.name in places
    )
