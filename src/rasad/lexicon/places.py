"""Cities, provinces, regions and waters, and the nouns that open the name of a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from rasad.lexicon.loading import load
from rasad.lexicon.naming import Ambiguous, Found, Naming, NamingKind, marked
from rasad.lexicon.states import State, nationalities, states
from rasad.text import key

Spellings = tuple[str, ...]


class Town(NamedTuple):
    """A town of the gazetteer: its state, latitude and longitude, its spellings."""

    code: str
    point: tuple[float, float]
    spellings: Spellings


class Places(BaseModel):
    """The file ``places.toml``; what the fields hold is told at its head."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    finds: tuple[Found, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)
    not_names: tuple[str, ...]
    venues: tuple[str, ...]
    settlements: tuple[str, ...]
    beside: tuple[str, ...]
    capitals: tuple[str, ...]
    proper: tuple[str, ...]
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
def _gazetteer() -> tuple[Town, ...]:
    """Return the towns of ``gazetteer.tsv``, which ``tools/gazetteer.py`` makes from GeoNames."""
    lines = (files("rasad.lexicon") / "data" / "gazetteer.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return tuple(
        Town(code, (float(lat), float(lon)), tuple(names.split("|"))) for code, lat, lon, names in rows
    )


@cache
def venues() -> frozenset[str]:
    """Return the nouns for where people meet or things happen (قصر، مطار), as folded keys."""
    return frozenset(map(key, _listed().venues))


@cache
def settlements() -> frozenset[str]:
    """Return the nouns that stand before the name of a town or a province, as folded keys."""
    return frozenset(map(key, _listed().settlements))


@cache
def proper() -> frozenset[str]:
    """Return the nouns that with a name are the place of that name (مدينة، محافظة), as folded keys."""
    return frozenset(map(key, _listed().proper))


@cache
def capitals() -> frozenset[str]:
    """Return the nouns that stand before a state for its capital (عاصمة، العاصمة), as folded keys."""
    return frozenset(map(key, _listed().capitals))


def capital_of(words: str) -> State | None:
    """Return the state whose capital words are: by the capital's name, or by the state's behind عاصمة."""
    if (named := _by_capital().get(key(words))) is not None:
        return named
    noun, _, whose = words.strip().partition(" ")
    return _by_name().get(key(whose)) if key(noun) in capitals() else None


@cache
def _by_capital() -> Mapping[str, State]:
    return {key(name): state for state in states().values() for name in state.capital}


@cache
def _by_name() -> Mapping[str, State]:
    named = {key(name): state for state in states().values() for name in state.names}
    return named | {adjective: states()[code] for adjective, code in nationalities().items()}


@cache
def openers() -> frozenset[str]:
    """Return the words behind which a doubtful word names a place, as folded keys."""
    return settlements() | frozenset(map(key, _listed().beside))


def towns() -> Iterator[tuple[str, Spellings]]:
    """Yield the state and the spellings of every town and area of ``places.toml`` that lies in one state."""
    listed = _listed()
    for group in (listed.cities, listed.areas):
        for code, places in group.items():
            yield from ((code, spellings) for spellings in places)


def proofs() -> tuple[tuple[Found, ...], tuple[str, ...]]:
    """Return the sentences that hold a listed phrase, and those that hold none."""
    return _listed().finds, _listed().leaves


def entries(*, more: bool = True) -> Iterator[tuple[str, Naming]]:
    """Yield every phrase that names a place, with what it names, for a trie.

    Without ``more`` the gazetteer's own towns are left out, as the tool that makes it needs.
    """
    listed = _listed()
    for phrase in listed.not_names:
        yield phrase, Naming("nothing", None, phrase)
    points = {(town.code, town.spellings[0]): town.point for town in _gazetteer()}
    named = (
        (name, name, Naming(kind, code, names[0], home=code, point=points.get((code or "", names[0]))))
        for kind, code, names in _groups(listed)
        for name in names
    )
    yield from marked(listed.ambiguous, named)
    known = {(code, names[0]) for _, code, names in _groups(listed)}
    for town in _gazetteer() if more else ():
        if (town.code, town.spellings[0]) not in known:
            yield from ((name, _further(town)) for name in town.spellings)


def _further(town: Town) -> Naming:
    """Return what the name of a town of the gazetteer alone means: it counts only where a place is named."""
    name = town.spellings[0]
    return Naming("city", town.code, name, "name_context", home=town.code, point=town.point)


def _groups(listed: Places) -> Iterator[tuple[NamingKind, str | None, Spellings]]:
    for code, cities in listed.cities.items():
        yield from (("city", code, names) for names in cities)
    for code, areas in listed.areas.items():
        yield from (("region", code, names) for names in areas)
    yield from (("region", None, names) for names in listed.regions)
