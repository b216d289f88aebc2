"""A document seen as classes of time words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from rasad.lexicon.times import grammar
from rasad.lexicon.trie import Trie
from rasad.model import Document, Token, Word
from rasad.text.numeral_words import cardinals, ordinals

_LONGEST = 4  # words of a phrase that is looked for behind


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

    def ends(self, i: int, name: str) -> bool:
        """Whether a word or phrase of class ``name`` ends right before token ``i``."""
        for first in range(i - 1, max(-1, i - 1 - _LONGEST), -1):
            sense = self.senses.get(first)
            if sense and sense.last == i and name in sense.classes:
                return True
        return False


def board(doc: Document) -> Board:
    """Look up the words of a document."""
    senses = {
        m.first: Sense(m.last, m.front, m.proclitics, m.enclitic, _classes(m.values))
        for m in _trie().matches(doc)
    }
    return Board(doc, doc.tokens, senses)


@cache
def numeric(word: Word) -> bool:
    """Whether a number or ordinal may begin with this word."""
    return word.key in cardinals() or word.key in ordinals()


@cache
def _classes(values: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    return dict(values)


@cache
def _trie() -> Trie[tuple[str, str]]:
    return Trie((phrase, (name, value)) for phrase, name, value in grammar().entries)
