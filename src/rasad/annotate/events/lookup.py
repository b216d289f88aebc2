"""Looking words up: triggers, verbs that carry nouns, small words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntFlag, auto
from functools import cache
from typing import NamedTuple

from rasad.lexicon.clauses import classes
from rasad.lexicon.fields import field_words
from rasad.lexicon.states import entries
from rasad.lexicon.trigger_forms import Sense, light_verbs, saying_verbs, single_words, telling_words
from rasad.model import Reading, Word
from rasad.text import key
from rasad.text.inflect import Feature
from rasad.text.memo import by_word

_CONJUNCTIONS = ("", "و", "ف")
_NOT_OBJECTS = (
    "ي",
    "ني",
    "ك",
    "كم",
    "كما",
    "هن",
)  # news does not do things to me or you: وزاري is no و زار ي
_NONE: frozenset[str] = frozenset()


class Trigger(NamedTuple):
    """Words that may name an event: tokens ``first`` to ``last`` (excluded) and what they may mean."""

    first: int
    last: int
    front: int
    back: int
    proclitics: str
    enclitic: str
    senses: tuple[Sense, ...]

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb in its first sense."""
        return self.senses[0].kind == "verb"


def single(word: Word) -> tuple[Reading, tuple[Sense, ...]] | None:
    """The least stripped reading of a word that may be a trigger."""
    known = single_words()
    if known.keys().isdisjoint([r.key for r in word.readings]):
        return None
    whole = (r for r in word.readings if not r.back and r.proclitics in _CONJUNCTIONS)
    if any("never" in classes().get(r.key, _NONE) for r in whole):
        return None
    for reading in word.readings:
        alike = (r for r in word.readings if (r.front, r.back) == (reading.front, reading.back))
        senses = tuple(s for r in alike for s in known.get(r.key, ()) if _joins(s, r))
        if senses:
            return reading, tuple(dict.fromkeys(senses))
    return None


def _joins(sense: Sense, reading: Reading) -> bool:
    """Whether a word of this kind takes these particles: س, ل before a present, ب before a noun."""
    before = reading.proclitics.lstrip("وف")
    if sense.kind != "verb":
        return "س" not in before and not (sense.definite and reading.enclitic)
    if reading.enclitic in _NOT_OBJECTS:
        return False
    if not before:
        return True
    present = any(f.tense != "past" for f in sense.features)
    return present and before in ("س", "ل")


def light_verb(word: Word) -> frozenset[Feature] | None:
    """The features of a verb that carries nouns (أجرى، عقد)."""
    return next(
        (
            f
            for r in word.readings
            if not r.back and (f := light_verbs().get(r.key)) and r.proclitics in (*_CONJUNCTIONS, "س", "وس")
        ),
        None,
    )


@by_word
def says(word: Word) -> bool:
    """Whether a word is a verb of saying."""
    return any(r.key in saying_verbs() for r in word.readings if not r.back and r.proclitics in _CONJUNCTIONS)


@by_word
def small_classes(word: Word) -> frozenset[str]:
    """The lists of ``clauses.toml`` in which a word stands."""
    return next(
        (
            found
            for r in word.readings
            if not r.back and r.proclitics in (*_CONJUNCTIONS, "ل", "ب") and (found := classes().get(r.key))
        ),
        _NONE,
    )


class Tables(IntFlag):
    """The tables that the events stage asks for a word."""

    TRIGGERS = auto()
    LIGHT = auto()
    SMALL = auto()
    FIELDS = auto()
    LANDS = auto()
    TELLING = auto()


@cache
def tables_of() -> Mapping[str, int]:
    """Return for the key of each single word that tells the events stage anything the tables that have it."""
    found: dict[str, int] = {}
    lists: tuple[Iterable[str], ...] = (
        single_words(),
        light_verbs(),
        classes(),
        field_words(),
        _adjectives(),
        telling_words(),
    )
    for table, keys in zip(Tables, lists, strict=True):
        for word in keys:
            found[word] = found.get(word, 0) | int(table)
    return found


def fields_of(word: Word) -> frozenset[str]:
    """Return the fields that a word speaks for."""
    known = field_words()
    return next(
        (known[r.key] for r in word.readings if not r.back and "س" not in r.proclitics and r.key in known),
        _NONE,
    )


def adjective(word: Word) -> str | None:
    """The code of the state whose adjective a word is."""
    found = _adjectives()
    plain = (r.key for r in word.readings if not r.enclitic and r.proclitics in ("", "و"))
    return next((found[key] for key in plain if key in found), None)


def two_words(one: Word, other: Word) -> str | None:
    """The code of the state whose adjective two words are: كوري شمالي."""
    return _adjectives().get(f"{_bare(one)} {other.key}")


def opens_two(word: Word) -> bool:
    """Whether an adjective of two words may begin with a word."""
    return _bare(word) in _openers()


def _bare(word: Word) -> str:
    return word.key.removeprefix("و") if word.proclitics == "و" else word.key


@cache
def _openers() -> frozenset[str]:
    """The first words of adjectives of two words: كوري شمالي."""
    return frozenset(phrase.split()[0] for phrase in _adjectives() if " " in phrase)


@cache
def _adjectives() -> dict[str, str]:
    """The code of each adjective that means one state only."""
    codes: dict[str, set[str]] = {}
    for phrase, naming in entries():
        if naming.kind == "adjective" and naming.code:
            codes.setdefault(key(phrase), set()).add(naming.code)
    return {phrase: next(iter(found)) for phrase, found in codes.items() if len(found) == 1}
