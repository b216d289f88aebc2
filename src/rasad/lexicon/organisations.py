"""Organisations of states, bodies of states, parties, armed groups and companies, and the words for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, model_validator

from rasad.lexicon.loading import load
from rasad.lexicon.naming import Ambiguous, Found, Naming, marked
from rasad.text import key

OrganisationKind = Literal[
    "igo", "court", "body", "party", "group", "movement", "alliance",
    "company", "bank", "ngo", "religious", "union", "club",
]  # fmt: skip


Spellings: TypeAlias = tuple[str, ...]


class Organisation(BaseModel):
    """One organisation: its own acronym, or the state for which it acts, and the one to which it belongs."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: OrganisationKind
    names: Spellings = Field(min_length=1)
    heads: tuple[str, ...] = ()
    bare_no: tuple[str, ...] = ()
    ambiguous: tuple[Ambiguous, ...] = ()
    code: str | None = None
    state: str | None = None
    home: str | None = None

    @property
    def name(self) -> str:
        """The usual name."""
        return self.names[0]


class Listed(BaseModel):
    """A table of ``organisations.toml``, of one organisation or many; its head tells what fields hold."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: OrganisationKind
    names: Spellings = ()
    several: tuple[Spellings, ...] = ()
    homes: dict[str, tuple[Spellings, ...]] = {}
    acts: dict[str, tuple[Spellings, ...]] = {}
    heads: tuple[str, ...] = ()
    bare_no: tuple[str, ...] = ()
    ambiguous: tuple[Ambiguous, ...] = ()
    code: str | None = None
    state: str | None = None
    home: str | None = None

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        known = {key(name) for names, _, _ in self._bodies() for name in names}
        if not known:
            raise ValueError("no organisation has a name")
        if strange := [w for w in (*self.bare_no, *(a.word for a in self.ambiguous)) if key(w) not in known]:
            raise ValueError(f"no name of the organisation: {strange[0]}")
        if self.code and self.state:
            raise ValueError("an organisation has a code of its own or acts for a state, not both")
        if self.bare_no and not self.heads:
            raise ValueError("a name that does not stand alone needs heads")
        return self

    def organisations(self) -> Iterator[Organisation]:
        """Yield each organisation of the table."""
        shared = self.model_dump(include={"kind", "heads", "bare_no", "code"})
        for names, state, home in self._bodies():
            yield Organisation(**shared, ambiguous=self.ambiguous, names=names, state=state, home=home)

    def _bodies(self) -> Iterator[tuple[Spellings, str | None, str | None]]:
        """Yield the names of each organisation, for which state it acts and to which it belongs."""
        for names in (self.names, *self.several):
            if names:
                yield names, self.state, self.home or self.state
        for home, groups in self.homes.items():
            yield from ((names, None, home) for names in groups)
        for state, groups in self.acts.items():
            yield from ((names, state, state) for names in groups)


class Organisations(BaseModel):
    """The file ``organisations.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    finds: tuple[Found, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)
    not_names: tuple[str, ...]
    organisations: dict[str, Listed]


@cache
def _listed() -> Organisations:
    return load("organisations.toml", Organisations)


@cache
def organisations() -> tuple[Organisation, ...]:
    """Return all organisations."""
    return tuple(o for listed in _listed().organisations.values() for o in listed.organisations())


@cache
def codes() -> frozenset[str]:
    """Return the acronyms that stand for organisations of states: EU, UN, IMF."""
    return frozenset(o.code for o in organisations() if o.code)


@cache
def kinds() -> Mapping[str, OrganisationKind]:
    """Return what kind of organisation each usual name (``Naming.name``) stands for."""
    return MappingProxyType({o.name: o.kind for o in organisations()})


def proofs() -> tuple[tuple[Found, ...], tuple[str, ...]]:
    """Return the sentences that hold a listed phrase, and those that hold none."""
    return _listed().finds, _listed().leaves


def entries() -> Iterator[tuple[str, Naming]]:
    """Yield every phrase that names an organisation, with what it names, for a trie."""
    for phrase in _listed().not_names:
        yield phrase, Naming("nothing", None, phrase)
    for organisation in organisations():
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
    code = organisation.code or organisation.state
    return Naming("organisation", code, organisation.name, home=organisation.home)
