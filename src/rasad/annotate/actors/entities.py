"""From people, titles and phrases to entities, mentions and phrases with their codes."""

from __future__ import annotations

from rasad.annotate.actors import homes
from rasad.annotate.actors.persons import Person
from rasad.annotate.actors.phrases import Found
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.titles import Title
from rasad.model import Actors, Entity, EntityKind, Mention, MentionForm, Phrase, Role, Span
from rasad.text import inner, key

_PRIVATE = frozenset({"expert", "journalist", "party_leader", "other", "legislator", "head_of_organisation"})
_KINDS: dict[str, EntityKind] = {
    "state": "state", "capital": "state", "seat": "state", "people": "state", "adjective": "state",
    "organisation": "organisation", "outlet": "outlet", "platform": "outlet", "region": "place", "city": "place",
}  # fmt: skip


class Draft:
    """An entity while its mentions are gathered."""

    def __init__(self, kind: EntityKind, code: str | None) -> None:
        self.kind, self.code = kind, code
        self.names: dict[str, None] = {}
        self.name = ""
        self.roles: tuple[Role, ...] = ()


def gather(scan: Scan, people: list[Person], found: list[Found]) -> Actors:
    """Give every phrase its entity, in the order of first mention."""
    return _Gathering(scan, people).gather(found)


class _Gathering:
    def __init__(self, scan: Scan, people: list[Person]) -> None:
        self.scan = scan
        self.drafts: dict[object, Draft] = {}
        self.roles = {id(p): _roles(scan, p) for p in people}
        self.codes = {id(p): _code(p) for p in people}
        self.holders: dict[tuple[str | None, str | None], object] = {}
        for person in people:
            for title in person.titles:
                if title.post and not title.former:
                    self.holders.setdefault((title.post, title.code), id(person))

    def gather(self, found: list[Found]) -> Actors:
        rows = [(f, self._key(f), *self._spans(f)) for f in found]
        for f, k, span, name in rows:
            self._draft(f, k).names.setdefault(self._text(name if f.person else span))
        ids = {k: f"e{i}" for i, k in enumerate(self.drafts, 1)}
        entities = tuple(self._entity(ids[k], d) for k, d in self.drafts.items())
        mentions: list[Mention] = []
        phrases: list[Phrase] = []
        for f, k, span, name in rows:
            mentions.append(self._mention(f, ids[k], span, name))
            phrases.append(self._phrase(f, ids[k], self.drafts[k], span, name))
        at = {i: n for n, p in enumerate(phrases) for i in range(p.first, p.last)}
        return Actors(entities, tuple(mentions), tuple(phrases), at, {e.id: e for e in entities})

    def _key(self, f: Found) -> object:
        if f.person:
            return id(f.person)
        if f.naming:
            return (_KINDS[f.naming.kind], f.naming.code or f.naming.name)
        title = f.title
        assert title
        if title.post and title.number == "singular":
            held = self.holders.get((title.post, title.code))
            return held or (title.post, title.code)
        start = inner(self.scan.doc, f.first, f.front)
        return key(self.scan.doc.text[start : self.scan.tokens[f.last - 1].end])

    def _draft(self, f: Found, k: object) -> Draft:
        draft = self.drafts.get(k)
        if draft is None:
            draft = self.drafts[k] = Draft(self._kind(f, k), self._code_of(f, k))
        if f.person and k == id(f.person):
            draft.kind, draft.roles = "person", self.roles[id(f.person)]
        return draft

    def _kind(self, f: Found, k: object) -> EntityKind:
        if k in self.roles:
            return "person"
        if f.naming:
            return _KINDS[f.naming.kind]
        assert f.title
        description = f.title.head.description
        return description.kind if description else "other"

    def _code_of(self, f: Found, k: object) -> str | None:
        if isinstance(k, int):
            return self.codes[k]
        if f.naming:
            return None if f.naming.kind in ("region", "city") else f.naming.code
        assert f.title
        return _title_code(f.title)

    def _entity(self, id: str, draft: Draft) -> Entity:
        names = tuple(draft.names)
        name = max(names, key=lambda n: (len(n.split()), len(n))) if draft.kind == "person" else names[0]
        return Entity(id, draft.kind, name, names, draft.code, draft.roles)

    def _spans(self, f: Found) -> tuple[Span, Span]:
        whole = self._span(f.first, f.last, f.front)
        if not f.named:
            return whole, whole
        return whole, self._span(f.named.first, f.named.last, f.named.front)

    def _span(self, first: int, last: int, front: int) -> Span:
        return Span(inner(self.scan.doc, first, front), self.scan.tokens[last - 1].end)

    def _text(self, span: Span) -> str:
        return self.scan.doc.text[span.start : span.end]

    def _mention(self, f: Found, id: str, span: Span, name: Span) -> Mention:
        if f.named:
            return Mention(name, id, "name", f.named.first, f.named.last)
        form: MentionForm = "name"
        if f.naming and f.naming.kind in ("adjective", "people"):
            form = "adjective"
        elif f.title:
            description = f.title.head.description
            form = "title" if not description else "body" if description.kind == "organisation" else "description"
        return Mention(span, id, form, f.first, f.last)

    def _phrase(self, f: Found, id: str, draft: Draft, span: Span, name: Span) -> Phrase:
        code = draft.code if not f.title else _title_code(f.title)
        return Phrase(
            f.first, f.last, span, name, id, code, draft.kind, f.front, f.proclitics, f.number, f.gender
        )


def _title_code(title: Title) -> str | None:
    """Return the state or organisation for which the holder of a title acts."""
    description = title.head.description
    if description:
        return title.code if description.acts == "state" else None
    return None if title.post in _PRIVATE or title.former else title.code


def _code(person: Person) -> str | None:
    """Return the state or organisation for which a person acts: that of an office still held."""
    return next((c for t in person.titles if t.post and (c := _title_code(t))), None)


def _roles(scan: Scan, person: Person) -> tuple[Role, ...]:
    roles: dict[tuple[str, str | None], Role] = {}
    for title in person.titles:
        if title.post is None:
            continue
        of = homes.owner(scan, title)
        span = Span(inner(scan.doc, title.first, title.front), scan.tokens[title.last - 1].end)
        role = Role(scan.doc.text[span.start : span.end], of, title.post, title.former, span)
        roles.setdefault((title.post, of), role)
    return tuple(roles.values())
