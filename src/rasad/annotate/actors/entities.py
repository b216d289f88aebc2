"""From people, titles and phrases to entities, mentions and phrases with their codes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from rasad.annotate.actors.named import Named
from rasad.annotate.actors.persons import Person
from rasad.annotate.actors.phrases import Found
from rasad.annotate.actors.references import references
from rasad.annotate.actors.roles import acts_for, person_code, roles
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.lexicon import organisations
from rasad.lexicon.naming import Naming
from rasad.model import Actors, Entity, EntityKind, Mention, MentionForm, Phrase, Role, Span
from rasad.text import inner, key

_KINDS: dict[str, EntityKind] = {
    "state": "state", "capital": "state", "seat": "state", "people": "state", "adjective": "state",
    "organisation": "organisation", "outlet": "outlet", "platform": "outlet", "region": "place",
    "city": "place",
}  # fmt: skip
_GROUPS = frozenset({"party", "group", "movement", "alliance"})

Key: TypeAlias = "int | str | tuple[str | None, str | None]"


@dataclass(slots=True)
class _Draft:
    """An entity while its names are gathered."""

    kind: EntityKind
    code: str | None
    roles: tuple[Role, ...] = ()
    names: dict[str, None] = field(default_factory=dict)


class _Row(NamedTuple):
    """One naming: whose it is, its phrase (where it shows itself) and its name."""

    key: Key
    name: Span
    first: int
    last: int
    found: Found | None = None
    span: Span | None = None


def gather(scan: Scan, people: list[Person], found: list[Found]) -> Actors:
    """Give every phrase its entity, in the order of first mention."""
    return _Gathering(scan, people).gather(found)


class _Gathering:
    def __init__(self, scan: Scan, people: list[Person]) -> None:
        self.scan = scan
        self.people = {id(p): p for p in people}
        self.drafts: dict[Key, _Draft] = {}
        self.holders: dict[tuple[str | None, str | None], Key] = {}
        for person in people:
            for title in person.titles:
                if title.post and not title.former:
                    self.holders.setdefault((title.post, title.code), id(person))

    def gather(self, found: list[Found]) -> Actors:
        rows = sorted([*map(self._shown, found), *self._unshown(found)], key=lambda r: (r.first, r.last))
        for row in rows:
            draft = self.drafts.get(row.key) or self.drafts.setdefault(row.key, self._draft(row))
            if draft.kind != "person" or row.found is None or row.found.named:
                draft.names.setdefault(self.scan.doc.text[row.name.start : row.name.end])
        ids = {k: f"e{i}" for i, k in enumerate(self.drafts, 1)}
        entities = tuple(_entity(ids[k], d) for k, d in self.drafts.items())
        mentions = tuple(_mention(row, ids[row.key]) for row in rows)
        phrases = tuple(self._phrase(row.found, row, ids[row.key]) for row in rows if row.found)
        at = {i: n for n, p in enumerate(phrases) for i in range(p.first, p.last)}
        by_id = {e.id: e for e in entities}
        return Actors(entities, mentions, phrases, at, by_id, references(self.scan, phrases, by_id))

    # ── namings ──────────────────────────────────────────────────────────────

    def _shown(self, f: Found) -> _Row:
        span = self._span(f.first, f.last, f.front)
        if not f.named:
            return _Row(self._key(f), span, f.first, f.last, f, span)
        name = self._span(f.named.first, f.named.last, f.named.front)
        return _Row(self._key(f), name, f.named.first, f.named.last, f, span)

    def _unshown(self, found: list[Found]) -> list[_Row]:
        """Return the names that stand inside another's phrase."""
        shown = {id(f.named) for f in found if f.named}
        return [self._inside(k, n) for k, p in self.people.items() for n in p.named if id(n) not in shown]

    def _inside(self, whose: Key, named: Named) -> _Row:
        return _Row(whose, self._span(named.first, named.last, named.front), named.first, named.last)

    def _span(self, first: int, last: int, front: int) -> Span:
        return Span(inner(self.scan.doc, first, front), self.scan.tokens[last - 1].end)

    # ── whose they are ───────────────────────────────────────────────────────

    def _key(self, f: Found) -> Key:
        """Return what tells an entity from the others of the document."""
        if f.person:
            return id(f.person)
        if f.naming:
            return _naming_key(f.naming)
        title = f.title
        assert title
        if title.head.description and title.naming and title.body and title.last == title.body[1]:
            return _naming_key(title.naming)
        if title.post and title.number == "singular":
            office = (title.post, title.code)
            return self.holders.get(office, office)
        span = self._span(f.first, f.last, f.front)
        return key(self.scan.doc.text[span.start : span.end])

    def _draft(self, row: _Row) -> _Draft:
        if isinstance(row.key, int):
            person = self.people[row.key]
            return _Draft("person", person_code(person), roles(self.scan, person))
        assert row.found
        naming, title = row.found.naming, row.found.title
        if naming:
            return _Draft(_kind(naming), None if naming.kind in ("region", "city") else naming.code)
        assert title
        description = title.head.description
        return _Draft(description.kind if description else "other", acts_for(title))

    def _phrase(self, f: Found, row: _Row, id: str) -> Phrase:
        draft = self.drafts[row.key]
        code = acts_for(f.title) if f.title else draft.code
        assert row.span
        return Phrase(
            f.first, f.last, row.span, row.name, id, code, draft.kind, f.front, f.proclitics, f.number,
            f.gender,
        )  # fmt: skip


def _entity(id: str, draft: _Draft) -> Entity:
    names = tuple(draft.names)
    name = max(names, key=lambda n: (len(n.split()), len(n))) if draft.kind == "person" else names[0]
    return Entity(id, draft.kind, name, names, draft.code, draft.roles)


def _mention(row: _Row, id: str) -> Mention:
    f = row.found
    form: MentionForm = "name"
    if f and f.naming and f.naming.kind in ("adjective", "people"):
        form = "adjective"
    elif f and f.title:
        form = _form(f.title)
    return Mention(row.name, id, form, row.first, row.last)


def _form(title: Title) -> MentionForm:
    description = title.head.description
    if description is None:
        return "title"
    return "body" if description.kind == "organisation" else "description"


def _naming_key(naming: Naming) -> Key:
    """Return the state that a phrase stands for, else what it names: two towns of one state are two."""
    kind = _kind(naming)
    return (kind, naming.code if kind == "state" and naming.code else naming.name)


def _kind(naming: Naming) -> EntityKind:
    if naming.kind == "organisation" and organisations.kinds().get(naming.name) in _GROUPS:
        return "group"
    return _KINDS[naming.kind]
