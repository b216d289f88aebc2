"""Words that only point back: الجانبان، البلدان، الأخير mean somebody whom the article has named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from rasad.lexicon.loading import load
from rasad.lexicon.trie import Trie
from rasad.lexicon.trigger_forms import light_verbs, saying_verbs, single_words
from rasad.model import Gender
from rasad.text import key

Words = tuple[str, ...]
Sought = Literal["sides", "states", "persons", "latter", "holder", "body", "land", "homeland"]

PAIRS = frozenset({"sides", "states", "persons"})  # what words for two seek


class FoundReference(BaseModel):
    """A sentence of our own, the word in it that points back, and the codes (or names) of whom it means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    phrase: str
    means: Words


class Family(BaseModel):
    """One kind of such words; what the fields hold is told at the head of ``references.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    about: str
    seeks: Sought
    words: Words = ()
    subjects: Words = ()
    counted: dict[str, Words] = Field(default_factory=dict)
    posts: Words = ()
    offices: Words = ()
    unlike: Words = ()
    ranks: Words = ()
    heads: Words = ()
    kinds: Words = ()
    gender: Gender | None = None
    finds: tuple[FoundReference, ...] = Field(min_length=1)
    leaves: Words = Field(min_length=1)


class _Small(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    prepositions: Words
    places: Words
    grounds: Words
    companions: Words
    between: Words
    pairs_besides: Words
    idioms: Words
    before_latter: Words
    never_before_latter: Words
    masculine_states: Words
    closer: Words
    before_subjects: Words


class _References(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    small: _Small
    families: dict[str, Family]

    @model_validator(mode="before")
    @classmethod
    def _tables(cls, data: dict[str, Any]) -> dict[str, Any]:
        """Take every table but the first for a family."""
        return {"small": data.get("small"), "families": {k: v for k, v in data.items() if k != "small"}}


@dataclass(frozen=True, slots=True)
class Small:
    """Small words as folded keys; what they are is told in ``references.toml``."""

    prepositions: frozenset[str]
    places: frozenset[str]
    grounds: frozenset[str]
    companions: frozenset[str]
    between: frozenset[str]
    pairs_besides: frozenset[str]
    idioms: frozenset[str]
    before_latter: frozenset[str]
    never_before_latter: frozenset[str]
    masculine_states: frozenset[str]
    closer: frozenset[str]
    before_subjects: frozenset[str]


@cache
def verbs() -> frozenset[str]:
    """Return the forms of the verbs that news uses of those who act and speak."""
    acts = (form for form, senses in single_words().items() if any(s.kind == "verb" for s in senses))
    return frozenset((*acts, *light_verbs(), *saying_verbs()))


@dataclass(frozen=True, slots=True, eq=False)
class Pointer:
    """A family with the name of its rule (``references.sides``); ``subject``: the word must be one.

    ``count`` is how many a word for several means.
    """

    rule: str
    family: Family
    subject: bool = False
    count: int = 2


@cache
def _listed() -> _References:
    return load("references.toml", _References)


@cache
def families() -> Mapping[str, Family]:
    """Return the families of words that point back, by name."""
    return MappingProxyType(_listed().families)


@cache
def small() -> Small:
    """Return the small words by which antecedents are told."""
    return Small(**{name: frozenset(map(key, words)) for name, words in _listed().small})


@cache
def references() -> Trie[Pointer]:
    """Return the trie of the words that point back."""
    pairs = []
    for name, family in families().items():
        rule = f"references.{name}"
        pairs += [(word, Pointer(rule, family)) for word in family.words]
        pairs += [(word, Pointer(rule, family, subject=True)) for word in family.subjects]
        for count, words in family.counted.items():
            pairs += [(word, Pointer(rule, family, count=int(count))) for word in words]
    return Trie(pairs)
