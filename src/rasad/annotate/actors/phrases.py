"""Whole noun phrases that name an actor, in reading order, none inside another."""

from __future__ import annotations

from dataclasses import dataclass

from rasad.annotate.actors.named import Named
from rasad.annotate.actors.persons import Person
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.lexicon.naming import Naming
from rasad.lexicon.trie import Match
from rasad.model import Gender, Number

_PLURALS = ("ين", "ون", "ات")
_NOUNS = ("state", "capital", "seat", "organisation", "outlet", "platform", "region", "city", "people")


@dataclass(slots=True)
class Found:
    """A phrase before it has an entity: one of ``person``, ``title`` and ``naming`` tells what it is."""

    first: int
    last: int
    front: int
    proclitics: str
    number: Number
    gender: Gender
    person: Person | None = None
    named: Named | None = None
    title: Title | None = None
    naming: Naming | None = None


def phrases(scan: Scan, people: list[Person], lone: list[Title]) -> list[Found]:
    """Return the phrases of a document: people with their titles, bare titles, bodies, states, places."""
    found = [_person(scan, p, n) for p in people for n in p.named]
    found += [_title(t) for t in lone]
    found += [f for m in scan.named.values() if (f := _naming(scan, m))]
    found.sort(key=lambda f: (f.first, -f.last))
    out: list[Found] = []
    for f in found:
        if out and f.first < out[-1].last and f.named and f.named.first >= out[-1].last:
            f.first, f.front, f.proclitics = f.named.first, f.named.front, ""
        if not out or f.first >= out[-1].last:
            out.append(f)
    return out


def _person(scan: Scan, person: Person, named: Named) -> Found:
    first, last, front = named.first, named.last, named.front
    proclitics = scan.tokens[first].word.form[:front]
    for title in named.titles:
        if title.first < first:
            first, front, proclitics = title.first, title.front, title.proclitics
        last = max(last, title.last)
    gender: Gender = next((t.head.gender for t in person.titles), "masculine")
    return Found(first, last, front, proclitics, "singular", gender, person=person, named=named)


def _title(title: Title) -> Found:
    gender, number = title.head.gender, title.number
    return Found(title.first, title.last, title.front, title.proclitics, number, gender, title=title)


def _naming(scan: Scan, match: Match[Naming]) -> Found | None:
    value = match.values[0]
    if value.kind == "adjective":
        if value.number == "singular" or not (match.front or _stands_alone(scan, match.first)):
            return None
    elif value.kind not in _NOUNS:
        return None
    number: Number = "plural" if value.kind in ("people", "adjective") else "singular"
    gender: Gender = value.gender or ("masculine" if number == "plural" else "feminine")
    return Found(match.first, match.last, match.front, match.proclitics, number, gender, naming=value)


def _stands_alone(scan: Scan, at: int) -> bool:
    """Tell whether an adjective in the plural is a noun (قال الإيرانيون): no noun stands before it."""
    if at == 0 or scan.tokens[at - 1].kind != "word":
        return True
    word = scan.tokens[at - 1].word
    noun = word.article or word.key.endswith(_PLURALS)
    return not (noun or at - 1 in scan.heads or at - 1 in scan.named)
