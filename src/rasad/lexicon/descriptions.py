"""Nouns that describe whoever acts or speaks without naming him: مسؤولون، مصدر، قوات، حكومة."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from rasad.lexicon.loading import load
from rasad.model import EntityKind, Gender, Number
from rasad.text.nominals import Shape, decline


class FoundPhrase(BaseModel):
    """A sentence of our own, the phrase that this family reads in it, and the code that it stands for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    phrase: str
    code: str | None = None


class Description(BaseModel):
    """One kind of describing nouns; what the fields hold is told at the head of ``descriptions.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    about: str
    words: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    feminines: tuple[str, ...] = ()
    masculines: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()
    kind: EntityKind
    acts: Literal["state", "self"]
    counts: bool = False
    persons: bool = False
    told: bool = False
    named: Literal["always", "indefinite", "more", "never"] = "never"
    unlike: tuple[str, ...] = ()
    finds: tuple[FoundPhrase, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)


class _Descriptions(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    idioms: tuple[str, ...]
    families: dict[str, Description]


@cache
def idioms() -> tuple[str, ...]:
    """Return phrases that hold a describing noun and mean nobody."""
    return load("offices/descriptions.toml", _Descriptions).idioms


@cache
def descriptions() -> Mapping[str, Description]:
    """Return the families of describing nouns by name."""
    return MappingProxyType(load("offices/descriptions.toml", _Descriptions).families)


def forms() -> Iterator[tuple[str, str, Gender, Number, bool]]:
    """Yield (phrase, family, gender, number, definite) of every form."""
    for name, family in descriptions().items():
        for phrase, gender, number in _forms(family):
            yield phrase, name, gender, number, False
            yield f"ال{phrase}", name, gender, number, True
        for phrase in family.fixed:
            yield phrase, name, "feminine" if phrase.endswith("ة") else "masculine", "singular", True


def _is_person(word: str, shape: Shape) -> bool:
    """Tell whether a form is people as a rule: not العسكري, an adjective, nor مراقبة, a deed."""
    if word.endswith("ي"):
        return (shape.number, shape.gender) == ("plural", "masculine")
    return (shape.number, shape.gender) != ("singular", "feminine")


def _forms(family: Description) -> Iterator[tuple[str, Gender, Number]]:
    for word in family.words:
        for phrase, shapes in decline(word).items():
            shape = max(shapes, key=lambda s: (s.number == "singular", s.number == "plural"))
            if not shape.definite and _is_person(word, shape):
                yield phrase, shape.gender, shape.number
    for word in family.plurals:
        yield word, "masculine", "plural"
    for word in family.feminines:
        yield word, "feminine", "singular"
        stem = word.removesuffix("ة")
        for ending in ("تان", "تين", "تا", "تي"):
            yield stem + ending, "feminine", "dual"
    for word in family.masculines:
        yield word, "masculine", "singular"
