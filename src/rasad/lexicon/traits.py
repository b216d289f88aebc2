"""What a word shows of itself: the traits by which the tagger weighs it."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from rasad.lexicon.names import Names
from rasad.model import Word

_PROCLITICS = ("و", "ف", "ل", "ب", "ك")
_SHORTEST = 3
_NGRAMS = (2, 3, 4)


class Vocabulary(Protocol):
    """What is known about frequent words of news: how frequent, and which words stand in the same places."""

    def classes(self, key: str) -> tuple[int, ...] | None:
        """Return a frequency bucket and the clusters of a word, or None for a rare word."""
        ...

    def likeness(self, key: str) -> float:
        """Return how much the letters look like a name's, 0 to 1."""
        ...


def hashed(traits: Iterable[str]) -> NDArray[np.uint32]:
    """Return a number for each trait, the same on every machine."""
    return np.array([zlib.crc32(trait.encode()) for trait in traits], dtype=np.uint32)


def ngrams(key: str) -> list[str]:
    """Return the letter sequences of a word, with its ends marked."""
    marked = f"<{key}>"
    return [marked[i : i + size] for size in _NGRAMS for i in range(len(marked) - size + 1)]


def traits(word: Word, vocabulary: Vocabulary, names: Names) -> list[str]:
    """Return a word's traits: itself, its kind, its clusters, its place in the name lists, its ends."""
    first = word.key[:1]
    if not first.isalpha() or first.isascii():
        return [f"t={'0' if first.isdigit() else 'a' if first.isalpha() else first}"]
    proclitics, stem, classes = _known(word.key, vocabulary)
    found = [f"w={word.key}", *_listed(word, names)]
    if classes:
        found += [f"q={classes[0]}", *(f"c{i}={cluster}" for i, cluster in enumerate(classes[1:]))]
    else:
        found.append("q=rare")
        found += [f"n={_bucket(vocabulary, word.key)}"]
        if first in _PROCLITICS and len(word.key) > _SHORTEST:
            found.append(f"m={_bucket(vocabulary, word.key[1:])}")
    if proclitics:
        found += [f"x={proclitics}", f"s={stem}"]
    if word.form.startswith("ال"):
        found.append("al")
    return found + _ends(word)


def _known(key: str, vocabulary: Vocabulary) -> tuple[str, str, tuple[int, ...] | None]:
    """Return proclitics, stem and classes of the least stripped form that news uses often."""
    for proclitics, stem in _stems(key):
        if classes := vocabulary.classes(stem):
            return proclitics, stem, classes
    return "", key, None


def _stems(key: str) -> Iterator[tuple[str, str]]:
    yield "", key
    if key[0] in _PROCLITICS and len(key) > _SHORTEST:
        yield key[0], key[1:]
        if key[0] in "وف" and key[1] in "لبك" and len(key) > _SHORTEST + 1:
            yield key[:2], key[2:]


def _listed(word: Word, names: Names) -> list[str]:
    """Return the name lists that hold the word: in capitals where it can be nothing but a name."""
    lists = _lists(names)
    found = (
        f"{name}+" if reading.front else name
        for reading in word.readings
        if not reading.back
        for name in lists.get(reading.key, ())
    )
    return list(dict.fromkeys(found))


@cache
def _lists(names: Names) -> dict[str, tuple[str, ...]]:
    """Return the traits that the name lists give to a word."""
    listed = (
        ("G", names.given), ("F", names.family), ("P", names.particles), ("S", names.seconds),
        ("H", names.honorifics), ("R", names.ranks),
    )  # fmt: skip
    found: dict[str, tuple[str, ...]] = {}
    for name, words in listed:
        for word in words:
            told = name.lower() if word in names.ambiguous else name
            found[word] = (*found.get(word, ()), f"l={told}")
    return found


def _bucket(vocabulary: Vocabulary, key: str) -> int:
    return int(vocabulary.likeness(key) * 8)


def _ends(word: Word) -> list[str]:
    size = len(word.key)
    starts = [f"p{n}={word.key[:n]}" for n in (1, 2, 3, 4) if n < size]
    ends = [f"e{n}={word.form[-n:]}" for n in (1, 2, 3, 4) if n < size]
    return [*starts, *ends, f"z={min(size, 9)}"]
