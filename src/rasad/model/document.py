"""An article's text, cut into words that know where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["word", "number", "latin", "mark"]


class Reading(NamedTuple):
    """One way to take a word apart: ``front`` letters of proclitics, ``key``, ``back`` letters of a pronoun.

    ``front`` and ``back`` count letters of the word's ``form``; ``key`` is what a lexicon is asked for.
    """

    front: int
    key: str
    back: int
    proclitics: str
    enclitic: str


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word type, the same wherever it stands (compared by identity; one object a type).

    ``form`` is folded but keeps ة; ``key`` is folded wholly (ة as ه). ``proclitics``, ``stem`` and
    ``enclitic`` are the segmenter's choice; ``article`` tells whether ال opens the stem.
    ``readings`` are all ways to look it up, the least stripped first.
    """

    form: str
    key: str
    proclitics: str
    stem: str
    enclitic: str
    article: bool
    readings: tuple[Reading, ...]


class Token(NamedTuple):
    """A word, a number or a mark of one document."""

    start: int
    end: int
    kind: Kind
    word: Word


class Sentence(NamedTuple):
    """Tokens ``first`` (included) to ``last`` (excluded). ``heading`` for a line without a full stop."""

    first: int
    last: int
    heading: bool


class Quote(NamedTuple):
    """A pair of quotation marks: the tokens of the opening and the closing mark."""

    open: int
    close: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text as published with its tokens, sentences and quotations.

    ``words[i]`` is the word of token ``i``, ``sentence_of[i]`` the index of the sentence that holds it.
    """

    text: str
    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    sentence_of: tuple[int, ...]
    quotes: tuple[Quote, ...]
