"""Words that point back: whom الجانبان، البلدان، الرئيسان، الأخير mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rasad.annotate.actors.scan import Scan
from rasad.lexicon.references import Family, Pointer
from rasad.lexicon.references import references as pointers
from rasad.lexicon.trie import Match
from rasad.model import Entity, Phrase, Reference, Span
from rasad.text import inner

_REACH = 80  # tokens looked back
_KINDS = {
    "sides": frozenset({"person", "state", "organisation", "group", "other"}),
    "states": frozenset({"person", "state", "other"}),
    "persons": frozenset({"person", "other"}),
    "person": frozenset({"person"}),
}


def references(scan: Scan, phrases: Sequence[Phrase], entities: Mapping[str, Entity]) -> dict[int, Reference]:
    """Return the words that point back and whose meaning is sure, by their first token."""
    found: dict[int, Reference] = {}
    for match in pointers().matches(scan.doc):
        pointer = match.values[0]
        if match.back or match.first in scan.busy or not _stands_alone(scan, match):
            continue
        if meant := _meant(match, pointer.family, phrases, entities):
            span = Span(inner(scan.doc, match.first, match.front), scan.tokens[match.last - 1].end)
            found[match.first] = Reference(match.first, match.last, span, meant, pointer.rule)
    return found


def _stands_alone(scan: Scan, match: Match[Pointer]) -> bool:
    """Tell whether the word is no adjective: الأزمة الأخيرة."""
    before = scan.tokens[match.first - 1] if match.first else None
    return match.values[0].family.seeks != "person" or before is None or not before.word.article


def _meant(
    match: Match[Pointer], family: Family, phrases: Sequence[Phrase], entities: Mapping[str, Entity]
) -> tuple[str, ...]:
    """Return the ids of those named last who fit, or nothing where they are too few."""
    seen: dict[str, str] = {}
    for phrase in reversed(phrases):
        entity = entities[phrase.entity] if phrase.entity else None
        if phrase.last > match.first or entity is None:
            continue
        if match.first - phrase.last > _REACH:
            break
        if _fits(entity, phrase, family):
            seen.setdefault(phrase.code or entity.name, entity.id)
        if len(seen) == family.count:
            return tuple(reversed(seen.values()))
    return ()


def _fits(entity: Entity, phrase: Phrase, family: Family) -> bool:
    if entity.kind not in _KINDS[family.seeks] or (family.seeks != "person" and phrase.code is None):
        return False
    return not family.posts or entity.kind != "person" or not set(family.posts).isdisjoint(_posts(entity))


def _posts(entity: Entity) -> Iterator[str]:
    return (role.post for role in entity.roles if not role.former)
