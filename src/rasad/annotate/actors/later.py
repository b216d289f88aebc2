"""Later namings: words that nothing announces, of people named in full elsewhere in the document."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.annotate.actors.book import SHORTEST_SKELETON, Book, Person, alike, skeleton
from rasad.annotate.actors.named import Named
from rasad.annotate.actors.parts import Part, part
from rasad.annotate.actors.scan import Scan
from rasad.lexicon import offices
from rasad.lexicon.words import common, function, weak
from rasad.model import Reading, Word
from rasad.text.memo import by_word


def later(scan: Scan, found: list[Named], book: Book) -> Iterator[tuple[Named, Person]]:
    """Yield the names of people of the book among the words that no name or title holds yet."""
    if not book.people:
        return
    taken = {i for named in found for i in range(named.first, named.last)}
    taken.update(i for named in found for t in named.titles for i in range(t.first, t.last))
    known = book.by_word.keys() | book.by_first.keys()
    at = 0
    for index, token in enumerate(scan.tokens):
        word = token.word
        if index < at or (part(word) == Part.NONE and known.isdisjoint(_keys(word))) or token.kind != "word":
            continue
        if index in taken or index in scan.busy:
            continue
        if meant := _whole(scan, index, book) or _alone(scan, index, book):
            at = meant[0].last
            yield meant


@by_word
def _keys(word: Word) -> frozenset[str]:
    """Return the keys under which a word may name a person: with a pronoun it names nobody."""
    return frozenset(r.key for r in word.readings if not r.back)


def _whole(scan: Scan, index: int, book: Book) -> tuple[Named, Person] | None:
    """Return the person whose whole name stands here, though its words are no names: محمد السادس."""
    for reading in scan.tokens[index].word.readings:
        for person in book.by_first.get(reading.key, ()):
            last = index + len(person.words)
            keys = tuple(t.word.key for t in scan.tokens[index + 1 : last])
            if not reading.back and keys == person.words[1:] != ():
                return Named(index, last, reading.front), person
    return None


def _alone(scan: Scan, index: int, book: Book) -> tuple[Named, Person] | None:
    """Return the person for whom a word stands."""
    word = scan.tokens[index].word
    for reading in word.readings:
        people = book.by_word.get(reading.key) if not reading.back else None
        if people and _is_name(scan, index, reading, people):
            person = next((p for p in people if p.words[-1] == reading.key), people[-1])
            return Named(index, index + 1, reading.front), person
    bare = skeleton(word.key)
    listed = index in scan.named or index in scan.heads or index in scan.ranks
    if listed or part(word) == Part.NONE or len(bare) < SHORTEST_SKELETON:
        return None
    people = book.by_skeleton.get(bare, [])
    spelt = next((p for p in reversed(people) if alike((word.key,), p.words)), None)
    return (Named(index, index + 1, 0), spelt) if spelt else None


def _is_name(scan: Scan, index: int, reading: Reading, people: list[Person]) -> bool:
    """Tell whether a word is a name here and not the common word or the state that it is elsewhere."""
    key = reading.key
    if scan.written(index, reading.front) in function() or all(_needs_particle(p, key) for p in people):
        return False  # على is not علي, nor عماد his mother أم عماد
    if index in scan.heads or key in common():
        return _quoted(scan, index)
    if index in scan.named and not any(len(p.words) > 1 and p.words[-1] == key for p in people):
        return False
    last = any(p.words[-1] == key for p in people)
    if key in weak():
        return last and (index not in scan.named or _quoted(scan, index))
    return last or any(len(p.words) > 2 for p in people)


def _needs_particle(person: Person, key: str) -> bool:
    """Tell whether a word names somebody only behind أبو or أم."""
    words = person.words
    return len(words) > 1 and words[-1] == key and words[-2] in offices.links().kunyas


def _quoted(scan: Scan, index: int) -> bool:
    tokens = scan.tokens
    return 0 < index < len(tokens) - 1 and tokens[index - 1].kind == tokens[index + 1].kind == "mark"
