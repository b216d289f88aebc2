"""Offices: the words that open a title, what they are held in, and the post they give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from rasad.lexicon.descriptions import Description, descriptions, forms, idioms
from rasad.lexicon.loading import load
from rasad.lexicon.trie import Trie
from rasad.model import Gender, Number, Word
from rasad.text import key
from rasad.text.nominals import Shape, decline

Post = Literal[
    "head_of_state", "head_of_government", "crown_prince", "foreign_minister", "defence_minister",
    "minister", "deputy_minister", "security_council_secretary", "ambassador", "envoy", "spokesperson",
    "adviser", "legislator", "judge", "military_commander", "intelligence_chief", "party_leader",
    "head_of_organisation", "official", "expert", "journalist", "other",
]  # fmt: skip
Qualification = Literal["rank", "now", "former"]


class FoundOffice(BaseModel):
    """A sentence of our own and the one office told in it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    name: str
    title: str
    post: Post
    of: str | None = None
    former: bool = False


class Holding(BaseModel):
    """What a title gives to its holder; what the fields hold is told at the head of ``offices.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    alone: Post | Literal["none"] = "none"
    other: Post | Literal["none"] = "none"
    posts: dict[str, Post | Literal["none"]] = Field(default_factory=dict)
    by_state: dict[str, Post] = Field(default_factory=dict)
    belongs: Literal["state", "body"] = "state"
    realm: Post | None = None
    topics: bool = False
    deputy: bool = False
    sent: bool = False
    destined: bool = False
    serves: bool = False
    needs: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    home: str | None = None
    states: dict[str, str] = Field(default_factory=dict)
    international: str | None = None


class Family(Holding):
    """One kind of office."""

    about: str
    word: str | None = None
    plural: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()
    finds: tuple[FoundOffice, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)


class _Offices(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    families: dict[str, Family]


class _Domains(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    domains: dict[str, tuple[str, ...]]


class _Qualifiers(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    rank: tuple[str, ...]
    now: tuple[str, ...]
    former: tuple[str, ...]
    international: tuple[str, ...]
    unions: dict[str, str]
    phrases: dict[Qualification, tuple[str, ...]]


IDIOM = "idiom"  # the family of phrases that only look like a title


@dataclass(frozen=True, slots=True)
class Head:
    """A word that opens a title: its family and the features of the form. ``fixed``: it stands as it is.

    ``joined`` is the number where a genitive follows at once (رئيسا البلدين, but عين رئيسا للبلدية).
    """

    family: str
    gender: Gender
    number: Number
    joined: Number
    definite: bool
    fixed: bool = False
    home: str | None = None
    description: Description | None = None


@dataclass(frozen=True, slots=True)
class Qualifier:
    """An adjective or phrase that goes with an office, and what it says."""

    kind: Qualification
    lemma: str
    definite: bool
    then: bool = False  # of the past: at the time told of (آنذاك), not before it (السابق)


@cache
def families() -> Mapping[str, Family]:
    """Return the families of offices by name."""
    return MappingProxyType(load("offices/offices.toml", _Offices).families)


@cache
def heads() -> Trie[Head]:
    """Return the trie of the words that open a title or a description."""
    return Trie(chain(_heads(), _described()))


def holding(head: Head) -> Holding:
    """Return what a head gives to whoever bears it: a description gives no office."""
    return _NO_OFFICE if head.description or head.family == IDIOM else families()[head.family]


_NO_OFFICE = Holding()


def _described() -> Iterator[tuple[str, Head]]:
    for phrase in idioms():
        yield phrase, Head(IDIOM, "masculine", "singular", "singular", True)
    for phrase, name, gender, number, definite in forms():
        yield phrase, Head(name, gender, number, number, definite, description=descriptions()[name])


@cache
def domains() -> Trie[str]:
    """Return the trie of what offices are held in."""
    listed = load("offices/domains.toml", _Domains).domains
    return Trie((word, domain) for domain, words in listed.items() for word in words)


@cache
def qualifiers() -> Trie[Qualifier]:
    """Return the trie of the adjectives and phrases that go with an office."""
    return Trie(_qualifiers())


def _heads() -> Iterator[tuple[str, Head]]:
    for name, family in families().items():
        for phrase, shapes in decline(family.word).items() if family.word else ():
            yield phrase, _head(name, family, shapes)
        for plural in family.plural:
            for phrase, definite in ((plural, False), (f"ال{plural}", True)):
                yield phrase, Head(name, "masculine", "plural", "plural", definite, home=family.home)
        for word in family.also:
            yield word, _whole(name, word, word.startswith("ال"), family.home)
        for phrase in family.fixed:
            home = family.states.get(phrase, family.home)
            yield phrase, replace(_whole(name, phrase, _complete(phrase), home), fixed=True)


def _head(name: str, family: Family, shapes: frozenset[Shape]) -> Head:
    free = max((s for s in sorted(shapes) if not s.construct), key=_plainness, default=None)
    joined = next((s for s in sorted(shapes) if s.construct), free)
    shape = free or joined
    assert shape and joined
    return Head(name, shape.gender, shape.number, joined.number, shape.definite, home=family.home)


def _plainness(shape: Shape) -> tuple[bool, bool]:
    """Rank readings of one form: المسؤولين is more often a plural than a dual."""
    return shape.number == "singular", shape.number == "plural"


def _whole(name: str, phrase: str, definite: bool, home: str | None) -> Head:
    return Head(name, _gender(phrase), "singular", "singular", definite, home=home)


def _gender(phrase: str) -> Gender:
    return "feminine" if phrase.split()[0].endswith("ة") else "masculine"


def _complete(phrase: str) -> bool:
    """Tell whether a phrase is definite, so that no genitive follows: its first or last word has ال."""
    first, *_, last = phrase.split() * 2
    return first.startswith("ال") or last.startswith("ال")


def _qualifiers() -> Iterator[tuple[str, Qualifier]]:
    listed = load("offices/qualifiers.toml", _Qualifiers)
    by_kind: tuple[tuple[Qualification, tuple[str, ...]], ...] = (
        ("rank", listed.rank), ("now", listed.now), ("former", listed.former),
    )  # fmt: skip
    for kind, lemmas in by_kind:
        for lemma in lemmas:
            for phrase, shapes in decline(lemma).items():
                yield phrase, Qualifier(kind, lemma, any(s.definite for s in shapes))
        for phrase in listed.phrases.get(kind, ()):
            yield phrase, Qualifier(kind, phrase, True, kind == "former")


class _Bodies(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    state: tuple[str, ...]
    own: tuple[str, ...]
    inner: tuple[str, ...]


class _Links(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    voice: tuple[str, ...]
    within: tuple[str, ...]
    toward: tuple[str, ...]
    after: tuple[str, ...]
    origin: tuple[str, ...]
    topic: tuple[str, ...]
    belonging: tuple[str, ...]
    counterparts: tuple[str, ...]
    audiences: tuple[str, ...]
    placed: tuple[str, ...]
    suffixes: tuple[str, ...]
    sons: tuple[str, ...]
    teens: tuple[str, ...]
    abroad: tuple[str, ...]
    listing: tuple[str, ...]
    memorials: tuple[str, ...]
    kunyas: tuple[str, ...]
    nicknames: tuple[str, ...]
    counterpart: tuple[str, ...]
    fathers: tuple[str, ...]
    syllables: tuple[str, ...]
    initials: tuple[str, ...]
    ordinals: tuple[str, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """The small words inside a title, as folded keys; what they are is told in ``links.toml``."""

    voice: frozenset[str]
    within: frozenset[str]
    toward: frozenset[str]
    after: frozenset[str]
    origin: frozenset[str]
    topic: frozenset[str]
    belonging: frozenset[str]
    counterparts: frozenset[str]
    audiences: frozenset[str]
    placed: frozenset[str]
    suffixes: frozenset[str]
    sons: frozenset[str]
    teens: frozenset[str]
    abroad: frozenset[str]
    listing: frozenset[str]
    memorials: frozenset[str]
    kunyas: frozenset[str]
    nicknames: frozenset[str]
    counterpart: frozenset[str]
    fathers: frozenset[str]
    syllables: frozenset[str]
    initials: frozenset[str]
    ordinals: frozenset[str]
    relations: frozenset[str]


@cache
def links() -> Links:
    """Return the small words inside titles."""
    listed = load("offices/links.toml", _Links)
    return Links(**{name: frozenset(map(key, words)) for name, words in listed})


@cache
def international() -> frozenset[str]:
    """Return the ranks that tell of the United Nations: المبعوث الأممي."""
    return frozenset(load("offices/qualifiers.toml", _Qualifiers).international)


@cache
def unions() -> Mapping[str, str]:
    """Return the ranks that tell of a union of states, with its code: الأوروبي."""
    return MappingProxyType(load("offices/qualifiers.toml", _Qualifiers).unions)


def body_kind(word: Word) -> str | None:
    """Return what a noun that opens a body's name tells: ``state``, ``own`` or ``inner``."""
    kinds = bodies()
    return next((kinds[r.key] for r in word.readings if r.key in kinds and not r.back), None)


@cache
def bodies() -> Mapping[str, str]:
    """Return the nouns that open the name of a body, and what it is: ``state``, ``own`` or ``inner``."""
    listed = load("offices/bodies.toml", _Bodies)
    found = {key(word): kind for kind, words in reversed(list(listed)) for word in words}
    return MappingProxyType(found)
