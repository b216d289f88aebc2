"""Words by which an article shows that it is about sport, art, health, prices, not about politics."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel, ConfigDict, Field, RootModel

from rasad.lexicon.loading import load
from rasad.text import key

POLITICS = "politics"


class Subject(BaseModel):
    """A field with the words that speak for it, and sentences that it owns."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    about: str
    words: tuple[str, ...] = Field(min_length=1)
    finds: tuple[str, ...] = Field(min_length=1)


class _Fields(RootModel[dict[str, Subject]]):
    """The file ``fields.toml``."""


@cache
def subjects() -> dict[str, Subject]:
    """Return the fields by name."""
    return load("fields.toml", _Fields).root


@cache
def field_words() -> dict[str, frozenset[str]]:
    """Return for each folded word the fields that it speaks for."""
    found: dict[str, set[str]] = {}
    for name, subject in subjects().items():
        for word in subject.words:
            found.setdefault(key(word), set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}
