"""News agencies, newspapers, channels and sites, and the platforms where people post."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from rasad.lexicon.loading import load
from rasad.lexicon.naming import Ambiguous, Found, Naming, marked
from rasad.lexicon.states import nationalities
from rasad.text import key

OutletKind = Literal["agency", "newspaper", "magazine", "channel", "radio", "site"]
_SEVERAL = "several"


class Outlets(BaseModel):
    """The file ``outlets.toml``; what the fields hold is told at its head."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    finds: tuple[Found, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)
    not_names: tuple[str, ...]
    general: tuple[str, ...]
    platforms: tuple[tuple[str, ...], ...]
    ambiguous: tuple[Ambiguous, ...]
    heads: dict[OutletKind, tuple[str, ...]]
    outlets: dict[OutletKind, dict[str, tuple[tuple[str, ...], ...]]]

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        known = {key(word) for _, forms in _groups(self) for word in forms}
        if strange := [a.word for a in self.ambiguous if key(a.word) not in known]:
            raise ValueError(f"no form of an outlet: {strange[0]}")
        return self


@cache
def _listed() -> Outlets:
    return load("outlets.toml", Outlets)


@cache
def heads() -> Mapping[str, frozenset[OutletKind]]:
    """Return the nouns that open an outlet's name, as folded keys, with the kinds of outlet they open."""
    found: dict[str, set[OutletKind]] = {}
    for kind, words in _listed().heads.items():
        for word in words:
            found.setdefault(key(word), set()).add(kind)
    return MappingProxyType({word: frozenset(kinds) for word, kinds in found.items()})


@cache
def kinds() -> Mapping[str, OutletKind]:
    """Return what kind of outlet each usual name (``Naming.name``) stands for."""
    return MappingProxyType({f[0]: kind for kind, group in _listed().outlets.items() for f in group})


@cache
def general() -> frozenset[str]:
    """Return the nouns for the press as such (وسائل إعلام), as folded keys."""
    return frozenset(map(key, _listed().general))


def proofs() -> tuple[tuple[Found, ...], tuple[str, ...]]:
    """Return the sentences that hold a listed phrase, and those that hold none."""
    return _listed().finds, _listed().leaves


def entries() -> Iterator[tuple[str, Naming]]:
    """Yield every phrase that names an outlet or a platform, with what it names, for a trie."""
    listed = _listed()
    for phrase in listed.not_names:
        yield phrase, Naming("nothing", None, phrase)
    for forms in listed.platforms:
        yield from ((form, Naming("platform", None, forms[0])) for form in forms)
    named = (
        (form, form, Naming("outlet", None, forms[0], home=_home(home, form)))
        for home, forms in _groups(listed)
        for form in forms
    )
    yield from marked(listed.ambiguous, named)


def _groups(listed: Outlets) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the forms of each outlet with the state to which it belongs."""
    for homes in listed.outlets.values():
        for home, groups in homes.items():
            yield from ((home, forms) for forms in groups)


def _home(listed: str, form: str) -> str | None:
    """Return the state of an outlet; one of several states tells it by its last word: الوطن السورية."""
    return nationalities().get(key(form.split()[-1])) if listed == _SEVERAL else listed
