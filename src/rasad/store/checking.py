"""Whether the tables of a dossier agree with each other, and what has to be held against the texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, Select, exists, select, text
from sqlalchemy.exc import DBAPIError

from rasad.model import Article
from rasad.store.schema import articles, corrections, judgements, lines, nodes, observations, summaries


class Version(NamedTuple):
    """One version of an article with the hash and the record that are stored with it."""

    number: int
    article: Article
    hash: str
    record: str


class Stored(NamedTuple):
    """An observation as it is stored: ``spans`` is JSON."""

    id: str
    item: str
    spans: str


class Checking:
    """Questions about the tables themselves."""

    def __init__(self, connection: Connection) -> None:
        self.db = connection

    def integrity(self) -> Iterator[str]:
        """Yield what the database finds wrong with itself; PostgreSQL sees to itself and is not asked."""
        if self.db.dialect.name != "sqlite":
            return
        try:
            for row in self.db.execute(text("PRAGMA integrity_check")):
                if row[0] != "ok":
                    yield str(row[0])
        except DBAPIError as error:
            yield str(error.orig)

    def versions(self) -> Iterator[Version]:
        """Yield every version of every article, older ones too."""
        numbers = self.db.execute(select(articles.c.version).order_by(articles.c.id, articles.c.version))
        for number in numbers.scalars().all():
            row = self.db.execute(select(articles).where(articles.c.version == number)).one()
            # not from its record, which may be no record
            article = Article(row.id, row.text, row.title, row.published, None, row.outlet, row.url)
            yield Version(number, article, row.hash, row.record)

    def observed(self, version: int) -> list[Stored]:
        """Return what was observed in a version, in the order of ids."""
        query = select(observations.c.id, observations.c.item, observations.c.spans)
        found = self.db.execute(query.where(observations.c.version == version).order_by(observations.c.id))
        return [Stored(row.id, row.item, row.spans) for row in found]

    def gone(self) -> Iterator[tuple[str, str, str]]:
        """Yield (kind, id, what is wrong) for every row that leads to one that is not there."""
        if self.db.dialect.name == "sqlite":
            for row in self.db.execute(text("PRAGMA foreign_key_check")):
                yield "row", f"{row[0]} {row[1]}", f"belongs to a row of {row[2]} that is gone"
        for kind, told, query in _QUERIES:
            for row in self.db.execute(query):
                yield kind, str(row[0]), told.format(*row)


_current = select(observations.c.id).join(articles).where(articles.c.current)


def _judged(side: str, *, by_rule: bool) -> Select[tuple[str, str]]:
    """Return the query for judgements of rules on nodes, or of persons on observations, that are gone."""
    column = judgements.c[side]
    known = select(nodes.c.id) if by_rule else _current
    query = select(column, judgements.c.reason).where(
        judgements.c.undone.is_(None), judgements.c.by_hand != by_rule, column.not_in(known)
    )
    return query.order_by(judgements.c.id)


_beside = lines.alias()
_named = (
    exists()
    .where(observations.c.id == lines.c.line, observations.c.node == _beside.c.node)
    .where(_beside.c.line == lines.c.line)
    .correlate(lines)
)
_QUERIES = (
    (
        "observation",
        "stands under the node {1}, which is gone",
        select(observations.c.id, observations.c.node)
        .where(observations.c.node.is_not(None), observations.c.node.not_in(select(nodes.c.id)))
        .order_by(observations.c.id),
    ),
    (
        "node",
        "holds no observation",
        select(nodes.c.id).where(~exists().where(observations.c.node == nodes.c.id)).order_by(nodes.c.id),
    ),
    (
        "node",
        "stands in no line",
        select(nodes.c.id).where(~exists().where(lines.c.node == nodes.c.id)).order_by(nodes.c.id),
    ),
    (
        "line",
        "is named by an observation that does not stand in it",
        select(lines.c.line).distinct().where(~_named).order_by(lines.c.line),
    ),
    (
        "summary",
        "is of a line that is gone",
        select(summaries.c.line)
        .where(summaries.c.line.not_in(select(lines.c.line)))
        .order_by(summaries.c.line),
    ),
    ("judgement", "is of a node that is gone: {1}", _judged("left", by_rule=True)),
    ("judgement", "is of a node that is gone: {1}", _judged("right", by_rule=True)),
    ("judgement", "by hand is of an observation that is gone: {1}", _judged("left", by_rule=False)),
    ("judgement", "by hand is of an observation that is gone: {1}", _judged("right", by_rule=False)),
    (
        "correction",
        "of the field {1} is of an observation that is gone",
        select(corrections.c.observation, corrections.c.field)
        .where(corrections.c.undone.is_(None), corrections.c.observation.not_in(_current))
        .order_by(corrections.c.id),
    ),
)
