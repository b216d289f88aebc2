"""A trie over words: finds the phrases of a lexicon in a document, particles and pronouns allowed for.

All tries share one table of first words, so that a document is gone through once for the whole lexicon,
however many families ask it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from rasad.model import Document, Reading, Word
from rasad.text import key
from rasad.text.memo import Memory

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


Opened: TypeAlias = "tuple[tuple[Reading, _Node[Any]], ...]"  # ways to read a word, and where each leads
_JOINTS = frozenset("_.")  # inside a name: #الأمم_المتحدة، بي.بي.سي
_NUMBERS = count()
_FIRST_WORDS: dict[str, list[tuple[int, _Node[Any]]]] = {}  # by key: the tries that it opens, by number
_LAST: list[tuple[Document, dict[int, list[tuple[int, Opened]]]]] = []  # the document read at this moment


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
        self._number = next(_NUMBERS)
        for word, node in self._root.children.items():
            _FIRST_WORDS.setdefault(word, []).append((self._number, node))
        _OPENERS.clear()
        _LAST.clear()

    def matches(self, doc: Document) -> list[Match[T]]:
        """Return the longest match at each token where one begins; matches may overlap."""
        out: list[Match[T]] = []
        for first, opened in _opened(doc).get(self._number, ()):
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
        opened = next((found for number, found in _OPENERS[word] if number == self._number), ())
        return next((node.values for _, node in opened if node.values), ())

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
            if word.form in _JOINTS and _joins(doc, index):
                continue
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


def _opened(doc: Document) -> dict[int, list[tuple[int, Opened]]]:
    """Return, for each trie by its number, the tokens at which a phrase of it may begin."""
    if _LAST and _LAST[0][0] is doc:
        return _LAST[0][1]
    found: dict[int, list[tuple[int, Opened]]] = defaultdict(list)
    for first, openers in enumerate(map(_OPENERS.__getitem__, doc.words)):
        for number, opened in openers:
            found[number].append((first, opened))
    _LAST[:] = [(doc, found)]
    return found


def _openers(word: Word) -> tuple[tuple[int, Opened], ...]:
    """Return the tries that a word may open, each with the readings by which it does."""
    found: dict[int, list[tuple[Reading, _Node[Any]]]] = {}
    for reading in word.readings:
        for number, node in _FIRST_WORDS.get(reading.key, ()):
            found.setdefault(number, []).append((reading, node))
    return tuple((number, tuple(opened)) for number, opened in found.items())


_OPENERS = Memory(_openers)


def _single(first: int, reading: Reading, values: tuple[T, ...]) -> Match[T]:
    """Return the match of a phrase that is one word."""
    return Match(first, first + 1, reading.front, reading.back, reading.proclitics, reading.enclitic, values)


def _joins(doc: Document, index: int) -> bool:
    """Tell whether a mark stands between two words without a space."""
    tokens = doc.tokens
    if index + 1 >= len(tokens) or tokens[index + 1].kind == "mark":
        return False
    return tokens[index - 1].end == tokens[index].start and tokens[index].end == tokens[index + 1].start


def _worth(match: Match[T]) -> tuple[int, int, int]:
    return match.last, -len(match.proclitics) - len(match.enclitic), -match.front
