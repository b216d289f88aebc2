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

Sought = Literal["sides", "states", "persons", "person"]


class FoundReference(BaseModel):
    """A sentence of our own, the word in it that points back, and the codes (or names) of whom it means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    phrase: str
    means: tuple[str, ...]


class Family(BaseModel):
    """One kind of such words; what the fields hold is told at the head of ``references.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    about: str
    seeks: Sought
    count: int = 1
    words: tuple[str, ...] = Field(min_length=1)
    posts: tuple[str, ...] = ()
    finds: tuple[FoundReference, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)


class _References(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    families: dict[str, Family]

    @model_validator(mode="before")
    @classmethod
    def _tables(cls, data: dict[str, Any]) -> dict[str, Any]:
        return {"families": data}


@dataclass(frozen=True, slots=True, eq=False)
class Pointer:
    """A family with the name of its rule (``references.sides``)."""

    rule: str
    family: Family


@cache
def families() -> Mapping[str, Family]:
    """Return the families of words that point back, by name."""
    return MappingProxyType(load("references.toml", _References).families)


@cache
def references() -> Trie[Pointer]:
    """Return the trie of the words that point back."""
    pointers = [Pointer(f"references.{name}", family) for name, family in families().items()]
    return Trie((word, pointer) for pointer in pointers for word in pointer.family.words)
