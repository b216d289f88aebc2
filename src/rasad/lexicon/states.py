"""The states and territories of the world, and the words that stand for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict, Field

from rasad.lexicon.loading import load
from rasad.lexicon.naming import Ambiguous, Found, Naming, NamingKind, marked
from rasad.lexicon.nisbas import nisba
from rasad.text import key


class State(BaseModel):
    """A state as it is listed; what the fields hold is told at the head of ``states.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    names: tuple[str, ...] = Field(min_length=1)
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    ambiguous: tuple[Ambiguous, ...] = ()
    code: str | None = None

    @property
    def name(self) -> str:
        """The usual name."""
        return self.names[0]


class Uncoded(State):
    """A former state, or a part that calls itself one: known by name. ``near``: the state on whose soil."""

    near: str | None = None


class States(BaseModel):
    """The file ``states.toml``."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    finds: tuple[Found, ...] = Field(min_length=1)
    leaves: tuple[str, ...] = Field(min_length=1)
    not_names: tuple[str, ...]
    states: dict[str, State]
    uncoded: dict[str, Uncoded]


@cache
def _listed() -> States:
    return load("states.toml", States)


@cache
def states() -> Mapping[str, State]:
    """Return the states by ISO 3166-1 alpha-3 code (XKX for Kosovo)."""
    return MappingProxyType(
        {code: state.model_copy(update={"code": code}) for code, state in _listed().states.items()}
    )


@cache
def uncoded() -> Mapping[str, Uncoded]:
    """Return the former and the unrecognised states by a key of their own."""
    return MappingProxyType(_listed().uncoded)


@cache
def nationalities() -> Mapping[str, str]:
    """Return the code of each definite adjective in the singular, by its folded key: السورية."""
    found = ((p, v) for p, v in entries() if v.kind == "adjective" and v.definite and v.number == "singular")
    return MappingProxyType(
        {key(phrase): value.code for phrase, value in found if value.code and not value.needs}
    )


@cache
def capital_points() -> Mapping[str, tuple[float, float]]:
    """Return latitude and longitude of each state's capital.

    The points come from GeoNames (``tools/gazetteer.py`` makes ``capitals.tsv``).
    """
    told = (files("rasad.lexicon") / "data" / "capitals.tsv").read_text(encoding="utf-8").splitlines()
    points = {code: (float(lat), float(lon)) for code, lat, lon in (line.split("\t") for line in told)}
    return MappingProxyType({code: points[code] for code in states() if code in points})


def proofs() -> tuple[tuple[Found, ...], tuple[str, ...]]:
    """Return the sentences that hold a listed phrase, and those that hold none."""
    return _listed().finds, _listed().leaves


def entries() -> Iterator[tuple[str, Naming]]:
    """Yield every phrase that names a state or stands for it, with what it names, for a trie."""
    for phrase in _listed().not_names:
        yield phrase, Naming("nothing", None, phrase)
    for state in (*states().values(), *uncoded().values()):
        yield from marked(state.ambiguous, _phrases(state))


def _phrases(state: State) -> Iterator[tuple[str, str, Naming]]:
    """Yield (word as listed, phrase, value)."""
    plain: tuple[tuple[NamingKind, tuple[str, ...]], ...] = (
        ("state", state.names), ("capital", state.capital), ("seat", state.seats),
    )  # fmt: skip
    for kind, words in plain:
        for word in words:
            yield word, word, Naming(kind, state.code, state.name)
    for word in state.people:
        for definite in (False, True):
            phrase = " ".join(f"ال{part}" for part in word.split()) if definite else word
            value = Naming("people", state.code, state.name, None, "masculine", "plural", definite)
            yield word, phrase, value
    for word in state.adjectives:
        for phrase, shape in nisba(word):
            value = Naming(
                "adjective", state.code, state.name, None, shape.gender, shape.number, shape.definite
            )
            yield word, phrase, value
