"""Questions to the tables of a dossier."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, Literal

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select

from rasad.model import Article, Correction, Feed, Line, Observation, Page
from rasad.store import rows, searching, watching
from rasad.store.asked import Asked
from rasad.store.doubts import Doubts
from rasad.store.nodes import some
from rasad.store.schema import articles, corrections, lines, marks, observations, ratings
from rasad.store.searching import Phrase


class Reading(Asked, Doubts):
    """Questions to the tables."""

    def record(self, article: str) -> str | None:
        """Return the record of an article's newest version, as JSON."""
        query = select(articles.c.record).where(articles.c.id == article, articles.c.current)
        return self.db.execute(query).scalar()

    def hash(self, article: str) -> tuple[str, str] | None:
        """Return the hash and the version of rules of an article's newest version."""
        query = select(articles.c.hash, articles.c.rules).where(articles.c.id == article, articles.c.current)
        row = self.db.execute(query).first()
        return (row.hash, row.rules) if row else None

    def articles(self) -> list[str]:
        """Return the ids of all articles, sorted."""
        return list(
            self.db.execute(select(articles.c.id).where(articles.c.current).order_by(articles.c.id)).scalars()
        )

    def whole_articles(self, ids: Collection[str]) -> list[Article]:
        """Return articles as they stand now, with their texts, in the order of their ids."""
        query = select(articles).where(articles.c.current)
        found = (self.db.execute(query.where(articles.c.id.in_(few))).all() for few in some(ids))
        return sorted((rows.article(row) for some_rows in found for row in some_rows), key=lambda one: one.id)

    def lines(self, kind: str) -> list[Line]:
        """Return every line of one kind of observation, in the order of their ids."""
        query = rows.seen().add_columns(lines.c.line).join(lines, lines.c.node == observations.c.node)
        query = query.where(lines.c.kind == kind).order_by(lines.c.line, observations.c.id)
        found: dict[str, list[Observation]] = {}
        for row in self.db.execute(query):
            found.setdefault(row.line, []).append(rows.observation(row))
        return [Line(tuple(members)) for members in found.values()]

    def line(self, id: str) -> Line | None:
        """Return the line in which an observation stands: any id of a line leads to it."""
        node = select(observations.c.node).where(observations.c.id == id, observations.c.node.is_not(None))
        of_line = select(lines.c.line).where(lines.c.node.in_(node))
        members = select(lines.c.node).where(lines.c.line.in_(of_line))
        query = rows.seen().where(observations.c.node.in_(members)).order_by(observations.c.id)
        found = tuple(rows.observation(row) for row in self.db.execute(query))
        return Line(found) if found else None

    def items(self, within: Collection[str] | None = None) -> dict[tuple[str, str], str]:
        """Return for each item of an article (its id, the item's) the id of the line in which it stands.

        ``within`` are the articles that are meant; without them all are.
        """
        line = func.coalesce(lines.c.line, observations.c.id).label("line")
        query = select(articles.c.id, observations.c.item, line).select_from(observations)
        query = query.join(articles, articles.c.version == observations.c.version).where(articles.c.current)
        query = query.outerjoin(lines, lines.c.node == observations.c.node)
        return {(row.id, row.item): row.line for row in self._within(query, within)}

    def copies(self, within: Collection[str]) -> dict[str, str]:
        """Return for each of some articles the line of those that print the same text."""
        query = select(articles.c.id, lines.c.line).select_from(observations)
        query = query.join(articles, articles.c.version == observations.c.version)
        query = query.join(lines, lines.c.node == observations.c.node)
        query = query.where(articles.c.current, observations.c.kind.concat("") == "article")
        return {row.id: row.line for row in self._within(query, within)}

    def seen_in(self, kind: str, within: Collection[str]) -> list[Observation]:
        """Return the current observations of one kind in some articles, in the order of their ids."""
        query = rows.seen().where(observations.c.kind.concat("") == kind)
        return sorted(map(rows.observation, self._within(query, within)), key=lambda one: one.id)

    def lines_with(self, ids: Collection[str]) -> list[Line]:
        """Return the lines in which observations stand, each once, in the order of their ids."""
        found: dict[str, list[Observation]] = {}
        for few in some(ids):
            of = select(lines.c.line).join(observations, observations.c.node == lines.c.node)
            members = select(lines.c.node, lines.c.line).where(
                lines.c.line.in_(of.where(observations.c.id.in_(few)))
            )
            drawn = members.subquery()
            query = rows.seen().add_columns(drawn.c.line).join(drawn, drawn.c.node == observations.c.node)
            part: dict[str, list[Observation]] = {}
            for row in self.db.execute(query.order_by(observations.c.id)):
                part.setdefault(row.line, []).append(rows.observation(row))
            found |= part
        return [Line(tuple(found[line])) for line in sorted(found)]

    def observed(self, *beginnings: Collection[str]) -> list[str]:
        """Return the ids of the observations whose nodes bear a mark of each group, told by its beginning."""
        query = select(observations.c.id).order_by(observations.c.id)
        for group in beginnings:
            bearing = select(marks.c.node).where(or_(*(self._begins(some) for some in sorted(group))))
            query = query.where(observations.c.node.in_(bearing))
        return list(self.db.execute(query).scalars())

    def _begins(self, beginning: str) -> ColumnElement[bool]:
        if self.db.dialect.name == "sqlite":  # its LIKE knows no case, and so no index
            return and_(marks.c.mark >= beginning, marks.c.mark < beginning + "\uffff")
        return marks.c.mark.startswith(beginning, autoescape=True)

    def published(self, since: str, until: str) -> list[str]:
        """Return the ids of the articles published on some days, the first and the last one included."""
        day = func.substr(articles.c.published, 1, 10)
        query = select(articles.c.id).where(articles.c.current, day >= since, day <= until)
        return list(self.db.execute(query.order_by(articles.c.id)).scalars())

    def days(self, until: str | None) -> list[str]:
        """Return the days on which articles were published, the newest first."""
        day = func.substr(articles.c.published, 1, 10)
        query = select(day).where(articles.c.current, articles.c.published.is_not(None)).distinct()
        return sorted(d for d in self.db.execute(query).scalars() if until is None or d <= until)[::-1]

    def lines_named(self, ids: Collection[str]) -> list[Line]:
        """Return lines by their ids, in the order of these."""
        found: dict[str, list[Observation]] = {}
        query = rows.seen().add_columns(lines.c.line).join(lines, lines.c.node == observations.c.node)
        for few in some(ids):
            for row in self.db.execute(query.where(lines.c.line.in_(few)).order_by(observations.c.id)):
                found.setdefault(row.line, []).append(rows.observation(row))
        return [Line(tuple(found[id])) for id in ids if id in found]

    def lines_marked(self, mark: str) -> list[Line]:
        """Return the lines in which nodes stand that bear a mark."""
        bearing = select(lines.c.line).join(marks, marks.c.node == lines.c.node).where(marks.c.mark == mark)
        return self.lines_named(sorted(set(self.db.execute(bearing).scalars())))

    def newest(self) -> str | None:
        """Return the day on which the newest article was published."""
        told = self.db.execute(select(func.max(articles.c.published)).where(articles.c.current)).scalar()
        return str(told)[:10] if told else None

    def fresh(self, since: str, *, by: Literal["added", "published"], as_of: str | None = None) -> list[str]:
        """Return the articles that were added, or published, at a moment (ISO 8601) or later.

        ``as_of`` leaves out what was published after that day.
        """
        query = select(articles.c.id).where(articles.c.current, articles.c[by] >= since)
        if as_of is not None:
            query = query.where(func.substr(articles.c.published, 1, 10) <= as_of)
        return list(self.db.execute(query.order_by(articles.c.id)).scalars())

    def matching(self, sought: Sequence[Sequence[Phrase]], as_of: str | None) -> list[int]:
        """Return the versions in which one phrase of stems of each row stands, the newest first."""
        return searching.found(self.db, sought, as_of)

    def texts(self, versions: Collection[int]) -> dict[int, Article]:
        """Return articles by their versions."""
        query = select(articles).where(articles.c.version.in_(versions))
        return {row.version: rows.article(row) for row in self.db.execute(query)}

    def _within(self, query: Select[Any], within: Collection[str] | None) -> Iterator[Row[Any]]:
        if within is None:
            yield from self.db.execute(query)
        for few in some(within or ()):
            yield from self.db.execute(query.where(articles.c.id.in_(few)))

    def observation(self, id: str) -> Observation | None:
        """Return a current observation."""
        row = self.db.execute(rows.seen().where(observations.c.id == id)).first()
        return rows.observation(row) if row else None

    def corrections(self, ids: Collection[str] | None = None) -> list[Correction]:
        """Return what persons put right of these observations, or of all, oldest first."""
        query = select(corrections).where(corrections.c.undone.is_(None)).order_by(corrections.c.id)
        asked = (
            [query] if ids is None else [query.where(corrections.c.observation.in_(few)) for few in some(ids)]
        )
        return [
            Correction(row.observation, row.field, row.value, row.reason, row.author)
            for one in asked
            for row in self.db.execute(one)
        ]

    def ratings(self) -> dict[str, str]:
        """Return how reliable each rated outlet is: the newest grade, A to F."""
        return {row.outlet: row.grade for row in self.db.execute(select(ratings).order_by(ratings.c.id))}

    def feeds(self) -> dict[str, Feed]:
        """Return the feeds that are or were watched, by their addresses."""
        return watching.feeds(self.db)

    def pages(self, addresses: Collection[str]) -> dict[str, Page]:
        """Return what is known of pages that feeds list, by their addresses."""
        return watching.pages(self.db, addresses)

    def waiting(self, now: float, most: int) -> list[Page]:
        """Return the pages that are to be fetched now, in the order in which they became due."""
        return watching.waiting(self.db, now, most)

    def next_due(self) -> float | None:
        """Return when the next page is to be fetched."""
        return watching.next_due(self.db)

    def stale(self, rules: str) -> list[Article]:
        """Return the articles that other rules read, in the order of their ids."""
        query = select(articles).where(articles.c.current, articles.c.rules != rules).order_by(articles.c.id)
        return [rows.article(row) for row in self.db.execute(query)]

    def undrawn(self) -> bool:
        """Whether a migration left articles whose lines have to be worked out again."""
        drawn = self.db.execute(select(lines.c.node).limit(1)).first()
        return drawn is None and self.db.execute(select(articles.c.id).limit(1)).first() is not None

    def ids(self, article: str) -> dict[str, str]:
        """Return the ids of what was observed in an article's newest version, with their kinds."""
        query = select(observations.c.id, observations.c.kind).join(articles)
        query = query.where(articles.c.id == article, articles.c.current)
        return {row.id: row.kind for row in self.db.execute(query)}

    def items_of(self, article: str) -> dict[str, str]:
        """Return for each item of an article's record the id by which the dossier knows it."""
        query = select(observations.c.item, observations.c.id).join(articles)
        query = query.where(articles.c.id == article, articles.c.current)
        return {row.item: row.id for row in self.db.execute(query)}
