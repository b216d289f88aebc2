"""Who is who in one document: the names of one person, short and long, spelt this way and that."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from rasad.annotate.actors.named import Named
from rasad.annotate.actors.parts import Part, eastern, part
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.lexicon.names import names
from rasad.lexicon.words import common, weak
from rasad.model import Word

_WEAK_LETTERS = str.maketrans("", "", "اويء")
_ALIKE = str.maketrans("جقطصثةذ", "غغتستهد")
_SHORTEST_SKELETON = 3


@dataclass(slots=True)
class Person:
    """One person: the words of the fullest name, and every naming in reading order."""

    words: tuple[str, ...]
    named: list[Named] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)


@lru_cache(1 << 15)
def skeleton(word: str) -> str:
    """Return what the spellings of one foreign name share: ترامب and ترمب, نتنياهو and نتانياهو."""
    bare = word[:1] + word[1:].translate(_WEAK_LETTERS)
    bare = bare.translate(_ALIKE)
    return "".join(c for i, c in enumerate(bare) if i == 0 or c != bare[i - 1])


def persons(scan: Scan, found: list[Named]) -> list[Person]:
    """Put the names of a document together, and find the later ones that nothing announces."""
    book = _Book(scan)
    for named in found:
        if _size(scan, named) > 1:
            book.add(named)
    for named in found:
        if _size(scan, named) == 1:
            book.add(named)
    for named, person in _later(scan, found, book):
        person.named.append(named)
    for person in book.people:
        person.named.sort(key=lambda n: n.first)
        person.titles = [t for n in person.named for t in n.titles]
    return sorted(book.people, key=lambda p: p.named[0].first)


def words(scan: Scan, named: Named) -> tuple[str, ...]:
    """Return the words of a name as keys, without marks and proclitics."""
    keys = [t.word.key for t in scan.tokens[named.first : named.last] if t.kind != "mark"]
    keys[0] = keys[0][named.front :]
    return tuple(keys)


def _size(scan: Scan, named: Named) -> int:
    return len(words(scan, named))


class _Book:
    """The people of a document by the words that may stand for them."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.people: list[Person] = []
        self.by_word: dict[str, list[Person]] = {}
        self.by_skeleton: dict[str, list[Person]] = {}
        self.by_first: dict[str, list[Person]] = {}

    def add(self, named: Named) -> None:
        """Give a name to the person it fits, or to a new one."""
        keys = words(self.scan, named)
        person = self.find(keys)
        if person is None:
            person = Person(keys)
            self.people.append(person)
            self._index(person, keys)
        elif len(keys) > len(person.words):
            person.words = keys
            self._index(person, keys)
        person.named.append(named)

    def find(self, keys: tuple[str, ...]) -> Person | None:
        """Return the person whom these words may name."""
        for person in reversed(self.by_word.get(keys[-1], [])):
            if _fits(keys, person.words) or keys[-1] == "".join(person.words[-2:]):
                return person
        for person in reversed(self.by_skeleton.get(skeleton(keys[-1]), [])):
            if _alike(keys, person.words):
                return person
        joined = self.by_word.get("".join(keys[-2:]), []) if len(keys) > 1 else []
        return next((p for p in reversed(joined) if p.words[-1] == "".join(keys[-2:])), None)

    def _index(self, person: Person, keys: tuple[str, ...]) -> None:
        if len(keys) > 1:
            self.by_first.setdefault(keys[0], []).append(person)
        for word in _aliases(keys):
            for table, entry in ((self.by_word, word), (self.by_skeleton, skeleton(word))):
                if (
                    len(entry) > 1
                    and word not in names().particles
                    and word not in names().seconds
                    and person not in table.setdefault(entry, [])
                ):
                    table[entry].append(person)


def _aliases(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name that may stand for it alone: the last, and of some names the first.

    East Asian names begin with the family's name (كيم), princes are called by their own (تميم بن حمد).
    """
    last = (
        keys[-2:]
        if len(keys) > 1 and (keys[-1] in names().seconds or keys[-2] in names().particles)
        else keys[-1:]
    )
    if len(last) == 2:
        last = (*last, "".join(last))  # لو دريان is لودريان as well
    if len(keys) > 2 and (keys[0] in eastern() or keys[1] in ("بن", "ال")):
        return (keys[0], *last)
    return (*last, keys[0]) if len(keys) == 2 and keys[0] in eastern() else last


def _fits(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether one name is part of the other, in its order."""
    if len(short) > len(long):
        short, long = long, short
    at = iter(long)
    return all(word in at for word in short)


def _alike(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    a, b = tuple(map(skeleton, short)), tuple(map(skeleton, long))
    if len(a) == 1 and (len(a[0]) < _SHORTEST_SKELETON or a[0] not in b[-2:]):
        return False
    return len(a[-1]) >= 2 and _fits(a, b)


def _later(scan: Scan, found: list[Named], book: _Book) -> list[tuple[Named, Person]]:
    """Find words that stand for a person named in full somewhere in the document."""
    taken = {i for named in found for i in range(named.first, named.last)}
    taken.update(i for named in found for t in named.titles for i in range(t.first, t.last))
    out: list[tuple[Named, Person]] = []
    if not book.people:
        return out
    for index, token in enumerate(scan.tokens):
        if token.kind != "word" or index in taken or index in scan.busy:
            continue
        keys = _keys(token.word)
        if (
            book.by_word.keys().isdisjoint(keys)
            and book.by_first.keys().isdisjoint(keys)
            and part(token.word) == Part.NONE
        ):
            continue
        if whole := _whole(scan, index, book):
            out.append(whole)
            taken.update(range(index, whole[0].last))
        elif meant := _stands_for(scan, index, book):
            out.append((Named(index, index + 1, meant[0]), meant[1]))
    return out


def _whole(scan: Scan, index: int, book: _Book) -> tuple[Named, Person] | None:
    """Return the person whose whole name stands here again, though its words alone are no names: محمد السادس."""
    for reading in scan.tokens[index].word.readings:
        for person in book.by_first.get(reading.key, ()):
            last = index + len(person.words)
            keys = [t.word.key for t in scan.tokens[index + 1 : last]]
            if not reading.back and keys == list(person.words[1:]) and len(keys) > 0:
                return Named(index, last, reading.front), person
    return None


@lru_cache(1 << 16)
def _keys(word: Word) -> frozenset[str]:
    """Return the keys under which a word may name a person: with a pronoun it names nobody."""
    return frozenset(r.key for r in word.readings if not r.back)


def _stands_for(scan: Scan, index: int, book: _Book) -> tuple[int, Person] | None:
    """Return whom a word stands for, and the letters of proclitics before the name."""
    word = scan.tokens[index].word
    for reading in word.readings:
        if reading.back:
            continue
        people = book.by_word.get(reading.key)
        if people and _plain(scan, index, reading.key, people):
            return reading.front, next((p for p in people if p.words[-1] == reading.key), people[-1])
    if part(word) == Part.NONE or len(skeleton(word.key)) < _SHORTEST_SKELETON or index in scan.named:
        return None
    people = book.by_skeleton.get(skeleton(word.key), [])
    return next(((0, p) for p in reversed(people) if _alike((word.key,), p.words)), None)


def _plain(scan: Scan, index: int, key: str, people: list[Person]) -> bool:
    """Tell whether a word is a name here and not the common word or the state that it is elsewhere."""
    if index in scan.heads or key in common():
        return _quoted(scan, index)
    if index in scan.named and not any(len(p.words) > 1 and p.words[-1] == key for p in people):
        return False
    last = any(p.words[-1] == key for p in people)
    if key in weak():
        return last and (index not in scan.named or _quoted(scan, index))
    return last or any(len(p.words) > 2 for p in people)


def _quoted(scan: Scan, index: int) -> bool:
    tokens = scan.tokens
    return 0 < index < len(tokens) - 1 and tokens[index - 1].kind == tokens[index + 1].kind == "mark"
