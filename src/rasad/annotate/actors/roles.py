"""The roles of a person, and for whom the holder of an office acts."""

from __future__ import annotations

from rasad.annotate.actors.owners import owner
from rasad.annotate.actors.persons import Person
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.lexicon import states
from rasad.model import Role, Span
from rasad.text import inner

# Whoever holds one of these acts for himself or his body, not for the state that it belongs to.
_PRIVATE = frozenset({"expert", "journalist", "party_leader", "other", "legislator", "head_of_organisation"})
_GENERAL = frozenset({"minister", "official", "head_of_organisation", "head_of_state", "military_commander"})


def roles(scan: Scan, person: Person) -> tuple[Role, ...]:
    """Return the offices of a person, each once, in reading order."""
    found: dict[tuple[str, str | None], Role] = {}
    for title in person.titles:
        if title.post is None or _vague(title, person):
            continue
        of = owner(scan, title)
        span = Span(inner(scan.doc, title.first, title.front), scan.tokens[title.last - 1].end)
        role = Role(scan.doc.text[span.start : span.end], of, title.post, title.former, span)
        found.setdefault((title.post, of), role)
    return tuple(found.values())


def acts_for(title: Title) -> str | None:
    """Return the state or organisation for which the holder of a title acts."""
    description = title.head.description
    if description:
        a_state = title.head.family == "countries"  # a member of the United Nations does not act for them
        own = not a_state or title.code in states.states()
        return title.code if description.acts == "state" and own else None
    if (title.former and not title.then) or (title.post in _PRIVATE and title.code in states.states()):
        return None
    return title.code


def person_code(person: Person) -> str | None:
    """Return the state or organisation for which a person acts: that of an office still held."""
    return next((c for t in person.titles if t.post and (c := acts_for(t))), None)


def _vague(title: Title, person: Person) -> bool:
    """Tell whether a bare title only repeats a fuller one of the same person: الوزير."""
    bare = not title.complement and title.code is not None and title.post in _GENERAL
    return bare and any(t.complement and t.post != title.post for t in person.titles if t.post)
