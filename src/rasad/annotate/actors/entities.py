"""From people, titles and phrases to entities, mentions and phrases with their codes."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.annotate.actors import homes
from rasad.annotate.actors.named import Named
from rasad.annotate.actors.persons import Person
from rasad.annotate.actors.phrases import Found
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.model import Actors, Entity, EntityKind, Mention, MentionForm, Phrase, Role, Span
from rasad.text import inner, key

_PRIVATE = frozenset({"expert", "journalist", "party_leader", "other", "legislator", "head_of_organisation"})
_GENERAL = frozenset({"minister", "official", "head_of_organisation", "head_of_state", "military_commander"})
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
        self.people = people
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
        shown = {id(f.named) for f in found if f.named}
        names = [(span, n.first, n.last, k) for k, n, span in self._unshown(shown)]
        order = sorted(
            [*((s.start, k, f) for f, k, s, _ in rows), *((s.start, k, None) for s, _, _, k in names)],
            key=lambda row: row[0],
        )
        for _, k, f in order:
            self._draft(f, k)
        for f, k, span, name in rows:
            if f.person or k not in self.roles:
                self.drafts[k].names.setdefault(self._text(name if f.person else span))
        for span, _, _, k in names:
            self.drafts[k].names.setdefault(self._text(span))
        ids = {k: f"e{i}" for i, k in enumerate(self.drafts, 1)}
        mentions = [self._mention(f, ids[k], span, name) for f, k, span, name in rows]
        mentions += [Mention(span, ids[k], "name", first, last) for span, first, last, k in names]
        mentions.sort(key=lambda m: (m.first, m.last))
        phrases = tuple(self._phrase(f, ids[k], self.drafts[k], span, name) for f, k, span, name in rows)
        entities = tuple(self._entity(ids[k], d) for k, d in self.drafts.items())
        at = {i: n for n, p in enumerate(phrases) for i in range(p.first, p.last)}
        return Actors(entities, tuple(mentions), phrases, at, {e.id: e for e in entities})

    def _unshown(self, shown: set[int]) -> Iterator[tuple[int, Named, Span]]:
        """Yield the names that stand inside another's phrase."""
        for person in self.people:
            for named in person.named:
                if id(named) not in shown:
                    yield id(person), named, self._span(named.first, named.last, named.front)

    def _key(self, f: Found) -> object:
        if f.person:
            return id(f.person)
        if f.naming:
            return (_KINDS[f.naming.kind], f.naming.code or f.naming.name)
        title = f.title
        assert title
        if title.head.description and title.naming and title.body and title.last == title.body[1]:
            return (_KINDS[title.naming.kind], title.naming.code or title.naming.name)
        if title.post and title.number == "singular":
            held = self.holders.get((title.post, title.code))
            return held or (title.post, title.code)
        start = inner(self.scan.doc, f.first, f.front)
        return key(self.scan.doc.text[start : self.scan.tokens[f.last - 1].end])

    def _draft(self, f: Found | None, k: object) -> None:
        if k in self.drafts:
            return
        if k in self.roles:
            assert isinstance(k, int)
            self.drafts[k] = Draft("person", self.codes[k])
            self.drafts[k].roles = self.roles[k]
        elif f:
            self.drafts[k] = Draft(self._kind(f), self._code_of(f))

    def _kind(self, f: Found) -> EntityKind:
        if f.naming:
            return _KINDS[f.naming.kind]
        assert f.title
        description = f.title.head.description
        return description.kind if description else "other"

    def _code_of(self, f: Found) -> str | None:
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
            form = (
                "title"
                if not description
                else "body"
                if description.kind == "organisation"
                else "description"
            )
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
        if title.post is None or _vague(title, person):
            continue
        of = homes.owner(scan, title)
        span = Span(inner(scan.doc, title.first, title.front), scan.tokens[title.last - 1].end)
        role = Role(scan.doc.text[span.start : span.end], of, title.post, title.former, span)
        roles.setdefault((title.post, of), role)
    return tuple(roles.values())


def _vague(title: Title, person: Person) -> bool:
    """Tell whether a bare title only repeats a fuller one of the same person: الوزير."""
    bare = not title.complement and title.code is not None and title.post in _GENERAL
    return bare and any(t.complement and t.post != title.post for t in person.titles if t.post)
