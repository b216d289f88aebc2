"""What a dossier does when an article comes or goes: nodes, what is judged of them, the lines that follow."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from rasad import consolidate
from rasad.api.reading import Record
from rasad.model import Correction, Judgement, Node, Observation
from rasad.store import Reading, Writing


def put(writing: Writing, record: Record, hash: str, rules: str) -> set[str]:
    """Store a record, new nodes judged against what is there; return the nodes whose lines may change."""
    alone = {id for j in writing.by_hand() if not j.same for id in (j.left, j.right)}
    corrections = writing.corrections()
    held = [(one, _node(one, corrections, one.id in alone)) for one in consolidate.observations(record)]
    told = {node.id: node for _, node in held if node}
    new = add(writing, told.values())
    stored = [(one, node.id if node else None) for one, node in held]
    writing.put(record.article, hash, record.to_json(), rules, stored)
    apart = _apart(list(told.values()))
    writing.judge(apart, article=record.article.id)
    return new | {id for j in apart for id in (j.left, j.right)} | writing.misnamed(told)


def _node(seen: Observation, corrections: list[Correction], alone: bool) -> Node | None:
    """Return the node of an observation as persons left it."""
    told = consolidate.correcting.corrected(seen, corrections)
    return consolidate.node(told, alone=alone) if told else None


def move(writing: Writing, seen: Observation) -> set[str]:
    """Put an observation under the node that it has now; return the nodes that this touches."""
    before = nodes_of(writing, seen)
    alone = any(seen.id in (j.left, j.right) for j in writing.by_hand() if not j.same)
    node = _node(seen, writing.corrections(), alone)
    new = add(writing, [node] if node else [])
    writing.set_node(seen.id, node.id if node else None)
    return new | nodes_of(writing, seen) | writing.drop_empty(before)


def add(writing: Writing, nodes: Collection[Node]) -> set[str]:
    """Add nodes that are not there yet, judged against those that bear one of their marks; return them."""
    there = {node.id for node in writing.nodes([n.id for n in nodes])}
    new = {n: consolidate.marks(n) for n in sorted(nodes, key=lambda n: n.id) if n.id not in there}
    writing.add_nodes(new)
    found = writing.marked({mark for marks in new.values() for mark in marks})
    others = {n.id: n for n in writing.nodes({id for ids in found.values() for id in ids})}
    judged: dict[tuple[str, str], Judgement] = {}
    for node, marks in new.items():
        for id in {id for mark in marks for id in found.get(mark, ()) if id != node.id}:
            if (judgement := consolidate.judge(node, others[id])) is not None:
                judged[judgement.left, judgement.right] = judgement
    writing.judge(judged[pair] for pair in sorted(judged))
    return {node.id for node in new}


def _apart(nodes: list[Node]) -> list[Judgement]:
    """Return which nodes one article tells apart."""
    pairs = [(a, b) for i, a in enumerate(nodes) for b in nodes[i + 1 :] if a.kind == b.kind]
    found = {(j.left, j.right): j for a, b in pairs if (j := consolidate.told_apart(a, b))}
    return [found[pair] for pair in sorted(found)]


def nodes_of(reading: Reading, *seen: Observation) -> set[str]:
    """Return the nodes of observations."""
    return {node for one in seen if (node := reading.node_of(one.id))}


def part(writing: Writing, one: Observation, other: Observation) -> set[str]:
    """Give two observations that share a node, but are judged to be two, nodes of their own."""
    shared = nodes_of(writing, one, other)
    if len(shared) > 1:
        return shared
    return {id for seen in (one, other) for id in move(writing, seen)}


def redraw(writing: Writing, changed: Collection[str]) -> None:
    """Draw the lines of all nodes that judgements lead to from those that changed."""
    by_hand = _on_nodes(writing, writing.by_hand())
    nodes = writing.nodes(_reached(writing, set(changed), by_hand))
    judged = [*writing.judged([n.id for n in nodes]), *by_hand]
    for kind in consolidate.KINDS:
        members = [n for n in nodes if n.kind == kind]
        ids = {n.id for n in members}
        writing.draw(kind, consolidate.groups(kind, members, [j for j in judged if {j.left, j.right} <= ids]))


def _on_nodes(reading: Reading, judged: Iterable[Judgement]) -> list[Judgement]:
    """Return judgements on observations as judgements on the nodes that hold them now."""
    out = []
    for j in judged:
        left, right = reading.node_of(j.left), reading.node_of(j.right)
        if left and right and left != right:
            out.append(Judgement(left, right, j.same, j.reason, j.score, j.author))
    return out


def _reached(reading: Reading, ids: set[str], by_hand: list[Judgement]) -> set[str]:
    reached, edge = set(ids), set(ids)
    while edge:
        judged = [*reading.judged(edge), *(j for j in by_hand if {j.left, j.right} & edge)]
        edge = {id for j in judged if j.same for id in (j.left, j.right)} - reached
        reached |= edge
    return reached
