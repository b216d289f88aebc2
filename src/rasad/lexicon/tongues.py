"""Which states a given name speaks for, by the language that it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict

from rasad.lexicon.loading import load
from rasad.lexicon.names import listed_names
from rasad.text import key


class _Tongues(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    arabic: tuple[str, ...]
    arabic_women: tuple[str, ...]
    persian: tuple[str, ...]
    turkish: tuple[str, ...]
    kurdish: tuple[str, ...]
    russian: tuple[str, ...]
    english: tuple[str, ...]
    french: tuple[str, ...]
    spanish: tuple[str, ...]
    german: tuple[str, ...]
    hebrew: tuple[str, ...]
    asian: tuple[str, ...]
    african: tuple[str, ...]
    shared: dict[str, tuple[str, ...]]


@cache
def homes() -> Mapping[str, frozenset[str]]:
    """Return for each given name (a folded key) the states where its language is spoken.

    A group of names that is no tongue (a desk's own, ``given.desk``) tells none.
    """
    spoken = load("offices/tongues.toml", _Tongues)
    found: dict[str, set[str]] = {}
    for group, given in listed_names().given.items():
        for name in given if group in _Tongues.model_fields else ():
            found.setdefault(key(name), set()).update(getattr(spoken, group))
    for group, given in spoken.shared.items():
        for name in given:
            found.setdefault(key(name), set()).update(getattr(spoken, group))
    return MappingProxyType({name: frozenset(codes) for name, codes in found.items()})
