"""From people, titles and phrases to entities, mentions and phrases with their codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rasad.annotate.actors.belonging import Where, is_a_state, where
from rasad.annotate.actors.persons import Person
from rasad.annotate.actors.phrases import Found
from rasad.annotate.actors.references import Meant, meant, pointers
from rasad.annotate.actors.roles import acts_for, person_code, roles
from rasad.annotate.actors.rows import Row, naming_key, naming_kind, rows, span
from rasad.annotate.actors.said import Key, Said
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.lexicon import states
from rasad.model import Actors, Entity, EntityKind, Mention, MentionForm, Phrase, Reference, Role


@dataclass(slots=True)
class _Draft:
    """An entity while its names are gathered."""

    kind: EntityKind
    code: str | None
    roles: tuple[Role, ...] = ()
    where: Where = (None, None)
    names: dict[str, None] = field(default_factory=dict)


def gather(scan: Scan, people: list[Person], found: list[Found]) -> Actors:
    """Give every phrase its entity, in the order of first mention."""
    return _Gathering(scan, people).gather(rows(scan, people, found))


class _Gathering:
    def __init__(self, scan: Scan, people: list[Person]) -> None:
        self.scan = scan
        self.people = {id(p): p for p in people}
        self.drafts: dict[Key, _Draft] = {}

    def gather(self, named: list[Row]) -> Actors:
        for row in named:
            if row.key not in self.drafts:
                self.drafts[row.key] = self._draft(row)
        pointed = self._meant(named)
        if pointed:
            named = sorted(self._pointed(named, pointed), key=lambda r: (r.first, r.last))
        self._name(named, pointed.values())
        drafts = {k: d for k, d in self.drafts.items() if d.names}
        ids = {k: f"e{i}" for i, k in enumerate(drafts, 1)}
        entities = tuple(_entity(ids[k], d) for k, d in drafts.items())
        references = {m.first: self._reference(m, ids) for m in pointed.values()}
        mentions = [_mention(row, ids[row.key]) for row in named if row.key in ids and not row.several]
        own = {row.first for row in named if row.found and not row.several}
        mentions += [m for r in references.values() if r.first not in own for m in _each(r)]
        phrases = tuple(self._phrase(row.found, row, ids) for row in named if row.found)
        return Actors(
            entities,
            tuple(sorted(mentions, key=lambda m: (m.first, m.last))),
            phrases,
            {i: n for n, p in enumerate(phrases) for i in range(p.first, p.last)},
            {e.id: e for e in entities},
            references,
        )

    # ── words that point back ────────────────────────────────────────────────

    def _meant(self, named: list[Row]) -> dict[int, Meant]:
        """Return the words that point back, by their first token, with whom they mean."""
        found = pointers(self.scan)
        said = [self._said(row) for row in named] if found else []
        return {m.first: m for m in meant(self.scan, said, found)}

    def _said(self, row: Row) -> Said:
        """Return what words that point back see of a naming."""
        draft, found = self.drafts[row.key], row.found
        first, last, proclitics = (
            (found.first, found.last, found.proclitics) if found else (row.first, row.last, "")
        )
        person = self.people.get(row.key) if isinstance(row.key, int) else None
        return Said(
            first, last, self.scan.doc.sentence_of[first], row.key, draft.kind, draft.code, proclitics,
            found.gender if found else "masculine", found.number if found else "singular",
            person, found.title if found else None, found.naming if found else None,
        )  # fmt: skip

    def _pointed(self, named: list[Row], pointed: dict[int, Meant]) -> Iterator[Row]:
        """Give the words that point back to whom they mean; those of several belong to nobody."""
        own = {row.first for row in named if row.found}
        for row in named:
            m = pointed.get(row.first) if row.found and not row.found.named else None
            yield row._replace(key=m.keys[0], rule=m.rule, several=len(m.keys) > 1) if m else row
        for m in pointed.values():
            if m.phrase and m.first not in own:
                words = span(self.scan, m.first, m.last, m.front)
                found = Found(m.first, m.last, m.front, m.proclitics, "singular", m.gender)
                yield Row(m.keys[0], words, m.first, m.last, found, words, m.rule)

    def _reference(self, m: Meant, ids: dict[Key, str]) -> Reference:
        words = span(self.scan, m.first, m.last, m.front)
        return Reference(m.first, m.last, words, tuple(ids[k] for k in m.keys), m.rule)

    # ── entities ─────────────────────────────────────────────────────────────

    def _draft(self, row: Row) -> _Draft:
        if isinstance(row.key, int):
            person = self.people[row.key]
            return _Draft("person", person_code(person), roles(self.scan, person))
        assert row.found
        naming, title = row.found.naming, row.found.title
        if naming:
            return _Draft(naming_kind(naming), None if naming.kind in ("region", "city") else naming.code)
        assert title
        if is_a_state(title):
            return _Draft("state", title.code)
        if title.naming and row.key == naming_key(title.naming):
            return _Draft(naming_kind(title.naming), acts_for(title))
        description = title.head.description
        return _Draft(description.kind if description else "other", acts_for(title))

    def _name(self, named: list[Row], pointed: Iterable[Meant]) -> None:
        """Gather the names of everybody, as written."""
        for row in named:
            draft = self.drafts.get(row.key)
            if (
                draft
                and row.rule is None
                and (draft.kind != "person" or row.found is None or row.found.named)
            ):
                draft.names.setdefault(self.scan.doc.text[row.name.start : row.name.end])
                if row.found and draft.where[0] is None:
                    draft.where = where(draft.kind, row.found)
        for m in pointed:
            for whom in m.keys:
                draft = self.drafts.get(whom)
                if draft is None or not draft.names:
                    self._name_state(whom)

    def _name_state(self, whom: Key) -> None:
        """Name a state that is told by its adjective or by its officials only."""
        assert isinstance(whom, tuple)
        draft = self.drafts.setdefault(whom, _Draft("state", whom[1]))
        match = next((m for m in self.scan.named.values() if m.values[0].code == whom[1]), None)
        words = span(self.scan, match.first, match.last, match.front) if match else None
        name = self.scan.doc.text[words.start : words.end] if words else states.states()[whom[1] or ""].name
        draft.names.setdefault(name)

    def _phrase(self, f: Found, row: Row, ids: dict[Key, str]) -> Phrase:
        draft = self.drafts[row.key]
        assert row.span
        if row.several:
            return Phrase(
                f.first, f.last, row.span, row.name, None, None, "other", f.front, f.proclitics, f.number,
                f.gender,
            )  # fmt: skip
        code = acts_for(f.title) if f.title and row.rule is None else draft.code
        return Phrase(
            f.first, f.last, row.span, row.name, ids[row.key], code, draft.kind, f.front, f.proclitics,
            f.number, f.gender,
        )  # fmt: skip


def _entity(id: str, draft: _Draft) -> Entity:
    names = tuple(draft.names)
    name = max(names, key=lambda n: (len(n.split()), len(n))) if draft.kind == "person" else names[0]
    return Entity(id, draft.kind, name, names, draft.code, draft.roles, *draft.where)


def _each(reference: Reference) -> Iterator[Mention]:
    """Yield one mention for each whom a word means."""
    for id in reference.entities:
        yield Mention(reference.span, id, "reference", reference.first, reference.last, reference.rule)


def _mention(row: Row, id: str) -> Mention:
    f = row.found
    form: MentionForm = "name"
    if f and f.naming and f.naming.kind in ("adjective", "people"):
        form = "adjective"
    elif f and f.title:
        form = _form(f.title)
    elif row.rule:
        form = "reference"
    return Mention(row.name, id, form, row.first, row.last, row.rule)


def _form(title: Title) -> MentionForm:
    description = title.head.description
    if description is None:
        return "title"
    return "body" if description.kind == "organisation" else "description"
