"""A dossier on disk: articles in versions, observations, judgements, and the lines that follow from them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, update
from sqlalchemy.exc import SQLAlchemyError

from rasad.errors import StoreError
from rasad.model import Article, Judgement, Line, Observation
from rasad.store import rows
from rasad.store.opening import opened
from rasad.store.schema import articles, judgements, lines, marks, observations

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
        query = rows.seen().add_columns(lines.c.line).join(lines, lines.c.observation == observations.c.id)
        query = query.where(lines.c.kind == kind).order_by(lines.c.line, observations.c.id)
        found: dict[str, list[Observation]] = {}
        for row in self._db.execute(query):
            found.setdefault(row.line, []).append(rows.observation(row))
        return [Line(tuple(members)) for members in found.values()]

    def all(self, kind: str) -> list[Observation]:
        """Return every current observation of one kind, in the order of their ids."""
        query = rows.seen().where(observations.c.kind == kind).order_by(observations.c.id)
        return [rows.observation(row) for row in self._db.execute(query)]

    def line_of(self, observation: str) -> str | None:
        """Return the line in which an observation stands: any id of a line leads to it."""
        return self._db.execute(select(lines.c.line).where(lines.c.observation == observation)).scalar()

    def members(self, line: str) -> list[str]:
        """Return the ids of a line's observations, sorted."""
        query = select(lines.c.observation).where(lines.c.line == line).order_by(lines.c.observation)
        return list(self._db.execute(query).scalars())

    def observations(self, ids: Collection[str]) -> list[Observation]:
        """Return observations by their ids, those of what is current."""
        found = (
            rows.observation(row)
            for some in _some(ids)
            for row in self._db.execute(rows.seen().where(observations.c.id.in_(some)))
        )
        return sorted(found, key=lambda seen: seen.id)

    def marked(self, sought: Collection[str]) -> set[str]:
        """Return the ids of observations that bear one of these marks."""
        found: set[str] = set()
        for some in _some(sought):
            found.update(
                self._db.execute(select(marks.c.observation).where(marks.c.mark.in_(some))).scalars()
            )
        return found

    def judged(self, ids: Collection[str]) -> list[Judgement]:
        """Return the standing judgements on any of these observations."""
        found: dict[int, Judgement] = {}
        for some in _some(ids):
            touching = or_(judgements.c.left.in_(some), judgements.c.right.in_(some))
            for row in self._db.execute(rows.standing().where(touching)):
                found[row.id] = rows.judgement(row)
        return [found[id] for id in sorted(found)]

    def by_hand(self) -> list[Mapping[str, Any]]:
        """Return every judgement that a person made, undone ones too, the oldest first."""
        query = select(judgements).where(~judgements.c.author.startswith("rule:")).order_by(judgements.c.id)
        return [dict(row._mapping) for row in self._db.execute(query)]


class Writing(Reading):
    """Changes of the tables, all in one transaction."""

    def put(self, article: Article, hash: str, record: str, rules: str, seen: Sequence[Observation]) -> None:
        """Add a version of an article with what was observed in it; older versions are current no more."""
        self._db.execute(update(articles).where(articles.c.id == article.id).values(current=False))
        self._db.execute(delete(articles).where(articles.c.id == article.id, articles.c.hash == hash))
        row = {
            "id": article.id, "hash": hash, "published": article.published, "outlet": article.outlet,
            "url": article.url, "title": article.title, "text": article.text, "record": record,
            "rules": rules, "added": _now(), "current": True,
        }  # fmt: skip
        version = self._db.execute(insert(articles).values(row)).inserted_primary_key
        assert version
        self._all(insert(observations), [rows.observation_row(version[0], one) for one in seen])
        self._version = version[0]

    def mark(self, marked: Mapping[str, Iterable[str]]) -> None:
        """Note by which marks the observations of the article just put are found."""
        told = (
            {"mark": m, "observation": id, "version": self._version} for id, ms in marked.items() for m in ms
        )
        self._all(insert(marks), list(told))

    def withdraw(self, article: str) -> set[str]:
        """Forget what was observed in the newest version of an article; return whom else that touches."""
        newest = (
            select(articles.c.version).where(articles.c.id == article, articles.c.current).scalar_subquery()
        )
        gone = set(
            self._db.execute(select(observations.c.id).where(observations.c.version == newest)).scalars()
        )
        touched = {id for j in self.judged(gone) for id in (j.left, j.right)}
        touched.update(member for id in gone if (line := self.line_of(id)) for member in self.members(line))
        self._db.execute(delete(marks).where(marks.c.version == newest))
        for some in _some(gone):
            self._db.execute(delete(lines).where(lines.c.observation.in_(some)))
            of_rules = judgements.c.author.startswith("rule:")
            touching = or_(judgements.c.left.in_(some), judgements.c.right.in_(some))
            self._db.execute(delete(judgements).where(of_rules, touching))
        return touched - gone

    def remove(self, article: str) -> None:
        """Take an article out, all its versions and what stood on it alone."""
        self._db.execute(delete(articles).where(articles.c.id == article))

    def judge(self, judged: Iterable[Judgement]) -> None:
        """Add judgements."""
        made = _now()
        self._all(insert(judgements), [rows.judgement_row(one, made) for one in judged])

    def overrule(self, left: str, right: str) -> None:
        """Let what persons judged of these two stand no more; it is kept, and may be judged again."""
        pair = (judgements.c.left == left, judgements.c.right == right, judgements.c.undone.is_(None))
        by_hand = ~judgements.c.author.startswith("rule:")
        self._db.execute(update(judgements).where(*pair, by_hand).values(undone=_now()))

    def draw(self, kind: str, groups: Iterable[Sequence[str]]) -> None:
        """Put observations into lines: each group, its smallest id first, is one."""
        told = [{"observation": id, "line": group[0], "kind": kind} for group in groups for id in group]
        for some in _some([row["observation"] for row in told]):
            self._db.execute(delete(lines).where(lines.c.observation.in_(some)))
        self._all(insert(lines), told)

    def _all(self, statement: Any, values: list[dict[str, Any]]) -> None:
        if values:
            self._db.execute(statement, values)


def _some(values: Collection[str]) -> Iterator[list[str]]:
    ordered = sorted(values)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
