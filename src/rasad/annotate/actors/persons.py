"""Who is who in one document: the names of one person, short and long, spelt this way and that."""

from __future__ import annotations

from rasad.annotate.actors.book import Book, Person, words
from rasad.annotate.actors.later import later
from rasad.annotate.actors.named import Named
from rasad.annotate.actors.scan import Scan

__all__ = ["Person", "persons"]


def persons(scan: Scan, found: list[Named]) -> list[Person]:
    """Put the names of a document together, and find the later ones that nothing announces."""
    book = Book()
    rows = [(words(scan, named), named) for named in found]
    for keys, named in sorted(rows, key=lambda row: len(row[0]) == 1):  # whole names first
        book.add(keys, named)
    for named, person in later(scan, found, book):
        person.named.append(named)
    for person in book.people:
        person.named.sort(key=lambda n: n.first)
        person.titles = [t for n in person.named for t in n.titles]
    return sorted(book.people, key=lambda p: p.named[0].first)
