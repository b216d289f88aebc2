"""A trie over words: finds the phrases of a lexicon in a document, particles and pronouns allowed for.

All tries share one table of first words, so that a document is gone through once for the whole lexicon,
however many families ask it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from itertools import count
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar
from weakref import finalize

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


class _Opening(NamedTuple):
    """What a word opens in a trie: what it means alone, by its best reading, and where phrases go on."""

    alone: tuple[Reading, tuple[Any, ...]] | None
    longer: tuple[tuple[Reading, _Node[Any]], ...]


Openings: TypeAlias = list[tuple[int, _Opening]]  # what the words at some tokens open
_JOINTS = frozenset("_.")  # inside a name: #الأمم_المتحدة، بي.بي.سي
_NUMBERS = count()
_FIRST_WORDS: dict[str, list[tuple[int, _Node[Any]]]] = {}  # by key: the tries that it opens, by number
_LAST: list[tuple[Document, dict[int, Openings]]] = []  # the document read at this moment


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
        finalize(self, _forget, self._number, tuple(self._root.children)).atexit = False

    def matches(self, doc: Document, within: Container[int] | None = None) -> list[Match[T]]:
        """Return the longest match at each token where one begins; matches may overlap.

        ``within`` are the tokens where matches are asked for, where not all are.
        """
        out: list[Match[T]] = []
        for first, (alone, longer) in _opened(doc).get(self._number, ()):
            if within is not None and first not in within:
                continue
            if longer and (best := _longest(doc, first, longer)):
                out.append(best)
            elif alone:
                out.append(_single(first, *alone))
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
        nodes = (self._root.children.get(reading.key) for reading in word.readings)
        return next((node.values for node in nodes if node and node.values), ())


def _forget(number: int, words: Iterable[str]) -> None:
    """Take a trie that is gone out of the table of first words."""
    for word in words:
        left = [opening for opening in _FIRST_WORDS[word] if opening[0] != number]
        if left:
            _FIRST_WORDS[word] = left
        else:
            del _FIRST_WORDS[word]
    _OPENERS.clear()
    _LAST.clear()


def _longest(doc: Document, first: int, openings: Iterable[tuple[Reading, _Node[T]]]) -> Match[T] | None:
    """Return the longest phrase of several words at a token."""
    if first + 1 == len(doc.words):
        return None
    behind = doc.words[first + 1]
    if behind.form not in _JOINTS:
        keys = _BEHIND[behind]
        openings = [opening for opening in openings if not keys.isdisjoint(opening[1].children)]
        if not openings:
            return None
    found = (match for reading, node in openings for match in _longer(doc, first, reading, node))
    return max(found, key=_worth, default=None)


def _longer(doc: Document, first: int, opening: Reading, node: _Node[T]) -> Iterator[Match[T]]:
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


def _opened(doc: Document) -> dict[int, Openings]:
    """Return, for each trie by its number, the tokens at which a phrase of it may begin."""
    if _LAST and _LAST[0][0] is doc:
        return _LAST[0][1]
    found: defaultdict[int, Openings] = defaultdict(list)
    for first, word in enumerate(doc.words):
        for number, opening in _OPENERS[word]:
            found[number].append((first, opening))
    _LAST[:] = [(doc, found)]
    return found


def _openers(word: Word) -> tuple[tuple[int, _Opening], ...]:
    """Return the tries that a word may open, each with the readings by which it does."""
    found: dict[int, list[tuple[Reading, _Node[Any]]]] = {}
    for reading in word.readings:
        for number, node in _FIRST_WORDS.get(reading.key, ()):
            found.setdefault(number, []).append((reading, node))
    return tuple([(number, _opening(opened)) for number, opened in found.items()]) if found else ()


def _opening(opened: Iterable[tuple[Reading, _Node[Any]]]) -> _Opening:
    """Sort readings. A word alone is read by the least stripped; where two are, with less cut in front."""
    alone: tuple[Reading, tuple[Any, ...]] | None = None
    longer = []
    for reading, node in opened:
        if node.values and (alone is None or _stripped(reading) < _stripped(alone[0])):
            alone = reading, node.values
        if node.children and not reading.back:
            longer.append((reading, node))
    return _Opening(alone, tuple(longer))


def _stripped(reading: Reading) -> tuple[int, int]:
    """How much a reading cuts off a word."""
    return len(reading.proclitics) + len(reading.enclitic), reading.front


def _behind(word: Word) -> frozenset[str]:
    """Return the keys by which a word can go on a phrase."""
    return frozenset((word.key, *(reading.key for reading in word.readings if not reading.proclitics)))


_OPENERS = Memory(_openers)
_BEHIND = Memory(_behind)


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
