"""Who is who in one document: the names of one person, short and long, spelt this way and that."""

from __future__ import annotations

from rasad.annotate.actors.book import Book, Person, words
from rasad.annotate.actors.later import later
from rasad.annotate.actors.named import Named
from rasad.annotate.actors.nicknames import nickname
from rasad.annotate.actors.scan import Scan
from rasad.lexicon.names import names

__all__ = ["Person", "persons"]


def persons(scan: Scan, found: list[Named]) -> list[Person]:
    """Put the names of a document together, and find the later ones that nothing announces."""
    book = Book()
    called = {other.first: other for n in found if (other := nickname(scan, n))}
    rows = [(words(scan, named), named) for named in found if named.first not in called]
    for keys, named in sorted(rows, key=lambda row: len(row[0]) == 1):  # whole names first
        person = book.add(_spelt_apart(scan, named, book) or keys, named)
        if other := nickname(scan, named):
            book.also(person, words(scan, other), other)
    for named, person in later(scan, found, book):
        person.named.append(named)
    for person in book.people:
        for named in person.named:
            _lead(scan, person, named)
        person.named.sort(key=lambda n: n.first)
        person.titles = [t for n in person.named for t in n.titles]
    return sorted(book.people, key=lambda p: p.named[0].first)


def _spelt_apart(scan: Scan, named: Named, book: Book) -> tuple[str, ...] | None:
    """Return a surname whose particle stands apart here and is joined in the whole name: لو دريان."""
    if named.last - named.first > 1 or named.front or not named.first:
        return None
    joined = scan.tokens[named.first - 1].word.key + scan.tokens[named.first].word.key
    if joined not in book.by_word:
        return None
    named.first -= 1
    return (joined,)


def _lead(scan: Scan, person: Person, named: Named) -> None:
    """Take in the particles before a surname that stands alone: بن غفير، فون دير لاين."""
    if named.last - named.first > 1 or named.front:
        return
    key = scan.tokens[named.first].word.key
    before = set(person.words[: person.words.index(key)]) if key in person.words else set()
    before &= names().particles
    while before and named.first and not named.front:
        readings = scan.tokens[named.first - 1].word.readings
        reading = next((r for r in readings if r.key in before and not r.back), None)
        if reading is None:
            return
        named.first, named.front = named.first - 1, reading.front
