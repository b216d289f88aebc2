"""Which lines a question may mean, found without loading the others, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, exists, func, or_, select

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
_PRINTED, _TOLD, _STANDS = lines.alias(), observations.alias(), lines.alias()
_BESIDE = (
    select(_STANDS.c.line)
    .join_from(_PRINTED, observations, observations.c.node == _PRINTED.c.node)
    .join(_TOLD, _TOLD.c.version == observations.c.version)
    .join(_STANDS, _STANDS.c.node == _TOLD.c.node)
    .where(_PRINTED.c.line.in_(_SOME), _PRINTED.c.kind == "article")
    .distinct()
)


class Asked(Nodes):
    """Questions about the summaries of lines."""

    def asked(self, kind: str, asked: Question, by_keys: Collection[str]) -> tuple[list[str], list[str]]:
        """Return which lines of a kind a question may mean, first those to be summed up to know.

        These hold something published after ``asked.as_of``: their summaries tell more than was known then.
        The others come in their order. ``by_keys`` are names or codes that all are told with.
        """
        query = select(summaries.c.line).where(summaries.c.kind == kind)
        for key in sorted(by_keys):
            told = select(keys.c.node).join(lines, lines.c.node == keys.c.node)
            query = query.where(exists(told.where(lines.c.line == summaries.c.line, keys.c.key == key)))
        query = query.order_by(summaries.c.undated, summaries.c.date, summaries.c.line)
        if asked.as_of is None:
            return [], self._lines(query.where(*_asked(asked)))
        later = or_(summaries.c.latest > asked.as_of, summaries.c.latest.is_(None))
        known = query.where(summaries.c.published <= asked.as_of)
        return self._lines(known.where(later)), self._lines(known.where(~later, *_asked(asked)))

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
