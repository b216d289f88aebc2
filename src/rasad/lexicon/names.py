"""Words that are parts of persons' names, and the titles and ranks that stand before names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict, Field, model_validator

from rasad.lexicon.loading import load
from rasad.text import key


class Found(BaseModel):
    """A sentence and the names of persons in it, as written."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    names: tuple[str, ...] = Field(min_length=1)


class NamesFile(BaseModel):
    """The file ``names.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    particles: tuple[str, ...]
    seconds: tuple[str, ...]
    honorifics: tuple[str, ...]
    ranks: tuple[str, ...]
    ambiguous: tuple[str, ...]
    given: dict[str, tuple[str, ...]]
    family: dict[str, tuple[str, ...]]
    finds: tuple[Found, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _ambiguous_are_names(self) -> NamesFile:
        listed = _keys(word for words in (*self.given.values(), *self.family.values()) for word in words)
        if strangers := [word for word in self.ambiguous if key(word) not in listed]:
            raise ValueError(f"ambiguous, but neither given nor family: {' '.join(strangers)}")
        return self


@dataclass(frozen=True, slots=True)
class Names:
    """Parts of names and what stands before them, all as folded keys.

    ``given`` and ``family`` are single words. ``ambiguous`` are those of them that are common words,
    adjectives or places as well (أمل، جمال). ``particles`` join parts (بن، آل، فان); ``seconds`` follow عبد
    and the like (الرحمن، الدين). ``honorifics`` and ``ranks`` may have several words.
    """

    given: frozenset[str]
    family: frozenset[str]
    ambiguous: frozenset[str]
    particles: frozenset[str]
    seconds: frozenset[str]
    honorifics: frozenset[str]
    ranks: frozenset[str]


@cache
def names() -> Names:
    """Return the lists of ``names.toml``."""
    listed = listed_names()
    return Names(
        given=_keys(word for words in listed.given.values() for word in words),
        family=_keys(word for words in listed.family.values() for word in words),
        ambiguous=_keys(listed.ambiguous),
        particles=_keys(listed.particles),
        seconds=_keys(listed.seconds),
        honorifics=_keys(listed.honorifics),
        ranks=_keys(listed.ranks),
    )


@cache
def listed_names() -> NamesFile:
    """Return ``names.toml`` as written, with its examples."""
    return load("names.toml", NamesFile)


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(key, words))
