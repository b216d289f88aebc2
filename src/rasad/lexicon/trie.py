"""A trie over words: finds the phrases of a lexicon in a document, particles and pronouns allowed for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from rasad.model import Document, Reading, Word
from rasad.text import key

T = TypeVar("T")


class Match(NamedTuple, Generic[T]):
    """A phrase found: tokens ``first`` to ``last`` (excluded), without ``front`` letters of the first token
    (``proclitics``) and ``back`` letters of the last (``enclitic``); ``values`` are what the phrase means.
    """

    first: int
    last: int
    front: int
    back: int
    proclitics: str
    enclitic: str
    values: tuple[T, ...]


class _Node(Generic[T]):
    __slots__ = ("children", "values")

    def __init__(self) -> None:
        self.children: dict[str, _Node[T]] = {}
        self.values: tuple[T, ...] = ()


class Trie(Generic[T]):
    """Phrases and what they mean. Proclitics are allowed on a phrase's first word, a pronoun on its last."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        """Take (phrase in ordinary spelling, value) pairs; a phrase may have several values."""
        self._root: _Node[T] = _Node()
        for phrase, value in entries:
            node = self._root
            for word in key(phrase).split():
                node = node.children.setdefault(word, _Node())
            if value not in node.values:
                node.values = (*node.values, value)
        self._openers = lru_cache(1 << 14)(self._find_openers)

    def matches(self, doc: Document) -> list[Match[T]]:
        """Return the longest match at each token where one begins; matches may overlap."""
        out: list[Match[T]] = []
        for first, opened in [pair for pair in enumerate(map(self._openers, doc.words)) if pair[1]]:
            reading, node = opened[0]
            if len(opened) == 1 and not node.children:
                out.append(_single(first, reading, node.values))
            elif best := max(self._paths(doc, first, opened), key=_worth, default=None):
                out.append(best)
        return out

    def apart(self, doc: Document) -> list[Match[T]]:
        """Return matches that do not overlap: from left to right, at each token the longest."""
        out: list[Match[T]] = []
        for match in self.matches(doc):
            if not out or match.first >= out[-1].last:
                out.append(match)
        return out

    def of(self, word: Word) -> tuple[T, ...]:
        """Return what one word alone means, by its least stripped reading."""
        return next((node.values for _, node in self._openers(word) if node.values), ())

    def _find_openers(self, word: Word) -> tuple[tuple[Reading, _Node[T]], ...]:
        children = self._root.children
        return tuple((r, node) for r in word.readings if (node := children.get(r.key)))

    def _paths(
        self, doc: Document, first: int, opened: Iterable[tuple[Reading, _Node[T]]]
    ) -> Iterator[Match[T]]:
        for reading, node in opened:
            if node.values:
                yield _single(first, reading, node.values)
            if node.children and not reading.back:
                yield from self._longer(doc, first, reading, node)

    def _longer(self, doc: Document, first: int, opening: Reading, node: _Node[T]) -> Iterator[Match[T]]:
        """Follow the words behind the first; the last may carry a pronoun."""
        for index in range(first + 1, len(doc.tokens)):
            word = doc.words[index]
            for reading in word.readings:
                ending = node.children.get(reading.key) if not reading.proclitics else None
                if ending and ending.values:
                    yield _single(first, opening, ending.values)._replace(
                        last=index + 1, back=reading.back, enclitic=reading.enclitic
                    )
            following = node.children.get(word.key)
            if following is None:
                return
            node = following


def _single(first: int, reading: Reading, values: tuple[T, ...]) -> Match[T]:
    """Return the match of a phrase that is one word."""
    return Match(first, first + 1, reading.front, reading.back, reading.proclitics, reading.enclitic, values)


def _worth(match: Match[T]) -> tuple[int, int, int]:
    return match.last, -len(match.proclitics) - len(match.enclitic), -match.front
