"""Words that tell whether what two articles name is one thing."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel, ConfigDict

from rasad.lexicon.loading import load
from rasad.text import key


class Same(BaseModel):
    """The file ``same.toml``; what the lists are for is told there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    another: tuple[str, ...]
    of_places: tuple[str, ...]
    joined: tuple[str, ...]


@cache
def another() -> frozenset[str]:
    """Return the words that make an agreement another one, as folded keys."""
    return frozenset(map(key, load("same.toml", Same).another))


@cache
def of_places() -> frozenset[str]:
    """Return the words for kinds of places, as folded keys."""
    return frozenset(map(key, load("same.toml", Same).of_places))


@cache
def joined() -> frozenset[str]:
    """Return the parts of names that are one with the word behind them, as folded keys."""
    return frozenset(map(key, load("same.toml", Same).joined))
