"""Changes of the tables of a dossier."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, bindparam, delete, func, insert, or_, select, update

from rasad.model import Article, Correction, Feed, Judgement, Mark, Node, Observation, Page, Summary
from rasad.store import rows, searching, watching
from rasad.store.nodes import BY_RULE, OF_ALL, some
from rasad.store.reading import Reading
from rasad.store.schema import (
    articles,
    corrections,
    judgements,
    keys,
    lines,
    marks,
    nodes,
    observations,
    ratings,
    summaries,
)
from rasad.text.light import stems

_SOME: BindParameter[Any] = bindparam("some", expanding=True)
_HELD = select(observations.c.node).where(observations.c.node.in_(_SOME)).distinct()
_KEYS = select(keys).where(keys.c.node.in_(_SOME))
_STANDING = select(lines).where(lines.c.node.in_(_SOME))
_FIRST = (
    select(observations.c.node, func.min(observations.c.id))
    .where(observations.c.node.in_(_SOME))
    .group_by(observations.c.node)
)


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
        self._drop(articles.c.id == article.id, articles.c.hash == hash)
        row = {
            "id": article.id, "hash": hash, "published": article.published, "outlet": article.outlet,
            "url": article.url, "title": article.title, "text": article.text, "record": record,
            "rules": rules, "added": _now(), "current": True,
        }  # fmt: skip
        version = self.db.execute(insert(articles).values(row)).inserted_primary_key
        assert version
        words = (one.stem for one in stems(f"{article.title or ''}\n{article.text}"))
        searching.put(self.db, version[0], " ".join(words))
        self._all(insert(observations), [rows.observation_row(version[0], one, node) for one, node in seen])

    def keep_watched(self, feed: Feed | None = None, pages: Iterable[Page] = ()) -> None:
        """Keep what is known now of a feed and of pages that it lists."""
        if feed:
            watching.keep_feed(self.db, feed)
        watching.keep_pages(self.db, pages)

    def sum_up(self, gone: Collection[str], told: Iterable[Summary]) -> None:
        """Note what questions ask of lines, in place of what was noted of ``gone`` ones."""
        for few in some(gone):
            self.db.execute(delete(summaries).where(summaries.c.line.in_(few)))
        self._all(insert(summaries), [one._asdict() for one in told])

    def add_keys(self, keyed: Mapping[str, Collection[str]]) -> None:
        """Note names and codes by which nodes are asked for, besides those that are noted already."""
        there = {(row.node, row.key) for few in some(keyed) for row in self.db.execute(_KEYS, {"some": few})}
        wanted = {(node, key) for node, told in keyed.items() for key in told} - there
        self._all(insert(keys), [{"node": node, "key": key} for node, key in sorted(wanted)])

    def add_nodes(self, marked: Mapping[Node, Iterable[Mark]]) -> None:
        """Add nodes and the marks by which they are found."""
        self._all(insert(nodes), [{"id": n.id, "kind": n.kind, "told": n.told} for n in marked])
        borne = [{"mark": m.name, "place": m.place, "node": n.id} for n, ms in marked.items() for m in ms]
        self._all(insert(marks), borne)

    def held(self, article: str) -> list[Observation]:
        """Return what was observed in an article's newest version, without nodes as yet."""
        query = rows.seen().where(articles.c.id == article).order_by(observations.c.id)
        return [rows.observation(row) for row in self.db.execute(query)]

    def hold(self, article: str, nodes: Iterable[tuple[Observation, str | None]]) -> None:
        """Put what was observed in an article's newest version under nodes."""
        newest = select(articles.c.version).where(articles.c.id == article, articles.c.current)
        version = self.db.execute(newest).scalar_one()
        this = (observations.c.version == version, observations.c.id == bindparam("of"))
        told = [{"of": seen.id, "under": node} for seen, node in nodes if node]
        self._all(update(observations).where(*this).values(node=bindparam("under")), told)

    def set_node(self, observation: str, node: str | None) -> None:
        """Put a current observation under another node, or under none."""
        current = observations.c.node.is_not(None)
        self.db.execute(
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
        ids = set(self.db.execute(held).scalars())
        self.db.execute(update(observations).where(observations.c.version == newest).values(node=None))
        self.db.execute(update(articles).where(articles.c.id == article).values(current=False))
        rested = select(judgements).where(judgements.c.article == article)
        ids.update(id for row in self.db.execute(rested) for id in (row.left, row.right))
        self.db.execute(delete(judgements).where(judgements.c.article == article))
        return ids

    def empty(self, ids: Collection[str]) -> set[str]:
        """Return those of these nodes that hold no observation."""
        kept = set[str]()
        for few in some(ids):
            kept.update(self.db.execute(_HELD, {"some": few}).scalars())
        return set(ids) - kept

    def drop_nodes(self, gone: Collection[str]) -> None:
        """Take nodes away, with marks, all that was judged of them and what was noted of their lines."""
        for few in some(gone):
            of_them = select(lines.c.line).where(lines.c.node.in_(few))
            self.db.execute(delete(summaries).where(summaries.c.line.in_(of_them)))
            touching = or_(judgements.c.left.in_(few), judgements.c.right.in_(few))
            self.db.execute(delete(judgements).where(touching))
            self.db.execute(delete(nodes).where(nodes.c.id.in_(few)))

    def remove(self, article: str) -> None:
        """Take an article out, all its versions and what was observed in them."""
        self._drop(articles.c.id == article)

    def _drop(self, *which: ColumnElement[bool]) -> None:
        versions = self.db.execute(select(articles.c.version).where(*which)).scalars().all()
        searching.drop(self.db, versions)
        self.db.execute(delete(articles).where(*which))

    def judge(self, judged: Iterable[Judgement], *, article: str | None = None) -> None:
        """Add judgements; those that rest on an ``article`` go with it."""
        made = _now()
        self._all(insert(judgements), [rows.judgement_row(one, made, article) for one in judged])

    def unjudge(self, pairs: Collection[tuple[str, str]]) -> None:
        """Forget what rules judge of these pairs of nodes: they stand near each other no more."""
        pair = (judgements.c.left == bindparam("one"), judgements.c.right == bindparam("other"))
        rested = (BY_RULE, OF_ALL)
        gone = delete(judgements).where(*pair, *rested)
        self._all(gone, [{"one": left, "other": right} for left, right in sorted(pairs)])

    def overrule(self, left: str, right: str) -> None:
        """Let what persons judged of these two stand no more; it is kept, and may be judged again."""
        pair = (judgements.c.left == left, judgements.c.right == right, judgements.c.undone.is_(None))
        self.db.execute(update(judgements).where(*pair, judgements.c.by_hand).values(undone=_now()))

    def correct(self, correction: Correction) -> None:
        """Add a correction; an older one of the same field holds no more."""
        same = (corrections.c.observation == correction.observation, corrections.c.field == correction.field)
        standing = corrections.c.undone.is_(None)
        self.db.execute(update(corrections).where(*same, standing).values(undone=_now()))
        row = {
            "observation": correction.observation, "field": correction.field, "value": correction.value,
            "reason": correction.reason, "author": correction.author, "made": _now(),
        }  # fmt: skip
        self.db.execute(insert(corrections).values(row))

    def rate(self, outlet: str, grade: str, *, reason: str, author: str) -> None:
        """Note how reliable an outlet is."""
        row = {"outlet": outlet, "grade": grade, "reason": reason, "author": author, "made": _now()}
        self.db.execute(insert(ratings).values(row))

    def draw(self, cells: Iterable[tuple[str, str, Sequence[Sequence[str]]]]) -> set[str]:
        """Put groups of nodes into lines, each named by the smallest observation in it.

        ``cells`` are the groups of a cell each, with their kind and its name. Returns the lines whose nodes
        changed.
        """
        drawn = list(cells)
        first = self._first([id for _, _, groups in drawn for group in groups for id in group])
        told = {
            id: (min(first[member] for member in group), kind, cell)
            for kind, cell, groups in drawn
            for group in groups
            for id in group
        }
        stood = {
            row.node: (row.line, row.kind, row.cell)
            for few in some(told)
            for row in self.db.execute(_STANDING, {"some": few})
        }
        changed = {id: place for id, place in told.items() if stood.get(id) != place}
        for few in some(stood.keys() & changed.keys()):
            self.db.execute(delete(lines).where(lines.c.node.in_(few)))
        rows_ = [{"node": i, "line": p[0], "kind": p[1], "cell": p[2]} for i, p in changed.items()]
        self._all(insert(lines), rows_)
        return {place[0] for id in changed for place in (told[id], stood.get(id)) if place}

    def misnamed(self, ids: Collection[str]) -> set[str]:
        """Return those of these nodes that hold a smaller observation than the one their line is named by."""
        first = self._first(ids)
        return {
            row.node
            for few in some(ids)
            for row in self.db.execute(_STANDING, {"some": few})
            if first[row.node] < row.line
        }

    def _first(self, ids: Collection[str]) -> dict[str, str]:
        """Return for each node the smallest id of its observations."""
        found: dict[str, str] = {}
        for few in some(ids):
            found.update((row[0], row[1]) for row in self.db.execute(_FIRST, {"some": few}))
        return found

    def _all(self, statement: Any, values: list[dict[str, Any]]) -> None:
        if values:
            self.db.execute(statement, values)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
