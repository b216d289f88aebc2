"""Questions about nodes: where they stand by their marks, what is judged of them, in which cell they are.

Asked many times for every article: the questions are put into words once, and only their values change.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, and_, bindparam, func, or_, select, tuple_

from rasad.model import Bond, Judgement, Node
from rasad.store import rows
from rasad.store.schema import judgements, lines, marks, nodes, observations

Place = tuple[str, str]  # where a node stands by a mark, and its id: in this order

_AT_ONCE = 500  # values in one query: both databases allow more, no page of a plan likes it
_FEW = 3  # times the width asked for: so many nodes are loaded at once, without looking for places
_SOME: BindParameter[Any] = bindparam("some", expanding=True)
# Of all judgements nearly all are by rules, of no article: said so that SQLite looks for nothing by it.
BY_RULE = judgements.c.author.startswith(rows.RULE)
OF_ALL = func.coalesce(judgements.c.article, "") == ""
_TOUCHING = or_(judgements.c.left.in_(_SOME), judgements.c.right.in_(_SOME))
_BOND = (judgements.c.left, judgements.c.right, judgements.c.same, judgements.c.score)

_NODE_OF = select(observations.c.node).where(
    observations.c.id == bindparam("id"), observations.c.node.is_not(None)
)
_NODES = select(nodes.c.id, nodes.c.kind, nodes.c.told).where(nodes.c.id.in_(_SOME))
_MARKS = select(marks.c.mark, marks.c.place, marks.c.node).where(marks.c.node.in_(_SOME))
_SIZES = select(marks.c.mark, func.count()).where(marks.c.mark.in_(_SOME)).group_by(marks.c.mark)
_BEARING = (
    select(marks.c.mark, marks.c.node)
    .where(marks.c.mark.in_(_SOME))
    .order_by(marks.c.mark, marks.c.place, marks.c.node)
)
_BY_PLACE = tuple_(marks.c.place, marks.c.node)
_AT, _END = tuple_(bindparam("place"), bindparam("node")), tuple_(bindparam("place2"), bindparam("node2"))
_BY_MARK = select(marks.c.node).where(marks.c.mark == bindparam("mark")).limit(bindparam("width"))
_BEFORE = _BY_MARK.where(_BY_PLACE < _AT).order_by(marks.c.place.desc(), marks.c.node.desc())
_BEHIND = _BY_MARK.where(_BY_PLACE >= _AT).order_by(marks.c.place, marks.c.node)
_BETWEEN = _BY_MARK.where(_BY_PLACE > _AT, _BY_PLACE < _END)
_RULED = select(judgements.c.left, judgements.c.right).where(judgements.c.left.in_(_SOME), BY_RULE, OF_ALL)
_BONDS = select(*_BOND).where(_TOUCHING, BY_RULE)
_JUDGED = rows.standing().where(_TOUCHING, BY_RULE).order_by(judgements.c.id)
_BY_HAND = rows.standing().where(_TOUCHING, judgements.c.by_hand).order_by(judgements.c.id)
_LEFT, _RIGHT = observations.alias(), observations.alias()
_BONDS_BY_HAND = (
    select(_LEFT.c.node, _RIGHT.c.node, judgements.c.same, judgements.c.score)
    .join_from(judgements, _LEFT, and_(_LEFT.c.id == judgements.c.left, _LEFT.c.node.is_not(None)))
    .join(_RIGHT, and_(_RIGHT.c.id == judgements.c.right, _RIGHT.c.node.is_not(None)))
    .where(judgements.c.undone.is_(None), judgements.c.by_hand, _LEFT.c.node != _RIGHT.c.node)
    .order_by(judgements.c.id)
)
_CELL_OF = select(lines.c.node, lines.c.cell).where(lines.c.node.in_(_SOME))
_CELLS = select(lines.c.cell).where(lines.c.node.in_(_SOME))
_CELLMATES = select(lines.c.node).where(lines.c.cell.in_(_CELLS))


class Nodes:
    """Questions about nodes and what is judged of them."""

    def __init__(self, connection: Connection) -> None:
        self.db = connection

    def node_of(self, observation: str) -> str | None:
        """Return the id of the node of a current observation."""
        return self.db.execute(_NODE_OF, {"id": observation}).scalar()

    def nodes(self, ids: Collection[str]) -> list[Node]:
        """Return nodes by their ids, sorted."""
        return sorted((Node(*row) for row in self._asked(_NODES, ids)), key=lambda node: node.id)

    def marked(self, ids: Collection[str]) -> dict[str, list[Place]]:
        """Return for each mark that these nodes bear where they stand there."""
        found: dict[str, list[Place]] = {}
        for mark, place, node in self._asked(_MARKS, ids):
            found.setdefault(mark, []).append((place, node))
        return found

    def stretches(self, around: Mapping[str, Sequence[Place]], width: int) -> Iterator[list[str]]:
        """Yield nodes as they stand by marks: before and behind each place that is given for a mark.

        On either side there are at least ``width`` nodes besides those at the places, if there are so many.
        """
        large = {mark for mark, size in self._asked(_SIZES, around) if size > _FEW * width}
        found: dict[str, list[str]] = {}
        for mark, node in self._asked(_BEARING, set(around) - large):
            found.setdefault(mark, []).append(node)
        yield from found.values()
        for mark in sorted(large):
            for place in around[mark]:
                yield self._stretch(mark, place, width + len(around[mark]))

    def _stretch(self, mark: str, at: Place, width: int) -> list[str]:
        values = {"mark": mark, "place": at[0], "node": at[1], "width": width}
        before = self.db.execute(_BEFORE, values).scalars().all()
        return [*reversed(before), *self.db.execute(_BEHIND, values | {"width": width + 1}).scalars()]

    def within(self, mark: str, one: Place, other: Place, width: int) -> bool:
        """Whether two nodes stand by a mark with fewer than ``width`` nodes between them."""
        first, last = sorted((one, other))
        ends = {"place": first[0], "node": first[1], "place2": last[0], "node2": last[1]}
        return len(self.db.execute(_BETWEEN, {"mark": mark, "width": width} | ends).all()) < width

    def ruled(self, pairs: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
        """Return those pairs of nodes of which a rule judges that they are of one thing."""
        return {(left, right) for left, right in self._asked(_RULED, {p[0] for p in pairs})} & set(pairs)

    def bonds(self, ids: Collection[str]) -> list[Bond]:
        """Return of what rules judge of any of these nodes what decides the lines."""
        return [Bond(*row) for row in self._asked(_BONDS, ids)]

    def bonds_by_hand(self) -> list[Bond]:
        """Return what persons judge of observations as bonds of the nodes that hold those now."""
        return [Bond(*row) for row in self.db.execute(_BONDS_BY_HAND)]

    def judged(self, ids: Collection[str]) -> list[Judgement]:
        """Return what rules judge of any of these nodes."""
        found = {row.id: rows.judgement(row) for row in self._asked(_JUDGED, ids)}
        return [found[id] for id in sorted(found)]

    def by_hand(self, ids: Collection[str]) -> list[Judgement]:
        """Return what persons judge of these observations, the oldest first, without what they took back."""
        found = {row.id: rows.judgement(row) for row in self._asked(_BY_HAND, ids)}
        return [found[id] for id in sorted(found)]

    def cellmates(self, ids: Collection[str]) -> set[str]:
        """Return all nodes that stand in a cell with any of these."""
        return {node for (node,) in self._asked(_CELLMATES, ids)}

    def cell_of(self, ids: Collection[str]) -> dict[str, str]:
        """Return the name of the cell in which each of these nodes stands."""
        return dict(map(tuple, self._asked(_CELL_OF, ids)))

    def _asked(self, query: Select[Any], values: Iterable[str]) -> Iterator[Any]:
        """Yield what a query finds for ``some`` values, few of them at a time."""
        for few in some(values):
            yield from self.db.execute(query, {"some": few})


def some(values: Iterable[str]) -> Iterator[list[str]]:
    """Yield values, sorted, as many at once as one query takes."""
    ordered = sorted(values)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]
