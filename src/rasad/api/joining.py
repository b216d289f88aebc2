"""What a dossier does when an article comes or goes: nodes, what is judged of them, the lines that follow."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from rasad import consolidate
from rasad.api.blocks import add, drop
from rasad.api.reading import Record
from rasad.model import Correction, Judgement, Node, Observation
from rasad.store import Reading, Writing


def put(writing: Writing, record: Record, hash: str, rules: str) -> set[str]:
    """Store a record, new nodes judged against what is there; return the nodes whose lines may change."""
    seen = consolidate.observations(record)
    nodes = _nodes(writing, seen)
    touched = add(writing, _told(nodes))
    stored = [(one, node.id if node else None) for one, node in zip(seen, nodes, strict=True)]
    writing.put(record.article, hash, record.to_json(), rules, stored)
    _key(writing, seen, nodes)
    return touched | _told_by(writing, record.article.id, _told(nodes))


def renew(writing: Writing, article: str) -> set[str]:
    """Put what was observed in a stored article under nodes; return the nodes whose lines may change."""
    seen = writing.held(article)
    nodes = _nodes(writing, seen)
    touched = add(writing, _told(nodes))
    under = [(one, node.id if node else None) for one, node in zip(seen, nodes, strict=True)]
    writing.hold(article, under)
    _key(writing, seen, nodes)
    return touched | _told_by(writing, article, _told(nodes))


def _nodes(reading: Reading, seen: Sequence[Observation]) -> list[Node | None]:
    """Return the nodes of observations as persons left them."""
    ids = [one.id for one in seen]
    alone, corrections = _alone(reading, ids), reading.corrections(ids)
    return [_node(one, corrections, one.id in alone) for one in seen]


def _told(nodes: Iterable[Node | None]) -> list[Node]:
    return list({node.id: node for node in nodes if node}.values())


def _told_by(writing: Writing, article: str, nodes: list[Node]) -> set[str]:
    """Judge which nodes an article tells apart; return them, and those that change a line's name."""
    apart = _apart(nodes)
    writing.judge(apart, article=article)
    return {id for j in apart for id in (j.left, j.right)} | writing.misnamed([node.id for node in nodes])


def _key(writing: Writing, seen: Sequence[Observation], nodes: Iterable[Node | None]) -> None:
    """Note by which names and codes nodes are asked for: what was read, and what persons put right."""
    keyed: dict[str, set[str]] = {}
    corrections = writing.corrections([one.id for one in seen])
    for one, node in zip(seen, nodes, strict=True):
        if node and (left := consolidate.correcting.corrected(one, corrections)):
            keyed.setdefault(node.id, set()).update(consolidate.summaries.keys(left))
    writing.add_keys(keyed)


def withdraw(writing: Writing, article: str) -> set[str]:
    """Forget what was observed in an article's newest version; return the nodes whose lines may change."""
    return drop(writing, writing.withdraw(article))


def move(writing: Writing, seen: Observation) -> set[str]:
    """Put an observation under the node that it has now; return the nodes that this touches."""
    before = nodes_of(writing, seen)
    node = _node(seen, writing.corrections([seen.id]), bool(_alone(writing, [seen.id])))
    touched = add(writing, [node] if node else [])
    writing.set_node(seen.id, node.id if node else None)
    _key(writing, [seen], [node])
    return touched | nodes_of(writing, seen) | drop(writing, before)


def _alone(reading: Reading, ids: Collection[str]) -> set[str]:
    """Return those observations that a person judged not to be of one thing with another."""
    return {id for j in reading.by_hand(ids) if not j.same for id in (j.left, j.right)}


def _node(seen: Observation, corrections: list[Correction], alone: bool) -> Node | None:
    """Return the node of an observation as persons left it."""
    told = consolidate.correcting.corrected(seen, corrections)
    return consolidate.node(told, alone=alone) if told else None


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


def redraw(writing: Writing, touched: Collection[str], held: Collection[str] = ()) -> set[str]:
    """Draw the lines of all cells in which nodes stand whose judgements changed, or stood before.

    ``held`` are nodes whose observations changed. Returns the lines of which anything changed, those that are
    no more among them.
    """
    seeds = {node.id for node in writing.nodes({*touched, *writing.cellmates(touched)})}
    cells = list(consolidate.cells.cells_of(seeds, writing.bonds, writing.bonds_by_hand()))
    nodes = {node.id: node for node in writing.nodes({id for cell in cells for id in cell.nodes})}
    changed = writing.draw(
        (members[0].kind, cell.name, consolidate.groups(members, cell.bonds))
        for cell in cells
        if (members := [nodes[id] for id in cell.nodes])
    )
    changed |= writing.lines_of(held)
    return changed | writing.lines_beside(changed)
