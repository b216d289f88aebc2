"""Organisations of states, bodies of states, parties, armed groups and companies, and the words for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from rasad.lexicon.loading import load
from rasad.lexicon.naming import Ambiguous, Found, Naming, marked
from rasad.text import key

OrganisationKind = Literal[
    "igo", "court", "body", "party", "group", "movement", "alliance",
    "company", "bank", "ngo", "religious", "union",
]  # fmt: skip


class Organisation(BaseModel):
    """An organisation as it is listed; what the fields hold is told at the head of ``organisations.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: OrganisationKind
    names: tuple[str, ...] = Field(min_length=1)
    heads: tuple[str, ...] = ()
    bare_no: tuple[str, ...] = ()
    ambiguous: tuple[Ambiguous, ...] = ()
    code: str | None = None
    state: str | None = None

    @property
    def name(self) -> str:
        """The usual name."""
        return self.names[0]

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        known = set(map(key, self.names))
        if strange := [w for w in (*self.bare_no, *(a.word for a in self.ambiguous)) if key(w) not in known]:
            raise ValueError(f"no name of the organisation: {strange[0]}")
        if self.code and self.state:
            raise ValueError("an organisation has a code of its own or acts for a state, not both")
        if self.bare_no and not self.heads:
            raise ValueError("a name that does not stand alone needs heads")
        return self


class Organisations(BaseModel):
    """The file ``organisations.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    finds: tuple[Found, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)
    not_names: tuple[str, ...]
    organisations: dict[str, Organisation]


@cache
def _listed() -> Organisations:
    return load("organisations.toml", Organisations)


@cache
def organisations() -> Mapping[str, Organisation]:
    """Return the organisations by a key of their own."""
    return MappingProxyType(_listed().organisations)


@cache
def codes() -> frozenset[str]:
    """Return the acronyms that stand for organisations of states: EU, UN, IMF."""
    return frozenset(o.code for o in organisations().values() if o.code)


@cache
def kinds() -> Mapping[str, OrganisationKind]:
    """Return what kind of organisation each usual name (``Naming.name``) stands for."""
    return MappingProxyType({o.name: o.kind for o in organisations().values()})


def proofs() -> tuple[tuple[Found, ...], tuple[str, ...]]:
    """Return the sentences that hold a listed phrase, and those that hold none."""
    return _listed().finds, _listed().leaves


def entries() -> Iterator[tuple[str, Naming]]:
    """Yield every phrase that names an organisation, with what it names, for a trie."""
    for phrase in _listed().not_names:
        yield phrase, Naming("nothing", None, phrase)
    for organisation in organisations().values():
        yield from marked(organisation.ambiguous, _alone(organisation))
        yield from _headed(organisation)


def _alone(organisation: Organisation) -> Iterator[tuple[str, str, Naming]]:
    headed = set(organisation.bare_no)
    for word in organisation.names:
        if word not in headed:
            yield word, word, _value(organisation)


def _headed(organisation: Organisation) -> Iterator[tuple[str, Naming]]:
    """Yield حركة حماس: a head makes a name sure that is often something else."""
    for head in organisation.heads:
        for word in organisation.names:
            yield f"{head} {word}", _value(organisation)


def _value(organisation: Organisation) -> Naming:
    return Naming("organisation", organisation.code or organisation.state, organisation.name)
