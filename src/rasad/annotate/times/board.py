"""A document seen as classes of time words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from rasad.lexicon.times import grammar
from rasad.lexicon.trie import Trie
from rasad.model import Document, Token
from rasad.text.numeral_words import cardinals, ordinals
from rasad.text.numerals import Numeral, number

# Classes of what a number may begin with: digits by their number, number words, ordinals.
SMALL, YEAR, DIGITS, CARDINAL, ORDINAL = "1-2 digits", "3-4 digits", "digits", "cardinal", "ordinal"
NUMERIC = (SMALL, YEAR, DIGITS, CARDINAL, ORDINAL)
LONGEST = 4  # words of the longest phrase of a class


class Sense(NamedTuple):
    """What the words from a token to ``last`` (excluded) may be; ``front`` letters are proclitics."""

    last: int
    front: int
    proclitics: str
    enclitic: str
    classes: Mapping[str, str]


class Board(NamedTuple):
    """A document's tokens with the senses of those that are words of time."""

    doc: Document
    tokens: tuple[Token, ...]
    senses: Mapping[int, Sense]
    masks: Mapping[int, int]  # for each token that a time may hold: its classes as bits
    numbers: dict[int, Numeral | None]  # those read so far

    def number(self, i: int) -> Numeral | None:
        """Return the number that begins at token ``i``."""
        if i not in self.numbers:
            self.numbers[i] = number(self.tokens, i)
        return self.numbers[i]

    def ends(self, i: int, name: str) -> bool:
        """Whether a word or phrase of class ``name`` ends right before token ``i``."""
        for first in range(i - 1, max(-1, i - 1 - LONGEST), -1):
            sense = self.senses.get(first)
            if sense and sense.last == i and name in sense.classes:
                return True
        return False


def board(doc: Document) -> Board:
    """Look up the words of a document."""
    senses: dict[int, Sense] = {}
    masks: dict[int, int] = {}
    for m in _trie().matches(doc):
        classes, masks[m.first] = _classes(m.values)
        senses[m.first] = Sense(m.last, m.front, m.proclitics, m.enclitic, classes)
    spelt = _spelt()
    for i, token in enumerate(doc.tokens):
        if mask := spelt.get(token.word.key) if token.kind == "word" else _digits(token.word.key):
            masks[i] = masks.get(i, 0) | mask
    return Board(doc, doc.tokens, senses, masks, {})


@cache
def bits() -> dict[str, int]:
    """Return a bit for each class."""
    names = dict.fromkeys((*NUMERIC, *(name for _, name, _ in grammar().entries)))
    return {name: 1 << place for place, name in enumerate(names)}


def _digits(key: str) -> int:
    """Return the kind of number that digits may begin, as a bit; 0 for what is no digits."""
    if not key[:1].isdigit():
        return 0
    whole = key.isdigit()
    return bits()[SMALL if whole and len(key) <= 2 else YEAR if whole and len(key) <= 4 else DIGITS]


@cache
def _spelt() -> dict[str, int]:
    """Return the kinds of numbers that number words may begin, as bits."""
    kinds = dict.fromkeys(cardinals(), bits()[CARDINAL])
    return kinds | {word: kinds.get(word, 0) | bits()[ORDINAL] for word in ordinals()}


@cache
def _classes(values: tuple[tuple[str, str], ...]) -> tuple[Mapping[str, str], int]:
    """Return classes with their values, and as bits."""
    classes = dict(values)
    return classes, sum(bits()[name] for name in classes)


@cache
def _trie() -> Trie[tuple[str, str]]:
    return Trie((phrase, (name, value)) for phrase, name, value in grammar().entries)
