"""Which lines a question may mean, found without loading the others, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, func, or_, select

from rasad.model import Question
from rasad.store.nodes import Nodes
from rasad.store.schema import articles, keys, lines, observations, summaries

_SOME: BindParameter[Any] = bindparam("some", expanding=True)
_LINES_OF = select(lines.c.line).where(lines.c.node.in_(_SOME)).distinct()
_DAY = func.substr(articles.c.published, 1, 10)
_PUBLISHED = (
    select(lines.c.line, func.min(_DAY), func.max(_DAY), func.count() == func.count(articles.c.published))
    .join_from(lines, observations, observations.c.node == lines.c.node)
    .join(articles, articles.c.version == observations.c.version)
    .where(lines.c.line.in_(_SOME))
    .group_by(lines.c.line)
)
# where kinds are compared with ``concat``, SQLite is not to look for all of a kind first
_PRINTED, _TOLD, _STANDS = lines.alias(), observations.alias(), lines.alias()
_BESIDE = (
    select(_STANDS.c.line)
    .join_from(_PRINTED, observations, observations.c.node == _PRINTED.c.node)
    .join(_TOLD, _TOLD.c.version == observations.c.version)
    .join(_STANDS, _STANDS.c.node == _TOLD.c.node)
    .where(_PRINTED.c.line.in_(_SOME), _PRINTED.c.kind.concat("") == "article")
    .distinct()
)


class Asked(Nodes):
    """Questions about the summaries of lines."""

    def asked(self, kind: str, asked: Question, by_keys: Collection[str]) -> tuple[list[str], list[str]]:
        """Return which lines of a kind a question may mean, first those to be summed up to know.

        These hold something published after ``asked.as_of``: their summaries tell more than was known then.
        The others come in their order. ``by_keys`` are names or codes that all are told with.
        """
        query = select(summaries.c.line).where(*_meant(kind, by_keys))
        query = query.order_by(summaries.c.undated, summaries.c.date, summaries.c.line)
        if asked.as_of is None:
            return [], self._lines(query.where(*_asked(asked)))
        later = or_(summaries.c.latest > asked.as_of, summaries.c.latest.is_(None))
        known = query.where(summaries.c.published <= asked.as_of)
        return self._lines(known.where(later)), self._lines(known.where(~later, *_asked(asked)))

    def counts(self, kind: str, asked: Question, by_keys: Collection[str], *, letters: int) -> dict[str, int]:
        """Return how many lines of a kind a question may mean, by the first ``letters`` of their first day.

        Seven letters count months; lines without a date are counted under nothing. Keys tell who may be
        meant, so that a name may count some too many; lines are not loaded.
        """
        period = func.coalesce(func.substr(summaries.c.first, 1, letters), "")
        query = select(period, func.count()).where(*_meant(kind, by_keys), *_asked(asked)).group_by(period)
        if asked.as_of is not None:
            query = query.where(summaries.c.published <= asked.as_of)
        return {row[0]: row[1] for row in self.db.execute(query)}

    def places(self, asked: Question, by_keys: Collection[str]) -> list[tuple[str, str]]:
        """Return the key of the place (``°latitude,longitude``) and the line of events, the newest first."""
        query = select(keys.c.key, summaries.c.line).join_from(keys, lines, lines.c.node == keys.c.node)
        query = query.join(summaries, summaries.c.line == lines.c.line).where(keys.c.key.startswith("°"))
        query = query.where(*_meant("event", by_keys), *_asked(asked)).distinct()
        if asked.as_of is not None:
            query = query.where(summaries.c.latest <= asked.as_of)
        newest = query.add_columns(summaries.c.date).order_by(summaries.c.date.desc(), summaries.c.line)
        return [(row[0], row[1]) for row in self.db.execute(newest)]

    def most_told(self, kind: str, *, most: int, skip: int) -> list[str]:
        """Return the lines of a kind that most was observed of."""
        query = select(lines.c.line).join(observations, observations.c.node == lines.c.node)
        query = query.where(lines.c.kind == kind).group_by(lines.c.line)
        query = query.order_by(func.count().desc(), lines.c.line).limit(most).offset(skip)
        return list(self.db.execute(query).scalars())

    def _lines(self, query: Select[Any]) -> list[str]:
        return list(self.db.execute(query).scalars())

    def lines_of(self, nodes: Collection[str]) -> set[str]:
        """Return the lines in which nodes stand."""
        return {line for (line,) in self._asked(_LINES_OF, nodes)}

    def lines_beside(self, among: Collection[str]) -> set[str]:
        """Return the lines that stand on an article of which one of these lines is (what prints one text)."""
        return {line for (line,) in self._asked(_BESIDE, among)}

    def days_of(self, among: Collection[str]) -> dict[str, tuple[str | None, str | None]]:
        """Return when the articles of lines were published, the first and the last; ``None``: not known."""
        return {row[0]: (row[1], row[2] if row[3] else None) for row in self._asked(_PUBLISHED, among)}


def _meant(kind: str, by_keys: Collection[str]) -> Iterator[ColumnElement[bool]]:
    """Yield what the summaries of lines of a kind have that are told with all of these names and codes."""
    yield summaries.c.kind == kind
    for key in sorted(by_keys):
        told = select(lines.c.line).join(keys, keys.c.node == lines.c.node).where(keys.c.key == key)
        yield summaries.c.line.in_(told)


def _asked(asked: Question) -> Iterator[ColumnElement[bool]]:
    """Yield what a summary must tell."""
    for column, value in (
        (summaries.c.type, asked.type),
        (summaries.c.status, asked.status),
        (summaries.c.status, asked.stance),
    ):
        if value is not None:
            yield column == value
    if asked.independent:
        yield summaries.c.independent >= asked.independent
    for first, last in ((asked.since, asked.until), (asked.on, asked.on)):
        if first or last:
            yield and_(summaries.c.first <= (last or "9999"), summaries.c.last >= (first or ""))
