"""The people of a document, by the words that may stand for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from rasad.annotate.actors.named import Named
from rasad.annotate.actors.parts import eastern
from rasad.annotate.actors.scan import Scan
from rasad.annotate.actors.title import Title
from rasad.lexicon import offices
from rasad.lexicon.names import names

_WEAK_LETTERS = str.maketrans("", "", "اويء")
_ALIKE = str.maketrans("جقطصثةذ", "غغتستهد")
SHORTEST_SKELETON = 3
_LONG = 7


@dataclass(slots=True)
class Person:
    """One person: the words of the fullest name, and every naming in reading order."""

    words: tuple[str, ...]
    named: list[Named] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)


@lru_cache(1 << 15)
def skeleton(word: str) -> str:
    """Return what the spellings of one foreign name share: ترامب and ترمب, تشاووش and جاويش."""
    plain = word.replace("تش", "ج")
    if len(plain) >= _LONG:
        plain = plain.removesuffix("ه")  # دوتيرتيه, but سعيدة is not سعيد
    if plain.startswith("ش"):
        plain = "ج" + plain[1:]
    bare = (plain[:1] + plain[1:].translate(_WEAK_LETTERS)).translate(_ALIKE)
    single = "".join(c for i, c in enumerate(bare) if i == 0 or c != bare[i - 1])
    # غوتيريش and غوتيريس: the end of Portuguese and Spanish names
    return single[:-1] + "س" if single.endswith("ش") and len(single) > SHORTEST_SKELETON else single


def words(scan: Scan, named: Named) -> tuple[str, ...]:
    """Return the words of a name as keys, without marks and proclitics."""
    keys = [t.word.key for t in scan.tokens[named.first : named.last] if t.kind != "mark"]
    keys[0] = keys[0][named.front :]
    return tuple(keys)


class Book:
    """The people found so far, by a word of their name, by its skeleton, and by the first word."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.by_word: dict[str, list[Person]] = {}
        self.by_skeleton: dict[str, list[Person]] = {}
        self.by_first: dict[str, list[Person]] = {}
        self.by_nickname: dict[str, Person] = {}

    def add(self, keys: tuple[str, ...], named: Named) -> Person:
        """Give a name to the person it fits, or to a new one."""
        person = self.find(keys)
        if person is None:
            person = Person(keys)
            self.people.append(person)
            self._index(person, keys)
        elif len(keys) > len(person.words):
            person.words = keys
            self._index(person, keys)
        person.named.append(named)
        return person

    def also(self, person: Person, keys: tuple[str, ...], named: Named) -> None:
        """Give a person another name: a nickname."""
        person.named.append(named)
        self._index(person, keys)
        self.by_nickname[keys[-1]] = person

    def find(self, keys: tuple[str, ...]) -> Person | None:
        """Return the person whom these words may name, the one told last."""
        if len(keys) == 1 and keys[0] in self.by_nickname:
            return self.by_nickname[keys[0]]
        for person in reversed(self.by_word.get(keys[-1], [])):
            if _fits(keys, person.words) or keys[-1] == "".join(person.words[-2:]):
                return person
        for person in reversed(self.by_skeleton.get(skeleton(keys[-1]), [])):
            if alike(keys, person.words):
                return person
        joined = "".join(keys[-2:]) if len(keys) > 1 else ""
        if keys[-1] in offices.links().suffixes and (spelt := self.by_skeleton.get(skeleton(joined))):
            return spelt[-1]  # جاويش أوغلو is تشاووش أوغلو
        return next((p for p in reversed(self.by_word.get(joined, [])) if p.words[-1] == joined), None)

    def _index(self, person: Person, keys: tuple[str, ...]) -> None:
        if len(keys) > 1:
            self.by_first.setdefault(keys[0], []).append(person)
        for word in _aliases(keys):
            if word in names().particles or word in names().seconds:
                continue
            for table, entry in ((self.by_word, word), (self.by_skeleton, skeleton(word))):
                if len(entry) > 1 and person not in table.setdefault(entry, []):
                    table[entry].append(person)


def alike(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether two names may be spellings of one, or one a part of the other."""
    a, b = tuple(map(skeleton, short)), tuple(map(skeleton, long))
    if len(a) == 1 and (len(a[0]) < SHORTEST_SKELETON or a[0] not in b[-2:]):
        return False
    if len(a) == len(b) > 2 and short[0] in eastern() and (a[0], a[-1]) == (b[0], b[-1]):
        return True  # كيم جونغ أون is كيم يونغ أون as well
    return len(a[-1]) >= 2 and _fits(a, b)


def _aliases(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name that may stand for it alone: the last, and of some names the first.

    East Asian names begin with the family's name (كيم), princes are called by their own (تميم بن حمد).
    """
    last = keys[-1:]
    if len(keys) > 1 and (keys[-1] in names().seconds or keys[-2] in names().particles):
        last = (*keys[-2:], "".join(keys[-2:]))  # لو دريان is لودريان as well
    elif len(keys) > 1 and keys[-1] in offices.links().suffixes:
        last = (keys[-2], "".join(keys[-2:]))
    prince = len(keys) > 2 and keys[1] in offices.links().sons
    return (keys[0], *last) if prince or (len(keys) > 1 and keys[0] in eastern()) else last


def _fits(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether one name is part of the other, in its order."""
    if len(short) > len(long):
        short, long = long, short
    at = iter(long)
    return all(word in at for word in short)
