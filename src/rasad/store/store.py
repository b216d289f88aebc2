"""A dossier on disk: articles in versions, observations, judgements, and the lines that follow from them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, or_, select, update
from sqlalchemy.exc import SQLAlchemyError

from rasad.errors import StoreError
from rasad.model import Article, Judgement, Line, Node, Observation
from rasad.store import rows
from rasad.store.opening import opened
from rasad.store.schema import articles, judgements, lines, marks, nodes, observations

_RULE = "rule:"  # what the author of a judgement by rule begins with
_AT_ONCE = 500  # values in one query: both databases allow more, no page of a plan likes it


class Store:
    """What is on disk. Every writing is one transaction: it holds wholly, or not at all."""

    def __init__(self, dossier: str, *, create: bool = False) -> None:
        """Open a dossier; see ``opened`` for what ``dossier`` may be and what can go wrong."""
        self.dossier = dossier
        self._engine = opened(dossier, create=create)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Yield what reads the dossier as it stands at one moment."""
        with self._errors(), self._engine.connect() as connection:
            yield Reading(connection)

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Yield what changes the dossier; an exception undoes all that was changed."""
        engine = self._engine.execution_options(writes=True)
        with self._errors(), engine.begin() as connection:
            yield Writing(connection)

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            raise StoreError(self.dossier, str(getattr(error, "orig", None) or error)) from error


class Reading:
    """Questions to the tables."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def record(self, article: str) -> str | None:
        """Return the record of an article's newest version, as JSON."""
        query = select(articles.c.record).where(articles.c.id == article, articles.c.current)
        return self._db.execute(query).scalar()

    def hash(self, article: str) -> tuple[str, str] | None:
        """Return the hash and the version of rules of an article's newest version."""
        query = select(articles.c.hash, articles.c.rules).where(articles.c.id == article, articles.c.current)
        row = self._db.execute(query).first()
        return (row.hash, row.rules) if row else None

    def articles(self) -> list[str]:
        """Return the ids of all articles, sorted."""
        return list(
            self._db.execute(
                select(articles.c.id).where(articles.c.current).order_by(articles.c.id)
            ).scalars()
        )

    def lines(self, kind: str) -> list[Line]:
        """Return every line of one kind of observation, in the order of their ids."""
        query = rows.seen().add_columns(lines.c.line).join(lines, lines.c.node == observations.c.node)
        query = query.where(lines.c.kind == kind).order_by(lines.c.line, observations.c.id)
        found: dict[str, list[Observation]] = {}
        for row in self._db.execute(query):
            found.setdefault(row.line, []).append(rows.observation(row))
        return [Line(tuple(members)) for members in found.values()]

    def line(self, id: str) -> Line | None:
        """Return the line in which an observation stands: any id of a line leads to it."""
        node = select(observations.c.node).where(observations.c.id == id, observations.c.node.is_not(None))
        of_line = select(lines.c.line).where(lines.c.node.in_(node))
        members = select(lines.c.node).where(lines.c.line.in_(of_line))
        query = rows.seen().where(observations.c.node.in_(members)).order_by(observations.c.id)
        found = tuple(rows.observation(row) for row in self._db.execute(query))
        return Line(found) if found else None

    def all(self, kind: str) -> list[Observation]:
        """Return every current observation of one kind, in the order of their ids."""
        query = rows.seen().where(observations.c.kind == kind).order_by(observations.c.id)
        return [rows.observation(row) for row in self._db.execute(query)]

    def observation(self, id: str) -> Observation | None:
        """Return a current observation."""
        row = self._db.execute(rows.seen().where(observations.c.id == id)).first()
        return rows.observation(row) if row else None

    def node_of(self, observation: str) -> str | None:
        """Return the id of the node of a current observation."""
        query = select(observations.c.node).where(observations.c.id == observation)
        return self._db.execute(query.where(observations.c.node.is_not(None))).scalar()

    def nodes(self, ids: Collection[str]) -> list[Node]:
        """Return nodes by their ids, sorted."""
        found = (
            Node(row.id, row.kind, row.told)
            for some in _some(ids)
            for row in self._db.execute(select(nodes).where(nodes.c.id.in_(some)))
        )
        return sorted(found, key=lambda node: node.id)

    def marked(self, sought: Collection[str]) -> dict[str, set[str]]:
        """Return for each mark the ids of the nodes that bear it."""
        found: dict[str, set[str]] = {}
        for some in _some(sought):
            for row in self._db.execute(select(marks).where(marks.c.mark.in_(some))):
                found.setdefault(row.mark, set()).add(row.node)
        return found

    def judged(self, ids: Collection[str]) -> list[Judgement]:
        """Return what rules judge of any of these nodes."""
        found: dict[int, Judgement] = {}
        for some in _some(ids):
            touching = or_(judgements.c.left.in_(some), judgements.c.right.in_(some))
            for row in self._db.execute(rows.standing().where(touching)):
                found[row.id] = rows.judgement(row)
        return [found[id] for id in sorted(found)]

    def by_hand(self) -> list[Judgement]:
        """Return what persons judge of observations, the oldest first; what they took back is left out."""
        query = rows.standing().where(~judgements.c.author.startswith(_RULE)).order_by(judgements.c.id)
        return [rows.judgement(row) for row in self._db.execute(query)]


class Writing(Reading):
    """Changes of the tables, all in one transaction."""

    def put(
        self,
        article: Article,
        hash: str,
        record: str,
        rules: str,
        seen: Sequence[tuple[Observation, str | None]],
    ) -> None:
        """Add a version of an article with what was observed in it, each with the id of its node."""
        self._db.execute(delete(articles).where(articles.c.id == article.id, articles.c.hash == hash))
        row = {
            "id": article.id, "hash": hash, "published": article.published, "outlet": article.outlet,
            "url": article.url, "title": article.title, "text": article.text, "record": record,
            "rules": rules, "added": _now(), "current": True,
        }  # fmt: skip
        version = self._db.execute(insert(articles).values(row)).inserted_primary_key
        assert version
        self._all(insert(observations), [rows.observation_row(version[0], one, node) for one, node in seen])

    def add_nodes(self, marked: Mapping[Node, Iterable[str]]) -> None:
        """Add nodes and the marks by which they are found."""
        self._all(insert(nodes), [{"id": n.id, "kind": n.kind, "told": n.told} for n in marked])
        self._all(insert(marks), [{"mark": mark, "node": n.id} for n, ms in marked.items() for mark in ms])

    def set_alone(self, observation: str, node: str) -> None:
        """Give an observation a node of its own."""
        current = observations.c.node.is_not(None)
        self._db.execute(
            update(observations).where(observations.c.id == observation, current).values(node=node)
        )

    def withdraw(self, article: str) -> set[str]:
        """Forget what was observed in an article's newest version; return the nodes that this touches."""
        newest = (
            select(articles.c.version).where(articles.c.id == article, articles.c.current).scalar_subquery()
        )
        held = select(observations.c.node).where(
            observations.c.version == newest, observations.c.node.is_not(None)
        )
        ids = set(self._db.execute(held).scalars())
        self._db.execute(update(observations).where(observations.c.version == newest).values(node=None))
        self._db.execute(update(articles).where(articles.c.id == article).values(current=False))
        rested = select(judgements).where(judgements.c.article == article)
        ids.update(id for row in self._db.execute(rested) for id in (row.left, row.right))
        self._db.execute(delete(judgements).where(judgements.c.article == article))
        return ids

    def drop_empty(self, ids: Collection[str]) -> set[str]:
        """Take away those of these nodes that hold no observation; return the nodes that this touches."""
        kept: set[str] = set()
        for some in _some(ids):
            kept.update(
                self._db.execute(select(observations.c.node).where(observations.c.node.in_(some))).scalars()
            )
        gone = set(ids) - kept
        touched = {id for j in self.judged(gone) for id in (j.left, j.right)}
        for some in _some(gone):
            lines_of = select(lines.c.line).where(lines.c.node.in_(some))
            touched.update(self._db.execute(select(lines.c.node).where(lines.c.line.in_(lines_of))).scalars())
            touching = or_(judgements.c.left.in_(some), judgements.c.right.in_(some))
            self._db.execute(delete(judgements).where(touching))
            self._db.execute(delete(nodes).where(nodes.c.id.in_(some)))
        return (touched | kept) - gone

    def remove(self, article: str) -> None:
        """Take an article out, all its versions and what was observed in them."""
        self._db.execute(delete(articles).where(articles.c.id == article))

    def judge(self, judged: Iterable[Judgement], *, article: str | None = None) -> None:
        """Add judgements; those that rest on an ``article`` go with it."""
        made = _now()
        self._all(insert(judgements), [rows.judgement_row(one, made, article) for one in judged])

    def overrule(self, left: str, right: str) -> None:
        """Let what persons judged of these two stand no more; it is kept, and may be judged again."""
        pair = (judgements.c.left == left, judgements.c.right == right, judgements.c.undone.is_(None))
        by_hand = ~judgements.c.author.startswith(_RULE)
        self._db.execute(update(judgements).where(*pair, by_hand).values(undone=_now()))

    def draw(self, kind: str, groups: Iterable[Sequence[str]]) -> None:
        """Put groups of nodes into lines, each named by the smallest observation in it."""
        groups = list(groups)
        first = self._first([id for group in groups for id in group])
        told = [
            {"node": id, "line": min(first[member] for member in group), "kind": kind}
            for group in groups
            for id in group
        ]
        for some in _some(list(first)):
            self._db.execute(delete(lines).where(lines.c.node.in_(some)))
        self._all(insert(lines), told)

    def misnamed(self, ids: Collection[str]) -> set[str]:
        """Return those of these nodes that hold a smaller observation than the one their line is named by."""
        first = self._first(ids)
        return {
            row.node
            for some in _some(ids)
            for row in self._db.execute(select(lines).where(lines.c.node.in_(some)))
            if first[row.node] < row.line
        }

    def _first(self, ids: Collection[str]) -> dict[str, str]:
        """Return for each node the smallest id of its observations."""
        found: dict[str, str] = {}
        for some in _some(ids):
            query = select(observations.c.node, func.min(observations.c.id)).where(
                observations.c.node.in_(some)
            )
            found.update((row[0], row[1]) for row in self._db.execute(query.group_by(observations.c.node)))
        return found

    def _all(self, statement: Any, values: list[dict[str, Any]]) -> None:
        if values:
            self._db.execute(statement, values)


def _some(values: Collection[str]) -> Iterator[list[str]]:
    ordered = sorted(values)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
