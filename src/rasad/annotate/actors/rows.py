"""The namings of a document in reading order, and whose each of them is."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rasad.annotate.actors.belonging import is_a_state, is_itself, named_by
from rasad.annotate.actors.named import Named
from rasad.annotate.actors.persons import Person
from rasad.annotate.actors.phrases import Found
from rasad.annotate.actors.said import Key
from rasad.annotate.actors.scan import Scan
from rasad.lexicon import organisations
from rasad.lexicon.naming import Naming
from rasad.model import EntityKind, Span
from rasad.text import inner, key

_KINDS: dict[str, EntityKind] = {
    "state": "state", "capital": "state", "seat": "state", "people": "state", "adjective": "state",
    "organisation": "organisation", "outlet": "outlet", "platform": "outlet", "region": "place",
    "city": "place",
}  # fmt: skip
_GROUPS = frozenset({"party", "group", "movement", "alliance"})


class Row(NamedTuple):
    """One naming: whose it is, its phrase (where it shows itself) and its name.

    Words that point back have the ``rule`` that tells whom they mean; ``several`` of them are nobody's own.
    """

    key: Key
    name: Span
    first: int
    last: int
    found: Found | None = None
    span: Span | None = None
    rule: str | None = None
    several: bool = False


def rows(scan: Scan, people: list[Person], found: list[Found]) -> list[Row]:
    """Return all namings in reading order."""
    holders: dict[tuple[str | None, str | None], Key] = {}
    for person in people:
        for title in person.titles:
            if title.post and not title.former:
                holders.setdefault((title.post, title.code), id(person))
    shown = [_shown(scan, f, holders) for f in found]
    return sorted([*shown, *_unshown(scan, people, found)], key=lambda r: (r.first, r.last))


def span(scan: Scan, first: int, last: int, front: int) -> Span:
    """Return the characters of tokens, ``front`` letters of the first left out."""
    return Span(inner(scan.doc, first, front), scan.tokens[last - 1].end)


def _shown(scan: Scan, f: Found, holders: dict[tuple[str | None, str | None], Key]) -> Row:
    where = span(scan, f.first, f.last, f.front)
    if not f.named:
        return Row(_key(scan, f, holders), where, f.first, f.last, f, where)
    name = span(scan, f.named.first, f.named.last, f.named.front)
    return Row(_key(scan, f, holders), name, f.named.first, f.named.last, f, where)


def _unshown(scan: Scan, people: list[Person], found: list[Found]) -> list[Row]:
    """Return the names that stand inside another's phrase."""
    shown = {id(f.named) for f in found if f.named}
    return [_inside(scan, id(p), n) for p in people for n in p.named if id(n) not in shown]


def _inside(scan: Scan, whose: Key, named: Named) -> Row:
    return Row(whose, span(scan, named.first, named.last, named.front), named.first, named.last)


def _key(scan: Scan, f: Found, holders: dict[tuple[str | None, str | None], Key]) -> Key:
    """Return what tells an entity from the others of the document."""
    if f.person:
        return id(f.person)
    if f.naming:
        return naming_key(f.naming)
    title = f.title
    assert title
    if title.naming and is_itself(scan, title):
        return naming_key(title.naming)
    if is_a_state(title):
        return ("state", title.code)
    if naming := named_by(title):
        return naming_key(naming)
    if title.post and title.number == "singular":
        office = (title.post, title.code)
        return holders.get(office, office)
    where = span(scan, f.first, f.last, f.front)
    return _folded(scan.doc.text[where.start : where.end])


@lru_cache(1 << 14)
def _folded(words: str) -> str:
    """Return the key of a description; news repeats الحكومة and الشرطة without end."""
    return key(words)


def naming_key(naming: Naming) -> Key:
    """Return the state that a phrase stands for, else what it names: two towns of one state are two."""
    kind = naming_kind(naming)
    return (kind, naming.code if kind == "state" and naming.code else naming.name)


def naming_kind(naming: Naming) -> EntityKind:
    """Return the kind of entity that a phrase of the lists names."""
    if naming.kind == "organisation" and organisations.kinds().get(naming.name) in _GROUPS:
        return "group"
    return _KINDS[naming.kind]
