"""A dossier as plain tables: one for each kind of line, and those that lists in their cells unfold into.

What each column holds is told in ``dictionary.toml``; ``docs/data-dictionary.md`` is made of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeAlias

from rasad.export.cited import by_id, lines, quote
from rasad.model import AgreementLine, ClaimLine, Contents, EventLine, PersonLine
from rasad.views import columns
from rasad.views.columns import Value, place

Row: TypeAlias = Mapping[str, Value]


class Table(NamedTuple):
    """A table's columns, and its rows of some contents."""

    columns: tuple[str, ...]
    rows: Callable[[Contents], Iterator[Row]]


def _of_lines(kind: type, found: Callable[[Contents], Iterable[Any]]) -> Table:
    """Return the table of one kind of line: the columns that every view of it has."""
    shown = columns(kind)

    def rows(contents: Contents) -> Iterator[Row]:
        for line in found(contents):
            yield {column.name: column.value(line) for column in shown}

    return Table(tuple(column.name for column in shown), rows)


def _articles(contents: Contents) -> Iterator[Row]:
    for one in contents.articles:
        yield {name: getattr(one, name) for name in _ARTICLE}


def _offices(contents: Contents) -> Iterator[Row]:
    for person in contents.people:
        for office in person.offices:
            yield {
                "person": person.id, "name": person.name, "post": office.post, "of": office.of,
                "title": office.title, "first_seen": office.first_seen, "last_seen": office.last_seen,
                "until": office.until, "evidence": tuple(map(place, office.evidence)),
            }  # fmt: skip


def _states(contents: Contents) -> Iterator[Row]:
    for agreement in contents.agreements:
        for state in agreement.states:
            yield {
                "agreement": agreement.id, "name": agreement.name, "status": state.status,
                "date": state.date, "article": state.article,
            }  # fmt: skip


def _tellings(contents: Contents) -> Iterator[Row]:
    for claim in contents.claims:
        for telling in claim.tellings:
            yield {
                "claim": claim.id, "article": telling.article, "published": telling.published,
                "outlet": telling.outlet, "chain": telling.chain, "mode": telling.mode,
            }  # fmt: skip


def _evidence(contents: Contents) -> Iterator[Row]:
    articles = by_id(contents)
    for kind, line in lines(contents):
        for one in line.evidence:
            yield {
                "line": line.id, "kind": kind, "article": one.article, "start": one.span.start,
                "end": one.span.end, "words": quote(articles, one),
            }  # fmt: skip


_ARTICLE = ("id", "published", "outlet", "author", "title", "url", "language", "text")
_OFFICE = ("person", "name", "post", "of", "title", "first_seen", "last_seen", "until", "evidence")
TABLES: Final[Mapping[str, Table]] = MappingProxyType(
    {
        "events": _of_lines(EventLine, lambda contents: contents.events),
        "people": _of_lines(PersonLine, lambda contents: contents.people),
        "offices": Table(_OFFICE, _offices),
        "agreements": _of_lines(AgreementLine, lambda contents: contents.agreements),
        "states": Table(("agreement", "name", "status", "date", "article"), _states),
        "claims": _of_lines(ClaimLine, lambda contents: contents.claims),
        "tellings": Table(("claim", "article", "published", "outlet", "chain", "mode"), _tellings),
        "evidence": Table(("line", "kind", "article", "start", "end", "words"), _evidence),
        "articles": Table(
            ("id", "published", "outlet", "author", "title", "url", "language", "text"), _articles
        ),
    }
)
