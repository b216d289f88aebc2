"""Cities, provinces, regions and waters, and the nouns that open the name of a place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from rasad.lexicon.loading import load
from rasad.lexicon.naming import Ambiguous, Found, Naming, NamingKind, marked
from rasad.text import key

Spellings = tuple[str, ...]


class Places(BaseModel):
    """The file ``places.toml``; what the fields hold is told at its head."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    finds: tuple[Found, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)
    not_names: tuple[str, ...]
    venues: tuple[str, ...]
    settlements: tuple[str, ...]
    beside: tuple[str, ...]
    ambiguous: tuple[Ambiguous, ...]
    cities: dict[str, tuple[Spellings, ...]]
    areas: dict[str, tuple[Spellings, ...]]
    regions: tuple[Spellings, ...]

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        known = {key(word) for _, _, names in _groups(self) for word in names}
        if strange := [a.word for a in self.ambiguous if key(a.word) not in known]:
            raise ValueError(f"no name of a place: {strange[0]}")
        return self


@cache
def _listed() -> Places:
    return load("places.toml", Places)


@cache
def venues() -> frozenset[str]:
    """Return the nouns for where people meet or things happen (قصر، مطار), as folded keys."""
    return frozenset(map(key, _listed().venues))


@cache
def settlements() -> frozenset[str]:
    """Return the nouns that stand before the name of a town or a province, as folded keys."""
    return frozenset(map(key, _listed().settlements))


@cache
def openers() -> frozenset[str]:
    """Return the words behind which a doubtful word names a place, as folded keys."""
    return settlements() | frozenset(map(key, _listed().beside))


def proofs() -> tuple[tuple[Found, ...], tuple[str, ...]]:
    """Return the sentences that hold a listed phrase, and those that hold none."""
    return _listed().finds, _listed().leaves


def entries() -> Iterator[tuple[str, Naming]]:
    """Yield every phrase that names a place, with what it names, for a trie."""
    listed = _listed()
    for phrase in listed.not_names:
        yield phrase, Naming("nothing", None, phrase)
    named = ((n, n, Naming(kind, code, names[0])) for kind, code, names in _groups(listed) for n in names)
    yield from marked(listed.ambiguous, named)


def _groups(listed: Places) -> Iterator[tuple[NamingKind, str | None, Spellings]]:
    for code, cities in listed.cities.items():
        yield from (("city", code, names) for names in cities)
    for code, areas in listed.areas.items():
        yield from (("region", code, names) for names in areas)
    yield from (("region", None, names) for names in listed.regions)
